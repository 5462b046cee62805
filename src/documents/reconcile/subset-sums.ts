/** Rows as columns of figures, and the column sums looked for. Unknown figures count as nothing. */
export interface SumProblem {
  readonly parent: readonly (number | null)[];
  readonly rows: readonly (readonly (number | null)[])[];
}

export interface FoundSet {
  readonly rows: readonly number[];
  /** How many of the columns its sums miss. */
  readonly open: number;
}

/** Sets compared in full; only figures that hardly differ from row to row come near it. */
const MOST_COMPARED = 400_000;

/**
 * All sets of rows whose sums miss the parent's in at most `mostOpen` of the columns. The rows are cut
 * in two halves, and the subsets of one half looked up by what the other half leaves over: 2 × 2^(n/2)
 * instead of 2^n. The columns are dealt into one group more than may fail, so that at least one group
 * closes as a whole and can serve as the key. Empty where too many sets come near.
 */
export function findSets(
  problem: SumProblem,
  columns: readonly number[],
  mostOpen: number,
): readonly FoundSet[] {
  const table = toTable(problem, columns);
  const middle = Math.ceil(table.order.length / 2);
  const left = subsetSums(table, table.order.slice(0, middle));
  const right = subsetSums(table, table.order.slice(middle));
  const found = new Map<string, FoundSet>();
  let compared = 0;
  for (let group = 0; group <= mostOpen; group += 1) {
    const keys = [...columns.keys()].filter((index) => index % (mostOpen + 1) === group);
    const byKey = groupByKey(left, keys);
    for (const [rightMask, sums] of right.entries()) {
      const rest = keys.map((index) => (table.target[index] ?? 0) - (sums[index] ?? 0));
      for (const leftMask of byKey.get(rest.join()) ?? []) {
        compared += 1;
        if (compared > MOST_COMPARED) return [];
        const open = table.target.filter(
          (value, index) => value !== (left[leftMask]?.[index] ?? 0) + (sums[index] ?? 0),
        );
        if (open.length > mostOpen || leftMask + rightMask === 0) continue;
        const rows = [...chosen(table.order, leftMask), ...chosen(table.order.slice(middle), rightMask)];
        found.set(`${leftMask} ${rightMask}`, { rows, open: open.length });
      }
    }
  }
  return [...found.values()];
}

interface Table {
  /** Sums looked for, by place in the columns; whole numbers, so that they can be compared. */
  readonly target: readonly number[];
  readonly figures: ReadonlyMap<number, readonly number[]>;
  /** Rows that have any figure at all. */
  readonly order: readonly number[];
}

/** Four decimals are kept. */
const SCALE = 10_000;

function toTable({ parent, rows }: SumProblem, columns: readonly number[]): Table {
  const scale = (row: readonly (number | null)[]): number[] =>
    columns.map((column) => Math.round((row[column] ?? 0) * SCALE));
  const figures = new Map([...rows.entries()].map(([index, row]) => [index, scale(row)]));
  const order = [...figures].filter(([, row]) => row.some((value) => value > 0)).map(([index]) => index);
  return { target: scale(parent), figures, order };
}

/** The column sums of every subset of some rows; the bits of the index say which rows. */
function subsetSums({ figures, target }: Table, rows: readonly number[]): number[][] {
  let sums: number[][] = [target.map(() => 0)];
  for (const row of rows) {
    const figure = figures.get(row) ?? [];
    sums = [...sums, ...sums.map((sum) => sum.map((value, index) => value + (figure[index] ?? 0)))];
  }
  return sums;
}

function groupByKey(sums: readonly (readonly number[])[], keys: readonly number[]): Map<string, number[]> {
  const byKey = new Map<string, number[]>();
  for (const [mask, sum] of sums.entries()) {
    const key = keys.map((index) => sum[index] ?? 0).join();
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, [mask]);
    else known.push(mask);
  }
  return byKey;
}

function chosen(rows: readonly number[], mask: number): number[] {
  return rows.filter((_, index) => Math.floor(mask / 2 ** index) % 2 === 1);
}
