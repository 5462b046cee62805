import { describe, expect, it } from 'vitest';
import { judgedYears } from '#src/alerts/judging/judged-years.ts';

describe('the years judged on a day', () => {
  it.each([
    [[2023], '2023-10-16', [{ year: 2023, closed: 3 }]],
    [[2023], '2023-02-01', [{ year: 2023, closed: null }]],
    [[2023], '2024-02-01', [{ year: 2023, closed: 4 }]],
    [[2023], '2026-08-01', [{ year: 2023, closed: 4 }]],
    [
      [2024, 2023],
      '2024-02-01',
      [
        { year: 2023, closed: 4 },
        { year: 2024, closed: null },
      ],
    ],
    [[2024, 2023], '2024-04-01', [{ year: 2024, closed: 1 }]],
    [[2025], '2024-04-01', []],
    [[], '2024-04-01', []],
  ])('of %j on %s', (known, today, expected) => {
    expect(judgedYears(known, today)).toEqual(expected);
  });
});
