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

function findStatus(concepts: ReadonlySet<Concept>): StatusFilter | undefined {
  return STATUS_RULES.find(({ fires }) => fires((concept) => concepts.has(concept)))?.status;
}

const COLOURS: readonly { readonly status: StatusFilter; readonly pattern: string }[] = [
  { status: 'red', pattern: 'roj[oa]s?' },
  { status: 'yellow', pattern: 'amarill[oa]s?|ambar' },
  { status: 'green', pattern: 'verdes?' },
];
const COLOUR = `(?:${COLOURS.map(({ pattern }) => pattern).join('|')})`;
const BETWEEN = '(?: (?:y|o|e|u|mas|con|tambien|junto|en|las|los|de|del|al|que|estan|esten|van))*';
/** Two or three of them, one after another: "en rojo o en amarillo", "rojas, amarillas y verdes". */
const COLOURS_TOGETHER = new RegExp(`\\b${COLOUR}(?:${BETWEEN} ${COLOUR})+\\b`, 'u');
/** Before colours that are waved off: "no me des las verdes ni las amarillas". */
const WAVED_OFF = /\b(?:ni|no|nada de|sin|excepto|menos)(?: \p{L}+){0,3} $/u;

/** The colours that are asked for together, where they are several; empty otherwise. */
export function findColoursTogether(words: readonly Word[]): readonly StatusFilter[] {
  const text = words.map((word) => word.text).join(' ');
  const match = COLOURS_TOGETHER.exec(text);
  if (match === null || WAVED_OFF.test(text.slice(0, match.index))) return [];
  const said = COLOURS.filter(({ pattern }) => new RegExp(`\\b(?:${pattern})\\b`, 'u').test(match[0]));
  return said.length > 1 ? said.map(({ status }) => status) : [];
}

/**
 * The state that goals are asked for by. Of colours together, yellow and red are what is behind, and all three are
 * everything; no filter holds another pair.
 */
export function findState(
  colours: readonly StatusFilter[],
  concepts: ReadonlySet<Concept>,
): { readonly status: StatusFilter } | null {
  const isBehind = colours.length === 2 && !colours.includes('green');
  const status = colours.length > 0 ? (isBehind ? 'behind' : undefined) : findStatus(concepts);
  return status === undefined ? null : { status };
}

export interface RankingAsked {
  readonly order: Ranking | null;
  readonly limit: number | null;
}

/**
 * "las 5 mejores", "top 10", "las diez que van peor". The number is read without a ranking word too ("las seis
 * con más avance"); it counts only where a ranking is asked for.
 * @param free tells the words that are neither codes nor times.
 */
export function findRanking(
  words: readonly Word[],
  concepts: ReadonlySet<Concept>,
  free: (word: number) => boolean,
): RankingAsked {
  const worst = concepts.has('worstWord');
  const ranked = worst || concepts.has('bestWord') || words.some((word) => word.text === 'top');
  const order = worst ? 'worst' : 'best';
  const text = words.map((word) => word.text).join(' ');
  if (FROM_BEST.test(text)) return { order: 'best', limit: null };
  if (FROM_WORST.test(text)) return { order: 'worst', limit: null };
  if (ranked && ONLY_ONE.test(text)) return { order, limit: 1 };
  return { order: ranked ? order : null, limit: findCount(words, free) };
}

/** A ranking of more goals than this is a list. */
const LARGEST_LIMIT = 100;

function findCount(words: readonly Word[], free: (word: number) => boolean): number | null {
  const tokens = words.map((word) => word.token);
  for (let at = 0; at < words.length; at += 1) {
    const number = free(at) ? findNumberAt(tokens, at) : undefined;
    if (number === undefined || number.style !== 'cardinal' || !Number.isInteger(number.value)) continue;
    if (number.value >= 1 && number.value <= LARGEST_LIMIT) return number.value;
  }
  return null;
}

const HIGH = '(?:mejor|mejores|mayor|mas alt[ao]s?|mas avanzad[ao]s?)';
const LOW = '(?:peor|peores|menor|mas baj[ao]s?|mas (?:atras|rezag)ad[ao]s?)';
/** "de la mejor a la peor": all of them, in that order. */
const FROM_BEST = new RegExp(
  String.raw`\bde (?:la |el |las |los )?${HIGH} a (?:la |el |las |los )?${LOW}\b`,
  'u',
);
const FROM_WORST = new RegExp(
  String.raw`\bde (?:la |el |las |los )?${LOW} a (?:la |el |las |los )?${HIGH}\b`,
  'u',
);

/** "la que va peor", "cuál meta va mejor", "la peor oficina": one is asked for. */
const ONLY_ONE = new RegExp(
  [
    String.raw`\b(?:la|el) (?:\p{L}+ )?que (?:\p{L}+ )?(?:va|anda|esta|viene|quedo|salio|cerro) (?:\p{L}+ )?(?:mejor|peor)\b`,
    String.raw`\b(?:la|el|cual) (?:meta |accion |indicador |area )?(?:mas \p{L}+|mejor|peor)(?: \p{L}*[^s\s])?(?: de| en|$)`,
    String.raw`\bcual (?:de \p{L}+ )?(?:\p{L}+ )?(?:va|anda|esta|viene|es|trae|tiene|lleva|quedo|salio|cerro|cierra) (?:\p{L}+ )?(?:mejor|peor|mas|menos)\b`,
    String.raw`\bcual es (?:la|el) \p{L}*[^s\s] (?:con|que|de) (?:\p{L}+ ){0,2}?(?:mejor|peor|mas|menos|mayor|menor)\b`,
    String.raw`\b(?:que|cual) (?:meta|accion|indicador|proyecto|programa) (?:\p{L}+ ){1,2}?(?:con )?(?:mas|menos|mejor|peor|mayor|menor)\b`,
    String.raw`\buna? (?:sola|nada mas|nomas|nadamas)\b`,
  ].join('|'),
  'u',
);
