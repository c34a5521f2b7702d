import type { APIMessage } from 'discord.js';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buttonsOf, type StandInUser } from '../../../src/preview/standInUser.ts';
import { editionOf } from '../../support/running.ts';
import { menusOf, type Staff, startStaff } from '../../support/staff.ts';

const UNANSWERED = 'من فاز بكأس العالم؟';

let staff: Staff;
let editor: StandInUser;
let reader: StandInUser;
beforeAll(async () => {
  staff = await startStaff({ messageContent: true });
});
afterAll(() => staff.stop());
beforeEach(() => {
  editor = staff.discord.user('Editor', { admin: true, locale: 'de' });
  reader = staff.discord.user('قارئ');
});
afterEach(() => staff.store.departures.forget(staff.guild));

const switchOn = () => staff.store.settings.change(staff.guild, { gaps: true });
const kept = () => staff.store.gaps.list(staff.guild);
const footer = (message: APIMessage | undefined) => message?.embeds[0]?.footer?.text ?? '';
const labels = (message: APIMessage | undefined) =>
  (message ? buttonsOf(message) : []).map(({ label }) => label);

async function list(): Promise<APIMessage> {
  const { message, ephemeral } = await editor.runs(staff.general, 'gaps');
  expect(ephemeral).toBe(true);
  if (!message) throw new Error('no list');
  return message;
}

async function ask(question: string): Promise<APIMessage> {
  const { message } = await reader.runs(staff.general, 'ask', { question });
  if (!message) throw new Error('no answer');
  return message;
}

describe('while it is off', () => {
  it('nothing is kept, nothing asked back, and /gaps says where to switch it on', async () => {
    const answer = await ask(UNANSWERED);
    expect(labels(answer)).not.toContain('لم يجبني');
    expect(footer(answer)).not.toContain('يحفظ');
    expect((await list()).embeds[0]?.description).toContain('/settings');
    expect(await kept()).toEqual([]);
  });

  it('an old button keeps nothing and says so', async () => {
    await switchOn();
    const answer = await ask('من حضر المكالمة؟');
    await staff.store.settings.change(staff.guild, { gaps: false });
    const { message } = await reader.presses(staff.general, answer, 'لم يجبني');
    expect(message?.content).toBe('لم يعد هذا الخادم يحفظ الأسئلة.');
    expect(await kept()).toEqual([]);
  });
});

describe('while it is on', () => {
  it.each(['شكراً', '؟؟؟', '👍'])('“%s” is no question to keep', async (said) => {
    await switchOn();
    expect(footer(await ask(said))).not.toContain('يحفظ');
    expect(await kept()).toEqual([]);
  });

  beforeEach(switchOn);

  it('says so in the footer of an answer, on every page of it', async () => {
    const answer = await ask('من حضر المكالمة؟');
    expect(footer(answer)).toContain('من دون ذكر السائل');
    const long = (await reader.runs(staff.general, 'who-said', { about: 'روسيا' })).message;
    if (!long) throw new Error('no answer');
    expect(labels(long)).toContain('المزيد');
    const next = (await reader.presses(staff.general, long, 'المزيد')).message;
    expect(footer(next)).toContain('من دون ذكر السائل');
    expect(labels(next)).toContain('لم يجبني');
  });

  it('keeps what no article says, by command and by mention, without who asked', async () => {
    await ask(UNANSWERED);
    await reader.types(staff.general, `<@${staff.discord.world.bot.id}> كم سعر برميل النفط اليوم؟`);
    await reader.types(reader.directMessage(), 'ما اسم قبطان السفينة الغارقة؟');
    const questions = (await kept()).map(({ question }) => question);
    expect(questions.sort()).toEqual(['كم سعر برميل النفط اليوم؟', UNANSWERED].sort());
    expect(JSON.stringify(await kept())).not.toContain(reader.id);
  });

  it('keeps neither an answered question nor one that was refused for its form', async () => {
    await ask('من حضر المكالمة؟');
    await ask('س'.repeat(300)).catch(() => undefined);
    expect(await kept()).toEqual([]);
  });

  it('keeps an answered question that a reader says was not, once for each reader', async () => {
    const answer = await ask('من حضر المكالمة؟');
    for (const label of ['لم يجبني', 'لم يجبني', 'أجابني'])
      await reader.presses(staff.general, answer, label);
    expect(await kept()).toMatchObject([
      { question: 'من حضر المكالمة؟', outcome: 'badly-answered', times: 1 },
    ]);
    await staff.discord.user('أخرى').presses(staff.general, answer, 'لم يجبني');
    expect(await kept()).toMatchObject([{ times: 2 }]);
  });

  it('groups what was asked in other words, and shows how often', async () => {
    for (const question of [UNANSWERED, UNANSWERED, 'مين فاز بكاس العالم']) await ask(question);
    const [embed] = (await list()).embeds;
    expect(embed?.description).toMatch(
      /^\*\*1\.\*\* من فاز بكأس العالم؟\nasked 3 times, no answer · last <t:\d+:R>/,
    );
    expect(embed?.description).toContain('also: مين فاز بكاس العالم');
    expect(embed?.footer?.text).toContain('one question ');
  });

  it('says which question an article answers by now', async () => {
    const before = staff.running.edition;
    await ask('متى افتتح الوزير المكتبة الجديدة؟');
    expect((await list()).embeds[0]?.description).not.toContain('✓');
    staff.running.edition = await editionOf({
      id: 'library',
      text: '# المكتبة\n\nافتتح الوزير المكتبة الجديدة في المدينة يوم 3 يناير 2026.',
    });
    expect((await list()).embeds[0]?.description).toContain('✓ now answered: ¶1 of “المكتبة”');
    staff.running.edition = before;
  });

  it('turns pages, and takes off what an editor has dealt with', async () => {
    const things = 'نفط قمح ذهب قطن حديد نحاس سكر شاي أرز بن زيت ملح ورق خشب غاز فحم صوف جلد'.split(' ');
    for (const thing of things) await staff.store.gaps.add(staff.guild, `كم سعر ${thing}؟`, 'unanswered', 1);
    const first = await list();
    expect(labels(first)).toEqual(['More']);
    const second = (await editor.presses(staff.general, first, 'More')).message;
    expect(second?.id).toBe(first.id);
    expect(labels(second)).toEqual(['Back', 'More']);
    expect(second?.embeds[0]?.description).toMatch(/^\*\*9\.\*\*/);
    const [menu] = menusOf(second);
    const chosen = menu?.options?.slice(0, 2) ?? [];
    if (!menu || !second) throw new Error('no menu');
    const values = chosen.map(({ value }) => value);
    const after = (await editor.selects(staff.general, second, menu.custom_id, values)).message;
    expect(footer(after)).toContain(`${things.length - 2} questions`);
    expect(after?.embeds[0]?.description).not.toContain(chosen[0]?.label.replace(/^\d+\. /, ''));
  });

  it('can be worked by nobody but who ran it, and is not offered to readers', async () => {
    await ask(UNANSWERED);
    const shown = await list();
    const [menu] = menusOf(shown);
    const values = menu?.options?.map(({ value }) => value) ?? [];
    const { message } = await reader.selects(staff.general, shown, menu?.custom_id ?? '', values);
    expect(message?.content).toContain('/gaps');
    expect(await kept()).toHaveLength(1);
    await expect(reader.runs(staff.general, 'gaps')).rejects.toThrow(/permission/);
  });

  it('says when nothing has been kept', async () => {
    const shown = await list();
    expect(shown.embeds[0]?.description).toContain('No unanswered question');
    expect(shown.components).toEqual([]);
  });
});
