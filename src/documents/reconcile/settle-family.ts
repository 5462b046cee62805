import type { RowValues } from './cells.ts';
import { type Family, findClosing, membersOf, SUMMED } from './family.ts';
import { toValues } from './layout.ts';
import { agreeing, type ReconciledRow, settledAs } from './reconcile-row.ts';

/** Rows of a family that its sums say more of than they say themselves, by their places. */
export type Settled = ReadonlyMap<number, ReconciledRow>;

/** The most readings of a family's rows that are tried together. */
const MOST_COMBINATIONS = 4096;

/**
 * Chooses among the rivals of the family's ambiguous rows those that close the most columns; a row is
 * settled where every best combination reads it alike.
 */
export function settleRivals(rows: readonly ReconciledRow[], family: Family): Settled {
  const doubtful = membersOf(family).filter((index) => (rows[index]?.rivals.length ?? 0) > 1);
  const combinations = combine(doubtful.map((index) => rows[index]?.rivals ?? []));
  const settled = new Map<number, ReconciledRow>();
  if (doubtful.length === 0 || combinations.length === 0) return settled;
  const scored = combinations.map((chosen) => ({
    chosen,
    score: findClosing(family, (index) => chosen[doubtful.indexOf(index)] ?? rows[index]?.values).length,
  }));
  const best = Math.max(...scored.map(({ score }) => score));
  const winners = scored.filter(({ score }) => score === best);
  if (best === 0 || winners.length === scored.length) return settled;
  for (const [at, index] of doubtful.entries()) {
    const row = rows[index];
    const readings = winners.flatMap(({ chosen }) => chosen[at] ?? []);
    const distinct = [...new Map(readings.map((reading) => [JSON.stringify(reading), reading])).values()];
    const [only, ...others] = distinct;
    if (row === undefined || only === undefined || distinct.length === row.rivals.length) continue;
    settled.set(
      index,
      others.length === 0 ? settledAs(row, only) : { ...row, values: agreeing(distinct), rivals: distinct },
    );
  }
  return settled;
}

function combine(choices: readonly (readonly RowValues[])[]): RowValues[][] {
  const total = choices.reduce((product, rivals) => product * rivals.length, 1);
  if (total > MOST_COMBINATIONS) return [];
  return choices.reduce<RowValues[][]>(
    (all, rivals) => all.flatMap((chosen) => rivals.map((rival) => [...chosen, rival])),
    [[]],
  );
}

/** Rows whose only reading takes two defects, where the sums close in every column that it mends. */
export function confirmReadings(rows: readonly ReconciledRow[], family: Family): Settled {
  const confirmed = new Map<number, ReconciledRow>();
  for (const index of membersOf(family)) {
    const row = rows[index];
    const [only, ...others] = row?.rivals ?? [];
    if (row === undefined || only === undefined || others.length > 0) continue;
    const valuesAt = (at: number): RowValues | undefined => (at === index ? only : rows[at]?.values);
    const closing = findClosing(family, valuesAt);
    const mended = mendedFields(row, only);
    if (mended.length > 0 && mended.every((field) => closing.includes(field))) {
      confirmed.set(index, settledAs(row, only));
    }
  }
  return confirmed;
}

/** The summed columns in which a reading says something else than is printed. */
export function mendedFields({ literal }: ReconciledRow, values: RowValues) {
  const before = toValues(literal);
  return SUMMED.flatMap(({ field, pick }) => (pick(before) === pick(values) ? [] : [field]));
}
