import type { PrintedNumber, PrintedPercent } from '#src/documents/printed-number.ts';
import { QUARTERS, type Quarter } from '#src/domain/period.ts';
import { type Alignment, slotsOf } from './alignments.ts';
import type { RowCells, RowValues, Slot } from './cells.ts';
import { percentCloses, sumCloses } from './checks.ts';

/** A row whose cells are laid on the figures it should have: everything as printed, nothing repaired. */
export interface LaidRow {
  readonly annual: PrintedNumber | null;
  readonly absolute: PrintedNumber | null;
  readonly percent: PrintedPercent | null;
  /** Four of each, by quarter. */
  readonly planned: readonly (PrintedNumber | null)[];
  readonly achieved: readonly (PrintedNumber | null)[];
  /** How many figures of each series a row has at this quarter's close: four, and one per reported quarter. */
  readonly reported: Quarter;
}

/**
 * The slots that documents print. Some print nothing under A of a quarter still to come, some print
 * a zero there: the second list has those places too.
 */
export function printedLayouts(reported: Quarter): readonly (readonly Slot[])[] {
  const compact = slotsOf(reported);
  return reported < 3 ? [compact, slotsOf(3)] : [compact];
}

export interface PlacedCells {
  readonly row: RowCells;
  readonly cells: readonly PrintedNumber[];
  readonly slots: readonly Slot[];
}

/** Undefined where a quarter still to come would show something other than zero. */
export function layOut({ row, cells, slots }: PlacedCells, { picks }: Pick<Alignment, 'picks'>) {
  const planned: (PrintedNumber | null)[] = QUARTERS.map(() => null);
  const achieved: (PrintedNumber | null)[] = QUARTERS.map(() => null);
  for (const [index, slot] of slots.entries()) {
    const pick = picks[index];
    const cell = pick === null || pick === undefined ? null : (cells[pick] ?? null);
    if (slot.series === 'planned') planned[slot.quarter - 1] = cell;
    else if (slot.quarter <= row.quarter) achieved[slot.quarter - 1] = cell;
    else if (cell?.value !== 0) return undefined;
  }
  const laid: LaidRow = { ...totalsOf(row), planned, achieved, reported: row.quarter };
  return laid;
}

/** The row as its columns say, from left to right, without leaving out a cell before the last figure. */
export interface LiteralRow {
  readonly laid: LaidRow;
  /** The places that its cells were laid on; none where the format itself names them. */
  readonly slots: readonly Slot[];
}

/** By the layout that closes, where one does. */
export function layLiterally(row: RowCells): LiteralRow {
  const { periods } = row;
  if (periods.kind === 'in-columns') {
    const achieved = periods.achieved.map((cell, index) => (index < row.quarter ? cell : null));
    return {
      laid: { ...totalsOf(row), planned: periods.planned, achieved, reported: row.quarter },
      slots: [],
    };
  }
  const laid = printedLayouts(row.quarter).flatMap((slots): LiteralRow[] => {
    const each = layOut({ row, cells: periods.cells, slots }, { picks: slots.map((_, index) => index) });
    return each === undefined ? [] : [{ laid: each, slots }];
  });
  const closing = laid.find((each) => closes(checkRow(toValues(each.laid), each.laid)));
  const literal = closing ?? laid[0];
  if (literal === undefined) throw new RangeError('the first layout takes any row');
  return literal;
}

function totalsOf({ annual, absolute, percent }: RowCells) {
  return { annual, absolute, percent };
}

/** The three checks of a row by itself: true closes, false does not, null cannot be told. */
export interface RowChecks {
  readonly planned: boolean | null;
  readonly achieved: boolean | null;
  readonly percent: boolean | null;
}

export function checkRow(values: RowValues, laid: Pick<LaidRow, 'reported' | 'percent'>): RowChecks {
  const percent =
    values.percent === null ? null : { value: values.percent, decimals: laid.percent?.decimals ?? 0 };
  return {
    planned: sumCloses(values.planned, values.annual),
    achieved: sumCloses(values.achieved.slice(0, laid.reported), values.absolute),
    percent: percentCloses(values, percent),
  };
}

/** Both sums were checked and close, and nothing speaks against the percentage. */
export function closes(checks: RowChecks): boolean {
  return checks.planned === true && checks.achieved === true && checks.percent !== false;
}

export function toValues(laid: LaidRow): RowValues {
  const value = (cell: PrintedNumber | null): number | null => cell?.value ?? null;
  return {
    annual: value(laid.annual),
    planned: laid.planned.map(value),
    achieved: laid.achieved.map(value),
    absolute: value(laid.absolute),
    percent: value(laid.percent),
  };
}
