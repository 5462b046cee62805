import { DIGITS, HUNDREDS, isNumberWord, RUN_TOGETHER, soundOf, TEENS, TENS } from './number-sounds.ts';
import { parseNumber } from './numbers.ts';
import type { Token } from './tokens.ts';

/** All that a number's reading needs of a token; the spelling may have been mended. */
export type NumberWord = Pick<Token, 'kind' | 'folded'> & Partial<Pick<Token, 'counts'>>;

/**
 * - `cardinal`: said as a number, in words, digits or both ("doscientos cinco", "3,500", "10 mil").
 * - `digits`: said digit by digit, as codes are ("tres cero tres", "tres doce").
 * - `article`: a lone "un", "una", "uno", which rarely counts anything.
 */
export type NumberStyle = 'cardinal' | 'digits' | 'article';

/** `from` and `to` are token indexes, [from, to). */
export interface NumberSpan {
  readonly value: number;
  readonly from: number;
  readonly to: number;
  readonly style: NumberStyle;
}

const ARTICLES = new Set(['un', 'una', 'uno']);

interface Read {
  readonly value: number;
  readonly to: number;
}

/** The longest number that starts at token `from`, in digits or words; undefined where none does. */
export function findNumberAt(tokens: readonly NumberWord[], from: number): NumberSpan | undefined {
  const first = tokens[from];
  if (first === undefined || !canStart(first) || isPartOfPercent(tokens, from)) return undefined;
  const cardinal = readMillions(tokens, from);
  if (cardinal === undefined) return undefined;
  if (cardinal.to === from + 1 && ARTICLES.has(first.folded) && !startsNumber(tokens, cardinal.to)) {
    return { ...cardinal, from, style: 'article' };
  }
  return readSpelledCode(tokens, from, cardinal.to) ?? { ...cardinal, from, style: 'cardinal' };
}

/** "60%", "60 por ciento", "sesenta por ciento"; the value in percent. */
export function findPercentAt(tokens: readonly NumberWord[], from: number): NumberSpan | undefined {
  const token = tokens[from];
  if (token?.kind === 'percent') {
    const value = parseNumber(token.folded);
    return value === undefined ? undefined : { value, from, to: from + 1, style: 'cardinal' };
  }
  const number = findNumberAt(tokens, from);
  if (number === undefined) return undefined;
  const [first, second] = [wordAt(tokens, number.to), wordAt(tokens, number.to + 1)];
  if (first === 'porciento' || first === '%') return { ...number, to: number.to + 1 };
  return first === 'por' && (second === 'ciento' || second === 'cien')
    ? { ...number, to: number.to + 2 }
    : undefined;
}

function wordAt(tokens: readonly NumberWord[], index: number): string {
  return tokens[index]?.folded ?? '';
}

function soundAt(tokens: readonly NumberWord[], index: number): string {
  const token = tokens[index];
  return token?.kind === 'word' ? soundOf(token.folded) : '';
}

/** Most words begin no number; a token of a message says so itself. */
function canStart({ kind, folded, counts }: NumberWord): boolean {
  return counts ?? (kind !== 'word' || isNumberWord(folded));
}

/** The "ciento" of "por ciento". */
function isPartOfPercent(tokens: readonly NumberWord[], index: number): boolean {
  return /^cient?o?$/u.test(wordAt(tokens, index)) && wordAt(tokens, index - 1) === 'por';
}

function startsNumber(tokens: readonly NumberWord[], index: number): boolean {
  return readBelowThousand(tokens, index) !== undefined;
}

function readMillions(tokens: readonly NumberWord[], from: number): Read | undefined {
  const head = readThousands(tokens, from);
  if (head === undefined || !/^millon(?:es)?$/u.test(wordAt(tokens, head.to))) return head;
  const tail = readThousands(tokens, head.to + 1);
  return tail !== undefined && tail.value < 1_000_000
    ? { value: head.value * 1_000_000 + tail.value, to: tail.to }
    : { value: head.value * 1_000_000, to: head.to + 1 };
}

function readThousands(tokens: readonly NumberWord[], from: number): Read | undefined {
  const head = wordAt(tokens, from) === 'mil' ? { value: 1, to: from } : readHead(tokens, from);
  if (head === undefined || wordAt(tokens, head.to) !== 'mil') return head;
  const tail = readHead(tokens, head.to + 1);
  return tail !== undefined && tail.value < 1000 && Number.isInteger(tail.value)
    ? { value: head.value * 1000 + tail.value, to: tail.to }
    : { value: head.value * 1000, to: head.to + 1 };
}

/** "4k", "1.5k" */
const THOUSANDS = /^(\d{1,4}(?:\.\d{1,2})?)k$/u;

/** Digits as written, or words below a thousand. */
function readHead(tokens: readonly NumberWord[], from: number): Read | undefined {
  const token = tokens[from];
  const thousands = token?.kind === 'code' ? THOUSANDS.exec(token.folded)?.[1] : undefined;
  if (thousands !== undefined) return { value: Math.round(Number(thousands) * 1000), to: from + 1 };
  if (token?.kind !== 'number') return readBelowThousand(tokens, from);
  const value = parseNumber(token.folded);
  return value === undefined ? undefined : { value, to: from + 1 };
}

function readBelowThousand(tokens: readonly NumberWord[], from: number): Read | undefined {
  const hundreds = HUNDREDS.get(soundAt(tokens, from));
  const rest = readBelowHundred(tokens, hundreds === undefined ? from : from + 1);
  if (hundreds === undefined) return rest;
  return rest !== undefined && rest.value > 0
    ? { value: hundreds + rest.value, to: rest.to }
    : { value: hundreds, to: from + 1 };
}

function readBelowHundred(tokens: readonly NumberWord[], from: number): Read | undefined {
  const sound = soundAt(tokens, from);
  const digit = DIGITS.get(sound);
  if (digit !== undefined) return { value: digit, to: from + 1 };
  const tens = TENS.get(sound) ?? TEENS.get(sound) ?? RUN_TOGETHER.get(sound);
  if (tens === undefined) return undefined;
  // "treinta y dos", and the old "diez y seis"
  const unit = wordAt(tokens, from + 1) === 'y' ? DIGITS.get(soundAt(tokens, from + 2)) : undefined;
  const joins = unit !== undefined && unit > 0 && tens % 10 === 0 && !(tens === 10 && unit < 6);
  return joins ? { value: tens + unit, to: from + 3 } : { value: tens, to: from + 1 };
}

/** "tres cero tres" → 303, "tres doce" → 312, "cuatro cero dos" → 402. */
function readSpelledCode(
  tokens: readonly NumberWord[],
  from: number,
  cardinalTo: number,
): NumberSpan | undefined {
  let digits = '';
  let index = from;
  while (digits.length < 6) {
    const digit = DIGITS.get(soundAt(tokens, index));
    if (digit === undefined) break;
    digits += String(digit);
    index += 1;
  }
  if (digits === '') return undefined;
  const tail = readBelowHundred(tokens, index);
  if (tail !== undefined && tail.value >= 10) {
    digits += String(tail.value);
    index = tail.to;
  }
  return index > cardinalTo ? { value: Number(digits), from, to: index, style: 'digits' } : undefined;
}
