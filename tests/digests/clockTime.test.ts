import { expect, it } from 'vitest';
import { clockTime } from '../../src/digests/clockTime.ts';

it.each([
  ['08:30', '08:30'],
  ['8:30', '08:30'],
  ['٠٨:٣٠', '08:30'],
  ['8.30 pm', '20:30'],
  ['12:05 ص', '00:05'],
  ['12:05 م', '12:05'],
  ['8:30 مساءً', '20:30'],
  ['8 am', '08:00'],
  ['8 صباحاً', '08:00'],
  ['2 ظهراً', '14:00'],
  ['Noon', '12:00'],
  ['منتصف الليل', '00:00'],
  ['24:00', undefined],
  ['13:00 pm', undefined],
  ['08:60', undefined],
  ['8', undefined],
  ['', undefined],
])('a time of day written %j is %s', (text, time) => {
  expect(clockTime(text)).toBe(time);
});
