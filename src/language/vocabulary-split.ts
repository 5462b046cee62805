import { SMALL_WORDS } from './lexicon/small-words.ts';
import { isNumberWord } from './number-sounds.ts';
import { remember } from './remember.ts';
import type { Token } from './tokens.ts';

const LONGEST_RUN = 120;
const LONGEST_WORD = 24;
/** Shorter runs are words or slips of one; splitting them finds little words everywhere. */
const SHORTEST_RUN = 7;

interface Best {
  readonly words: number;
  readonly squares: number;
  readonly start: number;
}

/**
 * Splits a folded run of letters into known words, as few and as long as can be
 * ("avancedespensas" → avance, despensas). Undefined where that is not possible without a remainder.
 */
export function splitByVocabulary(run: string, has: (word: string) => boolean): string[] | undefined {
  if (run.length > LONGEST_RUN) return undefined;
  const best: (Best | undefined)[] = [{ words: 0, squares: 0, start: 0 }];
  for (let end = 1; end <= run.length; end += 1) {
    for (let start = Math.max(0, end - LONGEST_WORD); start < end; start += 1) {
      const before = best[start];
      if (before === undefined || !has(run.slice(start, end))) continue;
      const candidate = { words: before.words + 1, squares: before.squares + (end - start) ** 2, start };
      if (isBetter(candidate, best[end])) best[end] = candidate;
    }
  }
  return best[run.length] === undefined ? undefined : readBack(run, best);
}

function isBetter(candidate: Best, standing: Best | undefined): boolean {
  if (standing === undefined || candidate.words < standing.words) return true;
  return candidate.words === standing.words && candidate.squares > standing.squares;
}

function readBack(run: string, best: readonly (Best | undefined)[]): string[] {
  const words: string[] = [];
  for (let end = run.length; end > 0; end = best[end]?.start ?? 0)
    words.unshift(run.slice(best[end]?.start ?? 0, end));
  return words;
}

const SHORTEST_OF_TWO = 4;
const FEWEST_LETTERS = 10;
/** Hardly a word begins so but the one that asks; "cualquiera" and the like are words of their own. */
const ASKING = new Set('como cuanto cuanta cuantos cuantas quien quienes cual cuales'.split(' '));
const ONE_WORD_WITH_ASKING = /^(?:quiera|quieran|quier)$/u;

/**
 * A blank missed between two words: one that asks and another, two numbers, or two of some length of which one
 * tells something. A slip of one word ("trimeste") does not fall into such, nor do "bienestar" and "sobretodo".
 */
function isMissedBlank(words: readonly string[]): boolean {
  const [first = '', second = ''] = words;
  if (words.length !== 2 || words.some((word) => word.length < SHORTEST_OF_TWO)) return false;
  if (ASKING.has(first)) return !ONE_WORD_WITH_ASKING.test(second);
  if (words.every(isLongNumberWord)) return true;
  return first.length + second.length >= FEWEST_LETTERS && words.some((word) => !SMALL_WORDS.has(word));
}

function isLongNumberWord(folded: string): boolean {
  return folded.length >= SHORTEST_OF_TWO && isNumberWord(folded);
}

/** Shorter words differ from others by an ending alone. */
const SHORTEST_INFLECTED = 6;

/** A word that is known, be it in another number ("certificado", "entrenadores"), or counts. */
function knowsInflected(word: string, has: (word: string) => boolean): boolean {
  if (has(word) || isLongNumberWord(word)) return true;
  if (word.length < SHORTEST_INFLECTED) return false;
  if (!word.endsWith('s')) return has(`${word}s`) || has(`${word}es`);
  return has(word.slice(0, -1)) || (word.endsWith('es') && has(word.slice(0, -2)));
}

export type Splitter = (tokens: readonly Token[]) => readonly Token[];

/**
 * The tokens with each unknown long word that falls into known words replaced by these, where `accepts` finds
 * them a likely run: a slip of one word falls into little words too.
 */
export function makeSplitter(
  has: (word: string) => boolean,
  accepts: (words: readonly string[]) => boolean = () => true,
): Splitter {
  // Null where the word is left as it is.
  const split = remember((word): readonly string[] | null => {
    if (word.length < SHORTEST_RUN || has(word)) return null;
    const words = splitByVocabulary(word, (part) => knowsInflected(part, has));
    if (words === undefined || words.length < 2) return null;
    return accepts(words) || isMissedBlank(words) ? words : null;
  }, LONGEST_RUN);
  const wordsOf = ({ kind, folded }: Token): readonly string[] | null =>
    kind === 'word' && folded.length >= SHORTEST_RUN ? split(folded) : null;
  return (tokens) => {
    if (tokens.every((token) => wordsOf(token) === null)) return tokens;
    return tokens.flatMap((token) => {
      const words = wordsOf(token);
      return words === null ? [token] : toTokens(token, words);
    });
  };
}

/** Each word with its own place where letters correspond one to one, otherwise with the place of the whole. */
function toTokens(token: Token, words: readonly string[]): Token[] {
  const exact = token.text.length === token.folded.length;
  let offset = 0;
  return words.map((folded) => {
    const start = token.start + offset;
    const text = token.text.slice(offset, offset + folded.length);
    offset += folded.length;
    const counts = isNumberWord(folded);
    return exact
      ? { text, folded, start, end: start + folded.length, kind: 'word', counts }
      : { ...token, folded, counts };
  });
}
