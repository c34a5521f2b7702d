import { createHash, createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto';
import type { Language } from '../language/detect.ts';

/** What a button does. */
export type Action =
  /** Show page `at` of the answer. */
  | 'page'
  /** Show item `at` in its context. */
  | 'context'
  /** Ask follow-up `at` of the answer. */
  | 'follow'
  /** Files of the schedule. */
  | 'picture'
  | 'calendar'
  /** Whether the answer did answer. */
  | 'good'
  | 'bad'
  /** Add the schedule's coming events to the server's own. */
  | 'events'
  /** Work control `parameters` of a server command. */
  | 'control';

/** The state a button carries, so that it works after a restart. Words typed by the reader stay in the message's title. */
export interface ButtonState {
  readonly action: Action;
  readonly command: string;
  /** Which parameters the title holds, in order, one letter each, and single-letter settings after a dot. */
  readonly parameters: string;
  /** Eight hex digits of the article the request named; '' for all. */
  readonly article: string;
  /** Four hex digits of the library's state when the answer was given. */
  readonly version: string;
  readonly at: number;
  readonly language: Language;
}

const ACTIONS: Readonly<Record<Action, string>> = {
  page: 'p',
  context: 'c',
  follow: 'f',
  picture: 'i',
  calendar: 'k',
  good: 'y',
  bad: 'n',
  events: 'e',
  control: 's',
};
const SIGNATURE_LENGTH = 12;

/** A short name for an article id, whatever its length. */
export function articleKey(id: string | undefined): string {
  return id === undefined ? '' : createHash('sha256').update(id).digest('hex').slice(0, 8);
}

/** Writes and reads signed custom ids; the key is derived from the bot's token, so others cannot make one. */
export class CustomIds {
  readonly #key: KeyObject;

  constructor(token: string) {
    this.#key = createSecretKey(createHash('sha256').update(`isnad custom ids ${token}`).digest());
  }

  write(state: ButtonState): string {
    const body = [
      ACTIONS[state.action],
      state.command,
      state.parameters,
      state.article,
      state.version,
      state.at,
      state.language,
    ].join('~');
    return `${body}~${this.#sign(body)}`;
  }

  /** The state of a custom id of ours; undefined for any other, forged or altered ones included. */
  read(id: string): ButtonState | undefined {
    const cut = id.lastIndexOf('~');
    const [body, signature] = [id.slice(0, cut), id.slice(cut + 1)];
    const right = Buffer.from(this.#sign(body));
    const given = Buffer.from(signature);
    if (cut < 0 || right.length !== given.length || !timingSafeEqual(right, given)) return undefined;
    const [code, command = '', parameters = '', article = '', version = '', at = '', language = ''] =
      body.split('~');
    const action = (Object.keys(ACTIONS) as Action[]).find((name) => ACTIONS[name] === code);
    if (!action || !/^\d{1,4}$/u.test(at) || (language !== 'ar' && language !== 'en')) return undefined;
    return { action, command, parameters, article, version, at: Number(at), language };
  }

  #sign(body: string): string {
    return createHmac('sha256', this.#key).update(body).digest('base64url').slice(0, SIGNATURE_LENGTH);
  }
}
