import type { Language } from '../language/detect.ts';
import { fold } from '../language/normalise.ts';
import { rest } from '../slices.ts';
import { isZone } from './dailyTime.ts';

/** A time zone as shown to choose from: its IANA name, what people call it, and what time it is there. */
export interface ZoneChoice {
  readonly zone: string;
  readonly name: string;
  /** `HH:MM` now. */
  readonly time: string;
}

interface NamedZone {
  readonly zone: string;
  readonly names: Readonly<Record<Language, string>>;
  readonly folded: string;
}

/** Offered before anything is typed: where most of those who read Arabic news live, with the city's Arabic name. */
const FIRST: ReadonlyMap<string, string> = new Map([
  ['Asia/Riyadh', 'الرياض'],
  ['Africa/Cairo', 'القاهرة'],
  ['Asia/Dubai', 'دبي'],
  ['Asia/Baghdad', 'بغداد'],
  ['Asia/Amman', 'عمّان'],
  ['Asia/Beirut', 'بيروت'],
  ['Asia/Damascus', 'دمشق'],
  ['Asia/Kuwait', 'الكويت'],
  ['Asia/Qatar', 'الدوحة'],
  ['Africa/Khartoum', 'الخرطوم'],
  ['Africa/Tripoli', 'طرابلس'],
  ['Africa/Tunis', 'تونس'],
  ['Africa/Algiers', 'الجزائر'],
  ['Africa/Casablanca', 'الدار البيضاء'],
  ['Europe/London', 'لندن'],
  ['UTC', 'العالمي'],
]);

let all: Promise<readonly NamedZone[]> | undefined;

/**
 * Zones whose IANA name, or whose name in Arabic or English, holds what was typed; the ones whose city begins with it
 * first. `preferred` leads while nothing is typed. At most `limit`; `now` in ms since the epoch.
 */
export async function zoneChoices(
  typed: string,
  language: Language,
  { limit, now, preferred }: { limit: number; now: number; preferred: string | null },
): Promise<ZoneChoice[]> {
  all ??= namedZones();
  const zones = await all;
  const wanted = fold(typed.trim()).replaceAll(' ', '_');
  const found =
    wanted === ''
      ? [...new Set([...(preferred === null ? [] : [preferred]), ...FIRST.keys()])].flatMap(
          (name) => zones.find(({ zone }) => zone === name) ?? [],
        )
      : zones
          .filter(({ folded }) => folded.includes(wanted))
          .sort((a, b) => Number(begins(b, wanted)) - Number(begins(a, wanted)));
  return found.slice(0, limit).map(({ zone, names }) => ({
    zone,
    name: names[language],
    time: new Intl.DateTimeFormat('sv-SE', { timeZone: zone, timeStyle: 'short' }).format(now),
  }));
}

/**
 * The zone a text names: an IANA name in any case, its city, or the country or city that people call its time after, in
 * Arabic or English; undefined when there is none, or more than one.
 */
export async function zoneNamed(text: string): Promise<string | undefined> {
  const wanted = text.trim().replaceAll(' ', '_');
  if (isZone(wanted)) return new Intl.DateTimeFormat('en', { timeZone: wanted }).resolvedOptions().timeZone;
  all ??= namedZones();
  const folded = fold(wanted);
  const [only, ...others] = (await all).filter((zone) => calledAfter(zone).includes(`_${folded}_`));
  return folded !== '' && others.length === 0 ? only?.zone : undefined;
}

/** What a zone is called after: its city, and its names; each between underscores. */
function calledAfter({ zone, names }: NamedZone): string {
  const called = [zone.split('/').at(-1), names.ar, names.en, FIRST.get(zone)].map((name) =>
    fold(name ?? ''),
  );
  return `_${called.join('__').replaceAll(' ', '_')}_`;
}

function begins({ zone }: NamedZone, wanted: string): boolean {
  return fold(zone.split('/').at(-1) ?? '').startsWith(wanted);
}

async function namedZones(): Promise<NamedZone[]> {
  const zones: NamedZone[] = [];
  for (const zone of new Set([...FIRST.keys(), ...Intl.supportedValuesOf('timeZone')])) {
    const names = { ar: nameOf(zone, 'ar'), en: nameOf(zone, 'en') };
    const folded = fold(`${zone} ${names.ar} ${names.en} ${FIRST.get(zone) ?? ''}`).replaceAll(' ', '_');
    zones.push({ zone, names, folded });
    await rest();
  }
  return zones;
}

/** What people call the time of a zone, after its country or city (CLDR, by Intl): "توقيت مصر", "Egypt Time". */
function nameOf(zone: string, language: Language): string {
  const parts = new Intl.DateTimeFormat(language, {
    timeZone: zone,
    // Of UTC the short name is an offset.
    timeZoneName: zone === 'UTC' ? 'long' : 'shortGeneric',
  }).formatToParts(0);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}
