import { editDistance } from './edit-distance.ts';
import { HUNDREDS_WORDS, isNumberWord } from './number-sounds.ts';
import { wordTerm } from './periods/terms.ts';
import type { Token } from './tokens.ts';

/*
 * Signs that stand for words, and slips in words too short, or too near to others, to be mended by themselves: beside a word that tells what they are,
 * "trcer" is the third and "cirre" a close.
 */

const ORDINALS = 'primer primero segundo tercer tercero cuarto ultimo primera tercera'.split(' ');
const MOVED = 'anterior pasado antepasado actual proximo siguiente'.split(' ');
const CLOSES = ['cierre', 'corte'];
/** The longer of two that a slip may stand for goes first. */
const BESIDE_NUMBERS =
  'ciento cuatro cinco siete nueve quince catorce veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa'.split(
    ' ',
  );
const SHORTEST = 4;
const SHORTEST_HUNDREDS = 8;

type Known = (folded: string) => boolean;

/** The tokens with such words written as they are meant. */
export function mendSlips(tokens: readonly Token[], known: Known): readonly Token[] {
  let mended: Token[] | undefined;
  for (const [at, token] of tokens.entries()) {
    if (token.text === '&') {
      mended ??= [...tokens];
      mended[at] = { ...token, kind: 'word', folded: 'y' };
    }
    if (token.kind !== 'word' || token.folded.length < SHORTEST || known(token.folded)) continue;
    const meant = meantAt(tokens, at);
    if (meant === undefined || meant === token.folded) continue;
    mended ??= [...tokens];
    mended[at] = { ...token, folded: meant };
  }
  return mended ?? tokens;
}

function meantAt(tokens: readonly Token[], at: number): string | undefined {
  const word = tokens[at]?.folded ?? '';
  if (isStretch(tokens[at + 1])) return nearest(word, ORDINALS);
  if (isStretch(tokens[at - 1])) return nearest(word, MOVED);
  if (isTold(tokens, at)) return nearest(word, CLOSES);
  if (isNumberWord(word)) return undefined;
  if (word.length >= SHORTEST_HUNDREDS) return nearest(word, HUNDREDS_WORDS);
  const isBesideNumber = [tokens[at - 1], tokens[at + 1]].some(
    (token) => token?.kind === 'word' && isNumberWord(token.folded),
  );
  return isBesideNumber ? nearest(word, BESIDE_NUMBERS) : undefined;
}

function isStretch(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  const { facets } = wordTerm(token.folded);
  return facets.has('quarter') || facets.has('semester');
}

/** "al … del segundo trimestre" */
function isTold(tokens: readonly Token[], at: number): boolean {
  const [before, joint, next] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]];
  if (!/^(?:al?|el)$/u.test(before?.folded ?? '') || !/^(?:de|del|d)$/u.test(joint?.folded ?? ''))
    return false;
  if (next === undefined || next.kind !== 'word') return next?.kind === 'code';
  const { facets } = wordTerm(next.folded);
  return ['ordinal', 'quarter', 'semester', 'anymonth'].some((facet) => facets.has(facet as 'ordinal'));
}

/** The only one that is one slip away and begins alike. */
function nearest(word: string, meant: readonly string[]): string | undefined {
  return meant.find((each) => each[0] === word[0] && editDistance(word, each, 1) !== undefined);
}
