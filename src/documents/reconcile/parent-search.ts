import { sameNumber } from './checks.ts';

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
/** Nodes of the search tree; far above what distinct figures need. */
const BUDGET = 150_000;
/** How many times less likely than certain an accidental sum must be, in bits. */
const MARGIN_BITS = 6;

/**
 * The rows whose sums are the parent's, column by column, over at least two rows. One or two columns
 * may fail (they are what is to be found out); the fewest failing win. Undefined where no set of rows
 * closes, where several do, or where the parent's figures are so small that a set closes by chance.
 */
export function findChildren(problem: ParentProblem): FoundChildren | undefined {
  const columns = usableColumns(problem);
  if (columns.length < LEAST_CLOSING) return undefined;
  for (let allowed = 0; allowed <= MOST_OPEN; allowed += 1) {
    if (columns.length - allowed < LEAST_CLOSING) return undefined;
    const sets = search({ problem, columns, allowed });
    if (sets === undefined || sets.length > 1) return undefined;
    const [children] = sets;
    if (children !== undefined) return judge({ problem, columns, children });
  }
  return undefined;
}

interface Judged {
  readonly problem: ParentProblem;
  readonly columns: readonly number[];
  readonly children: readonly number[];
}

function judge({ problem, columns, children }: Judged): FoundChildren | undefined {
  if (children.length < 2) return undefined;
  const open = columns.filter((column) => !sumMatches(problem, children, column));
  const enough = evidenceBits(problem.parent) >= problem.rows.length + MARGIN_BITS + 4 * open.length;
  return enough ? { children: children.toSorted((a, b) => a - b), open } : undefined;
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

interface Search {
  readonly problem: ParentProblem;
  readonly columns: readonly number[];
  /** How many columns may fail to close. */
  readonly allowed: number;
}

interface Node {
  readonly at: number;
  readonly chosen: readonly number[];
  readonly left: readonly number[];
}

/** Up to two sets of rows; undefined where the budget ran out. Large rows are tried first, so that most branches end early. */
function search({ problem, columns, allowed }: Search): number[][] | undefined {
  const order = [...problem.rows.keys()]
    .filter((row) => columns.some((column) => (problem.rows[row]?.[column] ?? 0) > 0))
    .toSorted((a, b) => size(problem.rows[b], columns) - size(problem.rows[a], columns));
  const remaining = suffixSums(problem, columns, order);
  const found: number[][] = [];
  const open: Node[] = [{ at: 0, chosen: [], left: columns.map((column) => problem.parent[column] ?? 0) }];
  let visited = 0;
  for (let node = open.pop(); node !== undefined && found.length < 2; node = open.pop()) {
    visited += 1;
    if (visited > BUDGET) return undefined;
    const rest = remaining[node.at] ?? [];
    const failing = node.left.filter((value, index) => value < -1e-6 || value > (rest[index] ?? 0) + 1e-6);
    if (failing.length > allowed) continue;
    const row = order[node.at];
    if (row === undefined) {
      if (node.chosen.length > 0) found.push([...node.chosen]);
      continue;
    }
    const figures = problem.rows[row] ?? [];
    open.push({ ...node, at: node.at + 1 });
    open.push({
      at: node.at + 1,
      chosen: [...node.chosen, row],
      left: node.left.map((value, index) => value - (figures[columns[index] ?? -1] ?? 0)),
    });
  }
  return found;
}

function size(row: Columns | undefined, columns: readonly number[]): number {
  return columns.reduce((sum, column) => sum + (row?.[column] ?? 0), 0);
}

/** For each place in the order, what all rows from there on add up to, by column. */
function suffixSums(
  { rows }: ParentProblem,
  columns: readonly number[],
  order: readonly number[],
): number[][] {
  const sums: number[][] = [columns.map(() => 0)];
  for (const row of order.toReversed()) {
    const [next] = sums;
    sums.unshift(columns.map((column, index) => (next?.[index] ?? 0) + (rows[row]?.[column] ?? 0)));
  }
  return sums;
}
