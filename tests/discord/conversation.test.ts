import { Events } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Running, startBot } from '../support/running.ts';

let running: Running;
beforeAll(async () => {
  running = await startBot();
});
afterAll(() => running.stop());

const written = (message: { content?: string; embeds?: readonly { description?: string }[] } | undefined) =>
  `${message?.content ?? ''}${message?.embeds?.[0]?.description ?? ''}`;

describe('a conversation', () => {
  it('a mention alone is told what can be asked', async () => {
    const general = running.discord.channel('general');
    const answer = await running.discord.user('قارئ').types(general, `<@${running.discord.world.bot.id}>`);
    expect(written(answer)).toContain('/ask');
  });

  it('a question that is far too long is told the limit', async () => {
    const person = running.discord.user('مطيل');
    const answer = await person.types(person.directMessage(), 'متى تعقد القمة المقبلة في جنيف؟ '.repeat(60));
    expect(written(answer)).toContain('250');
  });

  it('is not remembered across people', async () => {
    const [first, second] = [running.discord.user('أول'), running.discord.user('ثان')];
    await first.types(first.directMessage(), 'متى الاجتماع في بروكسل؟');
    const alone = await second.types(second.directMessage(), 'وفي فيينا؟');
    const leaning = await first.types(first.directMessage(), 'وفي فيينا؟');
    expect(written(leaning)).toMatch(/13 يناير 2022/);
    expect(alone?.embeds[0]?.title).not.toBe(leaning?.embeds[0]?.title);
  });

  it('nothing is made of our own messages when the gateway brings them', async () => {
    const heard: string[] = [];
    running.bot.client.on(Events.MessageCreate, ({ author }) => heard.push(author.id));
    const person = running.discord.user('سائل');
    await person.types(person.directMessage(), 'كم دقيقة استغرقت المكالمة؟');
    await person.types(person.directMessage(), 'متى القمة؟');
    expect(heard).toEqual([person.id, person.id]);
  });

  it('words in a question that would ping, format or link do nothing in its answer', async () => {
    const person = running.discord.user('عابث');
    const answer = await person.types(
      person.directMessage(),
      '@everyone <@&1> **متى** [القمة](https://x.y) `؟`',
    );
    expect(answer?.mention_everyone).toBe(false);
    expect(answer?.embeds[0]?.title ?? '').not.toMatch(/@everyone|(?<!\\)<@|(?<!\\)\]\(/);
  });
});

describe('stopping', () => {
  it('finishes what is being answered, and takes nothing new', async () => {
    const own = await startBot();
    const person = own.discord.user('قارئ');
    const direct = person.directMessage();
    own.discord.faults.next('POST', /messages$/, { kind: 'delay', ms: 400 });
    const answer = person.types(direct, 'من حضر المكالمة؟');
    await new Promise((resolve) => setTimeout(resolve, 150));
    await own.bot.stop();
    expect(written(await answer)).toContain('¶5');
    expect(await person.types(direct, 'من حضر المكالمة؟', { within: 200 })).toBeUndefined();
    await own.stop();
  });
});
