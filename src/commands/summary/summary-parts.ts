import { readOpenCommitments } from '#db/queries/commitments.ts';
import type { SummaryParts } from '#src/bot/summaries/enqueue.ts';
import { knownPeople } from '../known-people.ts';
import type { Opened } from '../with-store.ts';

/** What summaries need, of an opened store. */
export function toSummaryParts(opened: Opened): SummaryParts {
  const { store, config } = opened;
  return {
    db: store.db,
    people: knownPeople(opened),
    thresholds: config.thresholds,
    timeZone: config.timeZone,
    ...config.summaries,
    readCommitments: () => readOpenCommitments(store.db),
  };
}
