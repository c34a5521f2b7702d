import { fold } from '../language/normalise.ts';

const CLOCK =
  /^(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm|a\.m\.?|p\.m\.?|ص|م|صباحا|الصبح|فجرا|ظهرا|الظهر|عصرا|العصر|مساء|المسا|ليلا|بالليل)?$/u;
const LATE = /^(?:p|م|ظهرا|الظهر|عصرا|العصر|مساء|المسا|ليلا|بالليل)/u;
/** Hours that words name; a night begins with its evening. */
const NAMED: readonly (readonly [RegExp, string])[] = [
  [/^(?:noon|midday|afternoon|ظهرا|الظهر|بعد الظهر)$/u, '12:00'],
  [/^(?:عصرا|العصر)$/u, '15:00'],
  [/^(?:evening|night|tonight|مساء|المساء|المسا|ليلا|الليل|الليله|بالليل)$/u, '18:00'],
  [/^(?:midnight|منتصف الليل)$/u, '00:00'],
];

/**
 * A time of day as people write it ("8:30", "٠٨:٣٠", "8 pm", "8:30 م", "noon", "الظهر") as `HH:MM`; undefined when it
 * is none, as a bare number is.
 */
export function clockTime(text: string): string | undefined {
  const said = fold(text).trim();
  const named = NAMED.find(([pattern]) => pattern.test(said))?.[1];
  if (named !== undefined) return named;
  const [, hours, minutes, half] = CLOCK.exec(said) ?? [];
  if (hours === undefined || (minutes === undefined && half === undefined)) return undefined;
  const given = Number(hours);
  if (half !== undefined && (given < 1 || given > 12)) return undefined;
  const hour = half === undefined ? given : (given % 12) + (LATE.test(half) ? 12 : 0);
  if (hour > 23 || Number(minutes ?? 0) > 59) return undefined;
  return `${String(hour).padStart(2, '0')}:${minutes ?? '00'}`;
}
