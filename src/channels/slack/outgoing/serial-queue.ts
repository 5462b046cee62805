export interface SerialQueue {
  /** Works tasks of one key one after the other in the order given, those of other keys at the same time. */
  readonly run: (key: string, task: () => Promise<void>) => Promise<void>;
  /** Resolves when nothing is under way. */
  readonly idle: () => Promise<void>;
}

/** Tasks report their own faults: one that rejects does not hold up the next. */
export function createSerialQueue(): SerialQueue {
  const tails = new Map<string, Promise<void>>();

  async function run(key: string, task: () => Promise<void>): Promise<void> {
    const before = tails.get(key) ?? Promise.resolve();
    const mine = before.then(task, task);
    tails.set(key, mine);
    try {
      await mine;
    } finally {
      if (tails.get(key) === mine) tails.delete(key);
    }
  }

  async function idle(): Promise<void> {
    while (tails.size > 0) await Promise.allSettled(tails.values());
  }

  return { run, idle };
}
