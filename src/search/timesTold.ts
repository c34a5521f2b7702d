import { UNITS } from '../language/calendarNames.ts';
import { type Token, tokenise } from '../language/tokens.ts';
import { scan } from '../reading/schedule/scan.ts';
import { type Said, Scanner } from '../reading/schedule/scanner.ts';
import { direction } from '../reading/schedule/tense.ts';
import { clockAt } from '../reading/schedule/timeOfDay.ts';

/** A time that a sentence tells: tokens [from, to), and whether it lies ahead (1), back (-1) or does not tell (0). */
export interface TimeTold {
  readonly from: number;
  readonly to: number;
  readonly way: -1 | 0 | 1;
}

/** What a stretch of time follows when it dates something: "خلال عشرة أيام", "within ten days". */
const DURING = /^[وف]?(?:خلال|غضون|بعد|قبل|منذ|حتي|within|in|after|before|until|by|for)$/u;
const PART_OF_DAY =
  /^[وبل]?(?:ال)?(?:منتصف|ليل|ليلا|فجر|فجرا|ظهر|ظهرا|مساء|صباح|صباحا|عصر|عصرا|midnight|noon|dawn|dusk|morning|evening|afternoon|tonight|midweek)$/u;
/** What ties a time to an event rather than to a day: "حتى يتم التوصل إلى اتفاق", "once the strike ends". */
const WHENEVER = /^(?:ريثما|حالما|فور|بمجرد|until|once)$/u;
const REACH = 4;

/** Every time a sentence tells: dates as the schedule reads them, hours, parts of the day, and stretches such as "within ten days". Linear in its length. */
export function timesTold(sentence: string, tokens: readonly Token[] = tokenise(sentence)): TimeTold[] {
  const scanner = new Scanner(sentence, tokens);
  const dates = scan(scanner);
  const count = scanner.tokens.length;
  let before: -1 | 0 | 1 = 0;
  const told: TimeTold[] = dates.map(({ from, to, said }, at) => {
    const way =
      wayOf(said) ??
      direction(scanner.tokens, dates[at - 1]?.to ?? 0, from, dates[at + 1]?.from ?? count, before);
    before = way;
    return { from, to, way };
  });
  const isTold = (at: number) => told.some(({ from, to }) => at >= from && at < to);
  for (let at = 0; at < count; at += 1) {
    if (isTold(at)) continue;
    const to = endAt(scanner, at);
    if (to !== undefined)
      told.push({
        from: at,
        to,
        way:
          WHENEVER.test(scanner.word(at)) || scanner.word(at) === 'حتي'
            ? 1
            : direction(scanner.tokens, 0, at, count, 0),
      });
  }
  return told;
}

/** Which way an expression points by its own words: "المقبل", "غداً". */
function wayOf(said: Said): -1 | 1 | undefined {
  const step =
    said.kind === 'ago'
      ? said.sign
      : said.kind === 'shift'
        ? said.days
        : 'modifier' in said
          ? said.modifier
          : undefined;
  return step === undefined || step === 0 ? undefined : step > 0 ? 1 : -1;
}

/** Where a time that is no date ends, undefined when none begins at a token. */
function endAt(scanner: Scanner, at: number): number | undefined {
  const word = scanner.word(at);
  if (WHENEVER.test(word) || (word === 'حتي' && /^[يت]\p{L}{2,}/u.test(scanner.word(at + 1)))) return at + 1;
  if (PART_OF_DAY.test(word) || clockAt(scanner, at)) return at + 1;
  if (!DURING.test(word)) return undefined;
  for (let other = at + 1; other <= at + REACH; other += 1)
    if (UNITS.has(scanner.word(other))) return other + 1;
  return undefined;
}
