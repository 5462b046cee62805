import { readOpenCommitments } from '#db/queries/commitments.ts';
import type { AlertParts } from '#src/alerts/parts.ts';
import type { SummaryConfig } from '#src/config.ts';
import { keepForgetting } from './forget-old.ts';
import { startSchedule } from './run-schedule.ts';
import { type WatchOptions, watchSummaries } from './watch-summaries.ts';

export interface Watching extends AlertParts, WatchOptions {
  readonly summaries: SummaryConfig;
}

/**
 * What happens by itself: alerts and commitments by the calendar, summaries after a quarter's close,
 * and that what is kept for a time only is forgotten.
 * @returns what ends it, and resolves when nothing of it is running
 */
export function startWatching({ summaries, ...parts }: Watching): () => Promise<void> {
  const { db, clock, log } = parts;
  const readCommitments = () => readOpenCommitments(db);
  const schedule = startSchedule(parts);
  const watch = watchSummaries({ ...parts, ...summaries, readCommitments }, { clock, log });
  const forgetting = keepForgetting(parts);
  return async () => {
    await schedule.stop();
    await watch.stop();
    await forgetting.stop();
  };
}
