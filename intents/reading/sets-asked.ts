import type { Comparison, GoalFilter, Ranking, StatusFilter } from '#src/domain/slots.ts';
import type { Concept, ConceptMatch } from '#src/language/lexicon/concepts.ts';
import { findNumberAt, findPercentAt } from '#src/language/number-words.ts';
import type { Word } from './words.ts';

type Has = (concept: Concept) => boolean;

/** In order: a more explicit state before a looser one. */
const STATUS_RULES: readonly { readonly status: StatusFilter; readonly fires: (has: Has) => boolean }[] = [
  { status: 'behind', fires: (has) => has('notGreen') },
  { status: 'missing', fires: (has) => has('missing') },
  { status: 'red', fires: (has) => has('red') },
  { status: 'yellow', fires: (has) => has('yellow') },
  { status: 'green', fires: (has) => has('green') },
  { status: 'over', fires: (has) => has('over') },
  { status: 'behind', fires: (has) => has('behind') },
  { status: 'met', fires: (has) => has('met') },
];

export function findStatus(concepts: ReadonlySet<Concept>): StatusFilter | undefined {
  return STATUS_RULES.find(({ fires }) => fires((concept) => concepts.has(concept)))?.status;
}

/** Words between the comparison and its figure. */
const REACH = 3;
const SMALLEST_BARE_PERCENT = 2;

/** "abajo del 50%", "cumplimiento inferior a 90 por ciento": a limit on a ratio, in percent. */
export function findThreshold(
  words: readonly Word[],
  matches: readonly ConceptMatch[],
): GoalFilter | undefined {
  const tokens = words.map((word) => word.token);
  for (const comparison of matches) {
    const op = toComparison(comparison.concept, matches);
    if (op === undefined) continue;
    for (
      let at = Math.max(0, comparison.to - 1);
      at < Math.min(words.length, comparison.to + REACH);
      at += 1
    ) {
      const percent = findPercentAt(tokens, at);
      if (percent === undefined) continue;
      if (percent.value < SMALLEST_BARE_PERCENT && percent.value !== 0) continue;
      const measure = matches.some(({ concept }) => concept === 'compliance') ? 'compliance' : 'relative';
      return { measure, op, value: percent.value };
    }
  }
  return undefined;
}

function toComparison(concept: Concept, matches: readonly ConceptMatch[]): Comparison | undefined {
  const or = (other: Concept): boolean => matches.some((match) => match.concept === other);
  if (concept === 'below') return or('atMost') ? '<=' : '<';
  if (concept === 'above') return or('atLeast') ? '>=' : '>';
  if (concept === 'atLeast') return '>=';
  return concept === 'atMost' ? '<=' : undefined;
}

export interface RankingAsked {
  readonly order: Ranking | null;
  readonly limit: number | null;
}

/** "las 5 mejores", "top 10", "las diez que van peor". A number counts the goals wanted only beside a ranking. */
export function findRanking(
  words: readonly Word[],
  concepts: ReadonlySet<Concept>,
  free: (word: number) => boolean,
): RankingAsked {
  const worst = concepts.has('worstWord');
  const best = concepts.has('bestWord');
  const top = words.some((word) => word.text === 'top');
  if (!worst && !best && !top) return { order: null, limit: null };
  const tokens = words.map((word) => word.token);
  let limit: number | null = null;
  for (let at = 0; at < words.length && limit === null; at += 1) {
    const number = free(at) ? findNumberAt(tokens, at) : undefined;
    const isCount =
      number !== undefined &&
      number.style === 'cardinal' &&
      number.value >= 1 &&
      number.value <= LARGEST_LIMIT;
    if (isCount && Number.isInteger(number.value)) limit = number.value;
  }
  return { order: worst ? 'worst' : 'best', limit };
}

/** A ranking of more goals than this is a list. */
const LARGEST_LIMIT = 100;
