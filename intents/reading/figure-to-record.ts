import { type Candidate, numbersIn } from './figure/candidates.ts';
import { fitness } from './figure/fitness.ts';
import { withoutDenied } from './figure/taken-back.ts';
import type { Word } from './words.ts';

/** By place in the words: is it neither code nor time; does it name a goal ("llamadas al 911")? */
export interface Places {
  readonly free: (word: number) => boolean;
  readonly names: (word: number) => boolean;
}

/**
 * The figure that "registra 3,500 despensas" wants to record: of the numbers that are neither code nor time, the
 * one that is told to be recorded, or else the first; not what is taken back ("eran 200, no 250").
 */
export function findValue(words: readonly Word[], { free, names }: Places): number | null {
  const numbers = withoutDenied(words, numbersIn(words, free));
  const [first, ...rest] = numbers;
  if (first === undefined) return null;
  const fit = fitness(words, numbers);
  const fitIn = (number: Candidate): number => fit(number) - (names(number.from) ? 4 : 0);
  return rest.reduce((best, number) => (fitIn(number) > fitIn(best) ? number : best), first).value;
}
