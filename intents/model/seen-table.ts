import { NEVER, type Seen } from './seen-parts.ts';

/** Parts by their hashes in rising order, and for each how often it was seen: two levels of four bits. */
export interface SeenTable {
  readonly hashes: Uint32Array;
  readonly levels: Uint8Array;
}

const HIGHEST_LEVEL = 15;
/** Up to here each count is a level of its own; above, levels grow by a factor. */
const EXACT = 4;
const LEVELS_PER_DOUBLING = 1.5;

function toLevel(count: number): number {
  if (count <= EXACT) return count;
  return Math.min(HIGHEST_LEVEL, EXACT + Math.round(LEVELS_PER_DOUBLING * Math.log2(count / EXACT)));
}

function fromLevel(level: number): number {
  return level <= EXACT ? level : EXACT * 2 ** ((level - EXACT) / LEVELS_PER_DOUBLING);
}

/** The count as the table gives it back, so that learning sees what judging will see. */
export function asKept({ inside, beyond }: Seen): Seen {
  return { inside: fromLevel(toLevel(inside)), beyond: fromLevel(toLevel(beyond)) };
}

export function toSeenTable(seen: ReadonlyMap<number, Seen>): SeenTable {
  const entries = [...seen].sort(([a], [b]) => a - b);
  return {
    hashes: Uint32Array.from(entries, ([hash]) => hash),
    levels: Uint8Array.from(entries, ([, { inside, beyond }]) => (toLevel(inside) << 4) | toLevel(beyond)),
  };
}

/** What each byte of levels stands for. */
const SEEN: readonly Seen[] = Array.from({ length: 256 }, (_, levels) => ({
  inside: fromLevel(levels >> 4),
  beyond: fromLevel(levels & HIGHEST_LEVEL),
}));

export function findSeen({ hashes, levels }: SeenTable, hash: number): Seen {
  let [low, high] = [0, hashes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hashes[middle] ?? 0) < hash) low = middle + 1;
    else high = middle;
  }
  if (hashes[low] !== hash) return NEVER;
  return SEEN[levels[low] ?? 0] ?? NEVER;
}
