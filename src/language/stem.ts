import { newStemmer } from 'snowball-stemmers';
import { remember } from './remember.ts';

const spanish = newStemmer('spanish');

/** Folding took the accent by which the stemmer knows these endings: "vinculacion" must meet "vinculaciones". */
const BARE_ENDING = /([cs])ion$/u;
/** The stemmer takes "financiera" for a verb's form ("hiciera"): it must meet "financieros". */
const ADJECTIVE_LIKE_VERB = /anciera(s?)$/u;
/** Longer than any word of the language; the stemmer's time grows faster than the word. */
const LONGEST_WORD = 40;

/** The stem of one folded word, for comparison only: "despensas" and "despensa" → "despens". */
export const stem = remember(findStem);

function findStem(folded: string): string {
  if (folded.length > LONGEST_WORD) return folded;
  return spanish
    .stem(folded.replace(BARE_ENDING, '$1ión').replace(ADJECTIVE_LIKE_VERB, 'anciero$1'))
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '');
}
