import type { APIMessage } from 'discord.js';
import type { Exchange } from '../../src/preview/exchange.ts';
import type { StandIn } from '../../src/preview/standIn.ts';
import { buttonsOf, type StandInUser } from '../../src/preview/standInUser.ts';
import type { Channel } from '../../src/preview/world.ts';

/** Discord's own patience with a message is endless; ours is this long. */
const MESSAGE_WITHIN = 10_000;

/** Where one interaction happens. */
interface Scene {
  readonly discord: StandIn;
  readonly user: StandInUser;
  readonly here: Channel;
}

/** Asks, then does something with the answer; answers what came back last. Throws when nothing did. */
type Act = (scene: Scene) => Promise<Exchange | APIMessage | undefined | readonly unknown[]>;

const asks =
  (question: string): Act =>
  ({ user, here }) =>
    user.runs(here, 'ask', { question });
const runs =
  (command: string, options: Record<string, string | number | boolean> = {}, subcommand?: string): Act =>
  ({ user, here }) =>
    user.runs(here, command, options, subcommand);
/** Runs a command and presses one of its buttons: two interactions. */
const presses =
  (command: string, button: number): Act =>
  async ({ user, here }) => {
    const exchange = await user.runs(here, command);
    const pressed = exchange.message && buttonsOf(exchange.message)[button]?.custom_id;
    if (!exchange.message || pressed === undefined) return exchange;
    return user.component(here, exchange.message, { component_type: 2, custom_id: pressed });
  };
const types =
  (text: string): Act =>
  async ({ discord, user, here }) => {
    const content = here.guildId === undefined ? text : `<@${discord.world.bot.id}> ${text}`;
    const answer = await user.types(here, content, { within: MESSAGE_WITHIN });
    if (!answer) throw new Error('a message was not answered');
    return answer;
  };

/** The commands of servers, which direct messages do not have. */
const OF_SERVERS: readonly Act[] = [
  runs('settings'),
  runs('gaps'),
  runs('digest', {}, 'list'),
  runs('recap'),
];

/** What people do, in turn. */
export const ACTS: readonly Act[] = [
  asks('كم دقيقة استغرقت المكالمة؟'),
  asks('من فاز بكأس العالم؟'),
  asks('Who attended the call?'),
  ({ user, here }) => user.autocompletes(here, 'ask', 'question', 'متى الاج'),
  ({ user, here }) => user.autocompletes(here, 'who-said', 'speaker', 'بوت'),
  types('متى الاجتماع في بروكسل؟'),
  types('مين اللي حذر من العقوبات؟'),
  runs('schedule'),
  runs('who-said', { about: 'العقوبات' }),
  runs('speakers'),
  runs('summary', { sentences: 3 }),
  runs('read'),
  runs('help', { private: true }),
  presses('read', 0),
  presses('who-said', 0),
  presses('schedule', 4),
  ...OF_SERVERS,
  // Not one of ours: refused on purpose.
  async ({ user, here }) => {
    const { message } = await user.runs(here, 'help');
    if (!message) throw new Error('no help');
    return user.component(here, message, { component_type: 2, custom_id: 'p~ask~q~~0000~0~ar~forgedforged' });
  },
  ({ user, here }) => user.submits(here, 'no form of ours', { field: 'x' }),
  async ({ discord, user, here }) => {
    const message = discord.type(user, here, 'قال بوتين إن العقوبات خطأ');
    return user.runsOnMessage(here, 'Check against the article', message);
  },
];

/** Whether an act can be done in a server only. */
export function isOfServers(act: Act): boolean {
  return OF_SERVERS.includes(act);
}
