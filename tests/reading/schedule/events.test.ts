import { describe, expect, it } from 'vitest';
import { Article } from '../../../src/article/article.ts';
import { readSchedule } from '../../../src/reading/schedule/schedule.ts';

/** A Wednesday. */
const PUBLISHED = '2023-03-15';

function eventsIn(...texts: string[]) {
  const language = /\p{Script=Arabic}/u.test(texts.join('')) ? 'ar' : 'en';
  return readSchedule(
    new Article({
      id: 'a',
      title: 'ع',
      language,
      published: PUBLISHED,
      blocks: texts.map((text) => ({ text })),
    }),
  ).events;
}

describe('each date of a sentence has its own happening and place', () => {
  it('three dates, three meetings, three cities', () => {
    const events = eventsIn(
      'تُعقد جلسة الافتتاح في 10 أبريل 2023 في القاهرة، وتُعقد جلسة الخبراء في 12 أبريل 2023 في عمان، وتُعقد الجلسة الختامية في 14 أبريل 2023 في تونس.',
    );
    expect(events.map(({ date, place }) => [date, place?.text])).toEqual([
      ['2023-04-10', 'القاهرة'],
      ['2023-04-12', 'عمان'],
      ['2023-04-14', 'تونس'],
    ]);
    expect(events.map(({ what }) => /الافتتاح|الخبراء|الختامية/u.exec(what.text)?.[0])).toEqual([
      'الافتتاح',
      'الخبراء',
      'الختامية',
    ]);
  });

  it.each([
    [
      'أصدر القاضي، أمس، مذكرتي توقيف في حق صاحب الشركة، وأرجأ الجلسة إلى 24 أبريل.',
      '2023-03-14',
      'مذكرتي توقيف',
    ],
    [
      'قرر المجلس، في اجتماع امتد حتى صباح أمس، قبول الاستقالة، على أن ينتهي العقد في 30 يونيو.',
      '2023-03-14',
      'قبول الاستقالة',
    ],
    [
      'The council accepted, on Monday, his resignation, and the contract ends on 30 June.',
      '2023-03-13',
      'his resignation',
    ],
  ])('a date set in between a verb and its object tells the object too: %s', (text, date, object) => {
    expect(eventsIn(text).find((event) => event.date === date)?.what.text).toContain(object);
  });

  it.each([
    [
      'LUSAKA, March 15 - A court on Tuesday sentenced a former minister to nine years.',
      '2023-03-14',
      'LUSAKA',
    ],
    ['SKOPJE, Macedonia (Reuters) - A court on Tuesday sentenced a former minister.', '2023-03-14', 'SKOPJE'],
    ['القاهرة (رويترز) - قضت محكمة أمس الثلاثاء بسجن وزير سابق.', '2023-03-14', 'القاهرة'],
    ['لندن – «الشرق الأوسط»: قضت محكمة أمس الثلاثاء بسجن وزير سابق.', '2023-03-14', 'لندن'],
    ['القاهرة تستضيف القمة بعد يومين، وقضت محكمة أمس الثلاثاء بسجن وزير سابق.', '2023-03-14', undefined],
    [
      'LUSAKA, March 15 - A court sentenced a minister on Tuesday who had joined the party in 1998.',
      '1998',
      undefined,
    ],
  ])(
    'what is new happens where the article is filed from, unless it says otherwise: %s',
    (text, date, place) => {
      expect(eventsIn(text).find((event) => event.date === date)?.place?.text).toBe(place);
    },
  );

  it('in English', () => {
    const events = eventsIn('The ministers met in Cairo on 3 March 2023.');
    expect(events).toMatchObject([{ date: '2023-03-03', status: 'past' }]);
    expect(events[0]?.place?.text).toBe('Cairo');
  });
});

describe('what has happened and what is to come', () => {
  it.each([
    ['اجتمع الوزراء في القاهرة يوم الاثنين.', 'past'],
    ['سيجتمع الوزراء في القاهرة يوم الاثنين.', 'planned'],
    ['تأجيل اجتماع الوزراء المقرر يوم الاثنين.', 'postponed'],
    ['إلغاء اجتماع الوزراء المقرر يوم الاثنين.', 'cancelled'],
    ['The meeting planned for Monday was cancelled.', 'cancelled'],
    ['The meeting planned for Monday was postponed.', 'postponed'],
  ])('%s → %s', (text, status) => {
    expect(eventsIn(text)[0]?.status).toBe(status);
  });
});

describe('one event told twice', () => {
  it('is one event with two citations, the place taken from the telling that names it', () => {
    const events = eventsIn(
      'تبدأ محادثات السلام بين الحكومة والمعارضة في 10 أبريل 2023.',
      'تبدأ محادثات السلام بين الحكومة والمعارضة في جنيف في 10 أبريل 2023.',
    );
    expect(events).toHaveLength(1);
    expect(events[0]?.citations.map(({ paragraph }) => paragraph)).toEqual([1, 2]);
    expect(events[0]?.place?.text).toBe('جنيف');
  });

  it('is two events when the places differ', () => {
    const events = eventsIn(
      'تُعقد محادثات السلام في جنيف في 10 أبريل 2023.',
      'تُعقد محادثات السلام في القاهرة في 10 أبريل 2023.',
    );
    expect(events).toHaveLength(2);
  });
});

it('a caption’s event is cited as the caption’s', () => {
  const { events } = readSchedule(
    new Article({
      id: 'a',
      title: 'ع',
      language: 'ar',
      published: PUBLISHED,
      blocks: [{ text: 'نص الخبر.', caption: 'الرئيسان خلال القمة في جنيف في 16 يونيو 2021' }],
    }),
  );
  expect(events.map(({ date, what }) => [date, what.part])).toEqual([['2021-06-16', 'caption']]);
});

describe('who takes part', () => {
  it.each([
    [
      'بحث وزير الخارجية المصري سامح شكري مع نظيره الأردني أيمن الصفدي، الأربعاء، في القاهرة، سبل التعاون.',
      ['وزير الخارجية المصري سامح شكري'],
    ],
    ['يجتمع وزير الدفاع ورئيس البرلمان في القاهرة يوم 20 مارس.', ['وزير الدفاع', 'رئيس البرلمان']],
    [
      'يلتقي الرئيسان الأميركي جو بايدن والروسي فلاديمير بوتين في جنيف يوم 10 مايو.',
      ['الرئيسان الأميركي جو بايدن', 'الروسي فلاديمير بوتين'],
    ],
    ['اتفق الرئيسان جو بايدن وفلاديمير بوتين على الحوار في 3 مارس.', ['الرئيسان جو بايدن', 'فلاديمير بوتين']],
    ['بحث الوزيران المصري سامح شكري والأردني أيمن الصفدي الأزمة في 3 مارس.', ['الأردني أيمن الصفدي']],
    ['استقبل الرئيس الفرنسي إيمانويل ماكرون ضيوفه في 3 مارس.', ['الرئيس الفرنسي إيمانويل ماكرون']],
    ['انسحبت الولايات المتحدة من الاتفاق في 8 مايو 2018.', ['الولايات المتحدة']],
    ['قال وزير الصحة إن المجلس سيجتمع في 20 مارس.', ['المجلس']],
    ['Angela Merkel met the foreign ministers in Berlin on March 3.', ['Angela Merkel', 'foreign ministers']],
  ] as const)('%s', (text, names) => {
    const [event] = eventsIn(text);
    expect(event?.participants.map((one) => one.text)).toEqual(expect.arrayContaining([...names]));
    for (const one of event?.participants ?? []) expect(one.text).not.toMatch(/وزير الصحة/u);
  });

  it('nobody shares an office that is one person’s', () => {
    const [event] = eventsIn('يلتقي الرئيس جو بايدن والأردني محمود سالم في 3 مارس 2024.');
    expect(event?.participants.map((one) => one.text)).toEqual(['الرئيس جو بايدن']);
  });

  it.each([
    'SAN FRANCISCO — Jane Doe met the foreign ministers on March 3.',
    'MUSCAT, March 15 (Atlas Press) - Jane Doe met the foreign ministers on March 3.',
  ])('no place or agency of the dateline takes part: %s', (text) => {
    const event = eventsIn(text).find(({ date }) => date === '2023-03-03');
    expect(event?.participants.map((one) => one.text)).toEqual(['Jane Doe', 'foreign ministers']);
  });

  it('an adjective after a noun with its preposition written on is nobody', () => {
    const [event] = eventsIn('تعقد وفود البلدين جولة للحوار الدبلوماسي في 3 مارس 2024.');
    expect(event?.participants.map((one) => one.text)).not.toContain('الدبلوماسي');
  });
});

describe('each date’s own standing', () => {
  it.each([
    ['أُجل الاجتماع الذي كان مقرراً يوم الخميس إلى الأسبوع المقبل.', ['postponed', 'planned']],
    ['ألغى الرئيس يوم الاثنين زيارة كانت مقررة يوم الثلاثاء المقبل.', ['past', 'cancelled']],
    ['نفى المتحدث عقد لقاء في باريس يوم 20 مارس.', ['denied']],
    ['دافع عن الوزير من أجل العدالة في 20 فبراير.', ['past']],
    ['The vote, scheduled for May 20, was postponed until June.', ['postponed', 'planned']],
  ] as const)('%s', (text, statuses) => {
    expect(eventsIn(text).map(({ status }) => status)).toEqual(statuses);
  });
});

it('of two names for one place the fuller is told', () => {
  const events = eventsIn(
    'تبدأ محادثات السلام بين الحكومة والمعارضة في قصر المؤتمرات بجنيف في 10 أبريل 2023.',
    'تبدأ محادثات السلام بين الحكومة والمعارضة في جنيف في 10 أبريل 2023.',
  );
  expect(events.map(({ place }) => place?.text)).toEqual(['قصر المؤتمرات بجنيف']);
});

it('a title’s and a heading’s dates are read, and a title that repeats the text is no second event', () => {
  const { events } = readSchedule(
    new Article({
      id: 'a',
      title: 'محادثات السلام تبدأ في جنيف في 10 أبريل 2023',
      language: 'ar',
      published: PUBLISHED,
      blocks: [
        { text: 'تبدأ محادثات السلام بين الطرفين في 10 أبريل 2023.' },
        { heading: 'انتخابات في 5 مايو 2023', text: 'يستعد الحزبان.' },
      ],
    }),
  );
  expect(events.map(({ date, what, citations }) => [date, what.part, citations.length])).toEqual([
    ['2023-04-10', 'text', 2],
    ['2023-05-05', 'heading', 1],
  ]);
});

it('a clause that goes on about a happening keeps its place', () => {
  const events = eventsIn('يُفتتح المعرض في القاهرة في 10 أبريل 2023، بعدما كان مقرراً في 5 مارس 2023.');
  expect(events.map(({ date, place }) => [date, place?.text])).toEqual([
    ['2023-03-05', 'القاهرة'],
    ['2023-04-10', 'القاهرة'],
  ]);
});
