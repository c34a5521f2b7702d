import { describe, expect, it } from 'vitest';
import { messageTime } from '../../../src/preview/page/messageTime.ts';

const NOW = new Date(2026, 0, 30, 18, 20);

describe('when a message was sent', () => {
  it.each([
    ['today', new Date(2026, 0, 30, 14, 5), 'Today at 14:05', 'اليوم الساعة 14:05'],
    ['just after midnight', new Date(2026, 0, 30, 0, 1), 'Today at 00:01', 'اليوم الساعة 00:01'],
    ['late yesterday', new Date(2026, 0, 29, 23, 59), 'Yesterday at 23:59', 'أمس الساعة 23:59'],
    ['before', new Date(2026, 0, 3, 9, 30), '3 Jan 2026 at 09:30', '03/01/2026 الساعة 09:30'],
  ])('%s', (_when, sent, english, arabic) => {
    expect(messageTime(sent, NOW, 'en')).toBe(english);
    expect(messageTime(sent, NOW, 'ar').replace(/[\u200f\u061c]/gu, '')).toBe(arabic);
  });
});
