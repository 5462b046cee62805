import { QUARTERS } from '#src/domain/period.ts';
import { type RowCells, type RowValues, type ValueField } from './cells.ts';
import { sameNumber } from './checks.ts';
import { type Columns, findChildren, MOST_ROWS } from './parent-search.ts';
import { agreeing, type ReconciledRow, reconcileRow } from './reconcile-row.ts';

export interface UnitRow {
  readonly kind: 'goal' | 'action';
  readonly cells: RowCells;
}

/** A column in which a parent is not the sum of its children. */
export interface ParentGap {
  readonly field: ValueField;
  readonly parent: number;
  readonly children: number;
}

export interface UnitReconciliation {
  readonly rows: readonly ReconciledRow[];
  /** For each row the index of its parent, or null. */
  readonly parents: readonly (number | null)[];
  /** For each row the columns in which it differs from the sum of its children. */
  readonly gaps: readonly (readonly ParentGap[])[];
  /** Rows whose reading the parent's columns decided. */
  readonly decidedByParent: ReadonlySet<number>;
}

/** Reconciles the rows of one unit: each by itself, then those that a goal adds up, column by column. */
export function reconcileUnit(unit: readonly UnitRow[]): UnitReconciliation {
  const rows = unit.map((row) => reconcileRow(row.cells));
  const parents: (number | null)[] = unit.map(() => null);
  const gaps: (readonly ParentGap[])[] = unit.map(() => []);
  const decidedByParent = new Set<number>();
  const free = new Set([...unit.keys()].filter((index) => unit[index]?.kind === 'action'));
  let wideSearches = 0;
  for (const [parent, { kind, cells }] of unit.entries()) {
    if (kind !== 'goal') continue;
    const search = { rows, parent, reported: cells.quarter };
    const own = followersOf(unit, parent).filter((index) => free.has(index));
    let children = childrenOf({ ...search, free: own });
    if (children.length === 0 && own.length < free.size && wideSearches < MOST_WIDE_SEARCHES) {
      wideSearches += 1;
      children = childrenOf({ ...search, free: [...free] });
    }
    if (children.length === 0) continue;
    for (const child of children) {
      parents[child] = parent;
      free.delete(child);
    }
    for (const [index, settled] of settle(rows, { parent, children })) {
      rows[index] = settled;
      decidedByParent.add(index);
    }
    gaps[parent] = findGaps(rows, { parent, children });
  }
  return { rows, parents, gaps, decidedByParent };
}

/** How often a unit's actions are all looked through for what a goal adds up, beyond those that follow it. */
const MOST_WIDE_SEARCHES = 40;

/** The actions between a goal and the next one. */
function followersOf(unit: readonly UnitRow[], goal: number): readonly number[] {
  const next = unit.findIndex(({ kind }, index) => index > goal && kind === 'goal');
  const end = next < 0 ? unit.length : next;
  return Array.from({ length: end - goal - 1 }, (_, index) => goal + 1 + index);
}

interface Candidates {
  readonly rows: readonly ReconciledRow[];
  readonly parent: number;
  readonly free: readonly number[];
  readonly reported: number;
}

function childrenOf({ rows, parent, free, reported }: Candidates): readonly number[] {
  if (free.length > MOST_ROWS) return [];
  const columnsAt = (index: number): Columns => toColumns(bestGuess(rows[index]), reported);
  const found = findChildren({ parent: columnsAt(parent), rows: free.map(columnsAt) });
  return (found?.children ?? []).flatMap((at) => free[at] ?? []);
}

/**
 * Figures to search a parent with. Rivals by one digit differ in one figure each, so what most of them
 * show is what is printed; only one such row's columns stay open.
 */
function bestGuess(row: ReconciledRow | undefined): RowValues {
  if (row === undefined) throw new RangeError('no such row');
  if (row.rivals.length < 3) return row.values;
  const most = (pick: (values: RowValues) => number | null | undefined): number | null =>
    mostFrequent(row.rivals.map((rival) => pick(rival) ?? null));
  return {
    annual: most((values) => values.annual),
    planned: QUARTERS.map((quarter) => most((values) => values.planned[quarter - 1])),
    achieved: QUARTERS.map((quarter) => most((values) => values.achieved[quarter - 1])),
    absolute: most((values) => values.absolute),
    percent: most((values) => values.percent),
  };
}

function mostFrequent(values: readonly (number | null)[]): number | null {
  const counts = new Map<number | null, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

function toColumns(values: RowValues, reported: number): Columns {
  return [values.annual, ...values.planned, ...values.achieved.slice(0, reported)];
}

interface Family {
  readonly parent: number;
  readonly children: readonly number[];
}

/** The most readings of a family's rows that are tried together. */
const MOST_COMBINATIONS = 4096;

/**
 * Chooses among the rivals of the family's ambiguous rows those that close the most columns; a row is
 * settled where every best combination reads it alike.
 */
function settle(rows: readonly ReconciledRow[], family: Family): Map<number, ReconciledRow> {
  const members = [family.parent, ...family.children];
  const doubtful = members.filter((index) => (rows[index]?.rivals.length ?? 0) > 1);
  const combinations = combine(doubtful.map((index) => rows[index]?.rivals ?? []));
  const settled = new Map<number, ReconciledRow>();
  if (doubtful.length === 0 || combinations.length === 0) return settled;
  const scored = combinations.map((chosen) => ({
    chosen,
    score: countClosing(rows, { family, doubtful, chosen }),
  }));
  const best = Math.max(...scored.map(({ score }) => score));
  const winners = scored.filter(({ score }) => score === best);
  if (best === 0 || winners.length === scored.length) return settled;
  for (const [at, index] of doubtful.entries()) {
    const row = rows[index];
    const readings = winners.flatMap(({ chosen }) => chosen[at] ?? []);
    const distinct = [...new Map(readings.map((reading) => [JSON.stringify(reading), reading])).values()];
    if (row === undefined || distinct.length === row.rivals.length) continue;
    const values = agreeing(distinct);
    settled.set(
      index,
      distinct.length === 1
        ? { ...row, state: 'recovered', values, rivals: [] }
        : { ...row, values, rivals: distinct },
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

interface Choice {
  readonly family: Family;
  readonly doubtful: readonly number[];
  readonly chosen: readonly RowValues[];
}

function countClosing(rows: readonly ReconciledRow[], { family, doubtful, chosen }: Choice): number {
  const valuesAt = (index: number): RowValues | undefined =>
    chosen[doubtful.indexOf(index)] ?? rows[index]?.values;
  return differences(family, valuesAt).filter(({ parent, children }) => sameNumber(parent, children)).length;
}

function findGaps(rows: readonly ReconciledRow[], family: Family): ParentGap[] {
  return differences(family, (index) => rows[index]?.values).filter(
    ({ parent, children }) => !sameNumber(parent, children),
  );
}

const FIELDS: readonly { field: ValueField; pick: (values: RowValues) => number | null | undefined }[] = [
  { field: 'annual', pick: (values) => values.annual },
  ...QUARTERS.map((quarter) => ({
    field: `p${quarter}` as const,
    pick: (values: RowValues) => values.planned[quarter - 1],
  })),
  ...QUARTERS.map((quarter) => ({
    field: `a${quarter}` as const,
    pick: (values: RowValues) => values.achieved[quarter - 1],
  })),
];

/** Parent and sum of children in every column that is known for all of them. */
function differences(family: Family, valuesAt: (index: number) => RowValues | undefined): ParentGap[] {
  return FIELDS.flatMap(({ field, pick }): ParentGap[] => {
    const known = (index: number): number | null => {
      const values = valuesAt(index);
      return values === undefined ? null : (pick(values) ?? null);
    };
    const parent = known(family.parent);
    const parts = family.children.map(known);
    if (parent === null || parts.includes(null)) return [];
    return [{ field, parent, children: parts.reduce<number>((sum, part) => sum + (part ?? 0), 0) }];
  });
}
