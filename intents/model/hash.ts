/** A number of 32 bits for a text (FNV-1a, its bits mixed once more): the same on every machine. */
export function hashOf(text: string): number {
  let hash = 2_166_136_261;
  for (let place = 0; place < text.length; place += 1) {
    hash ^= text.charCodeAt(place);
    hash = Math.imul(hash, 16_777_619);
  }
  hash ^= hash >>> 15;
  return hash >>> 0;
}
