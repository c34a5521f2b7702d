import type { Fault } from '../../src/preview/faults.ts';
import type { StandIn } from '../../src/preview/standIn.ts';

/** How requests fail. */
export const REST_FAULTS: readonly Fault[] = [
  { kind: 'status', status: 500 },
  { kind: 'status', status: 502 },
  { kind: 'status', status: 503, afterwards: true },
  { kind: 'status', status: 429, retryAfter: 0.2 },
  { kind: 'delay', ms: 150 },
  { kind: 'malformed' },
  { kind: 'half', closes: true },
  { kind: 'half', closes: true, afterwards: true },
  { kind: 'never' },
];

/** How the gateway fails. A session that ends takes what Discord sends meanwhile with it, so only what can be resumed is disturbed here. */
export const GATEWAY_FAULTS: readonly ((discord: StandIn) => void)[] = [
  ({ gateway }) => gateway.close(4000),
  ({ gateway }) => gateway.drop(),
  ({ gateway }) => gateway.ask('reconnect'),
  ({ gateway }) => gateway.slow(200),
  ({ gateway }) => gateway.cut(),
  ({ gateway }) => gateway.ask('invalid-resumable'),
];
