import { findConcepts, LEXICON_WORDS } from '#src/language/lexicon/concepts.ts';
import { OFFICE_WORDS } from '#src/language/lexicon/small-words.ts';
import { phoneticKey } from '#src/language/phonetic.ts';
import { isAskingWord } from '../subjects/asking-words.ts';
import { catalogWords, isContentWord } from '../subjects/terms.ts';

/** The words of a name that can tell one goal or unit from others. */
export function tellingWords(name: string): readonly string[] {
  return catalogWords(name).filter(isContentWord);
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
