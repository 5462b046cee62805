import type { RowValues } from './cells.ts';

/** Kinds of repair. */
export type Repair = 'none' | 'doubled' | 'lost-or-stray' | 'misread';

/** One way to read a row so that all its checks close. */
export interface Reading {
  readonly values: RowValues;
  readonly repair: Repair;
  /** How many things went wrong with the row by this reading: a cell or pair too many, one too few, a digit. */
  readonly defects: number;
  /** What else it asks to be believed: habits of the page left, evenness lost or won. */
  readonly strain: number;
}

/** A digit is seldomer misread than a cell is doubled or lost. */
export const MISREADING = 0.25;
/** One cell more or less after the last figure than the page's other rows have. */
export const DEVIATION = 0.5;
export const MOST_DEVIATION = 0.75;
/** More than this in one row are taken for no repair at all. */
export const MOST_DEFECTS = 2;
/** Readings this much dearer than the cheapest are as good as it. */
const MARGIN = 0.5;
/** A second defect in a row asks for more than the first. */
const AGAIN = 0.5;

function costOf({ defects, strain }: Reading): number {
  return defects + AGAIN * Math.max(0, defects - 1) + strain;
}

/** The readings that ask for no more than the cheapest one, give or take a habit of the page; the cheapest first. */
export function cheapest(readings: readonly Reading[]): readonly Reading[] {
  const least = Math.min(...readings.map(costOf));
  return distinct(readings)
    .filter((reading) => costOf(reading) <= least + MARGIN)
    .toSorted((a, b) => costOf(a) - costOf(b));
}

export function keyOf(values: RowValues): string {
  return JSON.stringify(values);
}

/** One reading for each set of values: the cheapest. */
export function distinct(readings: readonly Reading[]): Reading[] {
  const byValues = new Map<string, Reading>();
  for (const reading of readings) {
    const known = byValues.get(keyOf(reading.values));
    if (known === undefined || costOf(reading) < costOf(known)) byValues.set(keyOf(reading.values), reading);
  }
  return [...byValues.values()];
}
