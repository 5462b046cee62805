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
const MOST_COMPARED = 100_000;

/**
 * All sets of rows whose sums miss the parent's in at most `mostOpen` of the columns. The rows are cut
 * in two halves, and the subsets of one half looked up by what the other half leaves over: 2 × 2^(n/2)
 * instead of 2^n. The columns are dealt into one group more than may fail, so that at least one group
 * closes as a whole and can serve as the key. Keys are remainders that add up as the sums do; what they
 * find is added up in full. Empty where too many sets come near.
 */
export function findSets(
  problem: SumProblem,
  columns: readonly number[],
  mostOpen: number,
): readonly FoundSet[] {
  const { target, rows } = toTable(problem, columns);
  const middle = Math.ceil(rows.length / 2);
  const [left, right] = [rows.slice(0, middle), rows.slice(middle)];
  const found = new Map<string, FoundSet>();
  let compared = 0;
  for (let group = 0; group <= mostOpen; group += 1) {
    const keyOf = (figures: readonly number[]): number => remainderOf(figures, group, mostOpen + 1);
    const byKey = groupByKey(subsetKeys(left.map(({ figures }) => keyOf(figures))));
    const wanted = keyOf(target);
    for (const [rightMask, key] of subsetKeys(right.map(({ figures }) => keyOf(figures))).entries()) {
      for (const leftMask of byKey.get((wanted - key + MODULUS) % MODULUS) ?? []) {
        compared += 1;
        if (compared > MOST_COMPARED) return [];
        if (leftMask + rightMask === 0) continue;
        const chosen = [...chosenOf(left, leftMask), ...chosenOf(right, rightMask)];
        const open = target.filter((value, at) => value !== sumAt(chosen, at)).length;
        if (open <= mostOpen)
          found.set(`${leftMask} ${rightMask}`, { rows: chosen.map(({ index }) => index), open });
      }
    }
  }
  return [...found.values()];
}

interface TableRow {
  /** Its place in the problem. */
  readonly index: number;
  readonly figures: readonly number[];
}

interface Table {
  /** Sums looked for, by place in the columns; whole numbers, so that they can be compared. */
  readonly target: readonly number[];
  /** Rows that have any figure at all. */
  readonly rows: readonly TableRow[];
}

/** Four decimals are kept. */
const SCALE = 10_000;

function toTable({ parent, rows }: SumProblem, columns: readonly number[]): Table {
  const scale = (row: readonly (number | null)[]): number[] =>
    columns.map((column) => Math.round((row[column] ?? 0) * SCALE));
  const scaled = rows.map((row, index) => ({ index, figures: scale(row) }));
  return { target: scale(parent), rows: scaled.filter(({ figures }) => figures.some((value) => value > 0)) };
}

/** A prime below 2^31, and a factor that keeps products exact. */
const MODULUS = 2_147_483_647;
const FACTOR = 1_000_003;

/** Every n-th figure as one number, of which the sums are those of the figures. */
function remainderOf(figures: readonly number[], from: number, every: number): number {
  let remainder = 0;
  for (let at = from; at < figures.length; at += every) {
    remainder = (((remainder * FACTOR) % MODULUS) + ((figures[at] ?? 0) % MODULUS)) % MODULUS;
  }
  return remainder;
}

/** The keys of every subset of some rows; the bits of the index say which rows. */
function subsetKeys(rows: readonly number[]): Float64Array {
  const keys = new Float64Array(2 ** rows.length);
  let size = 1;
  for (const row of rows) {
    for (let mask = 0; mask < size; mask += 1) keys[size + mask] = ((keys[mask] ?? 0) + row) % MODULUS;
    size *= 2;
  }
  return keys;
}

function groupByKey(keys: Float64Array): ReadonlyMap<number, readonly number[]> {
  const byKey = new Map<number, number[]>();
  for (const [mask, key] of keys.entries()) {
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, [mask]);
    else known.push(mask);
  }
  return byKey;
}

function chosenOf(rows: readonly TableRow[], mask: number): readonly TableRow[] {
  return rows.filter((_, index) => Math.floor(mask / 2 ** index) % 2 === 1);
}

function sumAt(rows: readonly TableRow[], at: number): number {
  return rows.reduce((sum, { figures }) => sum + (figures[at] ?? 0), 0);
}
