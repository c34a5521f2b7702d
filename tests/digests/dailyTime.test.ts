import { describe, expect, it } from 'vitest';
import { isZone, lastRound, localDay, nextRound } from '../../src/digests/dailyTime.ts';

const at = (iso: string) => Date.parse(iso);
const last = (time: string, zone: string, now: string) =>
  new Date(lastRound({ time, zone }, at(now))).toISOString().slice(0, 16);

describe('a daily time', () => {
  it('comes round at its minute in its zone, and counts from that minute on', () => {
    expect(last('08:30', 'Asia/Riyadh', '2026-01-10T05:30:00Z')).toBe('2026-01-10T05:30');
    expect(last('08:30', 'Asia/Riyadh', '2026-01-10T05:29:59Z')).toBe('2026-01-09T05:30');
    expect(last('23:30', 'Africa/Cairo', '2026-01-10T03:00:00Z')).toBe('2026-01-09T21:30');
  });

  it('keeps its hour on the clock through summer time', () => {
    expect(last('08:00', 'Europe/Brussels', '2026-03-28T12:00:00Z')).toBe('2026-03-28T07:00');
    expect(last('08:00', 'Europe/Brussels', '2026-03-29T12:00:00Z')).toBe('2026-03-29T06:00');
    expect(last('08:00', 'Europe/Brussels', '2026-10-25T12:00:00Z')).toBe('2026-10-25T07:00');
  });

  it('is neither lost where the clocks skip it nor doubled where they repeat it', () => {
    const rounds = (from: string, hours: number) => {
      const seen = new Set<string>();
      for (let minute = 0; minute < hours * 60; minute += 1) {
        const now = new Date(at(from) + minute * 60_000).toISOString();
        seen.add(last('02:30', 'Europe/Brussels', now));
      }
      return [...seen].filter((round) => round >= from.slice(0, 16));
    };
    expect(rounds('2026-03-29T00:00:00Z', 12)).toEqual(['2026-03-29T01:00']);
    expect(rounds('2026-10-25T00:00:00Z', 12)).toEqual(['2026-10-25T00:30']);
  });

  it('comes round next after now', () => {
    const daily = { time: '08:30', zone: 'Asia/Riyadh' };
    expect(new Date(nextRound(daily, at('2026-01-10T05:30:00Z'))).toISOString()).toBe(
      '2026-01-11T05:30:00.000Z',
    );
  });

  it('is refused when there is none such', () => {
    expect(() => lastRound({ time: '25:00', zone: 'UTC' }, 0)).toThrow();
    expect(() => lastRound({ time: '08:00', zone: 'Mars/Base' }, 0)).toThrow(RangeError);
    expect([isZone('Asia/Amman'), isZone('Mars/Base')]).toEqual([true, false]);
  });
});

it('a day is that of the zone', () => {
  expect(localDay(Date.UTC(2026, 0, 1, 22, 30), 'Asia/Amman')).toBe('2026-01-02');
});
