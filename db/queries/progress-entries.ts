import type { Selectable } from 'kysely';

import { decodeEntryState, decodeOrigin, decodeQuarter } from '#db/codec.ts';
import type { Database, Db, EntryState } from '#db/schema.ts';
import type { Quarter } from '#src/domain/period.ts';
import type { Origin } from '#src/domain/source.ts';

import { writeAtOnce } from './at-once.ts';
import { IS_NEWEST_STEP } from './newest-step.ts';
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
  return writeAtOnce(db, async (transaction) => {
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

/** A step with the goal that it is about. */
export interface PlacedEntry extends StoredEntry {
  readonly code: string;
  readonly unitCode: string;
  readonly year: number;
}

export async function readEntryPlace(db: Db, id: number): Promise<PlacedEntry | undefined> {
  const row = await db
    .selectFrom('progress_entries as entry')
    .innerJoin('current_goals as goal', 'goal.id', 'entry.goal_id')
    .where('entry.id', '=', id)
    .selectAll('entry')
    .select(['goal.code', 'goal.unit_code', 'goal.year'])
    .executeTakeFirst();
  return row === undefined ? undefined : toPlacedEntry(row);
}

/** What is captured and waits to be reviewed, of some goals. */
export async function readSubmittedEntries(
  db: Db,
  goalIds: readonly number[],
): Promise<readonly PlacedEntry[]> {
  const rows = await db
    .selectFrom('progress_entries as entry')
    .innerJoin('current_goals as goal', 'goal.id', 'entry.goal_id')
    .where('entry.goal_id', 'in', [...goalIds])
    .where('entry.state', '=', 'submitted')
    .where(IS_NEWEST_STEP)
    .selectAll('entry')
    .select(['goal.code', 'goal.unit_code', 'goal.year'])
    .orderBy('entry.goal_id')
    .orderBy('entry.quarter')
    .execute();
  return rows.map(toPlacedEntry);
}

/** The newest step of a goal's quarter, whatever it says. */
export async function readNewestEntry(
  db: Db,
  { goalId, quarter }: Pick<ProgressEntry, 'goalId' | 'quarter'>,
): Promise<StoredEntry | undefined> {
  const row = await db
    .selectFrom('progress_entries')
    .where('goal_id', '=', goalId)
    .where('quarter', '=', quarter)
    .selectAll()
    .orderBy('number', 'desc')
    .executeTakeFirst();
  return row === undefined ? undefined : toEntry(row);
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
  return rows.map(toEntry);
}

/** A figure that a report brought where there had been a step before. */
export interface FigureOfReport {
  readonly entryId: number;
  readonly goalId: number;
  readonly quarter: Quarter;
  readonly number: number;
  readonly value: number | null;
  readonly code: string;
  readonly year: number;
}

export async function readFiguresOfReport(db: Db, documentId: number): Promise<readonly FigureOfReport[]> {
  const rows = await db
    .selectFrom('progress_entries as entry')
    .innerJoin('report_rows as place', 'place.id', 'entry.report_row_id')
    .innerJoin('goals as goal', 'goal.id', 'entry.goal_id')
    .where('place.document_id', '=', documentId)
    .where('entry.previous_id', 'is not', null)
    .select(['entry.id', 'entry.goal_id', 'entry.quarter', 'entry.number', 'entry.value'])
    .select(['goal.code', 'goal.year'])
    .orderBy('entry.id')
    .execute();
  return rows.map((row) => ({
    entryId: row.id,
    goalId: row.goal_id,
    quarter: decodeQuarter(row.quarter),
    number: row.number,
    value: row.value,
    code: row.code,
    year: row.year,
  }));
}

type EntryRow = Selectable<Database['progress_entries']>;

interface PlacedRow extends EntryRow {
  readonly code: string;
  readonly unit_code: string;
  readonly year: number;
}

export function toPlacedEntry(row: PlacedRow): PlacedEntry {
  return { ...toEntry(row), code: row.code, unitCode: row.unit_code, year: row.year };
}

function toEntry(row: EntryRow): StoredEntry {
  return {
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
  };
}
