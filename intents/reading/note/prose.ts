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

/** Is it said in words, and not a figure to record ("303, 3500", "500 despensas de la 303")? */
export function isProse(message: Message, { from, to }: Stretch): boolean {
  let telling = 0;
  let figures = 0;
  for (let at = from; at < to; at += 1) {
    if (isTelling(message, at)) telling += 1;
    else if (message.tokens[at]?.kind === 'number') figures += 1;
  }
  const isDated = /(?:^| )(?:del|el) \d{1,2}(?: al? \d{1,2})? de /u.test(
    message.words.slice(from, to).join(' '),
  );
  if (isDated) figures = 0;
  return telling >= 2 && !(figures > 0 && telling < 3) && !opensWithFigure(message, { from, to });
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
