import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import type { World } from '../world.ts';
import { channelRoutes, fileRoutes, guildRoutes } from './channelRoutes.ts';
import { commandRoutes, gatewayRoutes } from './commandRoutes.ts';
import { callbackRoute, webhookRoutes } from './interactionRoutes.ts';
import { messageRoutes } from './messageRoutes.ts';
import { misbehaving } from './misbehave.ts';
import { postedBy } from './posted.ts';
import { ApiError, type RestEvents } from './restEvents.ts';

const UNAUTHENTICATED = /^\/(?:interactions|webhooks|attachments)\//;

/** Discord's REST API as far as a bot like ours uses it. */
export function restServer(world: World, events: RestEvents): FastifyInstance {
  const app = Fastify({ bodyLimit: 26 * 1024 * 1024, forceCloseConnections: true });
  app.addContentTypeParser(/^multipart\/form-data/, { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  );
  app.setErrorHandler((error, _request, reply) => {
    const known =
      error instanceof ApiError
        ? error
        : new ApiError(500, 0, error instanceof Error ? error.message : String(error));
    void reply.code(known.status).send({
      code: known.code,
      message: known.message,
      ...(known.code === 50035 && { errors: { _errors: [{ code: 'INVALID', message: known.message }] } }),
    });
  });
  misbehaving(app, events.faults, pathOf);
  app.addHook('preHandler', async (request, reply) => {
    if (reply.sent || UNAUTHENTICATED.test(pathOf(request))) return;
    if (request.headers.authorization !== `Bot ${world.token}`)
      throw new ApiError(401, 0, '401: Unauthorized');
  });
  app.addHook('onResponse', async (request, reply) => {
    if (!events.records || pathOf(request).startsWith('/attachments/')) return;
    const posted = await postedBy(request);
    events.record({
      method: request.method,
      path: pathOf(request),
      body: posted.body,
      status: reply.statusCode,
      ...(posted.files.length > 0 && { multipart: true }),
    });
  });
  void app.register(
    async (api) => {
      gatewayRoutes(api, events);
      commandRoutes(api, world);
      callbackRoute(api, world, events);
      webhookRoutes(api, world, events);
      messageRoutes(api, world, events);
      channelRoutes(api, world);
      guildRoutes(api, world);
      fileRoutes(api, world);
    },
    { prefix: '/api/v10' },
  );
  return app;
}

function pathOf(request: FastifyRequest): string {
  return request.url.replace(/^\/api\/v10/, '').replace(/\?.*$/, '');
}
