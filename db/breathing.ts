import type { KyselyPlugin } from 'kysely';

/** How long statements may follow each other before the process sees to something else. Milliseconds. */
const LONGEST_TURN_MS = 25;

/**
 * SQLite answers within the process, so that a long row of statements would let nothing else happen until it is
 * over: no acknowledgement, no answer. With this one the event loop turns in between, also inside a transaction;
 * whoever else wants the store waits for its end.
 */
export function createBreathing(): KyselyPlugin {
  let began: number | null = null;
  const breathe = async (): Promise<void> => {
    const now = performance.now();
    if (began === null) {
      began = now;
      setImmediate(() => {
        began = null;
      });
    } else if (now - began > LONGEST_TURN_MS) {
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  return {
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      await breathe();
      return result;
    },
  };
}
