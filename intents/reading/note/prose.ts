import { findNumberAt } from '#src/language/number-words.ts';
import { PERIOD_WORDS } from '#src/language/periods/words.ts';
import { isCourtesy, type Message } from './announcing.ts';

/** Token indexes [from, to). */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const PREPOSITIONS = new Set(
  'de del en a al para por con sin sobre y e o u que como desde hasta segun entre donde cuando mas'.split(
    ' ',
  ),
);
const SHORT_BUT_TELLING = new Set('no se ya hay fue'.split(' '));

export function isPreposition(word: string): boolean {
  return PREPOSITIONS.has(word);
}

function isTelling({ tokens, words }: Message, at: number): boolean {
  const word = words[at] ?? '';
  if (tokens[at]?.kind !== 'word' || PERIOD_WORDS.has(word) || isCourtesy(word)) return false;
  if (SHORT_BUT_TELLING.has(word)) return true;
  return word.length > 2 && !PREPOSITIONS.has(word) && findNumberAt(tokens, at) === undefined;
}

function countTelling(message: Message, { from, to }: Stretch): number {
  let telling = 0;
  for (let at = from; at < to; at += 1) if (isTelling(message, at)) telling += 1;
  return telling;
}

/** Is it said in words, and not a figure to record ("303, 3500", "500 despensas de la 303", "podas 37")? */
export function isProse(message: Message, stretch: Stretch): boolean {
  const telling = countTelling(message, stretch);
  const closesWithFigure = telling < 3 && message.tokens[stretch.to - 1]?.kind === 'number';
  return telling >= 2 && !closesWithFigure && !opensWithFigure(message, stretch);
}

/** After "nota 118:" few words are enough: "sin luz del 4 al 8 de septiembre". */
export function isSaid(message: Message, stretch: Stretch): boolean {
  if (isProse(message, stretch)) return true;
  const words = message.tokens.slice(stretch.from, stretch.to).filter(({ kind }) => kind === 'word');
  return words.length > 1 && countTelling(message, stretch) > 0;
}

/** "500 despensas de la 303", "seis, en octubre"; not "seis unidades regresan". */
function opensWithFigure({ tokens, words }: Message, { from, to }: Stretch): boolean {
  const number = findNumberAt(tokens, from);
  if (number === undefined || number.style === 'article') return false;
  const after = tokens[number.to + 1];
  if (number.to >= to || after === undefined || number.to + 1 >= to) return true;
  return (
    tokens[number.to]?.kind !== 'word' ||
    after.kind !== 'word' ||
    PREPOSITIONS.has(words[number.to + 1] ?? '')
  );
}

export function hasFigure({ tokens }: Message, { from, to }: Stretch): boolean {
  return tokens.slice(from, to).some(({ kind }) => kind === 'number');
}

export function isQuestion({ words }: Message, { from, to }: Stretch): boolean {
  return words.slice(from, to).some((word) => word === '¿' || word === '?');
}
