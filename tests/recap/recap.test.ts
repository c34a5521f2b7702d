import { describe, expect, it } from 'vitest';
import { asks, type ChannelMessage } from '../../src/recap/message.ts';
import { MOST_MESSAGES, recap } from '../../src/recap/recap.ts';
import { editionOf } from '../support/running.ts';

let clock = 0;
function message(author: string, text: string, more: Partial<ChannelMessage> = {}): ChannelMessage {
  clock += 10 * 60 * 1000;
  const id = String(clock);
  return {
    id,
    authorId: author,
    author,
    text,
    timestamp: clock,
    url: `https://discord.com/channels/1/2/${id}`,
    ...more,
  };
}

/** The message right after, within the minute. */
function next(author: string, text: string, more: Partial<ChannelMessage> = {}): ChannelMessage {
  clock -= 9.5 * 60 * 1000;
  return message(author, text, more);
}

describe('threads', () => {
  it('go by reply and by words, across hamza forms and diacritics', async () => {
    const first = message('سلمى', 'موعد الاجتماع القادم مع الوزير في عمّان');
    const other = message('Omar', 'The server backup failed again last night');
    const reply = message('ليث', 'ممتاز', { replyTo: first.id });
    const words = message('هند', 'الإجتماع القادم في عمان مهمّ');
    const backup = message('Rana', 'backup failed because the server disk is full');
    const { threads, size } = await recap([first, other, reply, words, backup]);
    expect(size).toBe(5);
    expect(threads.map(({ lines }) => lines)).toEqual([
      [first, reply, words],
      [other, backup],
    ]);
  });

  it('go by one author’s turn, unless another spoke in between', async () => {
    const first = message('سلمى', 'وصلت المعدات');
    const same = next('سلمى', 'الكاميرا ناقصة', { goesOn: true });
    const later = next('سلمى', 'تغيّر جدول الأسبوع');
    const { threads } = await recap([first, same, later]);
    expect(threads.map(({ lines }) => lines)).toEqual([[first, same]]);
  });

  it('go by the answer right after a question', async () => {
    const question = message('ليث', 'متى الغداء؟');
    const answer = next('هند', 'الساعة الثانية');
    const { threads, unanswered } = await recap([question, answer]);
    expect(threads[0]?.lines).toEqual([question, answer]);
    expect(unanswered).toEqual([]);
  });

  it('end where their author turns to something else', async () => {
    const question = message('ليث', 'متى اجتماع جنيف؟');
    const answer = next('هند', 'اجتماع جنيف في العاشر من يناير');
    const turned = next('هند', 'على فكرة مين يغطي المباراة الليلة؟', { goesOn: true });
    const { threads, unanswered } = await recap([question, answer, turned]);
    expect(threads.map(({ lines }) => lines)).toEqual([[question, answer]]);
    expect(unanswered).toEqual([turned]);
  });

  it('are not joined by an answer that addresses somebody else', async () => {
    const question = message('Liz', 'Who is going to write the weather page?');
    const elsewhere = next('منى', '@سارة شوفي الصور', { addresses: ['سارة'] });
    expect((await recap([question, elsewhere])).unanswered).toEqual([question]);
    const toHer = next('منى', '@Liz أنا', { addresses: ['Liz'] });
    expect((await recap([question, toHer])).unanswered).toEqual([]);
  });

  it('are not joined by the address of one site', async () => {
    const links = ['الميزانية الجديدة', 'نتائج المباراة'].map((text, at) =>
      message(`p${at}`, `${text} https://news.example.com/articles/${at}`),
    );
    expect((await recap(links)).threads).toEqual([]);
  });

  it('leave the most telling single messages to be shown beside them', async () => {
    const greeting = message('سلمى', 'صباح الخير');
    const notice = message('ليث', 'غداً اجتماع التحرير في العاشرة بقاعة المجلس');
    const question = message('هند', 'مين عنده رقم المطبعة؟');
    const { others, unanswered, threads } = await recap([greeting, notice, question]);
    expect(threads).toEqual([]);
    expect(others).toEqual([notice]);
    expect(unanswered).toEqual([question]);
  });

  it('are not joined by words that everyone uses', async () => {
    const greetings = ['صباح الخير', 'صباح النور', 'شكراً جزيلاً'].map((text, at) => message(`p${at}`, text));
    const { threads } = await recap([
      ...greetings,
      message('a', 'شكراً على التقرير المالي'),
      message('b', 'تأخرت طائرة الوفد في جدة'),
      message('c', 'طائرة الوفد أقلعت من جدة'),
    ]);
    expect(threads.at(-1)?.lines.map(({ authorId }) => authorId)).toEqual(['b', 'c']);
  });

  it('are the largest, in order of time, with the lines that say most, whole and in order', async () => {
    const whole = message('سلمى', 'لا سفر إلا بعد الموافقة. انتهى.');
    const replies = ['تمّ', 'مفهوم', 'لا سفر هذا الشهر إذن', 'حسناً'].map((text, at) =>
      message(`p${at}`, text, { replyTo: whole.id }),
    );
    const { threads, size } = await recap(
      [...replies, message('ليث', '  '), whole].sort((a, b) => a.timestamp - b.timestamp),
    );
    expect(size).toBe(5);
    expect(threads[0]?.size).toBe(5);
    expect(threads[0]?.lines[0]?.text).toBe('لا سفر إلا بعد الموافقة. انتهى.');
    expect(threads[0]?.lines).toHaveLength(3);
  });

  it('tell which paragraphs of the article they touch', async () => {
    const edition = await editionOf();
    const first = message('سلمى', 'المكالمة بين بايدن وبوتين استغرقت 50 دقيقة');
    const reply = message('ليث', 'وماذا عن أسعار الطماطم في السوق؟', { replyTo: first.id });
    const { threads } = await recap([first, reply], { edition });
    expect(threads[0]?.excerpts.map(({ paragraph }) => paragraph)).toEqual([3]);
  });
});

describe('questions', () => {
  it('are open when nobody else wrote in their thread after them', async () => {
    const open = message('سلمى', 'من يملك مفتاح القاعة؟');
    const closed = message('ليث', 'متى الغداء؟');
    const answer = message('هند', 'الساعة الثانية', { replyTo: closed.id });
    const { unanswered } = await recap([open, closed, answer]);
    expect(unanswered).toEqual([open]);
  });

  it('are not answered by their own asker, nor by a namesake’s account taken for them', async () => {
    const asked = message('سلمى', 'أين المفتاح؟');
    const again = message('سلمى', 'أحتاجه اليوم', { replyTo: asked.id });
    expect((await recap([asked, again])).unanswered).toEqual([asked]);
    const namesake = message('سلمى', 'في الدرج', { replyTo: asked.id, authorId: 'another' });
    expect((await recap([asked, again, namesake])).unanswered).toEqual([]);
  });

  it('are closed where they were put to the bot and it answered', async () => {
    const text = 'كم دقيقة استغرقت المكالمة؟';
    const one = message('سلمى', `@Isnad ${text}`, { toBot: text });
    const two = message('سلمى', '@Isnad من فاز بالمباراة؟', { toBot: 'من فاز بالمباراة؟' });
    const three = message('هند', 'هل استغرقت المكالمة ساعة؟');
    const options = { botAnswered: (question: string) => /المكالمة/u.test(question) };
    expect((await recap([one, two, three], options)).unanswered).toEqual([two, three]);
  });

  it.each([
    'متى الغداء؟',
    'هل وصل الوفد',
    'وين الملف',
    'شو صار بالاجتماع',
    'طيب كيف نرسله',
    'Who has the keys',
    'does anyone know the code?',
    'so what’s the plan',
  ])('%s: asks', (text) => expect(asks(text)).toBe(true));

  it.each([
    'هلّلت الجماهير للفريق',
    '؟؟؟',
    'When I get home I will send it',
    'كمال أرسل الملف',
    'اقرأ https://example.com/?',
    'Hasan is here',
    'متى وصل أخبرنا بذلك.',
  ])('%s: asks nothing', (text) => expect(asks(text)).toBe(false));
});

describe('a busy channel', () => {
  const many = Array.from({ length: MOST_MESSAGES + 100 }, (_, at) =>
    message(
      `a${at % 7}`,
      `خبر رقم ${at} عن المدينة والطريق ${'ومشروع السكة الحديدية الجديد '.repeat(at % 9)}`,
    ),
  );

  it('is read up to its latest 2,000 messages', async () => {
    expect((await recap(many)).size).toBe(MOST_MESSAGES);
  });

  it('lets other work have its turn meanwhile', async () => {
    let turns = 0;
    let running = true;
    const turn = () => {
      turns += 1;
      if (running) setImmediate(turn);
    };
    setImmediate(turn);
    await recap(many);
    running = false;
    expect(turns).toBeGreaterThan(3);
  });

  it('that is empty has nothing to say', async () => {
    expect(await recap([])).toEqual({ threads: [], unanswered: [], others: [], size: 0 });
  });
});
