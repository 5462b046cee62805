import { findConcepts, LEXICON_WORDS } from '#src/language/lexicon/concepts.ts';
import { OFFICE_WORDS } from '#src/language/lexicon/small-words.ts';
import { phoneticKey } from '#src/language/phonetic.ts';
import { isAskingWord } from '../subjects/asking-words.ts';
import type { CatalogIndex } from '../subjects/catalog-index.ts';
import { catalogWords, isContentWord, toCodeKey, toGroupKey } from '../subjects/terms.ts';

/**
 * The words of a name that can tell one goal or unit from others. What is written with digits tells one only
 * where the programme itself says so ("911", "C4"): elsewhere it is a code, a quarter or a quantity.
 */
export function tellingWords(name: string, index: CatalogIndex): readonly string[] {
  return catalogWords(name).filter(
    (word) =>
      isContentWord(word) && (!/\d/u.test(word) || (index.vocabulary.has(word) && !isCode(word, index))),
  );
}

function isCode(word: string, index: CatalogIndex): boolean {
  const { unitCodes, programCodes, lineCodes } = index;
  const ofGroup = [unitCodes, programCodes, lineCodes].some((codes) => codes.has(toGroupKey(word)));
  return ofGroup || index.goalsByCode.has(toCodeKey(word));
}

/** Shorter words sound like too many others. */
const SHORTEST_SOUND = 4;

/** How the words sound that ask something by themselves: a slip of "avance" is mended, and must go on being so. */
const SOUNDS: ReadonlySet<string> = new Set(
  [...[...LEXICON_WORDS].filter((word) => findConcepts([word]).length > 0), ...OFFICE_WORDS]
    .filter((word) => word.length >= SHORTEST_SOUND)
    .map(phoneticKey),
);

function soundsLikeAsking(word: string): boolean {
  return word.length >= SHORTEST_SOUND && SOUNDS.has(phoneticKey(word));
}

/** Those of the telling words that belong to the questions ("rojo", "mejores"), so that they name nothing. */
export function findAskingWords(name: string): readonly string[] {
  const words = catalogWords(name);
  const inPhrases = new Set(findConcepts(words).flatMap(({ at }) => at));
  return words.filter(
    (word, place) =>
      isContentWord(word) && (inPhrases.has(place) || isAskingWord(word) || soundsLikeAsking(word)),
  );
}
