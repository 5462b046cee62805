import type { Reader } from './reading/observe.ts';
import type { Understanding } from './understanding.ts';

/** As many as are met again within days; of each a few kilobytes. */
const CAPACITY = 400;
/** Longer texts are hardly said twice. */
const LONGEST = 200;

/** What was understood with a reader lives no longer than that. */
const understood = new WeakMap<Reader, Map<string, Understanding>>();

/** @param key all that the understanding hangs on beside the reader */
export function recall(reader: Reader, key: string, understand: () => Understanding): Understanding {
  if (key.length > LONGEST) return understand();
  const known = knownBy(reader);
  const before = known.get(key);
  if (before !== undefined) return before;
  const fresh = understand();
  forgetOldest(known);
  known.set(key, fresh);
  return fresh;
}

function knownBy(reader: Reader): Map<string, Understanding> {
  const known = understood.get(reader) ?? new Map<string, Understanding>();
  understood.set(reader, known);
  return known;
}

function forgetOldest(known: Map<string, Understanding>): void {
  if (known.size < CAPACITY) return;
  for (const oldest of known.keys()) {
    known.delete(oldest);
    return;
  }
}
