import { PermissionFlagsBits } from 'discord.js';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { StandInUser } from '../../../src/preview/standInUser.ts';
import { ALL_PERMISSIONS } from '../../../src/preview/world.ts';
import { editionOf } from '../../support/running.ts';
import { type Staff, startStaff } from '../../support/staff.ts';

const ARABIC_NEWS = '# خبر جديد\n\nأعلنت الشركة افتتاح المصنع الجديد في المدينة.';

let staff: Staff;
let admin: StandInUser;
beforeAll(async () => {
  staff = await startStaff();
});
afterAll(() => staff.stop());
beforeEach(() => {
  admin = staff.discord.user('Editor', { admin: true, locale: 'de' });
});
afterEach(async () => {
  staff.discord.world.botPermissions = ALL_PERMISSIONS;
  await staff.store.departures.forget(staff.guild);
});

const subscriptions = () => staff.store.subscriptions.list(staff.guild);
async function says(subcommand: string, options = {}, channel = staff.news): Promise<string> {
  const { message, ephemeral } = await admin.runs(channel, 'digest', options, subcommand);
  expect(ephemeral).toBe(true);
  return message?.content ?? '';
}

describe('/digest start', () => {
  it('begins digests in the channel and says what will come', async () => {
    expect(await says('start')).toMatch(
      /^\*\*Digests will be posted in this channel\.\*\*\nWhen an article is added/,
    );
    expect(await subscriptions()).toMatchObject([
      { channel: staff.news.id, kind: 'immediate', article: null, zone: null, reminders: false },
    ]);
  });

  it('posts an article dropped in from then on, in the server’s language', async () => {
    await says('start');
    const before = staff.running.edition;
    staff.running.edition = await editionOf({ id: 'fresh', text: ARABIC_NEWS });
    staff.running.bot.libraryChanged();
    const own = () => staff.discord.messages(staff.news).map(({ embeds }) => embeds[0]?.title);
    await vi.waitFor(() => expect(own()).toEqual(['خبر جديد']), { timeout: 5000 });
    staff.running.edition = before;
  });

  it('takes a daily time, a zone, an article and reminders, and changes them when run again', async () => {
    const options = { daily: '٨:٣٠ م', zone: 'القاهرة', article: 'biden-putin-call', reminders: true };
    const text = await says('start', options);
    expect(text).toMatch(/Every day at 20:30 \(\u2068Africa\/Cairo\u2069\)/);
    expect(text).toMatch(/Only of the article “[^”]+”/);
    expect(text).toMatch(/a reminder is posted at 20:30/);
    expect(text).toMatch(/Next: <t:\d+:F>/);
    expect(await subscriptions()).toMatchObject([
      { kind: 'daily', time: '20:30', zone: 'Africa/Cairo', article: 'biden-putin-call', reminders: true },
    ]);
    expect(await says('start')).toMatch(/^\*\*The digests of this channel have been changed/);
    expect(await subscriptions()).toMatchObject([{ kind: 'immediate', article: null }]);
  });

  it('takes an article by a part of its title, and says what counts as known', async () => {
    const text = await says('start', { article: 'اتصال بايدن' });
    expect(text).toMatch(/When the article “اتصال بايدن[^”]+” changes/u);
    expect(text).toContain('What is there now counts as known');
    expect(await subscriptions()).toMatchObject([{ article: 'biden-putin-call' }]);
    expect(await says('start')).not.toContain('counts as known');
  });

  it('says when a zone changes nothing', async () => {
    expect(await says('start', { zone: 'الأردن' })).toContain('A zone counts only with');
    expect(await says('start', { zone: 'الأردن', daily: '8 am' })).not.toContain('A zone counts only with');
  });

  it('takes the server’s zone when none is given, else UTC', async () => {
    expect(await says('start', { daily: '08:00' })).toContain('UTC');
    await staff.store.settings.change(staff.guild, { zone: 'Asia/Amman' });
    expect(await says('start', { reminders: true })).toContain('Asia/Amman');
  });

  it.each([
    [{ daily: '25:00' }, '“25:00” is no time of day'],
    [{ daily: 'soon' }, '“soon” is no time of day'],
    [{ daily: '08:30', zone: 'Mars/Olympus' }, '“Mars/Olympus”'],
    [{ article: 'nowhere' }, 'no article “nowhere”'],
    [{ article: '**@everyone**' }, '\\*\\*@\u2060everyone\\*\\*'],
  ])('refuses %j and says what is wrong', async (options, reason) => {
    expect(await says('start', options)).toContain(reason);
    expect(await subscriptions()).toEqual([]);
  });

  it('names the permissions that Isnad lacks in the channel', async () => {
    const all = BigInt(ALL_PERMISSIONS);
    staff.discord.world.botPermissions = String(
      all &
        ~PermissionFlagsBits.EmbedLinks &
        ~PermissionFlagsBits.ReadMessageHistory &
        ~PermissionFlagsBits.Administrator,
    );
    expect(await says('start')).toMatch(/Embed Links, Read Message History\.$/);
    expect(await subscriptions()).toEqual([]);
  });

  it('speaks Arabic to who reads Arabic', async () => {
    admin = staff.discord.user('مديرة', { admin: true });
    expect(await says('start', { daily: '08:30', zone: 'Asia/Riyadh' })).toMatch(
      /^\*\*ستُنشر الملخصات في هذه القناة\.\*\*\nتُنشر ملخصات الجديد كل يوم في الساعة 08:30 \(\u2068Asia\/Riyadh\u2069\)/,
    );
    expect(await says('start', { daily: '8' })).toContain('«8» ليس وقتاً');
  });

  it('is offered to those who may manage channels only', async () => {
    await expect(staff.reader.runs(staff.news, 'digest', {}, 'start')).rejects.toThrow(/permission/);
  });
});

describe('while options are typed', () => {
  const offered = (option: string, typed: string) =>
    admin.autocompletes(staff.news, 'digest', option, typed, {}, 'start');

  it('zones are offered by their Arabic and English names, with the time there', async () => {
    const [choice] = await offered('zone', 'السعودية');
    expect(choice?.value).toBe('Asia/Riyadh');
    expect(choice?.name).toMatch(/^Saudi Arabia Time · \u2068Asia\/Riyadh\u2069 · \d\d:\d\d$/);
    expect((await offered('zone', 'egypt')).map(({ value }) => value)).toEqual(['Africa/Cairo']);
    expect((await offered('zone', '')).length).toBeGreaterThan(5);
    expect(await offered('zone', 'xyzzy')).toEqual([]);
  });

  it('articles are offered by title', async () => {
    expect((await offered('article', 'بايدن')).map(({ value }) => value)).toEqual(['biden-putin-call']);
  });
});

describe('/digest stop and list', () => {
  it('list the channels with what they get, and stop one', async () => {
    await says('start', {
      daily: '08:30',
      zone: 'Asia/Riyadh',
      reminders: true,
      article: 'biden-putin-call',
    });
    await says('start', {}, staff.general);
    const list = await says('list', {}, staff.general);
    expect(list).toContain(`<#${staff.general.id}>: when an article is added or edited`);
    expect(list).toMatch(/daily at 08:30 \(\u2068Asia\/Riyadh\u2069\) · .+ · reminders at 08:30/);
    expect(await says('stop')).toBe('No more digests in this channel.');
    expect(await says('list')).not.toContain(staff.news.id);
  });

  it('say when there is nothing', async () => {
    expect(await says('list')).toMatch(/^No channel of this server/);
    expect(await says('stop')).toMatch(/^This channel has no digests/);
  });

  it('show a channel that refuses', async () => {
    await says('start');
    await staff.store.subscriptions.retryAt(staff.news.id, Date.now() + 60_000);
    expect(await says('list')).toMatch(/⚠ Discord does not let me post there; I try again <t:\d+:R>/);
  });

  it('keep to what a message holds, however many channels there are', async () => {
    for (let at = 0; at < 100; at += 1)
      await staff.store.subscriptions.start(
        {
          guild: staff.guild,
          channel: String(100_000_000_000_000_000n + BigInt(at)),
          article: null,
          kind: 'immediate',
          time: null,
          zone: null,
          reminders: false,
        },
        1,
      );
    const list = await says('list');
    expect(list.length).toBeLessThanOrEqual(2000);
    expect(list).toMatch(/and \d+ more channels$/);
  });

  it('keep the channels of one server from another', async () => {
    await staff.store.subscriptions.start(
      {
        guild: '1',
        channel: '2',
        article: null,
        kind: 'immediate',
        time: null,
        zone: null,
        reminders: false,
      },
      1,
    );
    expect(await says('list')).toMatch(/^No channel of this server/);
    await staff.store.departures.forget('1');
  });
});

describe('/digest test', () => {
  it('shows what would be posted, to the asker alone', async () => {
    const { message, ephemeral } = await admin.runs(staff.news, 'digest', {}, 'test');
    expect(ephemeral).toBe(true);
    expect(message?.embeds[0]?.description).toMatch(/¶\d/);
    expect(staff.discord.messages(staff.news).every(({ id }) => id !== message?.id)).toBe(true);
  });

  it('shows the next reminder too where there are reminders', async () => {
    const before = staff.running.edition;
    const day = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
    staff.running.edition = await editionOf({
      id: 'summit',
      text: `---\ntitle: قمة الوزراء\npublished: ${new Date().toISOString().slice(0, 10)}\n---\nسيعقد الوزراء اجتماعاً في بروكسل يوم ${day}.`,
    });
    await says('start', { reminders: true });
    const exchange = await admin.runs(staff.news, 'digest', {}, 'test');
    await vi.waitFor(() => expect(exchange.followUps).toHaveLength(1));
    expect(exchange.followUps[0]?.flags).toBe(64);
    expect(exchange.followUps[0]?.embeds[0]?.title).toMatch(/^(?:Today|اليوم)/);
    staff.running.edition = before;
  });

  it('and the list say so when the one article of the channel is gone', async () => {
    const before = staff.running.edition;
    staff.running.edition = await editionOf({ id: 'fresh', text: ARABIC_NEWS });
    await says('start', { article: 'fresh' });
    staff.running.edition = before;
    expect(await says('test')).toMatch(/^The article “fresh” is no longer there/);
    expect(await says('list')).toContain('“fresh” (no longer there)');
  });

  it('says so when no article is there', async () => {
    const before = staff.running.edition;
    const { Edition } = await import('../../../src/answers/edition.ts');
    const { Library } = await import('../../../src/article/library.ts');
    staff.running.edition = await Edition.read(new Library([]));
    expect(await says('test')).toBe('There is no article to summarise yet.');
    staff.running.edition = before;
  });
});
