import { asks, isKeeping, isRemark, type Message } from './announcing.ts';
import { isProse } from './prose.ts';
import type { NotePlace } from './quotes.ts';

const PARTING = new Set([':', ',', '.', ';']);
const OPENING = new Set('eso esto y asi todo favor por porfa'.split(' '));
const KEEP_IT = /\p{L}(?:lo|la|los|las|selo|sela)$/u;
/** What was said before: its words are not the text. */
const POINTING_BACK = /^(?:y |pues )?(?:eso|esto|lo|la) (?:mismo|misma|anterior|dicho|de arriba)$/u;
const WIDEST = 8;

/** "Faltó gasolina: ponlo de justificación en la 308": what is to be kept stands before. */
export function findTextFirst(message: Message): NotePlace | undefined {
  const { words, tokens } = message;
  if (words.includes(':') && words.lastIndexOf(':') > words.findIndex(isRemark)) return undefined;
  const opensWithQue = words[0] === 'que';
  for (let at = words.length - 2; at > 1; at -= 1) {
    const rest = PARTING.has(words[at] ?? '') ? words.slice(at + 1, at + 2 * WIDEST) : [];
    if (!keepsWhatStandsBefore(rest, opensWithQue ? 'said' : 'any')) continue;
    const start = tokens[opensWithQue ? 1 : 0]?.start ?? 0;
    return isText(message, at) ? { from: start, to: tokens[at]?.end ?? 0 } : undefined;
  }
  return undefined;
}

function isText(message: Message, to: number): boolean {
  const words = message.words.slice(0, to);
  if (words.some(isRemark) || asks(words) || POINTING_BACK.test(words.join(' '))) return false;
  return isProse(message, { from: 0, to });
}

/** @param before "said": it opens with "que", and needs no noun: "que no surtió frijol, apúntaselo a la 312" */
function keepsWhatStandsBefore(words: readonly string[], before: 'said' | 'any'): boolean {
  const verb = words.findIndex((word) => !OPENING.has(word));
  const word = words[verb] ?? '';
  const keeps =
    (isKeeping(word) && KEEP_IT.test(word)) || (verb > 0 && /^(?:va|vaya|queda|quede)$/u.test(word));
  return keeps && (before === 'said' || words.slice(verb + 1, verb + WIDEST).some(isRemark));
}
