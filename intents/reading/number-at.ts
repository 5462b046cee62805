import { findNumberAt, type NumberSpan } from '#src/language/number-words.ts';
import type { Word } from './words.ts';

/** No number of a message takes more words. */
const LONGEST_NUMBER = 12;

/** The number that starts at a word; looks only as far as a number can reach, so that long messages stay quick to read. */
export function findNumberIn(words: readonly Word[], at: number): NumberSpan | undefined {
  // The word before decides too: "por ciento" is no hundred.
  const start = Math.max(0, at - 1);
  const near = words.slice(start, at + LONGEST_NUMBER).map(({ token }) => token);
  const number = findNumberAt(near, at - start);
  return number === undefined ? undefined : { ...number, from: number.from + start, to: number.to + start };
}
