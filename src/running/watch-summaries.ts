import { setTimeout as wait } from 'node:timers/promises';
import { enqueueDueSummaries, type SummaryParts } from '#src/bot/summaries/enqueue.ts';
import type { Log } from '#src/channels/slack/ports.ts';

export interface SummaryWatch {
  /** Resolves when nothing is under way. */
  readonly stop: () => Promise<void>;
}

export interface WatchOptions {
  readonly clock: () => Date;
  readonly log: Log;
}

const LOOK_MS = 60_000;

/** Puts summaries on their way when they are due. Each look works everything out anew, so that no sleep misses one. */
export function watchSummaries(parts: SummaryParts, { clock, log }: WatchOptions): SummaryWatch {
  const stopping = new AbortController();
  const { signal } = stopping;
  const look = async (): Promise<void> => {
    try {
      const { added, silent } = await enqueueDueSummaries(parts, clock());
      if (added > 0) log.info({ added, silent }, 'summaries on their way');
    } catch (error) {
      log.error({ err: error }, 'summaries not worked out');
    }
  };
  const run = async (): Promise<void> => {
    while (!signal.aborted) {
      await look();
      await wait(LOOK_MS, undefined, { signal }).catch(() => undefined);
    }
  };
  const running = run();
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}
