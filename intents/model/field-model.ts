import { remember } from '#src/language/remember.ts';
import { createDistinct } from './distinct.ts';
import { beginHash, extendByCode, extendHash, finishHash } from './hash.ts';
import { isClass, toParts } from './message-parts.ts';
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
const [RUN, PAIR] = [beginHash('l:'), beginHash('p:')];

const LETTERS = [3, 4, 5];
const MOST_SIGNS_PAIRED = 24;
const BLANK = 0x20;

/** How strongly a message speaks for being beyond the field: positive where it rather is, as the log of odds. */
export function scoreBeyond({ weights, step, seen }: FieldModel, signs: readonly string[]): number {
  const features = toFieldFeatures(signs, (part) => findSeen(seen, part));
  let sum = 0;
  for (const feature of features) sum += weights[feature] ?? 0;
  return sum * step * sayOf(features.length);
}

/** The longer the message, the less each of its features says. */
export function sayOf(features: number): number {
  return 2.5 / Math.sqrt(Math.max(1, features));
}

const places = createDistinct(FIELD_WEIGHTS);

/** A message as places of weights, each once: the hashes of "x:…", "l:cob" and "p:cobran vales". */
export function toFieldFeatures(signs: readonly string[], seenOf: (part: number) => Seen): readonly number[] {
  places.start();
  explain(toParts(signs), seenOf, (begun) => places.add(placeOf(begun)));
  const distinct = [...new Set(signs)].slice(0, MOST_SIGNS_PAIRED);
  const pairs = distinct.map((sign) => extendByCode(extendHash(PAIR, sign), BLANK));
  for (let place = 0; place < distinct.length; place += 1) {
    const sign = distinct[place] ?? '';
    if (!isClass(sign)) for (const run of placesOfLetters(sign)) places.add(run);
    for (let next = place + 1; next < distinct.length; next += 1) {
      const other = distinct[next] ?? '';
      // A pair by its order in the alphabet: "p:cobran vales".
      const begun = sign < other ? extendHash(pairs[place] ?? 0, other) : extendHash(pairs[next] ?? 0, sign);
      places.add(placeOf(begun));
    }
  }
  return places.list();
}

function placeOf(begun: number): number {
  return finishHash(begun) & (FIELD_WEIGHTS - 1);
}

/** Runs of letters: words that are written alike mostly mean alike ("cobran", "cobro"). */
const placesOfLetters = remember((sign): Int32Array => {
  const word = `^${sign}$`;
  const found: number[] = [];
  for (const length of LETTERS)
    for (let from = 0; from + length <= word.length; from += 1) {
      let hash = RUN;
      for (let at = from; at < from + length; at += 1) hash = extendByCode(hash, word.charCodeAt(at));
      found.push(placeOf(hash));
    }
  return Int32Array.from(found);
});
