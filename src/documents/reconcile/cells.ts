import type { PrintedNumber, PrintedPercent } from '#src/documents/printed-number.ts';
import type { Quarter } from '#src/domain/period.ts';

/** One figure of a row: P of a quarter, A of a quarter. */
export interface Slot {
  readonly series: 'planned' | 'achieved';
  readonly quarter: Quarter;
}

/** The figures of one row as printed, whatever the format they were printed in. */
export interface RowCells {
  readonly annual: PrintedNumber | null;
  /** The cells between the annual goal and the absolute advance. */
  readonly periods: PrintedPeriods;
  readonly absolute: PrintedNumber | null;
  readonly percent: PrintedPercent | null;
  /** The quarter whose close the document states. */
  readonly quarter: Quarter;
  /** What the other rows of the page are like; without it nothing is known of them. */
  readonly usual?: UsualRow;
  /** The same row where its signs can be read in other ways: a point as a comma, one cell as two. */
  readonly otherwise?: readonly RowCells[];
}

/** How most rows of a page are printed. */
export interface UsualRow {
  /** How many cells they have between the annual goal and the absolute advance; null where they differ. */
  readonly cells: number | null;
  readonly hasPercent: boolean;
}

/**
 * `in-order`: P1 A1 P2 A2 … follow each other, but the text lost which column each cell stood in, so
 * that cells may be doubled, lost or strange to the row. `in-columns`: the format itself says the
 * place of each; null where the cell is empty.
 */
export type PrintedPeriods =
  | { readonly kind: 'in-order'; readonly cells: readonly PrintedNumber[] }
  | {
      readonly kind: 'in-columns';
      readonly planned: readonly (PrintedNumber | null)[];
      readonly achieved: readonly (PrintedNumber | null)[];
    };

/** The values of one reading of a row. Null: not there, or not known. */
export interface RowValues {
  readonly annual: number | null;
  /** Four of each, by quarter. */
  readonly planned: readonly (number | null)[];
  readonly achieved: readonly (number | null)[];
  readonly absolute: number | null;
  readonly percent: number | null;
}

/** Names of the values in the canonical naming of figures. */
export type ValueField =
  | 'annual'
  | 'absolute_reported'
  | 'relative_reported_pct'
  | `p${Quarter}`
  | `a${Quarter}`;
