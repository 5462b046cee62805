import { beginHash, extendByCode, extendHash, finishHash, hashOf } from './hash.ts';
import { isClass, type PartKind, toParts } from './message-parts.ts';
import { explain, type Seen } from './seen-parts.ts';
import { findSeen, type SeenTable } from './seen-table.ts';

/** What was learnt of the field: does a message ask for something that a programme holds? */
export interface FieldModel {
  /** One weight for each hash of a feature, in steps of `step`; what is positive speaks against the field. */
  readonly weights: Int8Array;
  readonly step: number;
  readonly seen: SeenTable;
}

/** Features share so many weights by their hashes, so that none has to be named in the file. */
export const FIELD_WEIGHTS = 2 ** 18;

/** Kinds of features, begun: a message has hundreds of them, of which no text is ever made. */
const [EXPLAINED, RUN, PAIR] = [beginHash('x:'), beginHash('l:'), beginHash('p:')];

const LETTERS = [3, 4, 5];
const MOST_SIGNS_PAIRED = 24;

/** How strongly a message speaks for being beyond the field: positive where it rather is, as the log of odds. */
export function scoreBeyond({ weights, step, seen }: FieldModel, signs: readonly string[]): number {
  const features = toFieldFeatures(signs, (kind, part) => findSeen(seen, hashPart(kind, part)));
  let sum = 0;
  for (const feature of features) sum += weights[feature] ?? 0;
  return sum * step * sayOf(features.length);
}

/** The longer the message, the less each of its features says. */
export function sayOf(features: number): number {
  return 2.5 / Math.sqrt(Math.max(1, features));
}

/** A message as places of weights, each once: the hashes of "x:…", "l:cob" and "p:cobran vales". */
export function toFieldFeatures(
  signs: readonly string[],
  seenOf: (kind: PartKind, part: string) => Seen,
): readonly number[] {
  const places = new Set<number>();
  const add = (begun: number): void => {
    places.add(finishHash(begun) & (FIELD_WEIGHTS - 1));
  };
  for (const feature of explain(toParts(signs), seenOf)) add(extendHash(EXPLAINED, feature));
  const distinct = [...new Set(signs)].slice(0, MOST_SIGNS_PAIRED);
  const pairs = distinct.map((sign) => extendHash(extendHash(PAIR, sign), ' '));
  distinct.forEach((sign, place) => {
    if (!isClass(sign)) addLetters(`^${sign}$`, add);
    for (let next = place + 1; next < distinct.length; next += 1) {
      const other = distinct[next] ?? '';
      // A pair by its order in the alphabet: "p:cobran vales".
      add(sign < other ? extendHash(pairs[place] ?? 0, other) : extendHash(pairs[next] ?? 0, sign));
    }
  });
  return [...places];
}

export function hashPart(kind: PartKind, part: string): number {
  return hashOf(`${kind}:${part}`);
}

/** Runs of letters: words that are written alike mostly mean alike ("cobran", "cobro"). */
function addLetters(word: string, add: (begun: number) => void): void {
  for (const length of LETTERS)
    for (let from = 0; from + length <= word.length; from += 1) {
      let hash = RUN;
      for (let at = from; at < from + length; at += 1) hash = extendByCode(hash, word.charCodeAt(at));
      add(hash);
    }
}
