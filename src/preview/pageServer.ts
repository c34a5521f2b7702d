import type { AddressInfo } from 'node:net';
import { type FastifyInstance, fastify } from 'fastify';
import type { Logger } from 'pino';
import { z } from 'zod';
import { MAX_ARTICLE_BYTES } from '../article/problem.ts';
import type { DroppedArticles } from './droppedArticles.ts';
import { findQuote } from './findQuote.ts';
import { actions } from './pageActions.ts';
import { pageArticle } from './pageArticle.ts';
import { pageAssets } from './pageAssets.ts';
import { guard } from './pageGuard.ts';
import type { Dropped, LibraryShown, PageEvent } from './pageProtocol.ts';
import { type PageWorld, readState } from './pageWorld.ts';

const BODY_LIMIT = 64_000;
/** Pages open at once; more are refused. */
const MOST_LISTENERS = 20;

export interface PageServer {
  readonly url: string;
  /** Tells the pages open of the articles there are now. */
  libraryChanged(): void;
  stop(): Promise<void>;
}

/** Serves the page and what it asks for on a port of 127.0.0.1 (0: any free one). */
export async function servePage(
  world: PageWorld,
  dropped: DroppedArticles,
  log: Logger,
  port: number,
): Promise<PageServer> {
  const server = fastify({ bodyLimit: BODY_LIMIT, forceCloseConnections: true });
  const assets = await pageAssets();
  server.addHook('onRequest', guard);
  server.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) => {
    const refused = error instanceof z.ZodError ? 400 : (error.statusCode ?? 500);
    if (refused >= 500) log.warn({ err: error }, 'the page asked for something that failed');
    return reply.code(refused).send({ error: refused === 400 ? 'not understood' : error.message });
  });
  for (const [path, { type, body }] of assets) {
    server.get(path, (_request, reply) => reply.type(type).send(body));
  }
  server.get('/api/state', () => ({ ...readState(world), ...libraryNow(dropped) }));
  events(server, world, dropped);
  articles(server, dropped);
  files(server, world);
  for (const [path, act] of actions(world)) server.post(path, (request) => act(request.body));
  await server.listen({ host: '127.0.0.1', port });
  const { port: taken } = server.server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${taken}/`,
    libraryChanged: () => world.tell({ kind: 'library', ...libraryNow(dropped) }),
    stop: () => server.close(),
  };
}

function libraryNow(dropped: DroppedArticles): LibraryShown {
  const { library, problems } = dropped.edition();
  return {
    articles: library.articles.map(({ id, title, language, version }) => ({
      id,
      title,
      language,
      version,
      unsaved: dropped.has(id),
    })),
    problems,
  };
}

/** Everything that happens, as server-sent events (HTML standard, 9.2). */
function events(server: FastifyInstance, world: PageWorld, dropped: DroppedArticles): void {
  server.get('/api/events', (_request, reply) => {
    if (world.listeners.size >= MOST_LISTENERS) return reply.code(503).send({ error: 'too many pages' });
    reply.hijack();
    const headers = Object.entries(reply.getHeaders()).map(([name, value]) => [name, String(value)]);
    reply.raw.writeHead(200, { ...Object.fromEntries(headers), 'content-type': 'text/event-stream' });
    const send = (event: PageEvent) => reply.raw.write(`data: ${JSON.stringify(event)}\n\n`);
    send({ kind: 'library', ...libraryNow(dropped) });
    world.listeners.add(send);
    reply.raw.on('close', () => world.listeners.delete(send));
    return reply;
  });
}

const language = z.enum(['ar', 'en']).default('ar');
const citation = z.object({
  paragraph: z.int().min(1).max(100_000),
  lines: z.array(z.string().max(6000)).max(100),
  shown: z.string().max(300).optional(),
});

function articles(server: FastifyInstance, dropped: DroppedArticles): void {
  server.addContentTypeParser(
    'application/octet-stream',
    { parseAs: 'buffer', bodyLimit: MAX_ARTICLE_BYTES + 1 },
    (_request, body, done) => done(null, body),
  );
  server.get('/api/article', (request, reply) => {
    const asked = z.object({ id: z.string().max(300), language }).parse(request.query);
    const found = pageArticle(dropped.edition(), asked.id, asked.language, dropped.has(asked.id));
    return found ?? reply.code(404).send({ error: 'no such article' });
  });
  server.post('/api/cite', (request) => {
    const { paragraph, lines, shown } = citation.parse(request.body);
    return findQuote(dropped.edition().library.articles, paragraph, lines, shown) ?? {};
  });
  server.post('/api/articles', { bodyLimit: MAX_ARTICLE_BYTES + 1 }, async (request): Promise<Dropped> => {
    const { file } = z.object({ file: z.string().min(1).max(200) }).parse(request.query);
    const parsed = await dropped.add(file, z.instanceof(Buffer).parse(request.body));
    if (!parsed.ok) return { ok: false, problem: parsed.problem };
    return { ok: true, id: parsed.article.id };
  });
  server.post('/api/save', async (request) => {
    const { id } = z.object({ id: z.string().max(300) }).parse(request.body);
    return { outcome: await dropped.save(id) };
  });
}

/** What the bot attached; pictures are shown, anything else is only ever saved. */
function files(server: FastifyInstance, world: PageWorld): void {
  server.get<{ Params: { id: string } }>('/attachments/:id/:name', (request, reply) => {
    const file = world.discord.world.files.get(request.params.id);
    if (!file) return reply.code(404).send({ error: 'no such file' });
    const shown = ['image/png', 'image/jpeg', 'image/webp'].includes(file.type);
    return reply
      .header('content-disposition', shown ? 'inline' : 'attachment')
      .type(shown ? file.type : 'application/octet-stream')
      .send(file.bytes);
  });
}
