import type { APIMessage } from 'discord.js';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buttonsOf, type StandInUser } from '../../../src/preview/standInUser.ts';
import { editionOf } from '../../support/running.ts';
import { choiceIn, chosenIn, menusOf, type Staff, startStaff } from '../../support/staff.ts';

let staff: Staff;
let admin: StandInUser;
beforeAll(async () => {
  staff = await startStaff();
});
afterAll(() => staff.stop());
beforeEach(() => {
  admin = staff.discord.user('Editor', { admin: true, locale: 'de' });
});
afterEach(() => staff.store.departures.forget(staff.guild));

async function panel(): Promise<APIMessage> {
  const { message, ephemeral } = await admin.runs(staff.general, 'settings');
  expect(ephemeral).toBe(true);
  if (!message) throw new Error('no panel');
  return message;
}

async function chooses(message: APIMessage, label: string): Promise<APIMessage> {
  const { menu, value } = choiceIn(message, label);
  const shown = (await admin.selects(staff.general, message, menu, [value])).message;
  if (!shown) throw new Error('no panel');
  return shown;
}

function customId(modal: Record<string, unknown> | undefined): string {
  return String(modal?.custom_id);
}

describe('/settings', () => {
  it('shows a menu for each setting, with what holds now', async () => {
    expect(chosenIn(await panel())).toEqual([
      'Language: each reader’s own',
      'Asked when none is named: every article',
      'Replies: everyone in the channel sees them',
      'Unanswered questions: not kept',
    ]);
  });

  it('speaks Arabic to who reads Arabic', async () => {
    const arab = staff.discord.user('مديرة', { admin: true });
    const { message } = await arab.runs(staff.general, 'settings');
    expect(message?.embeds[0]?.title).toBe('إعدادات هذا الخادم');
    expect(chosenIn(message)[3]).toBe('الأسئلة بلا جواب: لا تُحفظ');
  });

  it('makes replies private unless a reader says otherwise', async () => {
    const shown = await chooses(await panel(), 'only the asker');
    expect(chosenIn(shown)).toContain('Replies: only the asker sees them');
    expect((await staff.reader.runs(staff.general, 'summary')).ephemeral).toBe(true);
    expect((await staff.reader.runs(staff.general, 'summary', { private: false })).ephemeral).toBe(false);
  });

  it('sets the language, of the panel too, and back to each reader’s own', async () => {
    const arabic = await chooses(await panel(), 'Arabic');
    expect(arabic.embeds[0]?.title).toBe('إعدادات هذا الخادم');
    const { message } = await admin.runs(staff.general, 'help');
    expect(message?.embeds[0]?.description).toMatch(/[\u0600-\u06ff]/);
    const own = await chooses(arabic, 'لغة كل قارئ');
    expect(own.embeds[0]?.title).toBe('Settings of this server');
    expect((await staff.store.settings.of(staff.guild)).language).toBeNull();
  });

  it('sets the article asked when none is named, over as many pages as there are articles', async () => {
    const before = staff.running.edition;
    const many = Array.from({ length: 50 }, (_, at) => ({
      id: `a${String(at).padStart(2, '0')}`,
      text: `# عنوان ${at}\n\nافتتح الوزير المكتبة رقم ${at} في المدينة.`,
    }));
    staff.running.edition = await editionOf(...many);
    const first = await panel();
    expect(menusOf(first)[1]?.options?.length).toBeLessThanOrEqual(25);
    const second = await chooses(first, 'further articles');
    const { title, id } = staff.running.edition.library.articles[30] ?? {};
    const shown = await chooses(second, `${title}`);
    expect((await staff.store.settings.of(staff.guild)).article).toBe(id);
    expect(chosenIn(shown)[1]).toContain(title);
    const all = await chooses(shown, 'every article');
    expect(chosenIn(all)[1]).toContain('every article');
    await staff.store.settings.change(staff.guild, { article: 'a01' });
    staff.running.edition = before;
    expect(menusOf(await panel())[1]?.placeholder).toContain('a01 (no longer there)');
  });

  it('takes a time zone written in a modal, in Arabic too, and refuses one that is none', async () => {
    const shown = await panel();
    const { modal } = await admin.presses(staff.general, shown, 'Time zone of digests: UTC');
    expect(modal?.title).toBe('Time zone of digests');
    const sends = (text: string) => admin.submits(staff.general, customId(modal), { text }, shown);
    expect((await sends('Mars')).message?.content).toContain('Mars');
    expect((await staff.store.settings.of(staff.guild)).zone).toBeNull();
    for (const [text, zone] of [
      ['asia/riyadh', 'Asia/Riyadh'],
      ['الأردن', 'Asia/Amman'],
      ['', null],
    ] as const) {
      await sends(text);
      expect((await staff.store.settings.of(staff.guild)).zone).toBe(zone);
    }
  });

  it('forgets everything about the server once the word is written, not before', async () => {
    await staff.store.settings.change(staff.guild, { gaps: true, privateReplies: true });
    await staff.store.gaps.add(staff.guild, 'متى القمة؟', 'unanswered', 1);
    const { modal } = await admin.runs(staff.general, 'settings', { forget: true });
    const sends = (text: string) => admin.submits(staff.general, customId(modal), { text });
    expect((await sends('yes')).message?.content).toMatch(/^Nothing was deleted/);
    expect((await staff.store.settings.of(staff.guild)).gaps).toBe(true);
    expect((await sends(' Forget ')).message?.content).toMatch(/has been deleted/);
    expect(await staff.store.settings.of(staff.guild)).toMatchObject({ gaps: false, privateReplies: false });
    expect(await staff.store.departures.known()).toEqual([]);
  });

  it('is offered to, and works for, those who may manage the server only', async () => {
    await expect(staff.reader.runs(staff.general, 'settings')).rejects.toThrow(/permission/);
    const shown = await panel();
    const { menu, value } = choiceIn(shown, 'only the asker');
    const { message, ephemeral } = await staff.reader.selects(staff.general, shown, menu, [value]);
    expect([message?.content, ephemeral]).toEqual([expect.stringContaining('إدارة الخادم'), true]);
    const { modal } = await admin.presses(staff.general, shown, 'Forget this server…');
    await staff.reader.submits(staff.general, customId(modal), { text: 'forget' });
    for (const label of ['Forget this server…', 'Time zone of digests: UTC'])
      expect((await staff.reader.presses(staff.general, shown, label)).modal).toBeUndefined();
    expect((await staff.store.settings.of(staff.guild)).privateReplies).toBe(false);
  });

  it('does nothing for a forged control or a value that it does not offer', async () => {
    const shown = await panel();
    const menu = menusOf(shown)[2]?.custom_id ?? '';
    const forged = menu.replace('replies', 'gaps');
    expect(forged).not.toBe(menu);
    for (const id of [forged, 'settings', '']) {
      const { message } = await admin.selects(staff.general, shown, id, ['on']);
      expect(message?.content).toMatch(/not one of mine/);
    }
    const { message } = await admin.selects(staff.general, shown, menu, ['secret']);
    expect(message?.content).toMatch(/no longer there/);
    const modal = await admin.submits(staff.general, 'x~settings~forgetSent', { text: 'forget' });
    expect(modal.message?.content).toMatch(/not one of mine/);
    expect(buttonsOf(shown)).toHaveLength(2);
    expect(await staff.store.departures.known()).toEqual([]);
  });
});
