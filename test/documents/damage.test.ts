import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Quarter } from '#src/domain/period.ts';
import type { ReadRow } from '#src/domain/report.ts';
import { type InventedReport, type InventedRow, numbersOf, printReport, sum } from './report-text.ts';
import { mustRead, valuesOf } from './support.ts';

const QUARTER = fc.constantFrom<Quarter>(1, 2, 3, 4);

/** Rows of an agency's usual size. Below some dozens, figures repeat each other so much that two readings may both close. */
function rowOf(quarter: Quarter, code: number): fc.Arbitrary<InventedRow> {
  const figure = fc.integer({ min: 60, max: 40_000 });
  return fc
    .record({
      figures: fc.array(figure, { minLength: 8, maxLength: 8 }),
      even: fc.boolean(),
      surplus: fc.integer({ min: 0, max: 3 }),
    })
    .map(({ figures, even, surplus }) => {
      const planned = even ? figures.slice(0, 4).map(() => figures[0] ?? 1) : figures.slice(0, 4);
      return { code: String(code), planned, achieved: figures.slice(4, 4 + quarter), surplus };
    });
}

const REPORT: fc.Arbitrary<InventedReport> = QUARTER.chain((quarter) =>
  fc.record({
    year: fc.integer({ min: 2019, max: 2031 }),
    quarter: fc.constant(quarter),
    layout: fc.constantFrom('described' as const, 'late-described' as const, 'bare' as const),
    rows: fc.tuple(...[101, 102, 103, 104].map((code) => rowOf(quarter, code))),
  }),
);

function isExact(row: ReadRow, { planned, achieved }: InventedRow): boolean {
  const read = [
    row.annual?.value,
    ...valuesOf(row.planned),
    ...valuesOf(row.achieved),
    row.absoluteReported?.value,
  ];
  const missing = Array.from({ length: 4 - achieved.length }, () => null);
  const meant = [sum(planned), ...planned, ...achieved, ...missing, sum(achieved)];
  return JSON.stringify(read) === JSON.stringify(meant);
}

interface Damage {
  readonly at: number;
  readonly digit: number;
  readonly place: number;
}

const DAMAGE = fc.record({ at: fc.nat(), digit: fc.integer({ min: 1, max: 9 }), place: fc.nat() });

function doubled(numbers: readonly number[], { at }: Damage): number[] {
  const index = at % (numbers.length - 1);
  return numbers.toSpliced(index, 0, numbers[index] ?? 0);
}

function misread(numbers: readonly number[], { at, digit, place }: Damage): number[] {
  const index = at % numbers.length;
  const digits = String(numbers[index]).split('');
  const where = place % digits.length;
  const other = (Number(digits[where]) + digit) % 10;
  const shown = where === 0 && other === 0 && digits.length > 1 ? (digits[0] === '9' ? 8 : 9) : other;
  return numbers.with(index, Number(digits.with(where, String(shown)).join('')));
}

describe('generated reports', () => {
  it('come out exactly in every layout and quarter', () => {
    fc.assert(
      fc.property(REPORT, (report) => {
        const reading = mustRead(printReport(report));
        expect(reading.document).toMatchObject({ year: report.year, quarter: report.quarter });
        expect(reading.rows).toHaveLength(report.rows.length);
        for (const [index, row] of reading.rows.entries()) {
          const meant = report.rows[index];
          expect(row.state).toBe('clean');
          expect(meant !== undefined && isExact(row, meant)).toBe(true);
        }
      }),
      { numRuns: 300, seed: 3009 },
    );
  });

  it.each([
    ['a doubled cell', doubled, 0.95],
    ['a misread digit', misread, 0.25],
  ] as const)('with %s are never read wrong and called sure', (_, damage, leastExact) => {
    let exact = 0;
    let read = 0;
    fc.assert(
      fc.property(REPORT, DAMAGE, (report, hurt) => {
        const [first] = report.rows;
        const numbers = (row: InventedRow) => (row === first ? damage(numbersOf(row), hurt) : numbersOf(row));
        const [row] = mustRead(printReport(report, numbers)).rows;
        if (row === undefined || first === undefined) throw new Error('no row');
        const sure = row.state === 'clean' || row.state === 'recovered';
        read += 1;
        if (sure) exact += 1;
        expect(!sure || isExact(row, first)).toBe(true);
      }),
      { numRuns: 600, seed: 3009 },
    );
    // It would be no use to doubt everything.
    expect(exact / read).toBeGreaterThan(leastExact);
  });
});
