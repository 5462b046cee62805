import type { PrintedNumber } from '#src/documents/printed-number.ts';
import type { RowState } from '#src/domain/report.ts';
import { onlyRepeats } from './alignments.ts';
import type { RowCells, RowValues, Slot } from './cells.ts';
import { percentOf } from './checks.ts';
import { findReadings } from './find-readings.ts';
import { checkRow, closes, type LaidRow, layLiterally, type RowChecks, toValues } from './layout.ts';
import { countLackingPercent } from './placements.ts';
import { cheapest, type Reading, type Repair } from './reading.ts';

/** A row of a document with what its own checks say of it. */
export interface ReconciledRow {
  readonly state: RowState;
  readonly values: RowValues;
  /** The figures as their columns show them, before any repair. */
  readonly literal: LaidRow;
  readonly repair: Repair;
  /** The rival readings of an ambiguous row; the only one of an unreconciled row, where it takes two defects. */
  readonly rivals: readonly RowValues[];
  /** The checks of the literal reading. */
  readonly checks: RowChecks;
  /** The page prints a percentage in its other rows, and none here. */
  readonly lacksPercent: boolean;
  /** How many printed cells are no figure of the row. */
  readonly surplus: number;
  /** A lone cell under the quarter after the reported one. */
  readonly unreported: PrintedNumber | null;
}

export function reconcileRow(row: RowCells): ReconciledRow {
  const { readings, read } = readEachWay([row, ...(row.otherwise ?? [])]);
  const { laid: literal, slots } = layLiterally(read);
  const [only, ...others] = readings;
  const repair = only?.repair ?? 'misread';
  const base = {
    literal,
    repair,
    checks: checkRow(toValues(literal), literal),
    lacksPercent: countLackingPercent(read) > 0,
    surplus: countSurplus(read, slots),
    unreported: findUnreported(read, slots),
  };
  if (only === undefined) return { ...base, ...withoutReading(read, literal, base.checks) };
  if (others.length > 0) return { ...base, state: 'ambiguous', ...withRivals(readings) };
  if (isDoubtful(only)) {
    return { ...base, ...withoutReading(read, literal, base.checks), rivals: [only.values] };
  }
  return { ...base, ...asOnly(only, { row: read, literal, repair }) };
}

/** Two defects in one row are too many to believe the only reading that they leave: something else must confirm it. */
function isDoubtful({ defects, repair }: Reading): boolean {
  return defects > 1 && repair !== 'none';
}

interface ReadEachWay {
  readonly readings: readonly Reading[];
  /** The row as its signs were read. */
  readonly read: RowCells;
}

/** Of the ways in which a row's signs can be read, the readings that ask to believe the least, all of them rivals. */
function readEachWay(rows: readonly [RowCells, ...RowCells[]]): ReadEachWay {
  const tried = rows.map((read): ReadEachWay => ({ read, readings: findReadings(read) }));
  const readings = cheapest(tried.flatMap((each) => each.readings));
  const [best] = readings;
  const first = tried.find((each) => best !== undefined && each.readings.includes(best)) ?? tried[0];
  return { read: first?.read ?? rows[0], readings };
}

interface Read {
  readonly row: RowCells;
  readonly literal: LaidRow;
  readonly repair: Repair;
}

function asOnly({ values }: Reading, { row, literal, repair }: Read) {
  const whole = withPercent(values, countLackingPercent(row) > 0);
  const isClean = repair === 'none' && whole.percent === values.percent && !hasGuess(literal);
  const state: RowState = isClean ? 'clean' : 'recovered';
  return { state, values: whole, rivals: [] };
}

/** The row with these values, which something beyond its own sums has told. */
export function settledAs(row: ReconciledRow, values: RowValues): ReconciledRow {
  return { ...row, state: 'recovered', values: withPercent(values, row.lacksPercent), rivals: [] };
}

/** With the percentage that the totals give, where the page prints one and this row lost it. */
function withPercent(values: RowValues, lacks: boolean): RowValues {
  const { annual, absolute, percent } = values;
  if (!lacks || percent !== null || annual === null || absolute === null) return values;
  return { ...values, percent: percentOf(absolute, annual, 0) };
}

/** Whether a cell of the row had to be guessed from signs that are no number. */
function hasGuess({ annual, absolute, percent, planned, achieved }: LaidRow): boolean {
  return [annual, absolute, percent, ...planned, ...achieved].some((cell) => cell?.isGuess === true);
}

function withRivals(readings: readonly Reading[]) {
  const rivals = readings.map((reading) => reading.values);
  return { values: agreeing(rivals), rivals };
}

/** What all readings have in common; null where they differ. */
export function agreeing(readings: readonly RowValues[]): RowValues {
  const [first] = readings;
  if (first === undefined) throw new RangeError('no readings to agree');
  const same = (pick: (values: RowValues) => number | null | undefined): number | null => {
    const value = pick(first) ?? null;
    return readings.every((reading) => (pick(reading) ?? null) === value) ? value : null;
  };
  return {
    annual: same((values) => values.annual),
    planned: first.planned.map((_, index) => same((values) => values.planned[index])),
    achieved: first.achieved.map((_, index) => same((values) => values.achieved[index])),
    absolute: same((values) => values.absolute),
    percent: same((values) => values.percent),
  };
}

/**
 * No reading closes. Printed totals stand. A series whose own sum closes stands too; the other is
 * unknown. Where the format itself tells the columns apart, figures that nothing contradicts stand.
 */
function withoutReading(row: RowCells, literal: LaidRow, checks: RowChecks) {
  const values = toValues(literal);
  const placed = row.periods.kind === 'in-columns';
  const stands = (check: boolean | null): boolean => (placed ? check !== false : check === true);
  const unknown = values.planned.map(() => null);
  const kept: RowValues = {
    ...values,
    planned: stands(checks.planned) ? values.planned : unknown,
    achieved: stands(checks.achieved) ? values.achieved : unknown,
  };
  const nothingReported = placed && isUnreported(values) && checks.planned === true;
  const state: RowState = nothingReported || closes(checks) ? 'clean' : 'unreconciled';
  return { state, values: kept, rivals: [] };
}

/** A programme before its first report: nothing achieved and no total, so that there is nothing more to check. */
function isUnreported({ achieved, absolute, percent }: RowValues): boolean {
  return absolute === null && percent === null && achieved.every((value) => value === null);
}

function countSurplus({ periods }: RowCells, slots: readonly Slot[]): number {
  return periods.kind === 'in-columns' ? 0 : Math.max(0, periods.cells.length - slots.length);
}

/** The first cell under A of a quarter still to come, where it can be told from a surplus one. */
function findUnreported({ periods, quarter }: RowCells, slots: readonly Slot[]): PrintedNumber | null {
  if (quarter === 4) return null;
  if (periods.kind === 'in-columns') return periods.achieved[quarter] ?? null;
  const coming = slots.findIndex((slot) => slot.series === 'achieved' && slot.quarter > quarter);
  if (coming >= 0) return periods.cells[coming] ?? null;
  const last = slots.length;
  const values = periods.cells.map((cell) => cell.value);
  return values.length === last + 1 && !onlyRepeats(values, last) ? (periods.cells[last] ?? null) : null;
}
