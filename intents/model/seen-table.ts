import { NEVER, type Seen } from './seen-parts.ts';

/** Parts by their hashes in rising order, and for each how often it was seen: two levels of four bits. */
export interface SeenTable {
  readonly hashes: Uint32Array;
  readonly levels: Uint8Array;
  /** Where the hashes of each beginning start. */
  readonly starts: Uint32Array;
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
  return makeSeenTable(
    Uint32Array.from(entries, ([hash]) => hash),
    Uint8Array.from(entries, ([, { inside, beyond }]) => (toLevel(inside) << 4) | toLevel(beyond)),
  );
}

/** Hashes are spread evenly: of each beginning there are a few. */
const BEGINNING_BITS = 14;
const REST_BITS = 32 - BEGINNING_BITS;

/** @param hashes in rising order */
export function makeSeenTable(hashes: Uint32Array, levels: Uint8Array): SeenTable {
  const starts = new Uint32Array(2 ** BEGINNING_BITS + 1);
  for (const hash of hashes) {
    const next = (hash >>> REST_BITS) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let place = 1; place < starts.length; place += 1)
    starts[place] = (starts[place] ?? 0) + (starts[place - 1] ?? 0);
  return { hashes, levels, starts };
}

/** What each byte of levels stands for. */
const SEEN: readonly Seen[] = Array.from({ length: 256 }, (_, levels) => ({
  inside: fromLevel(levels >> 4),
  beyond: fromLevel(levels & HIGHEST_LEVEL),
}));

export function findSeen({ hashes, levels, starts }: SeenTable, hash: number): Seen {
  const beginning = hash >>> REST_BITS;
  let [low, high] = [starts[beginning] ?? 0, starts[beginning + 1] ?? 0];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hashes[middle] ?? 0) < hash) low = middle + 1;
    else high = middle;
  }
  if (hashes[low] !== hash) return NEVER;
  return SEEN[levels[low] ?? 0] ?? NEVER;
}
