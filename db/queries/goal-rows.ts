import type { Db } from '#db/schema.ts';
import type { CurrentGoal } from '#db/views.ts';
import type { GoalsQuery } from '#src/domain/query.ts';

import { LONGEST_LIST } from './goal-scope.ts';
import { only } from './only.ts';

/** The goals of a query, each with what it has once: its words, unit, programme and annual figure. */
export async function readGoalRows(db: Db, query: GoalsQuery): Promise<readonly CurrentGoal[]> {
  const { goalIds, unitCodes, programCodes, lineCodes } = query;
  const narrowings: readonly (readonly unknown[] | null)[] = [goalIds, unitCodes, programCodes, lineCodes];
  if (narrowings.some((list) => list?.length === 0)) return [];
  let select = db
    .selectFrom('current_goals as goal')
    .where('goal.year', 'in', only(query.year))
    .selectAll()
    .orderBy('goal.unit_code')
    .orderBy('goal.position')
    .orderBy('goal.id');
  if (goalIds !== null && goalIds.length <= LONGEST_LIST) select = select.where('goal.id', 'in', goalIds);
  if (unitCodes !== null) select = select.where('goal.unit_code', 'in', unitCodes);
  if (programCodes !== null) select = select.where('goal.program_code', 'in', programCodes);
  if (lineCodes !== null) {
    select = select.where('goal.id', 'in', (eb) =>
      eb
        .selectFrom('goal_lines as cited')
        .innerJoin('action_lines as line', 'line.id', 'cited.line_id')
        .where('line.code', 'in', lineCodes)
        .select('cited.goal_id'),
    );
  }
  const rows = await select.execute();
  if (goalIds === null || goalIds.length <= LONGEST_LIST) return rows;
  const wanted = new Set(goalIds);
  return rows.filter(({ id }) => wanted.has(id));
}
