import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buttonsOf, type StandInUser } from '../../src/preview/standInUser.ts';
import { editionOf, type Running, startBot } from '../support/running.ts';

let running: Running;
let reader: StandInUser;
beforeAll(async () => {
  running = await startBot();
});
// Each test asks as someone new, so that the limit on one user's questions is not met.
beforeEach(() => {
  reader = running.discord.user('قارئ');
});
afterAll(() => running.stop());

const general = () => running.discord.channel('general');
const description = (message: { embeds?: readonly { description?: string }[] } | undefined) =>
  message?.embeds?.[0]?.description ?? '';
const contextLabel = (message: Parameters<typeof buttonsOf>[0]) =>
  buttonsOf(message).find(({ label }) => label?.includes('¶'))?.label ?? '';

describe('the commands', () => {
  it('are registered with Arabic names and descriptions', () => {
    const commands = running.discord.world.commands.get('') ?? [];
    expect(commands.map(({ name }) => name).sort()).toEqual([
      'Check against the article',
      'ask',
      'help',
      'read',
      'recap',
      'schedule',
      'speakers',
      'summary',
      'who-said',
    ]);
    for (const command of commands) expect(command.name_localizations).toHaveProperty('ar');
  });

  it('/ask answers with a cited excerpt, the answer in bold', async () => {
    const { message, ephemeral } = await reader.runs(general(), 'ask', {
      question: 'كم دقيقة استغرقت المكالمة؟',
    });
    expect(ephemeral).toBe(false);
    expect(message?.embeds[0]?.title).toBe('كم دقيقة استغرقت المكالمة؟');
    expect(description(message)).toMatch(/\*\*[^*]*50[^*]*\*\*/);
    expect(description(message)).toContain('¶3');
  });

  it('/ask says so when the article does not say', async () => {
    const { message } = await reader.runs(general(), 'ask', { question: 'من فاز بكأس العالم؟' });
    expect(description(message)).toMatch(/^المقال لا يذكر ذلك\./);
  });

  it('/ask answers "when" from the events', async () => {
    const { message } = await reader.runs(general(), 'ask', { question: 'متى الاجتماع في فيينا؟' });
    expect(description(message)).toMatch(/13 يناير 2022/);
  });

  it('/schedule tells the events in order of time', async () => {
    const { message } = await reader.runs(general(), 'schedule', { when: 'upcoming' });
    if (!message) throw new Error('no schedule');
    const first = description(message);
    const { message: more } = await reader.presses(general(), message, 'المزيد');
    const text = `${first}\n${description(more)}`;
    const days = ['10 يناير 2022', '12 يناير 2022', '13 يناير 2022'].map((day) => text.indexOf(day));
    expect(days.every((at) => at >= 0)).toBe(true);
    expect(days).toEqual([...days].sort((a, b) => a - b));
  });

  it('/who-said shows the chain, outermost reporter first', async () => {
    const { message } = await reader.runs(general(), 'who-said', { speaker: 'بوتين', about: 'العقوبات' });
    expect(description(message)).toMatch(/ ← /);
    expect(description(message)).toMatch(/¶\d+/);
  });

  it('/speakers, /summary, /read and /help answer', async () => {
    for (const command of ['speakers', 'summary', 'read']) {
      const { message } = await reader.runs(general(), command);
      expect(description(message), command).toMatch(/¶\d+/);
    }
    const { message } = await reader.runs(general(), 'help');
    expect(description(message)).toContain('/ask');
  });

  it('are answered in English to an English question', async () => {
    const { message } = await reader.runs(general(), 'ask', { question: 'Who won the World Cup?' });
    expect(description(message)).toMatch(/^The article does not say\./);
  });

  it('private: shows the answer to the asker alone', async () => {
    const before = running.discord.messages(general()).length;
    const { ephemeral } = await reader.runs(general(), 'summary', { private: true });
    expect(ephemeral).toBe(true);
    expect(running.discord.messages(general())).toHaveLength(before);
  });

  it('for: mentions that one member and nobody else', async () => {
    const friend = running.discord.user('صديق');
    const { message } = await reader.runs(general(), 'ask', { question: 'من حضر المكالمة؟', for: friend.id });
    expect(message?.content).toBe(`<@${friend.id}>`);
    expect(message?.mentions.map(({ id }) => id)).toEqual([friend.id]);
  });

  it('the context-menu command shows what the article has on a message, and no verdict', async () => {
    const claim = await running.discord.type(
      reader,
      general(),
      'بوتين حذر بايدن من أن العقوبات قد تؤدي إلى انهيار العلاقات',
    );
    const { message, ephemeral } = await reader.runsOnMessage(general(), 'Check against the article', claim);
    expect(ephemeral).toBe(true);
    expect(description(message)).toMatch(/انهيار/);
    expect(description(message)).toMatch(/¶18/);
  });
});

describe('autocomplete', () => {
  it('offers speakers with their counts', async () => {
    const choices = await reader.autocompletes(general(), 'who-said', 'speaker', 'بوت');
    expect(choices[0]?.name).toMatch(/بوتين.*\(\d+\)/);
  });

  it('completes the last word of a question from the article', async () => {
    const choices = await reader.autocompletes(general(), 'ask', 'question', 'متى الاجتماع في برو');
    expect(choices.map(({ value }) => value)).toContain('متى الاجتماع في بروكسل');
  });

  it('offers articles and places', async () => {
    expect(await reader.autocompletes(general(), 'ask', 'article', '')).toMatchObject([
      { value: 'biden-putin-call' },
    ]);
    expect(
      (await reader.autocompletes(general(), 'schedule', 'place', 'فيي')).map(({ value }) => value),
    ).toContain('فيينا');
  });
});

describe('buttons', () => {
  it('turn the pages of a long answer', async () => {
    const { message } = await reader.runs(general(), 'read');
    if (!message) throw new Error('no message');
    const first = description(message);
    const next = await reader.presses(general(), message, 'المزيد');
    expect(description(next.message)).not.toBe(first);
    const back = await reader.presses(general(), next.message ?? message, 'السابق');
    expect(description(back.message)).toBe(first);
  });

  it('show an excerpt in context, to the asker alone', async () => {
    const { message } = await reader.runs(general(), 'ask', { question: 'من حضر المكالمة؟' });
    if (!message) throw new Error('no message');
    const { message: context, ephemeral } = await reader.presses(general(), message, contextLabel(message));
    expect(ephemeral).toBe(true);
    expect(description(context)).toMatch(/¶4[\s\S]*¶5[\s\S]*¶6/);
  });

  it('give the schedule as a picture and as a calendar file', async () => {
    const { message } = await reader.runs(general(), 'schedule');
    if (!message) throw new Error('no message');
    const picture = await reader.presses(general(), message, 'المواعيد في صورة');
    const calendar = await reader.presses(general(), message, 'ملف التقويم (ics.)');
    const files = await Promise.all(
      [picture, calendar].map(async (one) =>
        Buffer.from(await (await fetch(one.message?.attachments[0]?.url ?? '')).arrayBuffer()),
      ),
    );
    expect(files[0]?.subarray(1, 4).toString()).toBe('PNG');
    expect(files[1]?.toString()).toMatch(/^BEGIN:VCALENDAR[\s\S]*DTSTART;VALUE=DATE:20220110/);
  });

  it('work after a restart', async () => {
    const { message } = await reader.runs(general(), 'read');
    if (!message) throw new Error('no message');
    await running.bot.client.destroy();
    const again = await startBot({ discord: running.discord });
    const next = await reader.presses(general(), message, 'المزيد');
    expect(description(next.message)).not.toBe('');
    await again.bot.stop();
    running = await startBot({ discord: running.discord });
  });

  it('that are forged get an error and nothing else', async () => {
    const { message } = await reader.runs(general(), 'read');
    if (!message) throw new Error('no message');
    const own = buttonsOf(message)[0]?.custom_id ?? '';
    for (const forged of [own.replace('~read~', '~ask~'), 'x', `${own}x`]) {
      const answer = await reader.component(general(), message, { component_type: 2, custom_id: forged });
      expect(answer.message?.content).toMatch(/هذا الزر/);
    }
  });

  it('say so when the article has changed since', async () => {
    const { message } = await reader.runs(general(), 'read');
    if (!message) throw new Error('no message');
    const before = running.edition;
    running.edition = await editionOf({ id: 'other', text: '# عنوان\n\nنص المقال الثاني كاملاً.' });
    const answer = await reader.presses(general(), message, 'المزيد');
    expect(answer.message?.content).toMatch(/تغيّر المقال/);
    running.edition = before;
  });
});

describe('direct messages and mentions', () => {
  it('a direct message is answered, and the next may lean on it', async () => {
    const direct = reader.directMessage();
    const first = await reader.types(direct, 'متى الاجتماع في بروكسل؟');
    expect(description(first)).toMatch(/12 يناير 2022/);
    const second = await reader.types(direct, 'وفي فيينا؟');
    expect(description(second)).toMatch(/13 يناير 2022/);
  });

  it('dialect and English are understood', async () => {
    const direct = running.discord.user('لهجة').directMessage();
    const person = running.discord.user('لهجة٢');
    expect(direct).toBeDefined();
    expect(description(await person.types(person.directMessage(), 'لخصلي المقال'))).toMatch(/¶1/);
    expect(
      description(await person.types(person.directMessage(), 'what did Putin say about sanctions?')),
    ).toMatch(/بوتين/);
  });

  it('a mention of the bot is answered; @everyone, a role and other people are not', async () => {
    const me = running.discord.world.bot.id;
    expect(description(await reader.types(general(), `<@${me}> من حضر المكالمة؟`))).toContain('¶5');
    for (const text of ['@everyone من حضر المكالمة؟', '<@&123456789012345678> من حضر؟', 'من حضر المكالمة؟']) {
      expect(await reader.types(general(), text, { within: 300 })).toBeUndefined();
    }
  });

  it('a reply to an answer leans on that answer', async () => {
    const { message } = await reader.runs(general(), 'ask', { question: 'متى الاجتماع في بروكسل؟' });
    const next = await reader.types(general(), 'وفي فيينا؟', message ? { replyTo: message } : {});
    expect(description(next)).toMatch(/13 يناير 2022/);
  });
});

describe('safety', () => {
  it('nothing sent may ping anyone but for:', () => {
    const sent = running.discord.recorded.flatMap(({ method, body }) => {
      if (method === 'GET' || typeof body !== 'object' || body === null) return [];
      const data = 'data' in body && typeof body.data === 'object' && body.data !== null ? body.data : body;
      return 'embeds' in data || 'content' in data
        ? [data as { allowed_mentions?: { parse?: string[]; users?: string[] } }]
        : [];
    });
    expect(sent.length).toBeGreaterThan(20);
    for (const { allowed_mentions } of sent) {
      expect(allowed_mentions?.parse ?? []).toEqual([]);
      expect((allowed_mentions?.users ?? []).length).toBeLessThan(2);
    }
  });

  it('neither the token nor what people write is in the log', () => {
    const log = running.logged.join('');
    expect(log).not.toContain(running.discord.token);
    expect(log).not.toMatch(/[\u0600-\u06ff]{3}/);
  });
});
