import { Cron } from 'croner';

/** A time of day that comes round once a day. */
export interface DailyTime {
  /** `HH:MM`. */
  readonly time: string;
  /** IANA zone. */
  readonly zone: string;
}

/**
 * The last moment (ms since the epoch) at or before `now` at which a daily time came round. A time that the clocks skip
 * comes round when they have moved on, one that they repeat comes round once (croner). Throws RangeError for an unknown
 * zone or a time that is not `HH:MM`.
 */
export function lastRound(daily: DailyTime, now: number): number {
  // Croner looks strictly before its reference, by whole seconds.
  const [last] = cronOf(daily).previousRuns(1, new Date(Math.floor(now / 1000) * 1000 + 1000));
  if (!last) throw new RangeError(`${daily.time} never comes round in ${daily.zone}`);
  return last.getTime();
}

/** The next moment (ms since the epoch) after `now` at which a daily time comes round. Throws as `lastRound`. */
export function nextRound(daily: DailyTime, now: number): number {
  const next = cronOf(daily).nextRun(new Date(now));
  if (!next) throw new RangeError(`${daily.time} never comes round in ${daily.zone}`);
  return next.getTime();
}

/** The day (`YYYY-MM-DD`) in an IANA zone at an instant (ms since the epoch). Throws RangeError for an unknown zone. */
export function localDay(instant: number, zone: string): string {
  // The Swedish locale writes dates as ISO 8601 does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(instant);
}

/** Whether a text names an IANA zone that this machine knows. */
export function isZone(zone: string): boolean {
  try {
    localDay(0, zone);
    return true;
  } catch {
    return false;
  }
}

const crons = new Map<string, Cron>();

function cronOf({ time, zone }: DailyTime): Cron {
  const key = `${time} ${zone}`;
  const known = crons.get(key);
  if (known) return known;
  const [, hour, minute] = /^(\d{2}):(\d{2})$/.exec(time) ?? [];
  if (hour === undefined || minute === undefined || !isZone(zone))
    throw new RangeError(`no such time: ${key}`);
  const made = new Cron(`${Number(minute)} ${Number(hour)} * * *`, { timezone: zone, paused: true });
  crons.set(key, made);
  return made;
}
