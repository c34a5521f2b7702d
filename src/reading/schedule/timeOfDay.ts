import { numberWord } from '../../language/numbers.ts';
import type { Scanned, Scanner } from './scanner.ts';

export interface TimeOfDay {
  /** `HH:MM`. */
  readonly time: string;
  /** IANA name, when the text names a zone. */
  readonly zone: string | null;
}

const REACH = 12;
const EVENING = /^(?:مساء|عصرا|ظهرا|ليلا|pm|p\.?m)$/u;
const MORNING = /^(?:صباحا|فجرا|am|a\.?m)$/u;

// Zones the press names in words; the platform knows the rules of each.
const ZONES: readonly (readonly [RegExp, string])[] = [
  [/غرينتش|جرينتش|غرينيتش|gmt|utc/u, 'UTC'],
  [/مكه|السعوديه|الرياض|mecca|riyadh/u, 'Asia/Riyadh'],
  [/القاهره|مصر|cairo/u, 'Africa/Cairo'],
  [/موسكو|moscow/u, 'Europe/Moscow'],
  [/ابوظبي|ابو ظبي|الامارات|dubai/u, 'Asia/Dubai'],
  [/لندن|london/u, 'Europe/London'],
  [/باريس|paris/u, 'Europe/Paris'],
  [/واشنطن|نيويورك|eastern|edt|est/u, 'America/New_York'],
];

/** The time of day given near a date ("الساعة 15:00 بتوقيت غرينتش", "at 3 p.m. GMT"), in its own sentence. */
export function timeBeside(scanner: Scanner, { from, to }: Scanned): TimeOfDay | undefined {
  for (let at = Math.max(0, from - REACH); at < Math.min(scanner.tokens.length, to + REACH); at += 1) {
    if (at >= from && at < to) continue;
    const time = timeAt(scanner, at);
    if (time) return time;
  }
  return undefined;
}

function timeAt(scanner: Scanner, at: number): TimeOfDay | undefined {
  const word = scanner.word(at);
  const clock = /^([01]?\d|2[0-3]):([0-5]\d)$/u.exec(word);
  const said = /^(?:ال)?ساعه$/u.test(scanner.word(at - 1)) || /^at$/u.test(scanner.word(at - 1));
  const half = halfOfDay(scanner, at + 1);
  if (clock)
    return { time: clockTime(Number(clock[1]), Number(clock[2]), half), zone: zoneAfter(scanner, at) };
  const hour = /^\d{1,2}$/u.test(word) ? Number(word) : said ? numberWord(word) : undefined;
  if (
    hour === undefined ||
    hour < 1 ||
    hour > 24 ||
    (!(said && /ساعه$/u.test(scanner.word(at - 1))) && half === undefined)
  )
    return undefined;
  return { time: clockTime(hour, 0, half), zone: zoneAfter(scanner, at) };
}

function halfOfDay(scanner: Scanner, at: number): 'morning' | 'evening' | undefined {
  const two = `${scanner.word(at)}${scanner.word(at + 1)}`;
  if (EVENING.test(scanner.word(at)) || two.startsWith('pm')) return 'evening';
  if (MORNING.test(scanner.word(at)) || two.startsWith('am')) return 'morning';
  return undefined;
}

function clockTime(hour: number, minute: number, half: 'morning' | 'evening' | undefined): string {
  const whole =
    half === 'evening' && hour < 12 ? hour + 12 : half === 'morning' && hour === 12 ? 0 : hour % 24;
  return `${String(whole).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

function zoneAfter(scanner: Scanner, at: number): string | null {
  const words = Array.from({ length: 7 }, (_, i) => scanner.word(at + 1 + i)).join(' ');
  if (!/توقيت|gmt|utc|edt|est|local time|time/u.test(words)) return null;
  return ZONES.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}
