import { describe, expect, it } from 'vitest';
import { toWeek, weeksBefore } from '#src/domain/week.ts';

describe('weeks', () => {
  it.each([
    [{ year: 2023, month: 10, day: 9 }, '2023-10-09'],
    [{ year: 2023, month: 10, day: 15 }, '2023-10-09'],
    [{ year: 2023, month: 10, day: 16 }, '2023-10-16'],
    [{ year: 2024, month: 1, day: 1 }, '2024-01-01'],
    [{ year: 2023, month: 1, day: 1 }, '2022-12-26'],
    [{ year: 2024, month: 3, day: 1 }, '2024-02-26'],
  ])('begin on Monday: that of %j is %s', (day, week) => {
    expect(toWeek(day)).toBe(week);
  });

  it('are counted back over years and changes of the clock', () => {
    expect(weeksBefore('2024-03-11', 0)).toBe('2024-03-11');
    expect(weeksBefore('2024-03-11', 26)).toBe('2023-09-11');
  });
});
