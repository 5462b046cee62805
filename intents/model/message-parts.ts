import type { Signals } from '../reading/signals.ts';

/** Kinds of parts, by how much of a message one of them holds. */
export type PartKind = 'word' | 'pair' | 'triple' | 'frame';
export type MessageParts = Readonly<Record<PartKind, readonly string[]>>;

/** What stands where a message begins or ends. */
const EDGE = '|';
/** What a question is about: the words around it tell what is asked of it ("vales de …", "¿a qué hora … ?"). */
const SUBJECTS = new Set(['<goal>', '<unit>', '<code>']);

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

/** The parts of a message, of which others may have been seen before. */
export function toParts(signs: readonly string[]): MessageParts {
  const at = (place: number): string => signs[place] ?? EDGE;
  const places = signs.map((_, place) => place);
  const subjects = places.filter((place) => SUBJECTS.has(at(place)));
  return {
    word: [...new Set(signs)].filter((sign) => !isClass(sign)),
    pair: [...places, signs.length].map((place) => `${at(place - 1)} ${at(place)}`),
    triple: places.map((place) => `${at(place - 1)} ${at(place)} ${at(place + 1)}`),
    frame: subjects.flatMap((place) => [
      `${at(place - 2)} ${at(place - 1)} …`,
      `… ${at(place + 1)} ${at(place + 2)}`,
    ]),
  };
}
