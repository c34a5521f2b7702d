import { numberWord } from '../../language/numbers.ts';
import type { Scanned, Scanner } from './scanner.ts';

export interface TimeOfDay {
  /** `HH:MM`. */
  readonly time: string;
  /** IANA name, when the text names a zone. */
  readonly zone: string | null;
}

const REACH = 12;
const EVENING = /^(?:مساء|مساءا|عصرا|ظهرا|ليلا|المساء|pm)$/u;
const MORNING = /^(?:صباحا|فجرا|صباح|فجر|am)$/u;

// Zones the press names in words; the platform knows the rules of each.
const ZONES: readonly (readonly [RegExp, string])[] = [
  [/غرينتش|جرينتش|غرينيتش|العالمي|gmt|utc/u, 'UTC'],
  [/مكه|السعوديه|الرياض|mecca|riyadh|saudi/u, 'Asia/Riyadh'],
  [/القاهره|مصر|cairo|egypt/u, 'Africa/Cairo'],
  [/موسكو|moscow/u, 'Europe/Moscow'],
  [/ابوظبي|ابو ظبي|دبي|الامارات|dubai/u, 'Asia/Dubai'],
  [/بيروت|beirut/u, 'Asia/Beirut'],
  [/دمشق|damascus/u, 'Asia/Damascus'],
  [/بغداد|baghdad/u, 'Asia/Baghdad'],
  [/الدوحه|قطر|doha/u, 'Asia/Qatar'],
  [/الكويت|kuwait/u, 'Asia/Kuwait'],
  [/عمان الاردن|الاردن|jordan/u, 'Asia/Amman'],
  [/تونس|tunis/u, 'Africa/Tunis'],
  [/الجزاير|algiers|algeria/u, 'Africa/Algiers'],
  [/المغرب|الرباط|morocco/u, 'Africa/Casablanca'],
  [/طهران|ايران|tehran/u, 'Asia/Tehran'],
  [/تركيا|اسطنبول|انقره|istanbul/u, 'Europe/Istanbul'],
  [/كييف|kyiv|kiev/u, 'Europe/Kyiv'],
  [/طوكيو|tokyo/u, 'Asia/Tokyo'],
  [/بكين|beijing/u, 'Asia/Shanghai'],
  [/لندن|london/u, 'Europe/London'],
  [/باريس|paris/u, 'Europe/Paris'],
  [/برلين|berlin/u, 'Europe/Berlin'],
  [/واشنطن|نيويورك|eastern|edt|est|et/u, 'America/New_York'],
];

/** The time of day given near a date ("الساعة 15:00 بتوقيت غرينتش", "at 3 p.m. GMT"), in its own sentence, between the dates beside it. */
export function timeBeside(
  scanner: Scanner,
  { from, to }: Scanned,
  first = 0,
  last = scanner.tokens.length,
): TimeOfDay | undefined {
  for (let at = Math.max(first, from - REACH); at < Math.min(last, to + REACH); at += 1) {
    if (at >= from && at < to) continue;
    const time = clockAt(scanner, at, at >= to ? halfOfDay(scanner, from - 1) : undefined);
    if (time) return time;
  }
  return undefined;
}

/** Milliseconds since the epoch of a day and the time said with it; null unless day, time and zone are all known. */
export function instantOf(
  date: string | null,
  { time, zone }: { time: string | null; zone: string | null },
): number | null {
  if (date === null || time === null || zone === null || date.length !== 10) return null;
  const utc = Date.parse(`${date}T${time}:00Z`);
  const shown = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(utc);
  return utc - (Date.parse(`${shown.replace(' ', 'T')}Z`) - utc);
}

/** The time of day that begins at a token. `before`: the half of the day told beside its date ("مساء غدٍ عند الساعة الثامنة"). */
export function clockAt(s: Scanner, at: number, before?: HalfOfDay): TimeOfDay | undefined {
  const word = s.word(at);
  if (!/^(?:\d|ال)/u.test(word)) return undefined;
  const clock = /^([01]?\d|2[0-3])[:٫.]([0-5]\d)$/u.exec(word);
  // "1400 GMT"
  const figures = /^([01]\d|2[0-3])([0-5]\d)$/u.exec(word);
  if (figures && /^(?:gmt|utc)$/u.test(s.word(at + 1)))
    return said(s, at, Number(figures[1]), Number(figures[2]), undefined);
  const led = leadsHour(s, at);
  const minutes = minutesAfter(s, at + 1);
  const half = halfOfDay(s, at + 1 + minutes.taken) ?? (clock || led ? before : undefined);
  if (clock && (word.includes(':') || led || half))
    return said(s, at, Number(clock[1]), Number(clock[2]), half);
  const hour = hourAt(s, at, led);
  if (hour === undefined || hour < 1 || hour > 24 || (!led && half === undefined)) return undefined;
  // "at 3" of the afternoon or of the night is not known.
  if (/^at$/u.test(s.word(at - 1)) && half === undefined) return undefined;
  return said(s, at, hour, minutes.minutes, half);
}

function leadsHour(s: Scanner, at: number): boolean {
  return /^[وب]?(?:ال)?ساعه$/u.test(s.word(at - 1)) || /^at$/u.test(s.word(at - 1));
}

/** An hour in digits, or in an ordinal word after "الساعة" or before a part of the day ("التاسعة مساءً"). */
function hourAt(s: Scanner, at: number, led: boolean): number | undefined {
  const word = s.word(at);
  if (/^\d{1,2}$/u.test(word)) return Number(word);
  if (!/^ال\p{L}+ه$/u.test(word)) return undefined;
  if (!led && !/^[وب]?(?:في|عند|حتي|تمام|قبل|بعد)$/u.test(s.word(at - 1))) return undefined;
  const ones = numberWord(word) ?? (word === 'الواحده' || word === 'الحاديه' ? 1 : undefined);
  return ones !== undefined && /^عشره?$/u.test(s.word(at + 1)) ? ones + 10 : ones;
}

const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['والنصف', 30],
  ['ونصف', 30],
  ['والربع', 15],
  ['والثلث', 20],
]);

function minutesAfter(s: Scanner, at: number): { minutes: number; taken: number } {
  const start = /^عشره?$/u.test(s.word(at)) ? 1 : 0;
  const minutes = FRACTIONS.get(s.word(at + start));
  return minutes === undefined ? { minutes: 0, taken: start } : { minutes, taken: start + 1 };
}

type HalfOfDay = 'morning' | 'evening';

function halfOfDay(s: Scanner, at: number): HalfOfDay | undefined {
  const i = s.word(at) === 'من' ? at + 1 : at;
  const [word, next] = [s.word(i), s.word(i + 1)];
  if (EVENING.test(word) || (word === 'p' && next === 'm')) return 'evening';
  if (MORNING.test(word) || (word === 'a' && next === 'm')) return 'morning';
  if (i > at && /^(?:مساء|عصر|ظهر|ليل|ليله)$/u.test(word)) return 'evening';
  if (/^(?:بعد)$/u.test(word) && /^(?:ال)?(?:ظهر|زوال)$/u.test(next)) return 'evening';
  if (word === 'قبل' && next === 'الظهر') return 'morning';
  if (word === 'in' && s.word(i + 1) === 'the') return s.word(i + 2) === 'morning' ? 'morning' : 'evening';
  return undefined;
}

function said(s: Scanner, at: number, hour: number, minute: number, half: HalfOfDay | undefined): TimeOfDay {
  const whole =
    half === 'evening' && hour < 12 ? hour + 12 : half === 'morning' && hour === 12 ? 0 : hour % 24;
  const time = `${String(whole).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  return { time, zone: zoneAfter(s, at) };
}

function zoneAfter(s: Scanner, at: number): string | null {
  const words = Array.from({ length: 8 }, (_, i) => s.word(at + 1 + i));
  const from = words.findIndex((word) => /^(?:بال?توقيت|بتوقيت|توقيت|gmt|utc|edt|est|et|time)$/u.test(word));
  if (from < 0) return null;
  const named = words.slice(Math.max(0, words[from] === 'time' ? from - 1 : from), from + 4).join(' ');
  return ZONES.find(([pattern]) => pattern.test(named))?.[1] ?? null;
}
