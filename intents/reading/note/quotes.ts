import { asks, isHeading, isKeeping, isKeepingTo, isRemark, isWriting, type Message } from './announcing.ts';
import { isProse } from './prose.ts';

/** Characters [from, to) of the message. */
export interface NotePlace {
  readonly from: number;
  readonly to: number;
}

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['«', '»'],
  ['“', '”'],
  ['„', '”'],
  ['"', '"'],
  ["'", "'"],
  ['‘', '’'],
]);

/** Token indexes of an opening mark and of the one that closes it. */
interface Quoted {
  readonly open: number;
  readonly close: number;
}

/** A text between quotation marks that the words around it want kept. */
export function findQuoted(message: Message): NotePlace | undefined {
  const quoted = findPair(message);
  if (quoted === undefined || !isAnnounced(message, quoted)) return undefined;
  const [open, close] = [message.tokens[quoted.open], message.tokens[quoted.close]];
  return open === undefined || close === undefined ? undefined : { from: open.start, to: close.end };
}

/** Verbs of which only words can be the object. */
const KEEPS_WORDS = /^(?:asent|asient|sustitu|escrit)/u;

function findPair({ tokens }: Message): Quoted | undefined {
  const open = tokens.findIndex(({ text }, at) => CLOSING.has(text) && at + 2 < tokens.length);
  const sign = CLOSING.get(tokens[open]?.text ?? '');
  if (sign === undefined) return undefined;
  const close = tokens.findIndex(({ text }, at) => at > open + 1 && text === sign);
  return close === -1 ? undefined : { open, close };
}

function isAnnounced(message: Message, { open, close }: Quoted): boolean {
  const { words } = message;
  const before = words.slice(0, open);
  const around = [...before, ...words.slice(close + 1)];
  // «observación: el albergue "Peregrino" cerró»: the quotation is part of what is to be kept.
  if (before.includes(':') && before.at(-1) !== ':' && before.some(isRemark)) return false;
  const inside = { from: open + 1, to: close };
  if (around.some(isRemark) && around.some(isKeeping)) return true;
  if (asks(around)) return false;
  if (
    words
      .slice(close + 1)
      .some((word, at, after) => isRemark(word) && /^(?:de|como)$/u.test(after[at - 1] ?? ''))
  )
    return true;
  if (around.some((word) => isWriting(word) || isKeepingTo(word) || KEEPS_WORDS.test(word)))
    return isProse(message, inside);
  return isHeading(before.find(isRemark) ?? '') && isProse(message, inside);
}
