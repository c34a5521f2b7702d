import { describe, expect, it } from 'vitest';
import type { ChannelMessage } from '../../src/recap/message.ts';
import { recap } from '../../src/recap/recap.ts';

let clock = 0;
function message(author: string, text: string, replyTo?: string): ChannelMessage {
  clock += 10 * 60 * 1000;
  const id = String(clock);
  return {
    id,
    author,
    text,
    timestamp: clock,
    url: `https://discord.com/channels/1/2/${id}`,
    ...(replyTo && { replyTo }),
  };
}

describe('a recap', () => {
  it('groups messages by reply and by words, across hamza forms and diacritics', () => {
    const first = message('سلمى', 'موعد الاجتماع القادم مع الوزير في عمّان');
    const other = message('Omar', 'The server backup failed again last night');
    const reply = message('ليث', 'ممتاز', first.id);
    const words = message('هند', 'الإجتماع القادم في عمان مهمّ');
    const backup = message('Rana', 'backup failed because the server disk is full');
    const { threads, size } = recap([first, other, reply, words, backup]);
    expect(size).toBe(5);
    expect(threads.map(({ lines }) => lines)).toEqual([
      [first, reply, words],
      [other, backup],
    ]);
  });

  it('quotes messages whole and leaves empty ones out', () => {
    const whole = message('سلمى', 'لا سفر إلا بعد الموافقة. انتهى.');
    const { threads, size } = recap([whole, message('ليث', '  '), message('هند', 'تمّ', whole.id)]);
    expect(size).toBe(2);
    expect(threads[0]?.lines[0]?.text).toBe('لا سفر إلا بعد الموافقة. انتهى.');
  });

  it('lists the questions that nobody else followed up', () => {
    const open = message('سلمى', 'من يملك مفتاح القاعة؟');
    const closed = message('ليث', 'متى الغداء؟');
    const answer = message('هند', 'الساعة الثانية', closed.id);
    const { unanswered } = recap([open, closed, answer]);
    expect(unanswered).toEqual([open]);
  });

  it('reads the latest 2,000 messages', () => {
    const many = Array.from({ length: 2100 }, (_, at) => message(`a${at % 7}`, `خبر رقم ${at} عن المدينة`));
    expect(recap(many).size).toBe(2000);
  });

  it('has nothing to say of an empty channel', () => {
    expect(recap([])).toEqual({ threads: [], unanswered: [], size: 0 });
  });
});
