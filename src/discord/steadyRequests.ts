import { STATUS_CODES } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { DefaultRestOptions, type RESTOptions } from 'discord.js';
import { Recent } from '../recent.ts';

type MakeRequest = RESTOptions['makeRequest'];
type Response = Awaited<ReturnType<MakeRequest>>;

const CALLBACK = /\/interactions\/\d+\/[^/]+\/callback/u;
const INTERACTION_OR_WEBHOOK = /\/(?:interactions|webhooks)\//u;
const ALREADY_ACKNOWLEDGED = 40060;
/** Discord waits three seconds for a callback; then it knows the interaction no more (docs: Responding to an Interaction). */
const CALLBACK_WITHIN = 3000;
const UNKNOWN_INTERACTION = '{"message":"Unknown interaction","code":10062}';
/** Callbacks remembered whose response was lost. */
const REMEMBERED = 1000;
const JSON_HEADERS = new Headers({ 'content-type': 'application/json' });
/** Milliseconds before a failed request is handed back to be sent again. */
const PAUSE = 120;

/**
 * How discord.js sends its requests, made steady. discord.js sends a request again after a 5xx response or a timeout;
 * a response that is cut short, that is no JSON, or whose body never ends is made such a failure here. An interaction
 * callback whose response was lost may have arrived all the same: when the next try is then told "already
 * acknowledged" (40060), that is the success it stands for; and once Discord's three seconds are over, it is not sent
 * again. `onTokenRefused` is called when Discord answers 401.
 */
export function steadyRequests(onTokenRefused: () => void): MakeRequest {
  /** When each callback was first sent, on the clock of `performance.now()`. */
  const uncertain = new Recent<number>(REMEMBERED);
  return async (url, init) => {
    const sent = performance.now();
    const isLate = () => {
      if (!CALLBACK.test(url)) return false;
      if (!uncertain.has(url)) uncertain.set(url, sent);
      return performance.now() - (uncertain.get(url) ?? sent) > CALLBACK_WITHIN;
    };
    const response = await whole(url, init).catch((error: unknown) => {
      if (isLate()) return withBody(JSON_HEADERS, 404, UNKNOWN_INTERACTION);
      throw error;
    });
    if (response.status === 401 && !INTERACTION_OR_WEBHOOK.test(url)) onTokenRefused();
    if (response.status === 400 && uncertain.has(url) && (await codeOf(response)) === ALREADY_ACKNOWLEDGED)
      return bodyless(204);
    if (response.status < 500) return response;
    await wait(PAUSE);
    return isLate() ? withBody(JSON_HEADERS, 404, UNKNOWN_INTERACTION) : response;
  };
}

/** Sends a request and, where JSON comes back, reads all of it within the request's time; 502 when that fails half-way. */
async function whole(url: string, init: Parameters<MakeRequest>[1]): Promise<Response> {
  let response: Response | undefined;
  try {
    response = await DefaultRestOptions.makeRequest(url, init);
    if (!response.headers.get('content-type')?.startsWith('application/json')) return response;
    const body = await response.text();
    if (response.status < 500) JSON.parse(body);
    return withBody(response.headers, response.status, body);
  } catch (error) {
    if (init.signal?.aborted || !(response || isCutShort(error))) throw error;
    return bodyless(502);
  }
}

/** The connection was there and broke. */
function isCutShort(error: unknown): boolean {
  return ['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE'].includes(String((error as { code?: unknown }).code));
}

function bodyless(status: number): Response {
  return withBody(new Headers(), status, '');
}

function withBody(headers: Response['headers'], status: number, body: string): Response {
  return {
    body: null,
    bodyUsed: false,
    headers,
    ok: status >= 200 && status < 300,
    status,
    statusText: STATUS_CODES[status] ?? '',
    arrayBuffer: async () => new TextEncoder().encode(body).buffer,
    json: async () => JSON.parse(body),
    text: async () => body,
  };
}

async function codeOf(response: Response): Promise<unknown> {
  return ((await response.json()) as { code?: unknown }).code;
}
