import { type Logger, pino } from 'pino';
import { withoutBody } from './discord/failure.ts';

const REDACTED = {
  paths: [
    'token',
    '*.token',
    'authorization',
    '*.authorization',
    'requestBody',
    '*.requestBody',
    '*.rawError',
  ],
  remove: true,
};
/** Lines gather up to so many bytes and for so many milliseconds: under load, writing each alone takes as long as answering. */
const GATHERED = 16_000;
const FLUSHED_EVERY = 200;

/** discord.js keeps request bodies in its errors; nothing of them is logged. */
const serializers = { err: (error: unknown) => (error instanceof Error ? withoutBody(error) : error) };

/**
 * The program's log: readable on a terminal, JSON lines otherwise. Tokens and authorisation headers never reach it.
 * What has gathered is written before the process exits.
 */
export function createLog(level: string, terminal: boolean): Logger {
  if (terminal) {
    const options = { ignore: 'pid,hostname', translateTime: 'HH:MM:ss' };
    return pino({ level, redact: REDACTED, serializers, transport: { target: 'pino-pretty', options } });
  }
  const stdout = pino.destination({ fd: 1, sync: false, minLength: GATHERED });
  setInterval(() => stdout.flush(), FLUSHED_EVERY).unref();
  return pino({ level, redact: REDACTED, serializers }, stdout);
}
