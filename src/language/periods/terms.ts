import { allowedSlips, editDistance } from '../edit-distance.ts';
import { remember } from '../remember.ts';
import type { Token } from '../tokens.ts';
import {
  DAY_WORDS,
  FEMININE_ORDINALS,
  MENDABLE,
  MONTH_ABBREVIATIONS,
  MONTH_SPELLINGS,
  MONTHS,
  NOT_MENDABLE,
  ORDINALS,
  OTHER_STRETCHES,
  QUARTER_PLURALS,
  QUARTER_WORDS,
  ROMAN_NUMBERS,
  SEMESTER_WORDS,
  SMALL_NUMBERS,
  STAGE_WORDS,
  TIME_SPELLINGS,
  YEAR_TAILS,
  YEAR_WORDS,
} from './words.ts';

/**
 * What a token can be to a period rule, with its number:
 * `quarter`/`quarters` trimestre(s), `semester`, `other` bimestre and the like, `stage` avance/corte/periodo,
 * `yearword` año/ejercicio, `ordinal` tercer, `feminine` tercera, `month` whole name, `abbr` its abbreviation,
 * `mark` Q3, `n` 0–12, `day` 1–31, `year` 1990–2099, `tail` the end of a year in words, `roman`, `dash` - or /.
 */
export type Facet =
  | 'quarter'
  | 'quarters'
  | 'semester'
  | 'other'
  | 'stage'
  | 'yearword'
  | 'ordinal'
  | 'feminine'
  | 'month'
  | 'abbr'
  | 'anymonth'
  | 'mark'
  | 'n'
  | 'day'
  | 'year'
  | 'roman'
  | 'tail'
  | 'dash'
  | 'slash';

export interface Term {
  readonly token: Token;
  /** Folded; mended where it is a mistyped word of time. */
  readonly word: string;
  readonly facets: ReadonlyMap<Facet, number>;
}

const unnumbered = (words: ReadonlySet<string>): ReadonlyMap<string, number> =>
  new Map([...words].map((word) => [word, 0]));

const WORD_FACETS: readonly (readonly [Facet, ReadonlyMap<string, number>])[] = [
  ['quarter', unnumbered(QUARTER_WORDS)],
  ['quarters', unnumbered(QUARTER_PLURALS)],
  ['semester', unnumbered(SEMESTER_WORDS)],
  ['other', unnumbered(OTHER_STRETCHES)],
  ['stage', unnumbered(STAGE_WORDS)],
  ['yearword', unnumbered(YEAR_WORDS)],
  ['ordinal', ORDINALS],
  ['feminine', FEMININE_ORDINALS],
  ['month', MONTHS],
  ['month', MONTH_SPELLINGS],
  ['abbr', MONTH_ABBREVIATIONS],
  ['n', SMALL_NUMBERS],
  ['roman', ROMAN_NUMBERS],
  ['day', DAY_WORDS],
  ['tail', YEAR_TAILS],
];

const NONE: ReadonlyMap<Facet, number> = new Map();
const DASH_FACETS: ReadonlyMap<Facet, number> = new Map([['dash', 0]]);
const SLASH_FACETS: ReadonlyMap<Facet, number> = new Map([
  ['dash', 0],
  ['slash', 0],
]);

export function toTerm(token: Token): Term {
  if (token.kind === 'punctuation')
    return { token, word: token.folded, facets: punctuationFacets(token.folded) };
  if (token.kind === 'symbol' || token.kind === 'percent') return { token, word: token.folded, facets: NONE };
  if (token.kind === 'word') return { token, ...wordTerm(token.folded) };
  const facets = facetsOf(token.folded);
  addDigits(token, facets);
  return { token, word: token.folded, facets };
}

/** Of a word of letters its spelling tells everything. */
export const wordTerm = remember((folded): Omit<Term, 'token'> => {
  const word = mend(folded);
  const facets = facetsOf(word);
  if (folded === FIRST) facets.set('day', 1);
  return { word, facets };
});

function facetsOf(word: string): Map<Facet, number> {
  const facets = new Map<Facet, number>();
  for (const [facet, table] of WORD_FACETS) {
    const value = table.get(word);
    if (value !== undefined) facets.set(facet, value);
  }
  const month = facets.get('month') ?? facets.get('abbr');
  if (month !== undefined) facets.set('anymonth', month);
  return facets;
}

/** As people call the first of a month. */
const FIRST = 'primero';

function punctuationFacets(sign: string): ReadonlyMap<Facet, number> {
  if (sign === '-') return DASH_FACETS;
  return sign === '/' ? SLASH_FACETS : NONE;
}

function addDigits(token: Token, facets: Map<Facet, number>): void {
  const mark = /^(?:[qt][.-]?([0-9])|([0-9])[qt])$/u.exec(token.folded);
  if (mark !== null) facets.set('mark', Number(mark[1] ?? mark[2]));
  if (/^1(?:o|ro|ero|\.o|\.ro)$/u.test(token.folded)) facets.set('day', 1);
  if (token.kind !== 'number' || !/^\d{1,4}$/u.test(token.text)) return;
  const value = Number(token.text);
  if (value <= 12 && token.text.length <= 2) facets.set('n', value);
  if (value >= 1 && value <= 31 && token.text.length <= 2) facets.set('day', value);
  if (value >= 1990 && value <= 2099) facets.set('year', value);
}

/** The word of time that a mistyped word stands for, or the word as it is. */
function mend(folded: string): string {
  const spelled = TIME_SPELLINGS.get(folded);
  if (spelled !== undefined) return spelled;
  const { length } = folded;
  if (length < 6 || length > 12 || NOT_MENDABLE.has(folded) || MENDABLE.includes(folded)) return folded;
  const near = MENDABLE.find((word) => {
    if (folded[0] !== word[0] && folded[1] !== word[0]) return false;
    const slips = allowedSlips(Math.min(length, word.length));
    return Math.abs(length - word.length) <= slips && editDistance(folded, word, slips) !== undefined;
  });
  return near ?? folded;
}
