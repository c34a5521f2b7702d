import { parseArgs } from 'node:util';
import { StandIn } from '../src/preview/standIn.ts';
import { ACTS } from './soak/acts.ts';
import { BotProcess } from './soak/botProcess.ts';
import { drive, openServers } from './soak/drive.ts';
import { REST_FAULTS } from './soak/faults.ts';
import { Outcomes } from './soak/outcomes.ts';
import { report } from './soak/report.ts';
import { Watch } from './soak/watch.ts';

/**
 * A soak: many mixed interactions through the real client, in servers and direct messages, a share of the REST
 * requests and now and then the gateway failing, for a bounded time. The bot runs in a process of its own, as it is
 * started in production, and its memory and event loop are watched from without. Prints what became of them all, and
 * ends with 1 when anything was lost or answered twice.
 * `--interactions N --seconds S --faults SHARE --flight N`; `--held FILE` writes there what held the bot's event loop
 * (bench/held.ts), which costs some speed.
 */
const { values } = parseArgs({
  options: {
    interactions: { type: 'string', default: '20000' },
    seconds: { type: 'string', default: '180' },
    faults: { type: 'string', default: '0.02' },
    flight: { type: 'string', default: '32' },
    held: { type: 'string' },
  },
});
const total = Number(values.interactions);
const faults = Number(values.faults);
const flight = Number(values.flight);
/** The heap is weighed at the start, after each of so many parts, and at the end. */
const QUARTERS = 4;
/** So that two soaks fail alike. */
const SEED = 7;

const discord = await StandIn.start({ record: false });
const guilds = openServers(discord);
const bot = await BotProcess.start(discord, values.held);
discord.faults.rate(faults, REST_FAULTS, SEED);
const outcomes = new Outcomes(discord);
const until = performance.now() + Number(values.seconds) * 1000;
const watch = await Watch.start(bot);

const before = await bot.ownThread();
const begun = performance.now();
const { sent, gatewayFaults } = await drive(discord, outcomes, {
  guilds,
  total,
  flight,
  isOver: () => performance.now() >= until || bot.failure !== undefined,
  begins: (at) => {
    if (at > 0 && at % Math.floor(total / QUARTERS) === 0) watch.weigh();
  },
});
const seconds = (performance.now() - begun) / 1000;
const after = await bot.ownThread();
await watch.stop();
const { failure } = bot;
const unhandled = await bot.stop();
await discord.stop();

const { lost, doubled } = outcomes;
process.stdout.write(
  report({
    sent,
    seconds,
    flight,
    kinds: ACTS.length,
    servers: guilds.length,
    faults,
    gatewayFaults,
    outcomes,
    unhandled,
    delays: watch.delays,
    thread: before && after && { worked: after.worked - before.worked, waited: after.waited - before.waited },
    heaps: watch.heaps,
    endedBy: failure ?? (sent >= total ? 'the last interaction' : 'the time'),
  }),
);
process.exitCode = lost.size + doubled + unhandled > 0 || failure !== undefined ? 1 : 0;
