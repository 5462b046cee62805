const EMPTY = 2_166_136_261;
const PRIME = 16_777_619;

/** A number of 32 bits for a text (FNV-1a, its bits mixed once more): the same on every machine. */
export function hashOf(text: string): number {
  return finishHash(beginHash(text));
}

/** The hash of a text that goes on, for many texts with one beginning. */
export function beginHash(text: string): number {
  return extendHash(EMPTY, text);
}

export function extendHash(begun: number, text: string): number {
  let hash = begun;
  for (let place = 0; place < text.length; place += 1) hash = extendByCode(hash, text.charCodeAt(place));
  return hash;
}

/** By one code unit. */
export function extendByCode(begun: number, code: number): number {
  return Math.imul(begun ^ code, PRIME);
}

/** @returns that of the whole text */
export function finishHash(begun: number): number {
  return (begun ^ (begun >>> 15)) >>> 0;
}
