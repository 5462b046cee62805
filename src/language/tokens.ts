import { fold } from './fold.ts';
import { isNumberWord } from './number-sounds.ts';
import { splitRun } from './token-runs.ts';

/**
 * - `word`: letters only.
 * - `number`: digits, with thousands commas or a decimal point ("3,500", "12.5", "2023").
 * - `code`: letters and digits together, or dotted digits ("M.3", "q3", "2.1.5", "3er", "1°", "3T").
 * - `percent`: a number with its sign ("60%", "60 %").
 */
export type TokenKind = 'word' | 'number' | 'code' | 'percent' | 'punctuation' | 'symbol';

/** `text` is the slice [start, end) of the original text; `folded` is that slice folded. */
export interface Token {
  readonly text: string;
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  readonly kind: TokenKind;
  /** A number may begin with it. */
  readonly counts: boolean;
}

interface LexicalRule {
  readonly name: string;
  readonly kind: TokenKind;
  /** Sticky. */
  readonly pattern: RegExp;
  readonly accepts?: (match: RegExpExecArray) => boolean;
}

/** Short words that stand before a number without forming a code with it ("no.5", "trim.3", "sep-30"). */
const NOT_CODE_PREFIXES = new Set(
  (
    'no nos num art ext sem tri pag cap tel ene feb mar abr may jun jul ago sep set oct nov dic ' +
    'y e o u a al de del la las el los en con por un su sus mi es ya van hay son'
  ).split(' '),
);

const NUMBER = String.raw`(?:\d{1,3}(?:[,\u00a0\u2009\u202f]\d{3})+(?!\d)(?:\.\d+)?|\d{1,3}'\d{3},\d{3}(?!\d)|\d+(?:\.\d+)?)`;

/** In order: the first that matches at a position makes the token. */
const LEXICAL_RULES: readonly LexicalRule[] = [
  { name: 'percent', kind: 'percent', pattern: new RegExp(String.raw`${NUMBER}[ \u00a0\u202f]?%`, 'yu') },
  { name: 'dotted digits', kind: 'code', pattern: /\d+(?:\.\d+){2,}(?![\p{L}\d])/uy },
  {
    name: 'ordinal with point',
    kind: 'code',
    pattern: /\d{1,2}\.(?:er|ero|era|ro|ra|do|da|to|ta|[oaºª°])(?![\p{L}\d])/iuy,
  },
  { name: 'quarter mark', kind: 'code', pattern: /[qt][.-]?[1-9](?![\p{L}\d])/iuy },
  {
    name: 'lettered code',
    kind: 'code',
    pattern: /(\p{L}{1,3})[.-]?\d+(?:[.-]\p{Lu}?\d+|\p{Lu}\d+)*(?![\p{L}\d])/uy,
    // "e2.1" is a code for all that "e" is a word: no number is written so.
    accepts: (match) => !NOT_CODE_PREFIXES.has(fold(match[1] ?? '')) || /^\p{L}\d+\.\d+$/u.test(match[0]),
  },
  {
    name: 'grouped number',
    kind: 'number',
    pattern: /\d{1,3}(?:[,\u00a0\u2009\u202f]\d{3})+(?!\d)(?:\.\d+)?/uy,
  },
  { name: 'millions', kind: 'number', pattern: /\d{1,3}'\d{3},\d{3}(?!\d)/uy },
  { name: 'decimal number', kind: 'number', pattern: /\d+\.\d+/uy },
];

const RUN = /[\p{L}\d][\p{L}\p{M}\p{Cf}\dºª°]*/uy;
const MARK = /[\p{P}]/u;
const BLANK = /[\s\p{C}\p{M}]/u;

/** The tokens of a text, in order. White space and what cannot be seen make none. Linear in the text's length. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let position = 0;
  let digit = nextDigit(text, 0);
  while (position < text.length) {
    if (digit < position) digit = nextDigit(text, position);
    const lexeme =
      (digit - position <= FARTHEST_DIGIT ? matchRule(text, position) : undefined) ??
      matchRun(text, position);
    if (lexeme.length === 0) {
      position += advance(text, position, tokens);
      continue;
    }
    for (const token of lexeme) tokens.push(token);
    position = lexeme.at(-1)?.end ?? text.length;
  }
  return tokens;
}

/** Every lexical rule takes a digit at most this far on: after three letters of two code units each, and a sign. */
const FARTHEST_DIGIT = 7;
const DIGIT = /\d/gu;

/** Where the next digit stands; Infinity where none does. */
function nextDigit(text: string, from: number): number {
  DIGIT.lastIndex = from;
  return DIGIT.exec(text)?.index ?? Infinity;
}

function makeToken(kind: TokenKind, text: string, start: number): Token {
  const folded = fold(text);
  const counts = kind !== 'word' || isNumberWord(folded);
  return { text, folded, start, end: start + text.length, kind, counts };
}

function matchRule(text: string, position: number): Token[] | undefined {
  for (const rule of LEXICAL_RULES) {
    rule.pattern.lastIndex = position;
    const match = rule.pattern.exec(text);
    if (match === null || rule.accepts?.(match) === false) continue;
    return [makeToken(rule.kind, match[0], position)];
  }
  return undefined;
}

function matchRun(text: string, position: number): Token[] {
  RUN.lastIndex = position;
  const match = RUN.exec(text);
  if (match === null) return [];
  return splitRun(match[0]).map((part) => makeToken(part.kind, part.text, position + part.offset));
}

/** Takes one character that is neither letter nor digit; tells how many code units it has. */
function advance(text: string, position: number, tokens: Token[]): number {
  const character = String.fromCodePoint(text.codePointAt(position) ?? 0);
  if (!BLANK.test(character)) {
    tokens.push(
      makeToken(MARK.test(character) && character !== '%' ? 'punctuation' : 'symbol', character, position),
    );
  }
  return character.length;
}
