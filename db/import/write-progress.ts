import type { Db } from '#db/schema.ts';
import { QUARTERS, type Quarter } from '#src/domain/period.ts';
import type { SourceDocument } from '#src/domain/source.ts';
import { achievedIn } from '#src/domain/standing.ts';

import { chunksOf } from './chunks.ts';
import { isKept, isTaken, type Placed } from './placed-row.ts';
import { reasonForTaking } from './reasons.ts';
import type { Recording } from './write-places.ts';

interface Last {
  readonly id: number;
  readonly number: number;
}

interface FromReport {
  readonly document: SourceDocument;
  readonly recording: Recording;
}

/**
 * Adds what was achieved in quarters that the store knows nothing of, and what was decided to replace what it
 * knows; a report's figures count as approved.
 */
export async function writeProgress(
  db: Db,
  rows: readonly Placed[],
  { document, recording }: FromReport,
): Promise<void> {
  const last = await readLastEntries(db, rows);
  const entries = rows.flatMap((placed) =>
    QUARTERS.flatMap((quarter) => {
      const { row, goalId, reportRowId } = placed;
      const figure = row.achieved[quarter - 1] ?? null;
      if (figure === null || stays(placed, quarter)) return [];
      const previous = last.get(entryKey(goalId, quarter));
      return [
        {
          goal_id: goalId,
          quarter,
          number: (previous?.number ?? 0) + 1,
          state: 'approved' as const,
          value: figure.value,
          origin: figure.origin,
          previous_id: previous?.id ?? null,
          reason: isTaken(placed, `a${quarter}`) ? reasonForTaking({ document, ...row }) : null,
          author: recording.author,
          recorded_at: recording.recordedAt,
          report_row_id: reportRowId,
        },
      ];
    }),
  );
  for (const part of chunksOf(entries)) await db.insertInto('progress_entries').values(part).execute();
}

function stays(placed: Placed, quarter: Quarter): boolean {
  const field = `a${quarter}`;
  if (isTaken(placed, field)) return false;
  const { record } = placed;
  return isKept(placed, field) || (record !== undefined && achievedIn(record, quarter) !== null);
}

function entryKey(goalId: number, quarter: number): string {
  return `${goalId} ${quarter}`;
}

/** Captures that were never approved also have a place in the history. */
async function readLastEntries(db: Db, rows: readonly Placed[]): Promise<ReadonlyMap<string, Last>> {
  const known = rows.filter(({ record }) => record !== undefined).map(({ goalId }) => goalId);
  const last = new Map<string, Last>();
  for (const part of chunksOf(known)) {
    const entries = await db
      .selectFrom('progress_entries')
      .where('goal_id', 'in', part)
      .select(['id', 'goal_id', 'quarter', 'number'])
      .orderBy('number')
      .execute();
    for (const { id, goal_id, quarter, number } of entries)
      last.set(entryKey(goal_id, quarter), { id, number });
  }
  return last;
}
