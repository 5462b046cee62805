import { findPercentAt } from '#src/language/number-words.ts';
import type { Candidate } from '../reading/figure/candidates.ts';
import type { Word } from '../reading/words.ts';

/** `to` so much, `by` so much, or by so much of a hundred of what stands. */
export interface Amount {
  readonly how: 'to' | 'by' | 'percent';
  readonly value: number;
  /** More or less, by the verb or word beside it; null: neither. */
  readonly direction: 1 | -1 | null;
}

/** "10 %", "diez por ciento". */
export function percentsIn(words: readonly Word[], isFree: (at: number) => boolean): readonly Candidate[] {
  const tokens = words.map(({ token }) => token);
  const found: Candidate[] = [];
  for (let at = 0; at < words.length; at += 1) {
    // "un diez por ciento" is ten; read together the two would be dictated digits.
    const isArticle =
      /^(?:un|una)$/u.test(tokens[at]?.folded ?? '') && findPercentAt(tokens, at + 1) !== undefined;
    const percent = isFree(at) && !isArticle ? findPercentAt(tokens, at) : undefined;
    if (percent === undefined || percent.from < (found.at(-1)?.to ?? 0)) continue;
    found.push({ value: percent.value, from: percent.from, to: percent.to });
  }
  return found;
}

export interface AmountAsked {
  readonly isPercent: boolean;
  /** What the goal counts is itself a percentage. */
  readonly ofPercent: boolean;
}

/** Null: it does not say what becomes of the figure that stands. */
export function readAmount(
  words: readonly Word[],
  number: Candidate,
  { isPercent, ofPercent }: AmountAsked,
): Amount | null {
  const { value } = number;
  const direction = directionOf(words, number);
  if (!isPercent) return { how: isDifference(words, number) ? 'by' : 'to', value, direction };
  const isTarget = /^al?$/u.test(textBefore(words, number));
  if (ofPercent) return isTarget ? { how: 'to', value, direction } : null;
  return isTarget || direction === null ? null : { how: 'percent', value, direction };
}

const LESS = /^(?:redu|disminu|baj|recort|quita|resta)/u;
const MORE = /^(?:aument|increment|ampli|sub[aei]|suma|agrega)/u;
const TO_IT = /^(?:aumenta|incrementa|amplia|sube|baja|reduce|disminuye|recorta|quita|resta|suma|agrega)le$/u;

/** By the nearest word that says so. */
function directionOf(words: readonly Word[], { from, to }: Candidate): Amount['direction'] {
  const after = words[to]?.token.folded ?? '';
  if (after === 'mas' || after === 'menos') return after === 'mas' ? 1 : -1;
  const verb = words
    .slice(0, from)
    .findLast(({ token: { folded } }) => LESS.test(folded) || MORE.test(folded));
  if (verb === undefined) return null;
  return LESS.test(verb.token.folded) ? -1 : 1;
}

/** "aumenta la meta en 5,000", "súbele 5,000", "5,000 más". */
function isDifference(words: readonly Word[], number: Candidate): boolean {
  if (/^(?:mas|menos)$/u.test(words[number.to]?.token.folded ?? '')) return true;
  const before = textBefore(words, number);
  return TO_IT.test(before) || (before === 'en' && directionOf(words, number) !== null);
}

/** "en un 10 %" is "en 10 %". */
function textBefore(words: readonly Word[], { from }: Candidate): string {
  const [second = '', first = ''] = words.slice(Math.max(0, from - 2), from).map(({ token }) => token.folded);
  const nearest = from < 2 ? second : first;
  return /^(?:un|una|unos|unas)$/u.test(nearest) && from >= 2 ? second : nearest;
}
