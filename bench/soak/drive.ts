import type { StandIn } from '../../src/preview/standIn.ts';
import { ACTS, isOfServers } from './acts.ts';
import { GATEWAY_FAULTS } from './faults.ts';
import type { Outcomes } from './outcomes.ts';

/** Enough people and servers that usage limits are met now and then, not all the time. */
const PEOPLE = 1500;
const SERVERS = 40;
/** One fault of the gateway in so many interactions. */
const GATEWAY_FAULT_EVERY = 400;

/** The servers of a soak, to be there when the bot comes. */
export function openServers({ world }: StandIn): string[] {
  return [world.guildId, ...Array.from({ length: SERVERS - 1 }, () => world.addGuild('Server').id)];
}

export interface Drive {
  readonly guilds: readonly string[];
  /** Interactions at most, and how many are under way at a time. */
  readonly total: number;
  readonly flight: number;
  /** Whether none is to be begun any more. */
  isOver(): boolean;
  /** Called before each interaction with how many were begun. */
  begins(sent: number): void;
}

/**
 * Sends interactions, each kind in turn, half in servers and half in direct messages, and lets the gateway fail now and
 * then. Resolves to how many were sent, and how often the gateway failed.
 */
export async function drive(
  discord: StandIn,
  outcomes: Outcomes,
  { guilds, total, flight, isOver, begins }: Drive,
): Promise<{ readonly sent: number; readonly gatewayFaults: number }> {
  const people = Array.from({ length: PEOPLE }, (_, at) => discord.user(String(at), { admin: true }));
  let sent = 0;
  let gatewayFaults = 0;
  const worker = async () => {
    while (sent < total && !isOver()) {
      const at = sent;
      sent += 1;
      begins(at);
      if (at % GATEWAY_FAULT_EVERY === GATEWAY_FAULT_EVERY - 1) {
        GATEWAY_FAULTS[gatewayFaults % GATEWAY_FAULTS.length]?.(discord);
        gatewayFaults += 1;
      }
      const round = Math.floor(at / ACTS.length);
      const act = ACTS[at % ACTS.length];
      const user = people[at % PEOPLE];
      if (!act || !user) return;
      const here =
        isOfServers(act) || round % 2 === 0
          ? discord.channel('general', guilds[round % guilds.length])
          : user.directMessage();
      await outcomes.note(`act ${at % ACTS.length}`, () => act({ discord, user, here }));
    }
  };
  await Promise.all(Array.from({ length: flight }, worker));
  return { sent, gatewayFaults };
}
