import { findNumberAt } from '#src/language/number-words.ts';
import type { Word } from './words.ts';

/** The number of a message that is neither code nor time: what "registra 3,500 despensas" wants to record. */
export function findValue(words: readonly Word[], free: (word: number) => boolean): number | null {
  const tokens = words.map((word) => word.token);
  for (let at = 0; at < words.length; at += 1) {
    if (!free(at) || words[at]?.kind === 'percent') continue;
    const number = findNumberAt(tokens, at);
    if (number !== undefined && number.style !== 'article') return number.value;
  }
  return null;
}
