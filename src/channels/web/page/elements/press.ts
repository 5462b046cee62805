import { useState } from 'react';

/** Long enough to be seen, and to swallow the second half of a double press. */
const SHORTEST_MS = 600;

/** Runs what a press asks for, once until it is done and a moment longer. */
export function usePress(run: () => Promise<void>): { readonly busy: boolean; readonly press: () => void } {
  const [busy, setBusy] = useState(false);
  const work = async (): Promise<void> => {
    setBusy(true);
    try {
      await Promise.all([run(), new Promise((resolve) => setTimeout(resolve, SHORTEST_MS))]);
    } finally {
      setBusy(false);
    }
  };
  return {
    busy,
    press: () => {
      if (!busy) void work();
    },
  };
}
