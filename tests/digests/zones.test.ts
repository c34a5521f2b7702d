import { describe, expect, it } from 'vitest';
import { zoneChoices, zoneNamed } from '../../src/digests/zones.ts';

describe('the zone a text names', () => {
  it.each([
    ['asia/riyadh', 'Asia/Riyadh'],
    ['America/New York', 'America/New_York'],
    ['cairo', 'Africa/Cairo'],
    ['القاهره', 'Africa/Cairo'],
    ['الأردن', 'Asia/Amman'],
    ['السعودية', 'Asia/Riyadh'],
    ['Egypt', 'Africa/Cairo'],
    ['utc', 'UTC'],
    ['Mars', undefined],
    ['توقيت', undefined],
    ['', undefined],
  ])('%j is %s', async (text, zone) => {
    expect(await zoneNamed(text)).toBe(zone);
  });
});

describe('zones to choose from', () => {
  const options = { limit: 25, now: Date.UTC(2026, 6, 1, 9), preferred: null };

  it('are named in the reader’s language, with the time there', async () => {
    expect(await zoneChoices('مصر', 'ar', options)).toEqual([
      { zone: 'Africa/Cairo', name: 'توقيت مصر', time: '12:00' },
    ]);
    expect((await zoneChoices('مصر', 'en', options))[0]?.name).toBe('Egypt Time');
  });

  it('begin with the server’s own while nothing is typed', async () => {
    const [first] = await zoneChoices('', 'ar', { ...options, preferred: 'Asia/Amman' });
    expect(first?.zone).toBe('Asia/Amman');
  });

  it('are no more than asked for, the city typed first', async () => {
    const found = await zoneChoices('am', 'en', { ...options, limit: 2 });
    expect(found).toHaveLength(2);
    expect(found.every(({ zone }) => /\/am/i.test(zone))).toBe(true);
  });
});
