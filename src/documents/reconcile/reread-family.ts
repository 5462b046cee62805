import type { RowCells, RowValues, ValueField } from './cells.ts';
import { type Family, findGaps, membersOf } from './family.ts';
import { simpleReadings } from './find-readings.ts';
import { keyOf } from './reading.ts';
import { agreeing, type ReconciledRow, settledAs } from './reconcile-row.ts';
import { mendedFields, type Settled } from './settle-family.ts';

export interface FamilyRows {
  readonly rows: readonly ReconciledRow[];
  readonly cellsAt: (index: number) => RowCells | undefined;
}

/** A reading of a row, other than the one that was taken, with which the family adds up in every column. */
interface Hit {
  readonly index: number;
  readonly row: ReconciledRow;
  readonly values: RowValues;
}

/**
 * Where a goal is not the sum of its actions, one of the rows that close by themselves may have been read
 * wrongly all the same: another small reading that closes the whole family is better than the one taken,
 * and several are rivals of it. Without one, what was mended in a column that does not add up is not believed.
 */
export function rereadFamily({ rows, cellsAt }: FamilyRows, family: Family): Settled {
  const open = findGaps(family, (index) => rows[index]?.values).map(({ field }) => field);
  if (open.length === 0) return new Map();
  const hits = membersOf(family).flatMap((index) => hitsOf({ rows, cellsAt }, family, index));
  const [only, ...others] = hits;
  if (only === undefined) return unbelieved(rows, family, open);
  if (others.length === 0) return new Map([[only.index, settledAs(only.row, only.values)]]);
  const settled = new Map<number, ReconciledRow>();
  for (const [index, found] of Map.groupBy(hits, (hit) => hit.index)) {
    const row = rows[index];
    if (row === undefined) continue;
    const rivals = [row.values, ...found.map(({ values }) => values)];
    settled.set(index, { ...row, state: 'ambiguous', values: agreeing(rivals), rivals });
  }
  return settled;
}

function hitsOf({ rows, cellsAt }: FamilyRows, family: Family, index: number): readonly Hit[] {
  const row = rows[index];
  const cells = cellsAt(index);
  if (row === undefined || cells === undefined || !isSure(row)) return [];
  return [cells, ...(cells.otherwise ?? [])]
    .flatMap(simpleReadings)
    .filter(({ values }) => keyOf(values) !== keyOf(row.values))
    .filter(({ values }) => findGaps(family, (at) => (at === index ? values : rows[at]?.values)).length === 0)
    .map(({ values }) => ({ index, row, values }));
}

function isSure({ state }: ReconciledRow): boolean {
  return state === 'clean' || state === 'recovered';
}

function unbelieved(rows: readonly ReconciledRow[], family: Family, open: readonly ValueField[]): Settled {
  const settled = new Map<number, ReconciledRow>();
  for (const index of membersOf(family)) {
    const row = rows[index];
    if (row?.state !== 'recovered') continue;
    const doubtful = mendedFields(row, row.values).filter((field) => open.includes(field));
    if (doubtful.length > 0)
      settled.set(index, { ...row, state: 'unreconciled', values: without(row.values, doubtful) });
  }
  return settled;
}

function without(values: RowValues, fields: readonly ValueField[]): RowValues {
  const kept = (series: readonly (number | null)[], sign: 'p' | 'a'): readonly (number | null)[] =>
    series.map((value, index) => (fields.some((field) => field === `${sign}${index + 1}`) ? null : value));
  return {
    ...values,
    annual: fields.includes('annual') ? null : values.annual,
    planned: kept(values.planned, 'p'),
    achieved: kept(values.achieved, 'a'),
  };
}
