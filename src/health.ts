import { monitorEventLoopDelay } from 'node:perf_hooks';
import Fastify from 'fastify';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Edition } from './answers/edition.ts';
import type { BotEvent, ShardState } from './discord/context.ts';

/** Milliseconds. */
const SAMPLED_EVERY = 10;

export interface HealthOptions {
  readonly host: string;
  readonly port: number;
  /** The gateway connections; none before the bot has joined. */
  readonly shards: () => readonly ShardState[];
  readonly edition: () => Edition;
}

export interface Health {
  /** The port listened on. */
  readonly port: number;
  readonly observe: (event: BotEvent) => void;
  stop(): Promise<void>;
}

/**
 * The operator's HTTP side: `/healthz` (the process answers), `/readyz` (every shard connected and a library read),
 * `/metrics` (Prometheus text). Rejects when the port is taken.
 */
export async function serveHealth({ host, port, shards, edition }: HealthOptions): Promise<Health> {
  const registry = new Registry();
  const observe = countEvents(registry);
  measureLibrary(registry, edition);
  measureShards(registry, shards);
  measureMemory(registry);
  const delay = measureEventLoop(registry);
  const app = Fastify({ forceCloseConnections: true });
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    const all = shards();
    const connected = all.filter((shard) => shard.connected).length;
    const articles = edition().library.articles.length;
    const ready = connected > 0 && connected === all.length && articles > 0;
    return reply.code(ready ? 200 : 503).send({ shards: all.length, connected, articles });
  });
  app.get('/metrics', async (_request, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()),
  );
  await app.listen({ host, port });
  return {
    port: (app.server.address() as { port: number }).port,
    observe,
    async stop() {
      delay.disable();
      await app.close();
    },
  };
}

/** Counts what happens; every series is there from the start, so that a first failure shows as a rise. */
function countEvents(registry: Registry): (event: BotEvent) => void {
  const interactions = new Counter({
    name: 'isnad_interactions_total',
    help: 'Interactions and messages answered, by command and outcome',
    labelNames: ['command', 'outcome'] as const,
    registers: [registry],
  });
  const durations = new Histogram({
    name: 'isnad_interaction_seconds',
    help: 'From the gateway event to the answer sent',
    labelNames: ['command'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3],
    registers: [registry],
  });
  const reconnects = new Counter({
    name: 'isnad_gateway_reconnects_total',
    help: 'Times a gateway connection was lost and taken up again',
    labelNames: ['shard'] as const,
    registers: [registry],
  });
  const rateLimits = new Counter({
    name: 'isnad_rest_rate_limits_total',
    help: 'Times Discord asked to wait before a request',
    labelNames: ['scope'] as const,
    registers: [registry],
  });
  for (const scope of ['route', 'global'] as const) rateLimits.inc({ scope }, 0);
  return (event) => {
    switch (event.kind) {
      case 'interaction':
        interactions.inc({ command: event.command, outcome: event.outcome });
        durations.observe({ command: event.command }, event.milliseconds / 1000);
        return;
      case 'reconnecting':
        reconnects.inc({ shard: event.shard });
        return;
      case 'rate limited':
        rateLimits.inc({ scope: event.scope });
    }
  };
}

function measureLibrary(registry: Registry, edition: () => Edition): void {
  gauge(
    registry,
    'isnad_library_articles',
    'Articles that can be asked',
    () => edition().library.articles.length,
  );
  gauge(registry, 'isnad_library_problems', 'Files that could not be read', () => edition().problems.length);
  gauge(registry, 'isnad_library_paragraphs', 'Paragraphs that can be asked', () =>
    edition().library.articles.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0),
  );
  gauge(
    registry,
    'isnad_library_age_seconds',
    'Since the library was last read',
    () => (Date.now() - edition().made) / 1000,
  );
}

function measureShards(registry: Registry, shards: () => readonly ShardState[]): void {
  new Gauge({
    name: 'isnad_gateway_connected',
    help: '1 while a shard is connected to Discord',
    labelNames: ['shard'] as const,
    registers: [registry],
    collect() {
      for (const { id, connected } of shards()) this.set({ shard: id }, Number(connected));
    },
  });
}

function measureMemory(registry: Registry): void {
  gauge(registry, 'isnad_heap_bytes', 'JavaScript heap in use', () => process.memoryUsage().heapUsed);
  gauge(registry, 'isnad_resident_bytes', 'Memory of the process', () => process.memoryUsage().rss);
}

function measureEventLoop(registry: Registry) {
  const delay = monitorEventLoopDelay({ resolution: SAMPLED_EVERY });
  delay.enable();
  // What is recorded is the time from one sample to the next.
  const late = (nanoseconds: number) => Math.max(0, nanoseconds / 1e9 - SAMPLED_EVERY / 1000);
  gauge(
    registry,
    'isnad_event_loop_delay_max_seconds',
    'Longest event loop delay since the last reading',
    () => late(delay.max),
  );
  // Collected in this order: the reading ends here.
  gauge(registry, 'isnad_event_loop_delay_p99_seconds', 'Event loop delay since the last reading', () => {
    const value = late(delay.percentile(99));
    delay.reset();
    return value;
  });
  return delay;
}

function gauge(registry: Registry, name: string, help: string, value: () => number): void {
  new Gauge({
    name,
    help,
    registers: [registry],
    collect() {
      this.set(value());
    },
  });
}
