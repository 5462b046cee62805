import { phoneticKey } from './phonetic.ts';

/**
 * Optimal string alignment distance (insertion, deletion, replacement, swap of neighbours), or
 * undefined where it is above `max`. Time is bounded by length × max.
 */
export function editDistance(a: string, b: string, max: number): number | undefined {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > max) return undefined;
  const words: Words = { a, b, max };
  let [beforeLast, last, current] = rows;
  for (let column = 0; column <= b.length; column += 1) last[column] = Math.min(column, max + 1);
  for (let row = 1; row <= a.length; row += 1) {
    if (fillRow(words, row, { beforeLast, last, current }) > max) return undefined;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  const distance = last[b.length] ?? max + 1;
  return distance > max ? undefined : distance;
}

interface Words {
  readonly a: string;
  readonly b: string;
  readonly max: number;
}

type Row = number[];

/** Used again for every pair of words: a new word is held against hundreds. */
const rows: readonly [Row, Row, Row] = [[], [], []];

interface Rows {
  readonly beforeLast: Row;
  readonly last: Row;
  readonly current: Row;
}

/**
 * The costs of row `row` into `current`; columns further than `max` from the diagonal cannot lead to an answer.
 * @returns the least of them
 */
function fillRow({ a, b, max }: Words, row: number, { beforeLast, last, current }: Rows): number {
  const far = max + 1;
  const letter = a.charCodeAt(row - 1);
  const before = row > 1 ? a.charCodeAt(row - 2) : -1;
  for (let column = 1; column <= b.length; column += 1) current[column] = far;
  let least = Math.min(row, far);
  current[0] = least;
  const until = Math.min(b.length, row + max);
  for (let column = Math.max(1, row - max); column <= until; column += 1) {
    const other = b.charCodeAt(column - 1);
    let cost = (last[column - 1] ?? far) + (letter === other ? 0 : 1);
    cost = Math.min(cost, (last[column] ?? far) + 1, (current[column - 1] ?? far) + 1, far);
    if (before === other && column > 1 && letter === b.charCodeAt(column - 2))
      cost = Math.min(cost, (beforeLast[column - 2] ?? far) + 1);
    current[column] = cost;
    if (cost < least) least = cost;
  }
  return least;
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
