import type { Db } from '#db/schema.ts';
import type { Quarter } from '#src/domain/period.ts';
import { IS_NEWEST_STEP } from './newest-step.ts';

export interface OwedWanted {
  readonly year: number;
  readonly quarter: Quarter;
  /** Null: of every unit. */
  readonly unitCodes: readonly string[] | null;
}

/**
 * Goals with something planned in a quarter and neither a figure that stands nor one that is being
 * reviewed, in the order of the programme. What was returned is owed again.
 */
export async function readOwedGoals(
  db: Db,
  { year, quarter, unitCodes }: OwedWanted,
): Promise<readonly number[]> {
  const query = db
    .selectFrom('current_goals as goal')
    .innerJoin('current_figures as plan', (join) =>
      join
        .onRef('plan.goal_id', '=', 'goal.id')
        .on('plan.kind', '=', 'planned')
        .on('plan.quarter', '=', quarter)
        .on('plan.value', '>', 0),
    )
    .where('goal.year', '=', year)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('progress_entries as entry')
            .select('entry.id')
            .whereRef('entry.goal_id', '=', 'goal.id')
            .where('entry.quarter', '=', quarter)
            .where('entry.state', 'in', ['submitted', 'approved'])
            .where(IS_NEWEST_STEP),
        ),
      ),
    )
    .select('goal.id')
    .orderBy('goal.unit_code')
    .orderBy('goal.position');
  const rows = await (unitCodes === null
    ? query
    : query.where('goal.unit_code', 'in', [...unitCodes])
  ).execute();
  return rows.map(({ id }) => id);
}
