import { decodeQuarter } from '#db/codec.ts';
import type { Db } from '#db/schema.ts';
import type { Quarter } from '#src/domain/period.ts';
import { readRevisions, type StoredRevision } from './goal-revisions.ts';
import { readImportDecisions, type StoredDecision } from './import-decisions.ts';
import { readEntries, type StoredEntry } from './progress-entries.ts';
import { readRevisionRequests, type StoredRequest } from './revision-requests.ts';
import { readAtOnce } from './snapshot.ts';

export interface StoredRemark {
  readonly quarter: Quarter;
  readonly text: string;
  readonly author: string;
  /** UTC, ISO. */
  readonly recordedAt: string;
}

/** Everything that was ever recorded of a goal, by whom and when; nothing of it is overwritten. */
export interface GoalHistory {
  readonly revisions: readonly StoredRevision[];
  readonly entries: readonly StoredEntry[];
  readonly remarks: readonly StoredRemark[];
  readonly decisions: readonly StoredDecision[];
  /** Changes of the goal that people asked for, whatever became of them. */
  readonly requests: readonly StoredRequest[];
}

export async function readGoalHistory(db: Db, goalId: number): Promise<GoalHistory> {
  return readAtOnce(db, async (snapshot) => ({
    revisions: await readRevisions(snapshot, goalId),
    entries: await readEntries(snapshot, goalId),
    remarks: await readRemarks(snapshot, goalId),
    decisions: await readImportDecisions(snapshot, goalId),
    requests: await readRevisionRequests(snapshot, goalId),
  }));
}

async function readRemarks(db: Db, goalId: number): Promise<readonly StoredRemark[]> {
  const rows = await db
    .selectFrom('remarks')
    .select(['quarter', 'text', 'author', 'recorded_at'])
    .where('goal_id', '=', goalId)
    .orderBy('quarter')
    .orderBy('id')
    .execute();
  return rows.map(({ quarter, text, author, recorded_at }) => ({
    quarter: decodeQuarter(quarter),
    text,
    author,
    recordedAt: recorded_at,
  }));
}
