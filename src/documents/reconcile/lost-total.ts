import type { RowValues } from './cells.ts';
import { sumOf } from './checks.ts';
import { checkRow, closes, type LaidRow, toValues } from './layout.ts';
import { type OrderedRow, placements } from './placements.ts';
import { MOST_DEFECTS, type Reading } from './reading.ts';

/** What was taken for a total is a figure, and the total itself is lost; the percentage must confirm the sum. */
export function lostTotalReadings(row: OrderedRow): readonly Reading[] {
  if (row.percent === null) return [];
  return [withoutAbsolute(row), withoutAnnual(row)].flatMap((variant) =>
    placements(variant, 0).flatMap(({ laid, alignment, defects, strain }): Reading[] => {
      const values = withTotals(toValues(laid), laid);
      const checks = checkRow(values, laid);
      // A percentage of nothing says nothing of the annual goal: only a row as long as the others is believed.
      const saysLittle = values.absolute === 0;
      const isConfirmed = saysLittle ? strain === 0 : checks.percent === true;
      if (defects >= MOST_DEFECTS || alignment.doublings > 0 || !closes(checks) || !isConfirmed) return [];
      return [{ values, repair: 'lost-or-stray', defects: defects + 1, strain }];
    }),
  );
}

function withoutAbsolute(row: OrderedRow): OrderedRow {
  const end = row.absolute === null ? [] : [row.absolute];
  return { ...row, absolute: null, periods: { kind: 'in-order', cells: [...row.periods.cells, ...end] } };
}

function withoutAnnual(row: OrderedRow): OrderedRow {
  const start = row.annual === null ? [] : [row.annual];
  return { ...row, annual: null, periods: { kind: 'in-order', cells: [...start, ...row.periods.cells] } };
}

function withTotals(values: RowValues, { reported }: LaidRow): RowValues {
  return {
    ...values,
    annual: values.annual ?? sumOf(values.planned),
    absolute: values.absolute ?? sumOf(values.achieved.slice(0, reported)),
  };
}
