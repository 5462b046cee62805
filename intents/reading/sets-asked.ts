import type { Ranking, StatusFilter } from '#src/domain/slots.ts';
import type { Concept } from '#src/language/lexicon/concepts.ts';
import { findNumberAt } from '#src/language/number-words.ts';
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
  if (isOnlyOne(words)) return { order: worst ? 'worst' : 'best', limit: 1 };
  return { order: worst ? 'worst' : 'best', limit: findLimit(words, free) };
}

/** The first whole number that counts goals. */
function findLimit(words: readonly Word[], free: (word: number) => boolean): number | null {
  const tokens = words.map((word) => word.token);
  for (let at = 0; at < words.length; at += 1) {
    const number = free(at) ? findNumberAt(tokens, at) : undefined;
    if (number?.style !== 'cardinal' || !Number.isInteger(number.value)) continue;
    if (number.value >= 1 && number.value <= LARGEST_LIMIT) return number.value;
  }
  return null;
}

/** A ranking of more goals than this is a list. */
const LARGEST_LIMIT = 100;

/** "la que va peor", "cuál meta va mejor", "la mejor": one is asked for. */
function isOnlyOne(words: readonly Word[]): boolean {
  const text = words.map((word) => word.text).join(' ');
  return ONLY_ONE.test(text);
}

const ONLY_ONE =
  /\b(?:la|el) (?:meta |accion |indicador )?que (?:\p{L}+ )?(?:va|anda|esta|viene|quedo|salio|cerro) (?:\p{L}+ )?(?:mejor|peor)\b|\b(?:la|el|cual) (?:meta |accion |indicador |area )?(?:mas \p{L}+|mejor|peor)(?: meta| accion)?(?: de|$)|\buna? (?:sola|nada mas|nomas|nadamas)\b/u;
