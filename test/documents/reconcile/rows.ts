import type { PrintedNumber } from '#src/documents/printed-number.ts';
import type { RowCells, UsualRow } from '#src/documents/reconcile/cells.ts';
import type { Quarter } from '#src/domain/period.ts';

export interface PrintedRow {
  readonly quarter?: Quarter;
  readonly annual: number | null;
  readonly cells: readonly number[];
  readonly absolute: number | null;
  readonly percent: number | null;
  /** What the other rows of its page are like. */
  readonly usual?: UsualRow;
}

export function printed(value: number): PrintedNumber {
  return { text: value.toLocaleString('en-US'), value };
}

/** A row as a scan gives it: figures in order, without their columns. */
export function inOrder({ quarter = 3, annual, cells, absolute, percent, usual }: PrintedRow): RowCells {
  return {
    annual: annual === null ? null : printed(annual),
    periods: { kind: 'in-order', cells: cells.map(printed) },
    absolute: absolute === null ? null : printed(absolute),
    percent: percent === null ? null : { ...printed(percent), decimals: 0 },
    quarter,
    ...(usual === undefined ? {} : { usual }),
  };
}
