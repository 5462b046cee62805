import type { Comparison } from '#src/domain/slots.ts';
import { findNumberAt, findPercentAt } from '#src/language/number-words.ts';
import type { Word } from '../words.ts';
import type { Figure } from './figures.ts';

export interface Between {
  readonly op: Comparison;
  readonly value: number;
  readonly upTo?: number;
}

/** Of words that open a stretch of figures, those that may lead to its end. */
const LEADS_ON: ReadonlyMap<string, RegExp> = new Map([
  ['entre', /^(?:y|a|al|e)$/u],
  ['del', /^(?:al?|hasta)$/u],
  ['de', /^(?:al?|hasta)$/u],
]);
const BESIDE_FIGURE = /^(?:el|un|%|por_ciento)$/u;

/** "entre 50 y 80 por ciento", "del 50% al 80%". */
export function findBetween(words: readonly Word[], figures: readonly Figure[]): Between | undefined {
  const isPercent = figures.some((figure) => figure.isPercent);
  for (const to of figures) {
    const join = lastWord(words, to.from - 1);
    const from = endingAt(words, join - 1);
    if (from === undefined) continue;
    const opening = words[lastWord(words, from.from - 1)]?.text ?? '';
    const leads = LEADS_ON.get(opening)?.test(words[join]?.text ?? '') === true;
    const between = leads && (opening === 'entre' || isPercent) ? toBetween(from.value, to.value) : undefined;
    if (between !== undefined) return between;
  }
  return undefined;
}

/** From nothing up is at most, up to all there is is at least. */
function toBetween(from: number, to: number): Between | undefined {
  if (from === 0) return { op: '<=', value: to };
  if (to === ALL) return { op: '>=', value: from };
  return from < to ? { op: '>=', value: from, upTo: to } : undefined;
}

/** From there back, the first word that is more than an article or a sign. */
function lastWord(words: readonly Word[], at: number): number {
  return BESIDE_FIGURE.test(words[at]?.text ?? '') ? lastWord(words, at - 1) : at;
}

/** The number whose own words, or sign, end there. */
function endingAt(
  words: readonly Word[],
  at: number,
): { readonly value: number; readonly from: number } | undefined {
  const tokens = words.map(({ token }) => token);
  const place = words[at]?.kind === 'percent' ? at : lastWord(words, at);
  const number = findPercentAt(tokens, place) ?? findNumberAt(tokens, place);
  return number === undefined ? undefined : { value: number.value, from: place };
}

const ALL = 100;
