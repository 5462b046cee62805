import { expect, it } from 'vitest';
import { makeCalendarDay } from '#src/bot/local-day.ts';

it.each([
  ['2023-12-31T23:59:59-08:00', { year: 2023, month: 12, day: 31 }],
  ['2024-01-01T00:00:00-08:00', { year: 2024, month: 1, day: 1 }],
  // Tijuana changes its clocks, unlike most of Mexico.
  ['2023-07-01T06:59:00Z', { year: 2023, month: 6, day: 30 }],
  ['2023-07-01T07:00:00Z', { year: 2023, month: 7, day: 1 }],
  ['2023-12-01T07:59:00Z', { year: 2023, month: 11, day: 30 }],
  ['2023-12-01T08:00:00Z', { year: 2023, month: 12, day: 1 }],
])('at %s it is the day of Tijuana, whatever was asked just before', (instant, day) => {
  const toDay = makeCalendarDay('America/Tijuana');
  toDay(new Date(Date.parse(instant) - 1000));
  expect(toDay(new Date(instant))).toEqual(day);
});

it('refuses a zone that is none', () => {
  expect(() => makeCalendarDay('America/Mexicali2')).toThrow(RangeError);
});
