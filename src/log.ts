import { type Logger, pino } from 'pino';

/** The program's log: readable on a terminal, JSON lines otherwise. Tokens and authorisation headers never reach it. */
export function createLog(level: string, terminal: boolean): Logger {
  return pino({
    level,
    redact: {
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
    },
    ...(terminal && {
      transport: { target: 'pino-pretty', options: { ignore: 'pid,hostname', translateTime: 'HH:MM:ss' } },
    }),
  });
}
