import { decodeEntryState, decodeOrigin, decodeQuarter } from '#db/codec.ts';
import type { Db, EntryState } from '#db/schema.ts';
import type { Quarter } from '#src/domain/period.ts';
import type { Origin } from '#src/domain/source.ts';

import { bumpRevision, takeTurn } from './revision.ts';

/** One step in the history of a quarter's achieved figure. */
export interface ProgressEntry {
  readonly goalId: number;
  readonly quarter: Quarter;
  readonly state: EntryState;
  /** Null exactly where the entry withdraws the figure. */
  readonly value: number | null;
  readonly origin: Origin;
  /** Required where an entry is returned or withdrawn. */
  readonly reason: string | null;
  readonly author: string;
}

export interface StoredEntry extends ProgressEntry {
  readonly id: number;
  /** From 1 within goal and quarter. */
  readonly number: number;
  /** UTC, ISO. */
  readonly recordedAt: string;
}

/**
 * Adds a step; what was there stays. The newest approved figure stands until another is approved or it
 * is withdrawn; a submitted or returned one changes nothing that stands.
 */
export async function recordEntry(db: Db, entry: ProgressEntry, at: Date): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    await takeTurn(transaction);
    const last = await transaction
      .selectFrom('progress_entries')
      .where('goal_id', '=', entry.goalId)
      .where('quarter', '=', entry.quarter)
      .select(['id', 'number'])
      .orderBy('number', 'desc')
      .executeTakeFirst();
    const { id } = await transaction
      .insertInto('progress_entries')
      .values({
        goal_id: entry.goalId,
        quarter: entry.quarter,
        number: (last?.number ?? 0) + 1,
        state: entry.state,
        value: entry.value,
        origin: entry.origin,
        previous_id: last?.id ?? null,
        reason: entry.reason,
        author: entry.author,
        recorded_at: at.toISOString(),
        report_row_id: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await bumpRevision(transaction);
    return id;
  });
}

/** All steps of a goal's year, by quarter, oldest first. */
export async function readEntries(db: Db, goalId: number): Promise<readonly StoredEntry[]> {
  const rows = await db
    .selectFrom('progress_entries')
    .where('goal_id', '=', goalId)
    .selectAll()
    .orderBy('quarter')
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    goalId: row.goal_id,
    quarter: decodeQuarter(row.quarter),
    number: row.number,
    state: decodeEntryState(row.state),
    value: row.value,
    origin: decodeOrigin(row.origin),
    reason: row.reason,
    author: row.author,
    recordedAt: row.recorded_at,
  }));
}
