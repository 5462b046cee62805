import { describe, expect, it } from 'vitest';
import { isBusinessDay, shiftBusinessDays } from '#src/domain/business-days.ts';
import { statutoryHolidays } from '#src/domain/holidays.ts';

describe('statutory days of rest', () => {
  it.each([
    [2023, ['01-01', '02-06', '03-20', '05-01', '09-16', '11-20', '12-25']],
    [2024, ['01-01', '02-05', '03-18', '05-01', '09-16', '10-01', '11-18', '12-25']],
    [2026, ['01-01', '02-02', '03-16', '05-01', '09-16', '11-16', '12-25']],
    [2018, ['01-01', '02-05', '03-19', '05-01', '09-16', '11-19', '12-01', '12-25']],
    [2030, ['01-01', '02-04', '03-18', '05-01', '09-16', '10-01', '11-18', '12-25']],
  ])('of %i are those of the law', (year, days) => {
    expect(statutoryHolidays(year)).toEqual(days.map((day) => `${year}-${day}`));
  });

  it('know no change of the executive in other years', () => {
    for (const year of [2019, 2023, 2025, 2029]) {
      const [october, december] = [`${year}-10-01`, `${year}-12-01`];
      expect(statutoryHolidays(year)).not.toContain(october);
      expect(statutoryHolidays(year)).not.toContain(december);
    }
    expect(statutoryHolidays(2024)).not.toContain('2024-12-01');
  });
});

describe('business days', () => {
  it.each([
    ['2023-11-17', true],
    ['2023-11-18', false],
    ['2023-11-19', false],
    ['2023-11-20', false],
    ['2024-10-01', false],
    ['2023-10-12', true],
  ])('%s is one: %s', (day, expected) => {
    expect(isBusinessDay(day)).toBe(expected);
  });

  it.each([
    ['2023-09-30', 10, '2023-10-13'],
    ['2023-12-31', 10, '2024-01-15'],
    ['2024-09-30', 1, '2024-10-02'],
    ['2023-11-17', 1, '2023-11-21'],
    ['2023-11-21', -1, '2023-11-17'],
    ['2024-01-02', -1, '2023-12-29'],
    ['2023-11-18', 0, '2023-11-18'],
  ])('from %s, %i on, is %s', (day, count, expected) => {
    expect(shiftBusinessDays(day, count)).toBe(expected);
  });
});
