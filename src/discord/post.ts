import { type Dispatcher, getGlobalDispatcher } from 'undici';

/** What is sent. */
export interface Posting {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | FormData;
}

/** What came back, whole. */
export interface Reply {
  /** HTTP status; 502 for a response that was cut short or is malformed, 0 when none came in time. */
  readonly status: number;
  /** JSON; empty where none came. */
  readonly body: string;
  /** Milliseconds to wait, with status 429. */
  readonly retryAfter: number;
}

const CUT_SHORT: ReadonlySet<unknown> = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE']);
const NOTHING: Reply = { status: 0, body: '', retryAfter: 0 };
const CUT: Reply = { status: 502, body: '', retryAfter: 0 };

/**
 * One POST of JSON or a form, given up after so many milliseconds. Straight through undici's dispatcher, whose
 * connections discord.js uses too: a response of a few bytes needs neither stream nor signal, which would take longer
 * than all the rest. Rejects when the server cannot be reached.
 */
export function post(url: string, { headers, body }: Posting, within: number): Promise<Reply> {
  const path = url.indexOf('/', url.indexOf('//') + 2);
  return new Promise((resolve, reject) => {
    let status = 0;
    let retryAfter = 0;
    let text = '';
    let isOver = false;
    let abort: (() => void) | undefined;
    const end = (reply: Reply) => {
      clearTimeout(timer);
      resolve(reply);
    };
    const timer = setTimeout(() => {
      isOver = true;
      resolve(NOTHING);
      abort?.();
    }, within);
    const handler: Dispatcher.DispatchHandlers = {
      onConnect(stop) {
        abort = stop;
        if (isOver) stop();
      },
      onHeaders(code, raw) {
        status = code;
        if (code === 429) retryAfter = Number(headerOf(raw, 'retry-after') ?? 0) * 1000;
        return true;
      },
      onData(chunk) {
        text += chunk.toString('latin1');
        return true;
      },
      onComplete() {
        const whole = Buffer.from(text, 'latin1').toString();
        if (whole === '' || isJson(whole)) end({ status, body: whole, retryAfter });
        else end(status < 300 ? CUT : { status, body: '', retryAfter });
      },
      onError(error) {
        if (status > 0 || isCutShort(error)) return end(CUT);
        clearTimeout(timer);
        reject(error);
      },
    };
    getGlobalDispatcher().dispatch(
      { origin: url.slice(0, path), path: url.slice(path), method: 'POST', headers, body },
      handler,
    );
  });
}

/** Whether a request failed because its connection, which was there, broke. */
export function isCutShort(error: unknown): boolean {
  return CUT_SHORT.has((error as { code?: unknown }).code);
}

function headerOf(raw: readonly Buffer[], name: string): string | undefined {
  const at = raw.findIndex(
    (part, index) => index % 2 === 0 && part.toString('latin1').toLowerCase() === name,
  );
  return raw[at + 1]?.toString('latin1');
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
