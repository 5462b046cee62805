import { SMALL_WORDS } from './lexicon/small-words.ts';
import { isNumberWord } from './number-sounds.ts';
import { wordTerm } from './periods/terms.ts';
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
const FEWEST_LETTERS = 8;
/** Of two words of any talk, so many: "sobretodo" and "siempre" are words of their own. */
const FEWEST_OF_TALK = 10;
/** What begins so is mostly a word by itself. */
const PREFIXES = new Set('sobre contra entre ante bajo para tras extra super auto multi'.split(' '));
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
  if (ASKING.has(second) || words.every(isLongNumberWord)) return true;
  if (PREFIXES.has(first)) return false;
  const letters = first.length + second.length;
  return letters >= (words.every((word) => SMALL_WORDS.has(word)) ? FEWEST_OF_TALK : FEWEST_LETTERS);
}

function isLongNumberWord(folded: string): boolean {
  return folded.length >= SHORTEST_OF_TWO && isNumberWord(folded);
}

/** Shorter words differ from others by an ending alone. */
const SHORTEST_INFLECTED = 6;
const SHORTEST_KIN = 8;
/** Two words of the longest that are misspelt. */
const LONGEST_OF_TWO = 30;
/** What ends so is mostly a word by itself: "libramiento", "aguacero". */
const ENDINGS = /(?:ando|iendo|mente|miento|cero|grafia|metido|metida)$/u;

/** What is known of words, folded. */
export interface Words {
  readonly has: (word: string) => boolean;
  /** Some word of its stem is known. */
  readonly hasKin?: (word: string) => boolean;
  /** What a misspelt word stands for. */
  readonly mend?: (word: string) => string | undefined;
}

/** A word that is known, be it in another number ("certificado", "entrenadores"), or counts. */
function knowsInflected(word: string, has: Words['has']): boolean {
  if (has(word) || isLongNumberWord(word)) return true;
  if (word.length < SHORTEST_INFLECTED) return false;
  if (!word.endsWith('s')) return has(`${word}s`) || has(`${word}es`);
  return has(word.slice(0, -1)) || (word.endsWith('es') && has(word.slice(0, -2)));
}

/** "andaPinos": the last letter of a word before a capital. */
const INNER_CAPITAL = /(?<=^\p{L}{2,})\p{Ll}(?=\p{Lu}\p{Ll}{2})/u;
const SHORTEST_MISSPELT = 6;

/**
 * A known word and one that is misspelt as well, or known in another form ("metasatrazadas", "jefaturaoperativa"): the
 * longest known one that leaves such a word.
 */
function splitMisspelt(run: string, { has, hasKin, mend }: Words): readonly string[] | null {
  if (run.length > LONGEST_OF_TWO || mend?.(run) !== undefined) return null;
  const isKnown = (word: string): boolean => !PREFIXES.has(word) && knowsInflected(word, has);
  const isMeant = (word: string): boolean =>
    mend?.(word) !== undefined || (word.length >= SHORTEST_KIN && hasKin?.(word) === true);
  for (let length = run.length - SHORTEST_MISSPELT; length >= SHORTEST_OF_TWO; length -= 1) {
    const [head, rest] = [run.slice(0, length), run.slice(length)];
    if (isKnown(head) && isMeant(rest)) return [head, rest];
    const [first, tail] = [run.slice(0, -length), run.slice(-length)];
    if (isKnown(tail) && isMeant(first)) return [first, tail];
  }
  return null;
}

export type Splitter = (tokens: readonly Token[]) => readonly Token[];

/**
 * The tokens with each unknown long word that falls into known words replaced by these, where `accepts` finds
 * them a likely run: a slip of one word falls into little words too.
 */
export function makeSplitter(
  known: Words,
  accepts: (words: readonly string[]) => boolean = () => true,
): Splitter {
  // A slip of a word of time falls into such words too: "trimeste".
  const isWhole = (word: string): boolean =>
    known.has(word) || known.hasKin?.(word) === true || wordTerm(word).facets.size > 0;
  // Null where the word is left as it is.
  const split = remember((word): readonly string[] | null => {
    if (word.length < SHORTEST_RUN || isWhole(word) || ENDINGS.test(word)) return null;
    const words = splitByVocabulary(word, (part) => knowsInflected(part, known.has));
    if (words === undefined) return splitMisspelt(word, known);
    return words.length > 1 && (accepts(words) || isMissedBlank(words)) ? words : null;
  }, LONGEST_RUN);
  const wordsOf = ({ kind, text, folded }: Token): readonly string[] | null => {
    if (kind !== 'word' || folded.length < SHORTEST_RUN) return null;
    const capital = text.length === folded.length ? (INNER_CAPITAL.exec(text)?.index ?? -2) + 1 : -1;
    if (capital > 0 && !known.has(folded)) return [folded.slice(0, capital), folded.slice(capital)];
    return split(folded);
  };
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
