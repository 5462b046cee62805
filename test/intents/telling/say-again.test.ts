import { describe, expect, it } from 'vitest';
import { sayPeriod } from '#intents/telling/say-again.ts';
import { type Period, QUARTERS, type Quarter } from '#src/domain/period.ts';
import { findPeriod } from '#src/language/periods.ts';
import { tokenize } from '#src/language/tokens.ts';

const SOME_QUARTERS: readonly (readonly Quarter[])[] = Array.from({ length: 15 }, (_, mask) =>
  QUARTERS.filter((quarter) => ((mask + 1) >> (quarter - 1)) % 2 === 1),
);
const PERIODS: readonly Period[] = [
  ...SOME_QUARTERS.map((quarters) => ({ year: 2023, quarters, cumulative: false })),
  ...QUARTERS.map((last) => ({
    year: 2031,
    quarters: QUARTERS.filter((quarter) => quarter <= last),
    cumulative: true,
  })),
];

describe('a period said again', () => {
  it.each(PERIODS.map((period) => [sayPeriod(period), period] as const))(
    '«%s» is read as the same',
    (said, period) => {
      const found = findPeriod(tokenize(`¿Cómo va la 303${said}?`), {
        today: { year: 2023, month: 10, day: 15 },
        reportedThrough: 3,
        defaultYear: 2023,
      });
      expect(found).toMatchObject({ kind: 'period', period });
    },
  );

  it('is nothing where none is named', () => expect(sayPeriod(null)).toBe(''));
});
