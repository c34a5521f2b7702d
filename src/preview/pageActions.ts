import { z } from 'zod';
import type { Exchange } from './exchange.ts';
import type { Reaction } from './pageProtocol.ts';
import type { PageWorld } from './pageWorld.ts';
import type { StandInUser } from './standInUser.ts';
import type { Channel } from './world.ts';

const id = z.string().regex(/^\d{1,20}$/);
const name = z.string().min(1).max(65);
/** Option values and modal fields; Discord's own limit on either is 4000 or 6000 characters. */
const values = z.record(z.string().max(100), z.union([z.string().max(6000), z.number(), z.boolean()]));
const place = { user: id, channel: id };

const typed = z.object({ ...place, content: z.string().min(1).max(2000), replyTo: id.optional() });
const run = z.object({ ...place, command: name, options: values.default({}) });
const complete = z.object({ ...run.shape, option: name, typed: z.string().max(200) });
const onMessage = z.object({ ...place, command: name, message: id });
const component = z.object({
  ...place,
  message: id,
  customId: z.string().max(100),
  type: z.int().min(2).max(8),
  values: z.array(z.string().max(100)).max(25).optional(),
});
const submit = z.object({ ...place, customId: z.string().max(100), values, message: id.optional() });

type Act = (body: unknown) => unknown;

/** What a person can do on the page, by path. Each throws ZodError for a body of another shape. */
export function actions(world: PageWorld): ReadonlyMap<string, Act> {
  const as =
    <T extends { user: string; channel: string }>(
      shape: z.ZodType<T>,
      act: (user: StandInUser, channel: Channel, body: T) => unknown,
    ): Act =>
    (raw) => {
      const body = shape.parse(raw);
      const user = world.user(body.user);
      return act(user, world.channel(body.channel, user), body);
    };
  const messageOf = (id: string | undefined, channel: Channel) =>
    id === undefined ? undefined : world.message(id, channel);
  return new Map([
    [
      '/api/type',
      as(typed, (user, channel, { content, replyTo }) => {
        world.discord.type(user, channel, content, messageOf(replyTo, channel));
        return {};
      }),
    ],
    [
      '/api/run',
      as(run, (user, channel, { command: name, options }) => {
        const [command = '', subcommand] = name.split(' ');
        return reaction(world, `/${name}`, () => user.runs(channel, command, options, subcommand));
      }),
    ],
    [
      '/api/complete',
      as(complete, async (user, channel, { command: name, option, typed: written, options }) => {
        const [command = '', subcommand] = name.split(' ');
        const choices = await user
          .autocompletes(channel, command, option, written, options, subcommand)
          .catch(() => []);
        return { choices };
      }),
    ],
    [
      '/api/run-on-message',
      as(onMessage, (user, channel, { command, message }) => {
        const target = world.message(message, channel);
        return reaction(world, command, () => user.runsOnMessage(channel, command, target));
      }),
    ],
    [
      '/api/component',
      as(component, (user, channel, { type, customId, values: chosen, message }) =>
        reaction(world, undefined, () =>
          user.component(channel, world.message(message, channel), {
            component_type: type,
            custom_id: customId,
            ...(chosen && { values: chosen }),
          }),
        ),
      ),
    ],
    [
      '/api/submit',
      as(submit, (user, channel, { customId, values: written, message }) => {
        const openedOn = messageOf(message, channel);
        return reaction(world, undefined, () => user.submits(channel, customId, written, openedOn));
      }),
    ],
  ]);
}

async function reaction(
  world: PageWorld,
  command: string | undefined,
  act: () => Promise<Exchange>,
): Promise<Reaction> {
  try {
    const exchange = await act();
    if (exchange.message && command !== undefined)
      world.tell({ kind: 'used', messageId: exchange.message.id, personId: exchange.userId, command });
    return exchange.modal && !exchange.message ? { modal: exchange.modal } : {};
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
