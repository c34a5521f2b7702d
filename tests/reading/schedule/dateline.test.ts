import { describe, expect, it } from 'vitest';
import { tokenise } from '../../../src/language/tokens.ts';
import { datelineOf } from '../../../src/reading/schedule/dateline.ts';

/** The place and what follows the dateline; null where a text opens with none. */
function read(text: string): [place: string, rest: string] | null {
  const found = datelineOf(text, tokenise(text));
  return found ? [text.slice(found.place.start, found.place.end), text.slice(found.end).trimStart()] : null;
}

describe('where an article is filed from, before the news itself', () => {
  it.each([
    ['نيروبي (رويترز) - قال وسطاء', 'نيروبي', 'قال وسطاء'],
    ['لندن/جوهانسبرغ (رويترز) - قال باحثون', 'لندن', 'قال باحثون'],
    ['بيروت، 12 مايو (أ ف ب) - أعلن الجيش', 'بيروت', 'أعلن الجيش'],
    ['القاهرة – «الشرق الأوسط»: قال الوزير', 'القاهرة', 'قال الوزير'],
    // Towns no list has, by the agency behind them.
    ['ساندورا (أ ف ب) - سرق لصوص', 'ساندورا', 'سرق لصوص'],
    ['الجردة - (وكالات) - منح البرلمان', 'الجردة', 'منح البرلمان'],
    ['WASHINGTON (Reuters) - The bank', 'WASHINGTON', 'The bank'],
    ['LUSAKA, June 15 - Police', 'LUSAKA', 'Police'],
    ['LONDON — The government', 'LONDON', 'The government'],
    ['PORTLAND, Ore. (AP) — Police', 'PORTLAND', 'Police'],
    ['Skarholm (AP) — Police', 'Skarholm', 'Police'],
  ])('%s', (text, place, rest) => {
    expect(read(text)).toEqual([place, rest]);
  });

  it.each([
    'موسكو، بحسب الوزير: لن نتراجع',
    'قال الوزير (في بيان) إن السد آمن',
    'رحبت باريس بالاتفاق - كما رحبت برلين - أمس',
    'NATO, the alliance — like others — said it would stay.',
    'The mayor (a doctor) - said it was over.',
    'Prices rose — sharply — in May.',
  ])('%s: none', (text) => {
    expect(read(text)).toBeNull();
  });
});
