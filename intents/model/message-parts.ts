import type { Signals } from '../reading/signals.ts';
import { beginHash, extendByCode, extendHash, finishHash } from './hash.ts';

/** Kinds of parts, by how much of a message one of them holds. */
export type PartKind = 'word' | 'pair' | 'triple' | 'frame';
/** By their hashes. */
export type MessageParts = Readonly<Record<PartKind, readonly number[]>>;

/** What stands where a message begins or ends. */
const EDGE = '|';
/** What a question is about: the words around it tell what is asked of it ("vales de …", "¿a qué hora … ?"). */
const SUBJECTS = new Set(['<goal>', '<unit>', '<code>']);
/** In a frame, where its subject stands. */
const SUBJECT = '…';

/** A message as it is worded: what names something, times and figures by what they are, all else as it is said. */
export function toSigns({ words, roles }: Signals): readonly string[] {
  const signs: string[] = [];
  words.forEach(({ kind, text }, place) => {
    const role = roles.get(place);
    const isWord = role === undefined || role === 'stranger';
    const sign = isWord ? (kind === 'word' ? text : `<${kind}>`) : `<${role}>`;
    if (!isClass(sign) || sign !== signs.at(-1)) signs.push(sign);
  });
  return signs;
}

export function isClass(sign: string): boolean {
  return sign.startsWith('<');
}

const BEGUN: Readonly<Record<PartKind, number>> = {
  word: beginHash('word:'),
  pair: beginHash('pair:'),
  triple: beginHash('triple:'),
  frame: beginHash('frame:'),
};

/** The hash of a part, of which no text is made: a message has dozens. */
export function hashPart(kind: PartKind, ...signs: readonly string[]): number {
  let hash = BEGUN[kind];
  for (let place = 0; place < signs.length; place += 1) {
    if (place > 0) hash = extendByCode(hash, BLANK);
    hash = extendHash(hash, signs[place] ?? '');
  }
  return finishHash(hash);
}

const BLANK = 0x20;

/** The parts of a message, of which others may have been seen before. */
export function toParts(signs: readonly string[]): MessageParts {
  const at = (place: number): string => signs[place] ?? EDGE;
  const [pair, triple, frame]: [number[], number[], number[]] = [[], [], []];
  for (let place = 0; place <= signs.length; place += 1) {
    pair.push(hashPart('pair', at(place - 1), at(place)));
    if (place === signs.length) break;
    triple.push(hashPart('triple', at(place - 1), at(place), at(place + 1)));
    if (!SUBJECTS.has(at(place))) continue;
    frame.push(hashPart('frame', at(place - 2), at(place - 1), SUBJECT));
    frame.push(hashPart('frame', SUBJECT, at(place + 1), at(place + 2)));
  }
  const words = [...new Set(signs)].filter((sign) => !isClass(sign));
  return { word: words.map((word) => hashPart('word', word)), pair, triple, frame };
}
