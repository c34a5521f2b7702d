import type { FastifyReply, FastifyRequest } from 'fastify';

/** Only what this server sends, nothing inline and nothing evaluated; pictures also as data and blobs. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Lets in only requests made to this machine by its own page: the Host must be loopback with our port (a name
 * rebound to 127.0.0.1 brings its own Host), and whatever changes something must carry our own Origin.
 */
export async function guard(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  reply.headers({
    'content-security-policy': POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
  });
  const port = request.socket.localPort;
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host = '', origin } = request.headers;
  const ours = origin === undefined ? request.method === 'GET' : origin === `http://${host}`;
  const site = request.headers['sec-fetch-site'];
  const fromElsewhere = site === 'cross-site' || site === 'same-site';
  const navigation = request.headers['sec-fetch-mode'] === 'navigate' && request.url.split('?')[0] === '/';
  if (!hosts.includes(host) || !ours || (fromElsewhere && !navigation))
    await reply.code(403).send({ error: 'only the page of this machine may ask' });
}
