import type { Db } from '#db/schema.ts';

import { IS_NEWEST_STEP } from './newest-step.ts';
import { type PlacedEntry, toPlacedEntry } from './progress-entries.ts';

export interface ToReview {
  /** Null: of the whole agency. */
  readonly unitCodes: readonly string[] | null;
  /** What they captured themselves is for others to review. */
  readonly reviewer: string;
  readonly most: number;
}

/** What waits for somebody's review, of all years, in the order of the programme; and how much that is altogether. */
export async function readCapturesToReview(
  db: Db,
  wanted: ToReview,
): Promise<{ readonly count: number; readonly first: readonly PlacedEntry[] }> {
  const waiting = selectWaiting(db, wanted);
  const { count } = await waiting
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  const rows = await waiting
    .selectAll('entry')
    .select(['goal.code', 'goal.unit_code', 'goal.year'])
    .orderBy('goal.year')
    .orderBy('goal.unit_code')
    .orderBy('goal.position')
    .orderBy('entry.quarter')
    .limit(wanted.most)
    .execute();
  return { count, first: rows.map(toPlacedEntry) };
}

function selectWaiting(db: Db, { unitCodes, reviewer }: ToReview) {
  return db
    .selectFrom('progress_entries as entry')
    .innerJoin('current_goals as goal', 'goal.id', 'entry.goal_id')
    .where('entry.state', '=', 'submitted')
    .where('entry.author', '<>', reviewer)
    .where(IS_NEWEST_STEP)
    .$if(unitCodes !== null, (query) => query.where('goal.unit_code', 'in', [...(unitCodes ?? [])]));
}
