import type { FastifyRequest } from 'fastify';
import type { Posted } from '../messages.ts';

const read = new WeakMap<FastifyRequest, Promise<Posted>>();

/** The JSON body of a request with its files; multipart is read by the platform's own FormData, once. */
export function postedBy(request: FastifyRequest): Promise<Posted> {
  const known = read.get(request) ?? parse(request);
  read.set(request, known);
  return known;
}

async function parse(request: FastifyRequest): Promise<Posted> {
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data'))
    return { body: (request.body ?? {}) as Record<string, unknown>, files: [] };
  const form = await new Response(new Uint8Array(request.body as Buffer), {
    headers: { 'content-type': type },
  }).formData();
  const body = JSON.parse(String(form.get('payload_json') ?? '{}')) as Record<string, unknown>;
  const files = await Promise.all(
    [...form.entries()]
      .filter(([, value]) => typeof value !== 'string')
      .map(async ([, value]) => {
        const file = value as File;
        return { name: file.name, type: file.type, bytes: Buffer.from(await file.arrayBuffer()) };
      }),
  );
  return { body, files };
}
