import { phoneticKey } from './phonetic.ts';

/**
 * Optimal string alignment distance (insertion, deletion, replacement, swap of neighbours), or
 * undefined where it is above `max`. Time is bounded by length × max.
 */
export function editDistance(a: string, b: string, max: number): number | undefined {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > max) return undefined;
  const words: Words = { a, b, max };
  let beforeLast: Row = [];
  let last: Row = Array.from({ length: b.length + 1 }, (_, column) => Math.min(column, max + 1));
  for (let row = 1; row <= a.length; row += 1) {
    const current = nextRow(words, row, [beforeLast, last]);
    if (current.every((cost) => cost > max)) return undefined;
    beforeLast = last;
    last = current;
  }
  const distance = last[b.length] ?? max + 1;
  return distance > max ? undefined : distance;
}

interface Words {
  readonly a: string;
  readonly b: string;
  readonly max: number;
}

type Row = readonly number[];

/** The costs of row `row`; columns further than `max` from the diagonal cannot lead to an answer. */
function nextRow({ a, b, max }: Words, row: number, [beforeLast, last]: readonly [Row, Row]): Row {
  const far = max + 1;
  const at = (costs: Row, column: number): number => costs[column] ?? far;
  const current: number[] = Array.from({ length: b.length + 1 }, () => far);
  current[0] = Math.min(row, far);
  const until = Math.min(b.length, row + max);
  for (let column = Math.max(1, row - max); column <= until; column += 1) {
    const replaced = at(last, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1);
    const swaps = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
    const swapped = swaps ? at(beforeLast, column - 2) + 1 : far;
    current[column] = Math.min(at(last, column) + 1, at(current, column - 1) + 1, replaced, swapped, far);
  }
  return current;
}

/** How many slips a word of this length may hold and still be that word. */
export function allowedSlips(length: number): number {
  if (length <= 3) return 0;
  return length <= 7 ? 1 : 2;
}

/** Whether two folded words are the same word, spelled as it sounds or mistyped; measured by the shorter one. */
export function closeEnough(a: string, b: string): boolean {
  if (a === b) return true;
  const shorter = Math.min(a.length, b.length);
  if (shorter > 3 && phoneticKey(a) === phoneticKey(b)) return true;
  const slips = allowedSlips(shorter);
  return slips > 0 && editDistance(a, b, slips) !== undefined;
}
