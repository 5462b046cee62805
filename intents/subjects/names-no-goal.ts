import { isDeed } from '#src/language/lexicon/weak-words.ts';
import type { Word } from '../reading/words.ts';
import type { CatalogIndex } from './catalog-index.ts';
import { countsStranger } from './counts-stranger.ts';
import type { Occupied } from './occupied.ts';
import { isContentWord } from './terms.ts';

interface Doubt {
  readonly word: string;
  readonly position: number;
  readonly occupied: Occupied;
}

/** A word that asks, ties, counts or does, so that no goal is looked for by it. */
export function namesNoGoal(
  index: CatalogIndex,
  words: readonly Word[],
  { word, position, occupied }: Doubt,
): boolean {
  return (
    occupied.byConcept.has(position) ||
    occupied.clauses.purpose(position) ||
    !isContentWord(word) ||
    isTie(words, position) ||
    (occupied.asksForSet && isKindOfGoal(word)) ||
    countsStranger(index, words, position) ||
    (isDeed(word) && !index.vocabulary.has(word)) ||
    !(words[position]?.kind === 'word' || index.vocabulary.has(word))
  );
}

/** In the plural what any programme is made of: "los proyectos más atrasados" asks for goals of every kind. */
const KINDS_OF_GOALS =
  /^(?:proyectos|programas|actividades|procesos|compromisos|componentes|rubros|conceptos|renglones)$/u;

function isKindOfGoal(word: string): boolean {
  return KINDS_OF_GOALS.test(word);
}

const TIES = /^(?:vincul|lig|asoci|aline|relacion|adscri|deriv|inscri|amarr|enmarc)/u;
const TIED_TO = /^(?:lineas?|programas?|prog|ejes?|pmd|poa)$/u;
const TIE_REACH = 4;

/** "vinculadas a la línea 2.4.6": how goals belong, not what they are about. */
function isTie(words: readonly Word[], at: number): boolean {
  if (!TIES.test(words[at]?.text ?? '')) return false;
  return words.slice(at + 1, at + TIE_REACH).some(({ text }) => TIED_TO.test(text));
}
