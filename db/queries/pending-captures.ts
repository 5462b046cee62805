import { decodeQuarter } from '#db/codec.ts';
import type { Db } from '#db/schema.ts';
import type { PendingCapture } from '#src/domain/pending-capture.ts';
import type { Quarter } from '#src/domain/period.ts';
import { IS_NEWEST_STEP } from './newest-step.ts';
import { only } from './only.ts';

interface Wanted {
  readonly year: number;
  readonly through: Quarter;
  /** Null: of the whole agency. */
  readonly unitCodes: readonly string[] | null;
}

/** Figures whose newest step is a capture that nobody has decided on, by unit, goal and quarter. */
export async function readPendingCaptures(db: Db, wanted: Wanted): Promise<readonly PendingCapture[]> {
  const { unitCodes } = wanted;
  const rows = await db
    .selectFrom('progress_entries as entry')
    .innerJoin('current_goals as goal', 'goal.id', 'entry.goal_id')
    .where('goal.year', 'in', only(wanted.year))
    .where('entry.quarter', '<=', wanted.through)
    .where('entry.state', '=', 'submitted')
    .where(IS_NEWEST_STEP)
    .$if(unitCodes !== null, (query) => query.where('goal.unit_code', 'in', [...(unitCodes ?? [])]))
    .select(['entry.goal_id', 'entry.quarter', 'entry.value', 'goal.code', 'goal.unit_code'])
    .orderBy('goal.unit_code')
    .orderBy('goal.position')
    .orderBy('entry.quarter')
    .execute();
  return rows.flatMap((row) =>
    row.value === null
      ? []
      : [
          {
            goalId: row.goal_id,
            goalCode: row.code,
            unitCode: row.unit_code,
            quarter: decodeQuarter(row.quarter),
            value: row.value,
          },
        ],
  );
}
