import { hashOf } from './hash.ts';
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

/** A message as places of weights, each once. */
export function toFieldFeatures(
  signs: readonly string[],
  seenOf: (kind: PartKind, part: string) => Seen,
): readonly number[] {
  const places = new Set<number>();
  const add = (feature: string): void => {
    places.add(hashOf(feature) & (FIELD_WEIGHTS - 1));
  };
  for (const feature of explain(toParts(signs), seenOf)) add(`x:${feature}`);
  const distinct = [...new Set(signs)].slice(0, MOST_SIGNS_PAIRED);
  distinct.forEach((sign, place) => {
    for (const letters of isClass(sign) ? [] : lettersOf(sign)) add(`l:${letters}`);
    for (const other of distinct.slice(place + 1))
      add(sign < other ? `p:${sign} ${other}` : `p:${other} ${sign}`);
  });
  return [...places];
}

export function hashPart(kind: PartKind, part: string): number {
  return hashOf(`${kind}:${part}`);
}

/** Runs of letters: words that are written alike mostly mean alike ("cobran", "cobro"). */
function* lettersOf(word: string): Generator<string> {
  const whole = `^${word}$`;
  for (const length of LETTERS)
    for (let from = 0; from + length <= whole.length; from += 1) yield whole.slice(from, from + length);
}
