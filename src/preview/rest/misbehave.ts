import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Faults } from '../faults.ts';

export async function misbehave(
  faults: Faults,
  request: FastifyRequest,
  reply: FastifyReply,
  path: string,
): Promise<void> {
  const fault = faults.draw(request.method, path);
  if (!fault) return;
  switch (fault.kind) {
    case 'delay':
      await wait(fault.ms);
      return;
    case 'never':
      reply.hijack();
      return;
    case 'malformed':
      await reply.code(200).type('application/json').send('{"id": ');
      return;
    case 'error':
      await reply.code(fault.status).send({ code: fault.code, message: fault.message });
      return;
    case 'status': {
      const retry = fault.retryAfter ?? 1;
      if (fault.status === 429)
        void reply.headers({
          'retry-after': String(retry),
          'x-ratelimit-scope': fault.global ? 'global' : 'user',
          ...(fault.global && { 'x-ratelimit-global': 'true' }),
        });
      await reply
        .code(fault.status)
        .send(
          fault.status === 429
            ? { message: 'You are being rate limited.', retry_after: retry, global: fault.global ?? false }
            : { message: 'Server error', code: 0 },
        );
    }
  }
}
