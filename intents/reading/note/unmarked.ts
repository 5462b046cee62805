import { findNumberAt } from '#src/language/number-words.ts';
import { asks, isHeading, isKeeping, isRemark, isWriting, type Message } from './announcing.ts';
import { isPreposition, isProse, isQuestion } from './prose.ts';

const TO_GOAL = new Set('a al en para de del'.split(' '));
const BEFORE_CODE = new Set('la el las los meta accion clave numero num no'.split(' '));
const SEPARATING = new Set([',', '.', ';', '-', '(', ')', '–', '—']);

/** "observación para la 306 brigada extra en el valle": a goal's code ends the announcement. A token index. */
export function findUnmarked(message: Message): number | undefined {
  const { words } = message;
  const first = words.findIndex((word) => isRemark(word) || isWriting(word));
  if (first === -1 || asks(words)) return undefined;
  const announced = words[first] ?? '';
  const isOrder = words.slice(0, first + 1).some(isKeeping);
  if (!isOrder && !(first === 0 && isHeading(announced))) return undefined;
  // "anota 212 rondines" records a figure, "anota en la 307 no hubo …" a text.
  if (!isRemark(announced) && !TO_GOAL.has(words[first + 1] ?? '')) return undefined;
  const ownWords = isOrder && isRemark(announced) ? first + 1 : undefined;
  const after = skipCode(message, first + 1) ?? ownWords;
  return after === undefined ? undefined : textFrom(message, after);
}

/** Past "en la acción 306", "a la tres cero seis"; undefined where no code stands there. */
function skipCode({ tokens, words }: Message, from: number): number | undefined {
  let at = from;
  if (TO_GOAL.has(words[at] ?? '')) at += 1;
  while (BEFORE_CODE.has(words[at] ?? '')) at += 1;
  if (tokens[at]?.kind === 'code') return at + 1;
  const number = findNumberAt(tokens, at);
  return number === undefined || number.style === 'article' || number.value < 100 ? undefined : number.to;
}

function textFrom(message: Message, after: number): number | undefined {
  const { words } = message;
  const begins = SEPARATING.has(words[after] ?? '') ? after + 1 : after;
  const rest = { from: begins, to: words.length };
  const first = words[begins] ?? '';
  if (
    isPreposition(first) ||
    isRemark(first) ||
    words.slice(begins).some((word) => isRemark(word) || isKeeping(word))
  )
    return undefined;
  return isProse(message, rest) && !isQuestion(message, rest) ? begins : undefined;
}
