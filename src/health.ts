import { monitorEventLoopDelay } from 'node:perf_hooks';
import Fastify from 'fastify';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Edition } from './answers/edition.ts';
import type { Observed } from './discord/context.ts';

export interface HealthOptions {
  readonly host: string;
  readonly port: number;
  /** Whether the gateway is connected. */
  readonly connected: () => boolean;
  readonly edition: () => Edition;
}

export interface Health {
  /** The port listened on. */
  readonly port: number;
  readonly observe: (observed: Observed) => void;
  stop(): Promise<void>;
}

/**
 * The operator's HTTP side: `/healthz` (the process answers), `/readyz` (connected to Discord and a library read),
 * `/metrics` (Prometheus text). Rejects when the port is taken.
 */
export async function serveHealth({ host, port, connected, edition }: HealthOptions): Promise<Health> {
  const registry = new Registry();
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
  gauge(
    registry,
    'isnad_library_articles',
    'Articles that can be asked',
    () => edition().library.articles.length,
  );
  gauge(registry, 'isnad_library_problems', 'Files that could not be read', () => edition().problems.length);
  gauge(registry, 'isnad_gateway_connected', '1 while connected to Discord', () => Number(connected()));
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  gauge(registry, 'isnad_event_loop_delay_p99_seconds', 'Event loop delay since the last reading', () => {
    const seconds = delay.percentile(99) / 1e9;
    delay.reset();
    return Number.isFinite(seconds) ? seconds : 0;
  });
  const app = Fastify({ forceCloseConnections: true });
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    const ready = connected() && edition().library.articles.length > 0;
    return reply
      .code(ready ? 200 : 503)
      .send({ gateway: connected(), articles: edition().library.articles.length });
  });
  app.get('/metrics', async (_request, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()),
  );
  await app.listen({ host, port });
  return {
    port: (app.server.address() as { port: number }).port,
    observe({ command, outcome, milliseconds }) {
      interactions.inc({ command, outcome });
      durations.observe({ command }, milliseconds / 1000);
    },
    async stop() {
      delay.disable();
      await app.close();
    },
  };
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
