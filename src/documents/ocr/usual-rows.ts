import type { RowCells } from '#src/documents/reconcile/cells.ts';
import type { RawRow } from './raw-rows.ts';

/** Fewer rows than this show no habit of a page. */
const FEWEST_ROWS = 2;

/** The row with what the other rows of its page are like. */
export function withUsual(raw: RawRow, page: readonly RawRow[]): RawRow {
  const others = page.filter((other) => other !== raw).map(({ cells }) => cells);
  const withPercent = others.filter(({ percent }) => percent !== null).length;
  const usual = { cells: usualCount(others), hasPercent: 2 * withPercent > others.length };
  const { otherwise, ...cells } = raw.cells;
  return {
    ...raw,
    cells: {
      ...cells,
      usual,
      ...(otherwise === undefined ? {} : { otherwise: otherwise.map((each) => ({ ...each, usual })) }),
    },
  };
}

/** The number of cells that more than half of the rows have; null where there is none. */
function usualCount(rows: readonly RowCells[]): number | null {
  const counts = rows.flatMap(({ periods }) => (periods.kind === 'in-order' ? [periods.cells.length] : []));
  const most = counts.find((count) => 2 * counts.filter((other) => other === count).length > counts.length);
  return rows.length < FEWEST_ROWS ? null : (most ?? null);
}
