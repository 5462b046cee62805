import { fold } from '#src/language/fold.ts';
import { remember } from '#src/language/remember.ts';
import { ACRONYMS, ARTICLES, NAME_OPENERS, PLACES, ROMAN_NUMERAL, SMALL_IN_NAMES } from './proper-words.ts';

const LOCALE = 'es-MX';
/** From this share of capitals on, a text is taken as printed in capitals; a scanner misreads a letter here and there. */
const MOSTLY_CAPITALS = 0.85;
/** What a catalogue names is told again and again. */
const LONGEST_NAME = 400;
const LONGEST_ACRONYM_IN_BRACKETS = 9;

/**
 * A text that the report prints all in capitals, as a sentence: acronyms, roman numerals, codes and well-known
 * places keep their capitals. Any other text comes back as it is. Of accents that are not printed only that of -ión,
 * which has no exception, is added.
 */
export const toSentenceCase = remember((text) => {
  if (!isInCapitals(text)) return text;
  return recase(text, (word, { opens, before }) =>
    opens || NAME_OPENERS.has(before) || PLACES.has(fold(word)) || NAME_OPENERS.has(fold(word))
      ? capitalised(word)
      : lower(word),
  );
}, LONGEST_NAME);

/** The name of an office that the report prints all in capitals: "Jefatura del Departamento Operativo". */
export const toNameCase = remember((text) => {
  if (!isInCapitals(text)) return text;
  return recase(text, (word, { first, before }) => {
    const folded = fold(word);
    const small = SMALL_IN_NAMES.has(folded) || (ARTICLES.has(folded) && SMALL_IN_NAMES.has(before));
    return small && !first ? lower(word) : capitalised(word);
  });
}, LONGEST_NAME);

function isInCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const capitals = text.match(/\p{Lu}/gu) ?? [];
  return letters.length > 0 && capitals.length / letters.length >= MOSTLY_CAPITALS;
}

interface Place {
  readonly first: boolean;
  /** At the beginning of a sentence. */
  readonly opens: boolean;
  /** The word before it, folded; empty for the first. */
  readonly before: string;
}

function recase(text: string, change: (word: string, place: Place) => string): string {
  let opens = true;
  let first = true;
  let before = '';
  return text.replaceAll(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.'’]*/gu, (match, at: number) => {
    const dots = /\.+$/u.exec(match)?.[0] ?? '';
    const word = dots === '' || isAbbreviation(match) ? match : match.slice(0, -dots.length);
    const kept = keepsCapitals(word, { before: text[at - 1] ?? '', after: text[at + match.length] ?? '' });
    const changed = kept ? word : change(word, { first, opens, before });
    before = fold(word);
    opens = word !== match;
    first = false;
    return `${changed}${word === match ? '' : dots}`;
  });
}

/** "P.M.D.", "C.V.": single letters with their points. */
function isAbbreviation(word: string): boolean {
  return /^(?:\p{L}\.){2,}$/u.test(word);
}

function keepsCapitals(word: string, around: { readonly before: string; readonly after: string }): boolean {
  if (isAbbreviation(word) || /\p{N}/u.test(word)) return true;
  const folded = fold(word);
  if (ACRONYMS.has(folded) || ROMAN_NUMERAL.test(folded)) return true;
  if (folded.length > 1 && !/[aeiouy]/u.test(folded)) return true;
  return around.before === '(' && around.after === ')' && word.length <= LONGEST_ACRONYM_IN_BRACKETS;
}

function lower(word: string): string {
  return withAccent(word.toLocaleLowerCase(LOCALE));
}

/** Capitals often go without accents; every word in -ión has one, but for a few short ones. */
function withAccent(word: string): string {
  return word.length > 'guion'.length ? word.replace(/ion$/u, 'ión') : word;
}

function capitalised(word: string): string {
  const [initial = '', ...rest] = [...word];
  return withAccent(`${initial.toLocaleUpperCase(LOCALE)}${rest.join('').toLocaleLowerCase(LOCALE)}`);
}
