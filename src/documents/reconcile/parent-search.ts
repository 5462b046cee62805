import { sameNumber } from './checks.ts';
import { findSets } from './subset-sums.ts';

/** Figures of one row as columns: annual, P1–P4, A1… of the reported quarters. Null where not known. */
export type Columns = readonly (number | null)[];

export interface ParentProblem {
  readonly parent: Columns;
  readonly rows: readonly Columns[];
}

export interface FoundChildren {
  /** Indexes into the rows, ascending. */
  readonly children: readonly number[];
  /** Columns that do not close. */
  readonly open: readonly number[];
}

/** Fewer columns than this may close by chance. */
const LEAST_CLOSING = 4;
const MOST_OPEN = 2;
/** With more rows than this a set is not looked for: the sums say too little about which rows they are of. */
export const MOST_ROWS = 30;
/** How many times less likely than certain an accidental sum must be, in bits. */
const MARGIN_BITS = 6;

/**
 * The rows whose sums are the parent's, column by column, over at least two rows. One or two columns
 * may fail (they are what is to be found out); the fewest failing win. Undefined where no set of rows
 * closes, where several do, or where the parent's figures are so small that a set closes by chance.
 */
export function findChildren(problem: ParentProblem): FoundChildren | undefined {
  if (problem.rows.length > MOST_ROWS) return undefined;
  const columns = usableColumns(problem);
  if (columns.length < LEAST_CLOSING || !saysEnough(problem, 0)) return undefined;
  const possible = [...problem.rows.keys()].filter((row) => mayBelong(problem, row, columns));
  const rows = possible.flatMap((row) => [problem.rows[row] ?? []]);
  const looked = { parent: problem.parent, rows };
  // Most sums close as a whole, and are found so in a third of the time.
  const whole = findSets(looked, columns, 0);
  const sets = whole.length > 0 ? whole : findSets(looked, columns, MOST_OPEN);
  const fewest = Math.min(...sets.map(({ open }) => open));
  const [best, ...rivals] = sets.filter(({ open }) => open === fewest);
  return best === undefined || rivals.length > 0
    ? undefined
    : judge({ problem, columns, children: best.rows.flatMap((row) => possible[row] ?? []) });
}

/** No part is greater than its sum, but in the columns that may fail. */
function mayBelong({ parent, rows }: ParentProblem, row: number, columns: readonly number[]): boolean {
  const greater = columns.filter((column) => (rows[row]?.[column] ?? 0) > (parent[column] ?? 0));
  return greater.length <= MOST_OPEN;
}

/** Whether an accidental sum with so many columns open is unlikely enough. */
function saysEnough({ parent, rows }: ParentProblem, open: number): boolean {
  return evidenceBits(parent) >= rows.length + MARGIN_BITS + 4 * open;
}

interface Judged {
  readonly problem: ParentProblem;
  readonly columns: readonly number[];
  readonly children: readonly number[];
}

function judge({ problem, columns, children }: Judged): FoundChildren | undefined {
  if (children.length < 2) return undefined;
  const open = columns.filter((column) => !sumMatches(problem, children, column));
  if (columns.length - open.length < LEAST_CLOSING) return undefined;
  if (!saysEnough(problem, open.length)) return undefined;
  return { children: children.toSorted((a, b) => a - b), open };
}

/**
 * What the parent's figures say beyond each other: its size, how its quarters differ from an even
 * split, and how what was achieved differs from what was planned.
 */
function evidenceBits(parent: Columns): number {
  const [annual, ...rest] = parent.map((value) => value ?? 0);
  const planned = rest.slice(0, 4);
  const achieved = rest.slice(4);
  const uneven = planned.reduce((sum, value) => sum + Math.abs(value - (annual ?? 0) / 4), 0);
  const apart = achieved.reduce((sum, value, index) => sum + Math.abs(value - (planned[index] ?? 0)), 0);
  return Math.log2(1 + (annual ?? 0)) + Math.log2(1 + uneven) + Math.log2(1 + apart);
}

/** Columns known for the parent and for every row. */
function usableColumns({ parent, rows }: ParentProblem): number[] {
  return [...parent.keys()].filter(
    (column) => parent[column] !== null && rows.every((row) => row[column] !== null),
  );
}

function sumMatches({ parent, rows }: ParentProblem, children: readonly number[], column: number): boolean {
  const sum = children.reduce((total, child) => total + (rows[child]?.[column] ?? 0), 0);
  return sameNumber(sum, parent[column] ?? 0);
}
