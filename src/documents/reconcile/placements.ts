import type { PrintedNumber } from '#src/documents/printed-number.ts';
import { type Alignment, findAlignments } from './alignments.ts';
import type { RowCells, RowValues, Slot, UsualRow } from './cells.ts';
import { type LaidRow, layOut, printedLayouts, toValues } from './layout.ts';
import { DEVIATION, MOST_DEFECTS, MOST_DEVIATION } from './reading.ts';
import { readTail } from './row-tail.ts';

/** A row whose figures stand in their order, without columns. */
export type OrderedRow = RowCells & { readonly periods: { readonly kind: 'in-order' } };

/** The cells of a row laid on the figures that it should have, and what that takes. */
export interface Placement {
  readonly laid: LaidRow;
  readonly alignment: Alignment;
  /** Cells and pairs too many, cells too few, broken numbers. */
  readonly defects: number;
  /** Letters for digits, a percentage that is missing, and how far it leaves the habits of the page. */
  readonly strain: number;
}

/** Every way to lay the cells with at most `heavy` lost and stray ones, and no more defects than a row may have. */
export function placements(row: OrderedRow, heavy: number): readonly Placement[] {
  const { cells } = row.periods;
  const values = cells.map((cell) => cell.value);
  return layoutsOf(row).flatMap((slots) =>
    findAlignments({ cells: values, slots: slots.length, before: row.annual?.value ?? null, heavy }).flatMap(
      (alignment) => place(row, slots, alignment) ?? [],
    ),
  );
}

/** The cells from left to right, by each of the layouts that documents print. */
export function placeLiterally(row: OrderedRow): readonly Placement[] {
  return layoutsOf(row).flatMap((slots) => {
    if (row.periods.cells.length < slots.length) return [];
    const picks = slots.map((_, index) => index);
    return (
      place(row, slots, { picks, doubles: [], doublings: 0, strays: [], trailingFrom: slots.length }) ?? []
    );
  });
}

/** A layout with more places than the page's other rows have cells is not that page's. */
function layoutsOf({ quarter, usual }: RowCells): readonly (readonly Slot[])[] {
  const [first, ...others] = printedLayouts(quarter);
  const most = usual?.cells ?? Number.POSITIVE_INFINITY;
  return first === undefined ? [] : [first, ...others.filter((slots) => slots.length <= most)];
}

function place(row: OrderedRow, slots: readonly Slot[], alignment: Alignment): Placement | undefined {
  const { cells } = row.periods;
  const laid = layOut({ row, cells, slots }, alignment);
  if (laid === undefined) return undefined;
  const tail = readTail({
    cells: cells.map((cell) => cell.value),
    from: alignment.trailingFrom,
    absolute: row.absolute?.value ?? null,
    isOpen: row.quarter < 4,
  });
  const lost = alignment.picks.filter((pick) => pick === null).length;
  const moved = alignment.doublings + alignment.strays.length + lost + tail.defects;
  const { letters, broken } = countGuesses(laid);
  const defects = moved + broken;
  // A digit may still mend a broken number.
  if (defects > MOST_DEFECTS + 1) return undefined;
  const habit = strainOn(row.usual, { slots, moved, habitual: tail.habitual });
  return { laid, alignment, defects, strain: letters + countLackingPercent(row) + habit };
}

/** Figures that are printed with signs that are no number. */
export interface Guesses {
  /** Letters that stand for digits: what is meant is plain. */
  readonly letters: number;
  /** Separators out of place: a digit is missing, or one too many. */
  readonly broken: number;
}

/** Those of a laid row; with `values`, those that stand so in them. */
export function countGuesses(laid: LaidRow, values: RowValues = toValues(laid)): Guesses {
  const pairs: readonly (readonly [PrintedNumber | null, number | null])[] = [
    [laid.annual, values.annual],
    [laid.absolute, values.absolute],
    [laid.percent, values.percent],
    ...laid.planned.map((cell, index) => [cell, values.planned[index] ?? null] as const),
    ...laid.achieved.map((cell, index) => [cell, values.achieved[index] ?? null] as const),
  ];
  const guessed = pairs.filter(([cell, value]) => cell?.isGuess === true && cell.value === value);
  const letters = guessed.filter(([cell]) => /\p{L}|\|/u.test(cell?.text ?? '')).length;
  return { letters, broken: guessed.length - letters };
}

/** One, where the page's other rows print a percentage and this one none. */
export function countLackingPercent({ percent, usual }: RowCells): number {
  return percent === null && usual?.hasPercent === true ? 1 : 0;
}

interface Habit {
  readonly slots: readonly Slot[];
  readonly moved: number;
  readonly habitual: number;
}

/**
 * How far the cells after the last figure are from what the page's other rows have there. Where these
 * differ among themselves, a cell doubled or lost is no more surprising than that.
 */
function strainOn(usual: UsualRow | undefined, { slots, moved, habitual }: Habit): number {
  if (usual === undefined) return 0;
  if (usual.cells === null) return moved === 0 ? 0 : -DEVIATION;
  const apart = Math.abs(habitual - Math.max(0, usual.cells - slots.length));
  return Math.min(DEVIATION * apart, MOST_DEVIATION);
}
