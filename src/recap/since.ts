import { clockTime } from '../digests/clockTime.ts';
import { isZone, lastRound, localDay } from '../digests/dailyTime.ts';
import { WEEKDAY_NUMBERS } from '../language/calendarNames.ts';
import { fold } from '../language/normalise.ts';
import { numberWord } from '../language/numbers.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

// Folded units, each with its Arabic dual, which is a number and a unit in one.
const UNITS: readonly (readonly [milliseconds: number, one: RegExp, two: RegExp])[] = [
  [MINUTE, /^(?:m|min|mins|minutes?|د|دقيقه|دقايق|دقيقات)$/u, /^دقيقت(?:ين|ان)$/u],
  [HOUR, /^(?:h|hr|hrs|hours?|س|(?:ال)?ساعه|ساعات)$/u, /^ساعت(?:ين|ان)$/u],
  [DAY, /^(?:d|days?|ي|يوم|يوما|ايام)$/u, /^يوم(?:ين|ان)$/u],
  [7 * DAY, /^(?:w|wk|weeks?|(?:ال)?اسبوع|اسبوعا|اسابيع)$/u, /^اسبوع(?:ين|ان)$/u],
  [30 * DAY, /^(?:months?|(?:ال)?شهر|شهرا|اشهر|شهور)$/u, /^شهر(?:ين|ان)$/u],
];
const HALF = /^(?:half|نصف|نص)$/u;
// Words that add nothing to a moment ("since", "last", "ago", "at", "الساعة").
const LEADING =
  /^(?:(?:since|from|for|the|last|past|this|at|on|منذ|من|قبل|اخر|خلال|مده|هذا|يوم(?= )|الساعه|ساعه(?= \d))\s+)+/u;
const TRAILING = /\s+(?:ago|back|مضت|الماضي|الماضيه|الاخير|الاخيره)$/u;
const LAST_NIGHT = /^(?:since |منذ |من )?(?:last night|(?:ال)?ليله (?:امس|الماضيه|امبارح|مبارح|البارحه))$/u;
const DAYS_BACK: readonly (readonly [RegExp, number])[] = [
  [/^(?:today|morning|اليوم|الصباح|الصبح|صباح اليوم)$/u, 0],
  [/^(?:yesterday|امس|الامس|البارحه|امبارح|مبارح)$/u, 1],
  [/^(?:day before yesterday|اول امس|اول من امس|اول امبارح|اول مبارح)$/u, 2],
];
/**
 * The moment a reader means by "since", in milliseconds since the epoch and never after `now`: a duration ("2h", "3
 * ساعات", "نصف ساعة", "1h30m"), a day from its beginning ("أمس", "yesterday", "Monday", "2026-01-30"), a clock time
 * ("14:30", "٢ ظهراً": the last time it was so), or a day with a clock time. Days and clocks are those of an IANA
 * zone. Undefined when it is none of these. Throws RangeError for an unknown zone.
 */
export function readSince(text: string, now: number, zone: string): number | undefined {
  if (!isZone(zone)) throw new RangeError(`no such zone: ${zone}`);
  const said = fold(text)
    .replace(/[،,؟?!"]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  if (LAST_NIGHT.test(said)) return instantAt(daysBefore(localDay(now, zone), 1), '18:00', zone);
  const bare = said.replace(TRAILING, '').replace(LEADING, '').trim();
  const length = duration(bare);
  if (length !== undefined) return Math.max(0, now - length);
  const moment = pointInTime(bare, now, zone);
  return moment === undefined || moment > now ? undefined : moment;
}

/** A length of time in milliseconds: numbers with units, one after another. */
function duration(text: string): number | undefined {
  const words = text.match(/\d+(?:[.]\d+)?|[^\d\s]+/gu) ?? [];
  let total = 0;
  let count: number | undefined;
  let last: number | undefined;
  for (const word of words) {
    const joined = word.replace(/^و(?=نصف|نص|\p{L}{4})/u, '');
    const half = HALF.test(joined);
    if (half && last !== undefined) total += last / 2;
    else if (half) count = 0.5;
    else if (/^(?:and|و|an?)$/u.test(word)) continue;
    else if (/^\d/u.test(word) || numberWord(joined) !== undefined) {
      if (count !== undefined) return undefined;
      count = /^\d/u.test(word) ? Number(word) : numberWord(joined);
    } else {
      const unit = UNITS.find(([, one, two]) => one.test(joined) || two.test(joined));
      if (!unit) return undefined;
      last = unit[0];
      total += (count ?? (unit[2].test(joined) ? 2 : 1)) * last;
      count = undefined;
    }
  }
  return count === undefined && total > 0 ? total : undefined;
}

function pointInTime(text: string, now: number, zone: string): number | undefined {
  const alone = clockTime(text);
  if (alone !== undefined) return lastRound({ time: alone, zone }, now);
  const today = localDay(now, zone);
  const words = text.split(' ');
  for (let taken = words.length; taken > 0; taken -= 1) {
    const day = dayOf(words.slice(0, taken).join(' '), today);
    const rest = words.slice(taken).join(' ').replace(LEADING, '');
    const time = rest === '' ? '00:00' : clockTime(rest);
    if (day !== undefined && time !== undefined) return instantAt(day, time, zone);
  }
  return undefined;
}

/** `YYYY-MM-DD` of a day by name or date; a weekday is the last one, today included. */
function dayOf(text: string, today: string): string | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/u.test(text)) return Number.isNaN(Date.parse(text)) ? undefined : text;
  const back = DAYS_BACK.find(([pattern]) => pattern.test(text))?.[1];
  if (back !== undefined) return daysBefore(today, back);
  const weekday = WEEKDAY_NUMBERS.get(text);
  if (weekday === undefined) return undefined;
  return daysBefore(today, (new Date(today).getUTCDay() - weekday + 7) % 7);
}

function daysBefore(day: string, count: number): string {
  return new Date(Date.parse(day) - count * DAY).toISOString().slice(0, 10);
}

/** The instant at which a zone's clocks show a day and time. */
function instantAt(day: string, time: string, zone: string): number {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  return asUtc - (Date.parse(`${shown.format(asUtc).replace(' ', 'T')}Z`) - asUtc);
}
