import { z } from 'zod';
import type { Exchange } from './exchange.ts';
import type { Reaction } from './pageProtocol.ts';
import type { PageWorld } from './pageWorld.ts';

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
  const at = (body: { user: string; channel: string }) => {
    const user = world.user(body.user);
    return { user, channel: world.channel(body.channel, user) };
  };
  return new Map<string, Act>([
    [
      '/api/type',
      (raw) => {
        const body = typed.parse(raw);
        const { user, channel } = at(body);
        const replyTo = body.replyTo === undefined ? undefined : world.message(body.replyTo, channel);
        world.discord.type(user, channel, body.content, replyTo);
        return {};
      },
    ],
    [
      '/api/run',
      (raw) => {
        const body = run.parse(raw);
        const { user, channel } = at(body);
        const [command = '', subcommand] = body.command.split(' ');
        return reaction(world, `/${body.command}`, () =>
          user.runs(channel, command, body.options, subcommand),
        );
      },
    ],
    [
      '/api/complete',
      async (raw) => {
        const body = complete.parse(raw);
        const { user, channel } = at(body);
        const [command = '', subcommand] = body.command.split(' ');
        const choices = await user
          .autocompletes(channel, command, body.option, body.typed, body.options, subcommand)
          .catch(() => []);
        return { choices };
      },
    ],
    [
      '/api/run-on-message',
      (raw) => {
        const body = onMessage.parse(raw);
        const { user, channel } = at(body);
        const message = world.message(body.message, channel);
        return reaction(world, body.command, () => user.runsOnMessage(channel, body.command, message));
      },
    ],
    [
      '/api/component',
      (raw) => {
        const body = component.parse(raw);
        const { user, channel } = at(body);
        const data = {
          component_type: body.type,
          custom_id: body.customId,
          ...(body.values && { values: body.values }),
        };
        return reaction(world, undefined, () =>
          user.component(channel, world.message(body.message, channel), data),
        );
      },
    ],
    [
      '/api/submit',
      (raw) => {
        const body = submit.parse(raw);
        const { user, channel } = at(body);
        const openedOn = body.message === undefined ? undefined : world.message(body.message, channel);
        return reaction(world, undefined, () => user.submits(channel, body.customId, body.values, openedOn));
      },
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
