import { STATUS_CODES } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { DefaultRestOptions, HTTPError, type RESTOptions } from 'discord.js';
import { PAUSE, sendCallback } from './callback.ts';
import { isCutShort, type Posting } from './post.ts';

type MakeRequest = RESTOptions['makeRequest'];
type Response = Awaited<ReturnType<MakeRequest>>;

const CALLBACK = /\/interactions\/\d+\/[^/]+\/callback/u;
const INTERACTION_OR_WEBHOOK = /\/(?:interactions|webhooks)\//u;
const JSON_HEADERS = new Headers({ 'content-type': 'application/json' });

/**
 * How discord.js sends its requests, made steady. discord.js sends a request again after a 5xx response or a timeout;
 * a response that is cut short, that is no JSON, or whose body never ends is made such a failure here. An interaction
 * callback has its own rules (`sendCallback`). `onTokenRefused` is called when Discord answers 401.
 */
export function steadyRequests(onTokenRefused: () => void): MakeRequest {
  return async (url, init) => {
    if (CALLBACK.test(url)) return callback(url, init);
    const response = await whole(url, init);
    if (response.status === 401 && !INTERACTION_OR_WEBHOOK.test(url)) onTokenRefused();
    if (response.status >= 500) await wait(PAUSE);
    return response;
  };
}

/** A callback that discord.js sends: tried again here as often as it may be, and by discord.js no more. */
async function callback(url: string, init: Parameters<MakeRequest>[1]): Promise<Response> {
  // So discord.js makes them: its request builder knows no other headers or bodies of a callback.
  const { status, body } = await sendCallback(url, init as Posting);
  if (status === 0 || status >= 500)
    throw new HTTPError(status, STATUS_CODES[status] ?? 'No response', 'POST', url, {});
  return withBody(body === '' ? new Headers() : JSON_HEADERS, status, body);
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
    return withBody(new Headers(), 502, '');
  }
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
