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
  const isOrder = words.slice(0, first + 1).some(isKeeping);
  const isHeaded = isHeading(words[first] ?? '') && isAfterCode(message, first);
  if (!isOrder && !isHeaded) return undefined;
  const after = endOfAnnouncement(message, first, isOrder || first > 0 ? 'complete' : 'wants a goal');
  return after === undefined ? undefined : textFrom(message, after);
}

function endOfAnnouncement(
  message: Message,
  first: number,
  soFar: 'complete' | 'wants a goal',
): number | undefined {
  const { words } = message;
  const isNoun = isRemark(words[first] ?? '');
  // "anota 212 rondines" records a figure, "anota en la 307 no hubo …" a text.
  if (!isNoun && !TO_GOAL.has(words[first + 1] ?? '')) return undefined;
  return skipCode(message, first + 1) ?? (isNoun && soFar === 'complete' ? first + 1 : undefined);
}

/** Does it open the message, or follow nothing but a goal's code: "DR21-2 obs. …"? */
function isAfterCode({ tokens }: Message, first: number): boolean {
  return tokens.slice(0, first).every(({ kind }) => kind !== 'word');
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
