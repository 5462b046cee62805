import type { PrintedNumber } from '#src/documents/printed-number.ts';
import { type Alignment, type AlignmentProblem, findAlignments, onlyRepeats, slotsOf } from './alignments.ts';
import type { RowCells, RowValues, Slot } from './cells.ts';
import { percentCloses, sumOf } from './checks.ts';
import {
  checkRow,
  closes,
  type LaidRow,
  layLiterally,
  layOut,
  printedLayouts,
  type RowChecks,
  toValues,
} from './layout.ts';
import { putBack } from './lost-cell.ts';
import { fixOneDigit } from './misread-digit.ts';

/** One way to read a row so that all its checks close. */
export interface Reading {
  readonly values: RowValues;
  /** Doubled cells and pairs left out before the last figure. */
  readonly doublings: number;
}

/** Kinds of repair, from small to large. */
export const REPAIRS = ['none', 'doubled', 'lost-or-stray', 'misread'] as const;

/** The smallest kind of repair that closes a row, and every reading by it; empty where none does. */
export interface Readings {
  readonly repair: (typeof REPAIRS)[number];
  readonly readings: readonly Reading[];
}

/**
 * The kinds of repair from small to large; the first that closes the row is the answer. A doubled cell
 * is a habit of these documents: where a larger repair is needed, the doublings beside it weigh nothing,
 * unless a reading needs none of them.
 */
export function findReadings(row: RowCells): Readings {
  const { laid: literal } = layLiterally(row);
  if (row.periods.kind === 'in-columns') {
    if (closes(checkRow(toValues(literal), literal)))
      return { repair: 'none', readings: [asPrinted(literal)] };
    return {
      repair: 'misread',
      readings: distinct(fixOneDigit(literal).map((values) => ({ values, doublings: 0 }))),
    };
  }
  // Most rows close as they stand; the other ways to lay their cells need not be tried.
  const plain = placeLiterally(row, row.periods.cells);
  const standing = plain.find(
    (placed) => isExplained(placed) && closes(checkRow(toValues(placed.laid), placed.laid)),
  );
  const length = lengthBesideUsual(row, row.periods.cells.length);
  if (
    standing !== undefined &&
    (length === 'usual' || row.periods.cells.length === slotsOf(row.quarter).length)
  ) {
    return { repair: 'none', readings: withLosses([toReading(standing)], row) };
  }
  const doubled = placements(row, row.periods.cells, 0);
  const closing = doubled.filter((placed) => closes(checkRow(toValues(placed.laid), placed.laid)));
  const closed = distinct(closing.filter(isExplained).map(toReading));
  if (standing !== undefined) {
    // Of several equal cells nobody can tell which is the one too many, unless all rows of the page have it at the end.
    const readings = distinct([toReading(standing), ...closed]);
    return { repair: 'none', readings: withLosses(readings, row) };
  }
  const asItStands = closing.find((placed) => placed.literal);
  if (asItStands !== undefined) {
    // It leaves cells that nothing explains: a reading that explains them all is as good.
    return { repair: 'none', readings: distinct([toReading(asItStands), ...closed]) };
  }
  if (closed.length > 0) {
    // A row as long as the others has its usual cells at the end, so that none is doubled before: a digit may be off.
    const rivals = length === 'usual' && row.usual !== undefined ? plain.filter(isExplained) : [];
    const readings = distinct([...fewestDoublings(closed), ...rivals.flatMap(withOneDigit)]);
    return { repair: 'doubled', readings: withLosses(readings, row) };
  }
  const broken = distinct([
    ...withLostOrStray(row, checkRow(toValues(literal), literal)),
    ...withLostTotal(row),
  ]);
  if (broken.length > 0) {
    // One digit in a row that is otherwise whole is as likely as a cell too many or too few.
    const whole = plain.flatMap(withOneDigit);
    return { repair: 'lost-or-stray', readings: simplest(distinct([...broken, ...whole])) };
  }
  const misread = doubled.filter((placed) => placed.literal || isExplained(placed));
  return { repair: 'misread', readings: simplest(distinct(misread.flatMap(withOneDigit))) };
}

/** Whether a row has as many cells as most on its page; `unknown` where these differ among themselves. */
function lengthBesideUsual({ usual }: RowCells, cells: number): 'usual' | 'shorter' | 'longer' | 'unknown' {
  if (usual === undefined || cells === usual.cells) return 'usual';
  if (usual.cells === null) return 'unknown';
  return cells < usual.cells ? 'shorter' : 'longer';
}

/** In a row shorter than its page's others, a lost cell is as likely as that it closes as it is. */
function withLosses(readings: readonly Reading[], row: RowCells): Reading[] {
  const cells = row.periods.kind === 'in-order' ? row.periods.cells.length : 0;
  const length = lengthBesideUsual(row, cells);
  if (length === 'usual' || length === 'longer') return [...readings];
  return distinct([
    ...readings,
    ...withLostOrStray(row, NOTHING_TOLD).filter(({ doublings }) => doublings === 0),
  ]);
}

interface Placement {
  readonly laid: LaidRow;
  readonly cells: readonly number[];
  readonly alignment: Alignment;
  readonly doublings: number;
  /** Nothing is left out before the last figure. */
  readonly literal: boolean;
}

function placements(row: RowCells, cells: readonly PrintedNumber[], heavy: number): Placement[] {
  const values = cells.map((cell) => cell.value);
  return printedLayouts(row.quarter).flatMap((slots: readonly Slot[]) => {
    const problem: AlignmentProblem = {
      cells: values,
      slots: slots.length,
      before: row.annual?.value ?? null,
      heavy,
    };
    return findAlignments(problem).flatMap((alignment): Placement[] => {
      const laid = layOut({ row, cells, slots }, alignment);
      if (laid === undefined) return [];
      const literal = alignment.picks.every((pick, index) => pick === index);
      return [{ laid, cells: values, alignment, doublings: alignment.doublings, literal }];
    });
  });
}

/** The cells from left to right, by each of the layouts that documents print. */
function placeLiterally(row: RowCells, cells: readonly PrintedNumber[]): Placement[] {
  return printedLayouts(row.quarter).flatMap((slots): Placement[] => {
    if (cells.length < slots.length) return [];
    const picks = slots.map((_, index) => index);
    const laid = layOut({ row, cells, slots }, { picks });
    const alignment: Alignment = { picks, doubles: [], doublings: 0, strays: [], trailingFrom: slots.length };
    if (laid === undefined) return [];
    return [{ laid, cells: cells.map((cell) => cell.value), alignment, doublings: 0, literal: true }];
  });
}

/** Each cell after the last figure repeats what is before it, or is the lone zero of the quarter to come. */
function isExplained({ cells, alignment, laid }: Placement): boolean {
  const from = alignment.trailingFrom;
  const lone = from === cells.length - 1 && cells[from] === 0 && laid.reported < 4;
  return lone || onlyRepeats(cells, from);
}

/** What the checks of a row say where they are not believed. */
const NOTHING_TOLD: RowChecks = { planned: null, achieved: null, percent: null };

function withLostOrStray(row: RowCells, checks: RowChecks): Reading[] {
  if (row.periods.kind === 'in-columns' || row.annual === null || row.absolute === null) return [];
  const { cells } = row.periods;
  const length = lengthBesideUsual(row, cells.length);
  // That a sum closes as it stands says little against a loss where the row is not as long as the others.
  const literally = length === 'shorter' ? NOTHING_TOLD : checks;
  const fewest = slotsOf(row.quarter).length;
  return placements(row, cells, 1).flatMap((placed): Reading[] => {
    if (!isExplained(placed)) return [];
    const { alignment, laid } = placed;
    if (!alignment.picks.includes(null)) {
      return closes(checkRow(toValues(laid), laid)) ? [toReading(placed)] : [];
    }
    const dropped = alignment.doubles.map((index) => cells[index]?.value ?? 0);
    const short = length === 'shorter' || cells.length < fewest;
    const values = putBack({ laid, literally, short, isUsual: length === 'usual', dropped });
    return values === undefined
      ? []
      : orUnknown(values, laid).map((each) => ({ values: each, doublings: allDoublings(placed) }));
  });
}

/** A figure that would come back as 0 may as well be a capture that is missing: both are readings. */
function orUnknown(values: RowValues, laid: LaidRow): RowValues[] {
  const unknown = (now: readonly (number | null)[], before: readonly (PrintedNumber | null)[]) =>
    now.map((value, index) => (value === 0 && before[index] === null ? null : value));
  const blank: RowValues = {
    ...values,
    planned: unknown(values.planned, laid.planned),
    achieved: unknown(values.achieved, laid.achieved),
  };
  return keyOf(blank) === keyOf(values) ? [values] : [values, blank];
}

/** What was taken for a total is a figure, and the total itself is lost; the percentage must confirm the sum. */
function withLostTotal(row: RowCells): Reading[] {
  if (row.periods.kind === 'in-columns' || row.percent === null) return [];
  const { cells } = row.periods;
  const variants: { row: RowCells; cells: readonly PrintedNumber[] }[] = [];
  if (
    percentCloses(
      { annual: row.annual?.value ?? null, absolute: row.absolute?.value ?? null },
      row.percent,
    ) !== true
  ) {
    const end = row.absolute === null ? [] : [row.absolute];
    variants.push({ row: { ...row, absolute: null }, cells: [...cells, ...end] });
    const start = row.annual === null ? [] : [row.annual];
    variants.push({ row: { ...row, annual: null }, cells: [...start, ...cells] });
  }
  return variants.flatMap((variant) =>
    placements(variant.row, variant.cells, 0).flatMap((placed): Reading[] => {
      const values = withTotals(toValues(placed.laid), placed.laid);
      const checks = checkRow(values, placed.laid);
      const isWhole = isExplained(placed) && placed.doublings === 0;
      const confirmed = isWhole && closes(checks) && checks.percent === true;
      return confirmed ? [{ values, doublings: placed.doublings }] : [];
    }),
  );
}

function withTotals(values: RowValues, { reported }: LaidRow): RowValues {
  return {
    ...values,
    annual: values.annual ?? sumOf(values.planned),
    absolute: values.absolute ?? sumOf(values.achieved.slice(0, reported)),
  };
}

function withOneDigit(placed: Placement): Reading[] {
  return fixOneDigit(placed.laid).map((values) => ({ values, doublings: allDoublings(placed) }));
}

/** A pair that stands again after the last figure is a doubling too; single cells there are a habit. */
function allDoublings({ cells, alignment, doublings }: Placement): number {
  const tail = cells.slice(alignment.trailingFrom);
  const isPlain =
    tail.every((cell) => cell === cells[alignment.trailingFrom - 1]) || (tail.length === 1 && tail[0] === 0);
  return isPlain ? doublings : doublings + 1;
}

function toReading({ laid, doublings }: Placement): Reading {
  return { values: toValues(laid), doublings };
}

function asPrinted(laid: LaidRow): Reading {
  return { values: toValues(laid), doublings: 0 };
}

function fewestDoublings(readings: readonly Reading[]): Reading[] {
  const fewest = Math.min(...readings.map((reading) => reading.doublings));
  return readings.filter((reading) => reading.doublings === fewest);
}

/** Beside a larger repair: those that need no doubling, or else all. */
function simplest(readings: readonly Reading[]): Reading[] {
  const simple = readings.filter(({ doublings }) => doublings === 0);
  return simple.length > 0 ? simple : [...readings];
}

function keyOf(values: RowValues): string {
  return JSON.stringify(values);
}

/** One reading for each set of values: the one with the fewest doublings. */
export function distinct(readings: readonly Reading[]): Reading[] {
  const byValues = new Map<string, Reading>();
  for (const reading of readings) {
    const known = byValues.get(keyOf(reading.values));
    if (known === undefined || reading.doublings < known.doublings)
      byValues.set(keyOf(reading.values), reading);
  }
  return [...byValues.values()];
}
