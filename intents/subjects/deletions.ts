/** A word and what it becomes by leaving out one letter, the word itself first. */
export function deletions(word: string): readonly string[] {
  const keys = [word];
  for (let at = 0; at < word.length; at += 1) keys.push(deletion(word, at));
  return keys;
}

function deletion(word: string, at: number): string {
  return word.slice(0, at) + word.slice(at + 1);
}

const BASE = 0x01000193;
/** Of the mark's bits, those that tell its place; a place for each of some ten keys' worth of words. */
const PLACE_BITS = 20;

/**
 * Which deletions may be among those of known words. Told by a number reckoned from the letters before and after
 * the gap, so that for a word like no other, as most unknown ones are, no string is made and looked up.
 */
export class DeletionFilter {
  readonly #held = new Uint8Array(2 ** PLACE_BITS);

  add(word: string): void {
    for (const mark of marksOf(word)) this.#held[placeOf(mark)] = 1;
  }

  /** In the order of `deletions`, those that may be known. */
  among(word: string): readonly string[] {
    const keys: string[] = [];
    for (const [index, mark] of marksOf(word).entries()) {
      if (this.#held[placeOf(mark)] === 1) keys.push(index === 0 ? word : deletion(word, index - 1));
    }
    return keys;
  }
}

function placeOf(mark: number): number {
  return (mark ^ (mark >>> 15)) & (2 ** PLACE_BITS - 1);
}

/** A number for each of `deletions`, in their order: the letters as digits of one, modulo 2^32. */
function marksOf(word: string): readonly number[] {
  const { length } = word;
  const ends: number[] = Array.from({ length: length + 1 }, () => 0);
  const powers: number[] = [1];
  for (let at = length - 1, power = 1; at >= 0; at -= 1) {
    ends[at] = (Math.imul(word.charCodeAt(at), power) + (ends[at + 1] ?? 0)) | 0;
    power = Math.imul(power, BASE);
    powers.push(power);
  }
  const marks = [ends[0] ?? 0];
  for (let at = 0, start = 0; at < length; at += 1) {
    marks.push((Math.imul(start, powers[length - 1 - at] ?? 1) + (ends[at + 1] ?? 0)) | 0);
    start = (Math.imul(start, BASE) + word.charCodeAt(at)) | 0;
  }
  return marks;
}
