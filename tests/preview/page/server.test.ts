import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startAll } from './browser.ts';

let all: Awaited<ReturnType<typeof startAll>>;
beforeAll(async () => {
  all = await startAll({
    'museum.md': 'افتتاح المتحف\n\nافتتح المتحف قاعة جديدة للخط العربي يوم الأحد أمام الزوار.\n',
  });
});
afterAll(() => all.stop());

/** A request exactly as given: no address is tidied, no header added. */
function ask(
  path: string,
  {
    method = 'GET',
    headers = {},
    body = '',
  }: { method?: string; headers?: Record<string, string>; body?: string | Buffer } = {},
): Promise<{ status: number; headers: Record<string, unknown>; text: string }> {
  const { hostname, port } = new URL(all.url);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers }, (response) => {
      let text = '';
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const json = (origin: string) => ({ origin, 'content-type': 'application/json' });
const own = () => all.url.slice(0, -1);

describe('the server of the page', () => {
  test('sends a policy without inline or evaluated script', async () => {
    const { status, headers } = await ask('/');
    expect(status).toBe(200);
    expect(headers['content-security-policy']).toContain(
      "default-src 'none'; script-src 'self'; style-src 'self'",
    );
    expect(headers['content-security-policy']).not.toContain('unsafe');
  });

  test.each(['attacker.example', '127.0.0.1', '127.0.0.1.attacker.example:80', 'localhost:1'])(
    'refuses the Host %s, as a rebound name would bring',
    async (host) => {
      expect((await ask('/api/state', { headers: { host } })).status).toBe(403);
    },
  );

  test('refuses what changes something without its own Origin', async () => {
    const body = JSON.stringify({ paragraph: 1, lines: [] });
    const post = (headers: Record<string, string>) => ask('/api/cite', { method: 'POST', headers, body });
    expect((await post(json('http://attacker.example'))).status).toBe(403);
    expect((await post({ 'content-type': 'application/json' })).status).toBe(403);
    expect((await post(json('null'))).status).toBe(403);
    expect((await post(json(own()))).status).toBe(200);
  });

  test('refuses a request another site makes the browser send', async () => {
    expect((await ask('/api/state', { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403);
  });

  test.each([
    '/../package.json',
    '/%2e%2e/package.json',
    '/styles/base.css',
    '/fonts/../../package.json',
    '/attachments/..%2f..%2f/x',
  ])('has nothing at %s', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  test('bounds what it takes', async () => {
    const typed = JSON.stringify({ user: '1', channel: '1', content: 'ا'.repeat(100_000) });
    expect((await ask('/api/type', { method: 'POST', headers: json(own()), body: typed })).status).toBe(413);
    const headers = { origin: own(), 'content-type': 'application/octet-stream' };
    const file = Buffer.alloc(2_000_002, 'a');
    expect((await ask('/api/articles?file=a.md', { method: 'POST', headers, body: file })).status).toBe(413);
  });

  test.each(['{}', '[]', '{"user":"1","channel":"1"}', 'not json'])(
    'does not understand %s',
    async (body) => {
      expect((await ask('/api/run', { method: 'POST', headers: json(own()), body })).status).toBe(400);
    },
  );

  test('lets nobody act as someone who is not there', async () => {
    const body = JSON.stringify({ user: '1', channel: '1', content: 'مرحبا' });
    expect((await ask('/api/type', { method: 'POST', headers: json(own()), body })).status).toBe(404);
  });

  test('keeps a dropped file inside the knowledge folder whatever its name says', async () => {
    const headers = { origin: own(), 'content-type': 'application/octet-stream' };
    const body = 'خبر من بعيد\n\nهذه فقرة كاملة من نص الخبر تكفي لأن تُقرأ مقالاً قائماً بذاته.\n';
    const path = `/api/articles?file=${encodeURIComponent('../../outside.md')}`;
    const { text } = await ask(path, { method: 'POST', headers, body });
    expect(JSON.parse(text)).toEqual({ ok: true, id: 'outside' });
  });
});
