import { QUARTERS } from '#src/domain/period.ts';
import type { RowCells, RowValues } from './cells.ts';
import { findGaps, type ParentGap } from './family.ts';
import { type Columns, findChildren, MOST_ROWS } from './parent-search.ts';
import { type ReconciledRow, reconcileRow } from './reconcile-row.ts';
import { rereadFamily } from './reread-family.ts';
import { confirmReadings, type Settled, settleRivals } from './settle-family.ts';

export interface UnitRow {
  readonly kind: 'goal' | 'action';
  readonly cells: RowCells;
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
  const apply = (settled: Settled): void => {
    for (const [index, row] of settled) {
      rows[index] = row;
      decidedByParent.add(index);
    }
  };
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
    const family = { parent, children };
    const cellsAt = (index: number): RowCells | undefined => unit[index]?.cells;
    for (const step of [settleRivals, confirmReadings]) apply(step(rows, family));
    apply(rereadFamily({ rows, cellsAt }, family));
    gaps[parent] = findGaps(family, (index) => rows[index]?.values);
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
  const [only, ...others] = row.rivals;
  if (only !== undefined && others.length === 0) return only;
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
