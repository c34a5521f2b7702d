import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Fault, Faults } from '../faults.ts';

/** Lets requests meet the faults planned for them: before they are carried out, or in place of their response. */
export function misbehaving(
  app: FastifyInstance,
  faults: Faults,
  pathOf: (request: FastifyRequest) => string,
): void {
  const afterwards = new WeakMap<FastifyRequest, Fault>();
  app.addHook('preHandler', async (request, reply) => {
    const fault = faults.draw(request.method, pathOf(request));
    if (fault?.afterwards) afterwards.set(request, fault);
    else if (fault) await meet(fault, reply);
  });
  app.addHook('onSend', async (request, reply, payload) => {
    const fault = afterwards.get(request);
    if (!fault || reply.statusCode >= 400) return payload;
    return spoilt(fault, reply, payload);
  });
}

/** The fault instead of what was asked for. */
async function meet(fault: Fault, reply: FastifyReply): Promise<void> {
  switch (fault.kind) {
    case 'delay':
      await wait(fault.ms);
      return;
    case 'never':
      reply.hijack();
      return;
    case 'half':
      sendHalf(reply, fault.closes);
      return;
    default:
      await answerOf(fault, reply);
  }
}

/** The fault in place of the response to what was carried out. */
async function spoilt(fault: Fault, reply: FastifyReply, payload: unknown): Promise<unknown> {
  switch (fault.kind) {
    case 'delay':
      await wait(fault.ms);
      return payload;
    case 'never':
      reply.hijack();
      return undefined;
    case 'half':
      sendHalf(reply, fault.closes);
      return undefined;
    default: {
      const { status, headers, body } = responseOf(fault);
      void reply.code(status).headers(headers).type('application/json');
      return body;
    }
  }
}

async function answerOf(fault: Parameters<typeof responseOf>[0], reply: FastifyReply): Promise<void> {
  const { status, headers, body } = responseOf(fault);
  await reply.code(status).headers(headers).type('application/json').send(body);
}

function responseOf(fault: Extract<Fault, { kind: 'status' | 'error' | 'malformed' }>): {
  status: number;
  headers: Record<string, string>;
  body: string;
} {
  switch (fault.kind) {
    case 'malformed':
      return { status: 200, headers: {}, body: '{"id": ' };
    case 'error':
      return {
        status: fault.status,
        headers: {},
        body: JSON.stringify({ code: fault.code, message: fault.message }),
      };
    case 'status': {
      if (fault.status !== 429)
        return { status: fault.status, headers: {}, body: '{"message":"Server error","code":0}' };
      const retry = fault.retryAfter ?? 1;
      const global = fault.global ?? false;
      return {
        status: 429,
        headers: {
          'retry-after': String(retry),
          'x-ratelimit-scope': global ? 'global' : 'user',
          ...(global && { 'x-ratelimit-global': 'true' }),
        },
        body: JSON.stringify({ message: 'You are being rate limited.', retry_after: retry, global }),
      };
    }
  }
}

/** Begins a JSON response and leaves it unfinished. */
function sendHalf(reply: FastifyReply, closes: boolean): void {
  reply.hijack();
  reply.raw.writeHead(200, { 'content-type': 'application/json', 'content-length': '40' });
  reply.raw.write('{"id": "1234', () => {
    if (closes) reply.raw.destroy();
  });
}
