import { type APIMessage, PermissionFlagsBits } from 'discord.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { StandIn } from '../../src/preview/standIn.ts';
import type { StandInUser } from '../../src/preview/standInUser.ts';
import { ALL_PERMISSIONS, type Channel } from '../../src/preview/world.ts';
import { type Running, startBot } from '../support/running.ts';

let running: Running;
let reader: StandInUser;
let other: StandInUser;
let channel: Channel;

beforeAll(async () => {
  running = await startBot({ messageContent: true });
});
afterAll(() => running.stop());
beforeEach(() => {
  reader = running.discord.user('قارئ');
  other = running.discord.user('زميل');
  channel = running.discord.channel('news');
  channel.messages.clear();
});

const say = (user: StandInUser, text: string, replyTo?: APIMessage) =>
  running.discord.type(user, channel, text, replyTo);
const textOf = (message: APIMessage | undefined) => message?.embeds[0]?.description ?? message?.content ?? '';
/** Types a message some minutes ago: an id tells when (docs: Snowflakes). */
function sayAgo(minutes: number, text: string): void {
  const at = Date.now() - minutes * 60_000;
  const { id: typed, ...message } = say(other, text);
  const id = String((BigInt(at) - 1_420_070_400_000n) << 22n);
  channel.messages.delete(typed);
  channel.messages.set(id, { ...message, id, timestamp: new Date(at).toISOString() });
}

describe('/recap', () => {
  it('gives threads with names and links, open questions and the article’s paragraphs, to the asker alone', async () => {
    const first = say(other, 'كم دقيقة استغرقت المكالمة بين بايدن وبوتين؟');
    say(reader, 'المكالمة بين بايدن وبوتين استغرقت خمسين دقيقة', first);
    say(other, 'هل من جديد عن أسعار النفط؟');
    const { message, ephemeral } = await reader.runs(channel, 'recap');
    expect(ephemeral).toBe(true);
    expect(textOf(message)).toContain('زميل: كم دقيقة استغرقت المكالمة');
    expect(textOf(message)).toContain(
      `[↗](<https://discord.com/channels/${channel.guildId}/${channel.id}/${first.id}>)`,
    );
    expect(textOf(message)).toMatch(/في المقال: ¶\d/);
    expect(textOf(message).split('أسئلة لم يجب عنها أحد')[1]).toContain('أسعار النفط');
  });

  it('pings nobody, whatever was written', async () => {
    const first = say(
      other,
      `@everyone <@${reader.id}> انظروا [هنا](https://example.com) إلى **الجدول الجديد**`,
    );
    say(reader, 'الجدول الجديد ممتاز @here', first);
    const { message } = await reader.runs(channel, 'recap');
    expect(message?.mentions).toEqual([]);
    expect(textOf(message)).not.toMatch(/@(?:everyone|here)|<@\d|\*\*الجدول/u);
  });

  it('shows names for mentions, addresses whole, and moments as each reader sees them', async () => {
    const first = say(other, `اجتماع المجلس <t:1795608632:f> مع <@${reader.id}> في <#${channel.id}>`);
    say(reader, 'اجتماع المجلس هنا https://example.com/a?x=1&y=2 وليس هناك', first);
    const shown = textOf((await reader.runs(channel, 'recap')).message).replace(/[\u2060\u2068\u2069]/gu, '');
    expect(shown).toContain('اجتماع المجلس <t:1795608632:f> مع @قارئ في \\#news');
    expect(shown).toContain('https\\://example.com/a?x=1&y=2 وليس');
  });

  it('lays each line out as what was said reads, whatever the name', async () => {
    running.discord.type(running.discord.user('Omar'), channel, 'موعد الاجتماع القادم يوم الأحد');
    say(other, 'The meeting is on Sunday, not on Monday');
    const shown = textOf((await reader.runs(channel, 'recap')).message);
    expect(shown).toContain('- \u200f\u2068Omar\u2069: موعد الاجتماع');
    expect(shown).toContain('- \u200e\u2068زميل\u2069: The meeting');
  });

  it('keeps hidden what was written as a spoiler, even cut short', async () => {
    const first = say(other, 'نهاية الفيلم الطويل ||يموت البطل|| فلا تقرأ');
    say(reader, `نهاية الفيلم الطويل ||${'كلمة '.repeat(80)}|| انتهى`, first);
    say(reader, 'نهاية الفيلم الطويل || وهذا ليس سراً', first);
    const shown = textOf((await reader.runs(channel, 'recap')).message);
    expect(shown).toContain('الطويل ||يموت البطل|| فلا تقرأ');
    expect(shown).toMatch(/الطويل \|\|(?:كلمة )+.*…\|\| \[/u);
    expect(shown).toContain('الطويل \\|\\| وهذا');
  });

  it('counts what the bot answered in the channel as answered', async () => {
    const bot = `<@${running.discord.world.bot.id}>`;
    await other.types(channel, `${bot} كم دقيقة استغرقت المكالمة بين بايدن وبوتين؟`);
    await other.types(channel, `${bot} من فاز بكأس العالم لكرة القدم؟`);
    const open = textOf((await reader.runs(channel, 'recap')).message).split('أسئلة لم يجب عنها أحد')[1];
    expect(open).toContain('كأس العالم');
    expect(open).not.toContain('كم دقيقة');
  });

  it('is shown to all when asked to', async () => {
    say(other, 'مرحباً');
    expect((await reader.runs(channel, 'recap', { private: false })).ephemeral).toBe(false);
  });

  it('leaves out what bots wrote and what was deleted', async () => {
    const kept = say(other, 'موعد الاجتماع القادم يوم الأحد');
    const deleted = say(other, 'موعد الاجتماع القادم يوم الثلاثاء', kept);
    channel.messages.delete(deleted.id);
    await reader.runs(channel, 'summary');
    const { message } = await reader.runs(channel, 'recap');
    expect(textOf(message)).toContain('رسالة واحدة');
    expect(textOf(message)).not.toContain('الثلاثاء');
  });

  it('says so where nobody has written', async () => {
    expect(textOf((await reader.runs(channel, 'recap')).message)).toBe('لم يكتب أحد شيئاً.');
    const since = await reader.runs(channel, 'recap', { since: '2h' });
    expect(textOf(since.message)).toMatch(/^لم يكتب أحد شيئاً منذ <t:\d+:f>\.$/u);
  });

  it('reads by pages of 100 as far back as asked', async () => {
    for (let at = 0; at < 250; at += 1) say(other, `سطر ${at} من محضر الاجتماع`);
    const asked = running.discord.recorded.length;
    const { message } = await reader.runs(channel, 'recap', { messages: 230 });
    expect(textOf(message)).toContain('230');
    expect(textOf(message)).not.toContain('سطر 19 من');
    const pages = running.discord.recorded
      .slice(asked)
      .filter(({ method, path }) => method === 'GET' && path === `/channels/${channel.id}/messages`);
    expect(pages).toHaveLength(3);
  });

  it('goes on in further messages where one does not hold it', async () => {
    const talks = [
      'تأخر القطار السريع عن محطته الأولى',
      'أفرغت الرافعات سفينة الحبوب ليلاً',
      'تشققت دعامات جسر الوادي القديم',
      'ألغت شركة الطيران رحلات بيروت',
    ];
    for (const talk of talks) {
      const first = say(other, `${talk}، `.repeat(6));
      for (let at = 0; at < 3; at += 1) say(reader, `${talk}، `.repeat(6), first);
    }
    for (let at = 0; at < 10; at += 1) say(other, `${'سؤال طويل '.repeat(20)} رقم ${at}؟`);
    const exchange = await reader.runs(channel, 'recap');
    await vi.waitFor(() => expect(exchange.followUps.length).toBeGreaterThan(0));
    const all = [exchange.message, ...exchange.followUps].map(textOf);
    for (const talk of talks) expect(all.join('\n')).toContain(talk);
    expect(all.at(-1)).toContain('رقم 9؟');
    for (const followUp of exchange.followUps) expect(Number(followUp.flags) & 64).toBe(64);
  });
});

describe('/recap since:', () => {
  it.each([
    ['2h', 1],
    ['3 ساعات', 1],
    ['٤ ساعات', 2],
    ['10 days', 2],
  ])('%s', async (since, size) => {
    sayAgo(200, 'قديم: وصل الوفد');
    sayAgo(30, 'جديد: غادر الوفد');
    const { message } = await reader.runs(channel, 'recap', { since });
    expect(textOf(message)).toContain(size === 1 ? 'رسالة واحدة منذ' : 'رسالتان منذ');
    expect(textOf(message)).toMatch(/<t:\d+:f>/);
  });

  it('reads days and clocks in a zone named as people do, offered as it is typed', async () => {
    const offered = await reader.autocompletes(channel, 'recap', 'zone', 'عمان');
    expect(offered.map(({ value }) => value)).toContain('Asia/Muscat');
    say(other, 'مرحباً');
    const midnight = new Date(
      `${new Date(Date.now() + 3 * 3_600_000).toISOString().slice(0, 10)}T00:00:00+03:00`,
    );
    const { message } = await reader.runs(channel, 'recap', { since: 'اليوم', zone: 'الرياض' });
    expect(textOf(message)).toContain(`<t:${midnight.getTime() / 1000}:f>`);
  });

  it('says what can be written where it cannot be read, and for a zone that is none', async () => {
    const unread = await reader.runs(channel, 'recap', { since: 'قريباً @everyone' });
    expect(unread.ephemeral).toBe(true);
    expect(unread.message?.content).toContain('3 ساعات');
    expect(unread.message?.content).not.toContain('@everyone');
    const zone = await reader.runs(channel, 'recap', { since: 'أمس', zone: 'Mars/Olympus' });
    expect(zone.message?.content).toContain('Asia/Riyadh');
  });
});

describe('/recap where it may not read', () => {
  it.each(['ViewChannel', 'ReadMessageHistory'] as const)(
    'shows a member without %s nothing',
    async (name) => {
      say(other, 'كلام لا يراه القارئ');
      reader.person.denied = PermissionFlagsBits[name];
      const { message } = await reader.runs(channel, 'recap');
      expect(message?.embeds).toEqual([]);
      expect(message?.content).toContain('يلزمك');
    },
  );

  it('says what the bot itself lacks', async () => {
    running.discord.world.botPermissions = (
      PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages
    ).toString();
    const { message } = await reader.runs(channel, 'recap');
    running.discord.world.botPermissions = ALL_PERMISSIONS;
    expect(message?.content).toContain('يلزمني');
  });
});

describe('/recap without the Message Content intent', () => {
  let blind: Running;
  let person: StandInUser;
  beforeAll(async () => {
    const discord = await StandIn.start();
    blind = await startBot({ discord, messageContent: false });
    person = discord.user('قارئ');
  });
  afterAll(() => blind.stop());

  it('explains what to switch on, though messages to the bot can be read', async () => {
    const { discord } = blind;
    const general = discord.channel('general');
    discord.type(person, general, 'مرحباً');
    discord.type(person, general, `<@${discord.world.bot.id}> متى الاجتماع؟`);
    const { message } = await person.runs(general, 'recap');
    expect(message?.content).toContain('Message Content Intent');
    expect(message?.content).toContain('DISCORD_MESSAGE_CONTENT=true');
  });

  it('reads direct messages with the bot all the same: what the articles do not answer is open', async () => {
    const direct = person.directMessage();
    await person.types(direct, 'كم دقيقة استغرقت المكالمة بين بايدن وبوتين؟');
    await person.types(direct, 'من فاز بكأس العالم لكرة القدم؟');
    const { message } = await person.runs(direct, 'recap');
    expect(textOf(message)).toContain('رسالتان');
    expect(textOf(message)).toContain('كأس العالم');
    expect(textOf(message).split('لم يجب عنها')[1]).not.toContain('كم دقيقة');
    expect(textOf(message)).toContain('/channels/@me/');
  });
});
