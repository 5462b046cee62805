import { numbersIn } from './figure/candidates.ts';
import { fitness } from './figure/fitness.ts';
import { withoutDenied } from './figure/taken-back.ts';
import type { Word } from './words.ts';

/**
 * The figure that "registra 3,500 despensas" wants to record: of the numbers that are neither code nor time, the
 * one that is told to be recorded, or else the first; not what is taken back ("eran 200, no 250").
 */
export function findValue(words: readonly Word[], free: (word: number) => boolean): number | null {
  const numbers = withoutDenied(words, numbersIn(words, free));
  const [first, ...rest] = numbers;
  if (first === undefined) return null;
  const fit = fitness(words, numbers);
  return rest.reduce((best, number) => (fit(number) > fit(best) ? number : best), first).value;
}
