import { beforeAll, describe, expect, it } from 'vitest';
import { answerRequest } from '../../src/answers/answerRequest.ts';
import { speakerChoices } from '../../src/answers/complete.ts';
import type { Edition } from '../../src/answers/edition.ts';
import { matchingSpeakers } from '../../src/answers/matchingSpeakers.ts';
import { understand } from '../../src/answers/understand.ts';
import { editionOf } from '../support/running.ts';

const HARBOUR = `عودة العبّارة

قال مدير الميناء سالم النجار إن العبّارة ستعود إلى الخدمة قريباً بعد انتهاء أعمال الصيانة.

وحذر النجار من أن الرياح القوية قد تؤخر الرحلة الأولى.

ونفى المتحدث باسم الشركة كريم حداد أن يكون سعر التذكرة قد ارتفع.

وقال حداد إن النجار أبلغ الصيادين أن الرصيف القديم سيغلق في الشتاء.`;

const BRIDGE = `Bridge to open in May

Mayor Omar Haddad said the bridge would open in May after years of delay.

"We are a small town, but we have kept our word," Haddad told reporters.

Engineer Lena Brandt warned that heavy lorries could damage the road.

According to the newspaper, the contractor had told the council that steel was too expensive.`;

let edition: Edition;
beforeAll(async () => {
  edition = await editionOf({ id: 'harbour', text: HARBOUR }, { id: 'bridge', text: BRIDGE });
});

const speakersIn = (article: string) => edition.reading(article).statements.speakers;

describe('a question about what someone said', () => {
  it.each([
    [
      'harbour',
      'ماذا قال سالم النجار عن العبارة؟',
      { speaker: 'مدير الميناء سالم النجار', about: 'العبارة' },
    ],
    ['harbour', 'النجار شو قال عن العبارة', { speaker: 'مدير الميناء سالم النجار', about: 'العبارة' }],
    ['harbour', 'النجار قال ايه عن العبارة؟', { speaker: 'مدير الميناء سالم النجار', about: 'العبارة' }],
    ['harbour', 'مين اللي حذر من الرياح', { about: 'الرياح', stance: 'warns' }],
    ['harbour', 'من قال إن الرصيف سيغلق؟', { about: 'الرصيف سيغلق' }],
    ['harbour', 'هل نفى حداد ارتفاع السعر؟', { speaker: 'المتحدث باسم الشركة كريم حداد', stance: 'denies' }],
    ['harbour', 'هل نفى حداد شيئاً؟', { speaker: 'المتحدث باسم الشركة كريم حداد', stance: 'denies' }],
    ['harbour', 'ما موقف النجار من الصيانة', { speaker: 'مدير الميناء سالم النجار', about: 'الصيانة' }],
    ['harbour', 'what did Najjar say about the ferry?', { speaker: 'مدير الميناء سالم النجار' }],
    ['bridge', 'what did Haddad say about the bridge?', { speaker: 'Mayor Omar Haddad', about: 'bridge' }],
    ['bridge', 'who warned about lorries?', { about: 'lorries', stance: 'warns' }],
    ['bridge', 'Did Haddad deny the delay?', { speaker: 'Mayor Omar Haddad', stance: 'denies' }],
    ['bridge', 'what did Hadad say about our word', { speaker: 'Mayor Omar Haddad' }],
  ] as const)('%s: «%s»', (article, question, wanted) => {
    expect(understand(question, edition, { article })).toMatchObject({
      command: 'who-said',
      article,
      ...wanted,
    });
  });

  it.each([
    ['harbour', 'ماذا قال وزير النقل عن العبارة؟'],
    ['harbour', 'ماذا قال المدير المالي عن العبارة؟'],
    ['bridge', 'what did the governor say about the bridge?'],
    ['bridge', 'when does the bridge open?'],
    ['bridge', 'how long is the bridge?'],
  ])('%s: «%s» is left to a plain search', (article, question) => {
    expect(understand(question, edition, { article }).command).not.toBe('who-said');
  });
});

describe('speakers as readers name them', () => {
  it.each([
    ['harbour', 'النجار', 'مدير الميناء سالم النجار'],
    ['harbour', 'سالم النجار', 'مدير الميناء سالم النجار'],
    ['harbour', 'النجّار', 'مدير الميناء سالم النجار'],
    ['harbour', 'Haddad', 'المتحدث باسم الشركة كريم حداد'],
    ['bridge', 'haddad', 'Mayor Omar Haddad'],
    ['bridge', 'Brant', 'Engineer Lena Brandt'],
    ['bridge', 'حداد', 'Mayor Omar Haddad'],
  ])('%s: %s', (article, typed, name) => {
    expect(matchingSpeakers(speakersIn(article), typed).map((one) => one.name)).toEqual([name]);
  });

  it('nobody, for a name that nobody has', () => {
    expect(matchingSpeakers(speakersIn('bridge'), 'Napoleon')).toEqual([]);
    expect(matchingSpeakers(speakersIn('bridge'), '…')).toEqual([]);
  });

  it('are offered with their counts, most first', () => {
    expect(speakerChoices(edition, '', 'bridge')[0]).toEqual({
      name: 'Mayor Omar Haddad (2)',
      value: 'Mayor Omar Haddad',
    });
    expect(speakerChoices(edition, 'bran', 'bridge').map(({ value }) => value)).toEqual([
      'Engineer Lena Brandt',
    ]);
  });
});

it('a name too long for an option is offered in words that find it again', async () => {
  const office =
    'Deputy Director General of the Interim Regional Authority for the Management of Inland Water and Harbours Lena Brandt';
  const long = await editionOf({ id: 'long', text: `Water\n\n${office} said the river was rising fast.` });
  const [choice] = speakerChoices(long, '', 'long');
  expect(choice?.value.length).toBeLessThanOrEqual(100);
  const { items } = answerRequest(
    long,
    { command: 'who-said', article: 'long', speaker: choice?.value ?? '' },
    'en',
  );
  expect(items.map(({ excerpt }) => excerpt.text)).toEqual(['the river was rising fast']);
});

describe('/who-said', () => {
  it('shows what is told at second hand as such', () => {
    const { items } = answerRequest(
      edition,
      { command: 'who-said', article: 'bridge', speaker: 'contractor' },
      'en',
    );
    expect(items.map(({ label, remark }) => [label, remark])).toEqual([
      ['the newspaper ← the contractor (to the council) · says', 'second-hand: told by the newspaper'],
    ]);
  });

  it('finds a half-remembered, misspelt phrase, with how close it is', () => {
    const { items } = answerRequest(
      edition,
      { command: 'who-said', quote: 'smal town but kepd our word' },
      'en',
    );
    expect(items).toHaveLength(1);
    expect(items[0]?.label).toBe('Mayor Omar Haddad · says');
    expect(items[0]?.remark).toMatch(/closeness to your words: \d\d %/);
  });

  it('says so where nothing is said that way, and shows what is', () => {
    const answer = answerRequest(
      edition,
      { command: 'who-said', article: 'bridge', speaker: 'Haddad', stance: 'denies' },
      'en',
    );
    expect(answer.outcome).toBe('nearest');
    expect(answer.intro).toMatch(/nothing said that way \(denies\)/);
    expect(answer.items).toHaveLength(2);
  });

  it('names who does speak when the one asked for does not', () => {
    const answer = answerRequest(
      edition,
      { command: 'who-said', article: 'harbour', speaker: 'نابليون' },
      'ar',
    );
    expect(answer.outcome).toBe('empty');
    expect(answer.intro).toMatch(/«نابليون».*سالم النجار/u);
  });

  it('an article that quotes nobody says so', async () => {
    const silent = await editionOf({
      id: 'rain',
      text: 'Rain\n\nIt rained for two days in the whole of the north.',
    });
    const { intro } = answerRequest(silent, { command: 'who-said', article: 'rain' }, 'en');
    expect(intro).toBe('The article quotes nobody to this effect.');
    expect(answerRequest(silent, { command: 'speakers', article: 'rain' }, 'en').outcome).toBe('empty');
  });
});

describe('a message checked against the articles', () => {
  it.each([
    ['Haddad says the bridge will open in May.', 'en', /bridge would open in May/],
    ['الرياح القوية قد تؤخر العبارة', 'ar', /الرياح القوية قد تؤخر/],
    [
      'heavy lorries damage the road, and the moon is made of cheese',
      'en',
      /heavy lorries could damage the road/,
    ],
  ] as const)('«%s»', (text, language, shown) => {
    const answer = answerRequest(edition, { command: 'check', text }, language);
    expect(answer.outcome).toBe('answered');
    expect(answer.items[0]?.excerpt.text).toMatch(shown);
    expect(answer.items[0]?.marks.length).toBeGreaterThan(1);
    expect(answer.notes.join(' ')).toMatch(/no verdict|حكماً/);
  });

  it.each([
    ['hello everyone, how are you today?', 'en', /None of the articles mentions/],
    ['صباح الخير يا شباب', 'ar', /لا يتطرق أيٌّ من المقالات/],
    ['👍', 'en', /None of the articles mentions/],
    ['', 'en', /None of the articles mentions/],
  ] as const)('«%s» is not in them', (text, language, sentence) => {
    const answer = answerRequest(edition, { command: 'check', text }, language);
    expect(answer.outcome).toBe('empty');
    expect(answer.intro).toMatch(sentence);
  });
});
