import { LEXICON_WORDS } from '#src/language/lexicon/concepts.ts';
import { PERIOD_WORDS } from '#src/language/periods/words.ts';

/** Is it a word by which questions are asked or times are told, so that by itself it names nothing? */
export function isAskingWord(folded: string): boolean {
  return [folded, folded.replace(/s$/u, '')].some(
    (word) => LEXICON_WORDS.has(word) || PERIOD_WORDS.has(word),
  );
}
