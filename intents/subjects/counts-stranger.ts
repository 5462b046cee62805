import { LEXICON_WORDS } from '#src/language/lexicon/concepts.ts';
import type { Word } from '../reading/words.ts';
import type { CatalogIndex } from './catalog-index.ts';
import { isContentWord } from './terms.ts';

const ORDINAL = /^(?:primer|segund|tercer|cuart|quint)[ao]?s?$/u;

/**
 * Does this ordinal count what the catalogue does not have? "la tercera canasta" is not asked of "tercera edad".
 */
export function countsStranger({ vocabulary }: CatalogIndex, words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  if (next?.kind !== 'word' || !ORDINAL.test(words[at]?.text ?? '')) return false;
  return isContentWord(next.text) && !vocabulary.has(next.text) && !LEXICON_WORDS.has(next.text);
}
