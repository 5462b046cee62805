import type { Db } from '#db/schema.ts';
import type { GoalsQuery } from '#src/domain/query.ts';

import { LONGEST_LIST } from './goal-scope.ts';

export interface GoalRow {
  readonly id: number;
  readonly year: number;
  readonly code: string;
  readonly printed_code: string | null;
  readonly code_origin: string;
  readonly kind: string;
  readonly parent_id: number | null;
  readonly description: string | null;
  readonly description_origin: string | null;
  readonly measure: string | null;
  readonly measure_origin: string | null;
  readonly unit_code: string;
  readonly unit_name: string;
  readonly program_code: string;
  readonly program_name: string;
  readonly annual: number | null;
  readonly annual_origin: string | null;
}

/** The goals of a query, each with what it has once: its words, unit, programme and annual figure. */
export async function readGoalRows(db: Db, query: GoalsQuery): Promise<readonly GoalRow[]> {
  const { goalIds, unitCodes, programCodes, lineCodes } = query;
  const narrowings: readonly (readonly unknown[] | null)[] = [goalIds, unitCodes, programCodes, lineCodes];
  if (narrowings.some((list) => list?.length === 0)) return [];
  let select = selectGoals(db, query.year);
  if (goalIds !== null && goalIds.length <= LONGEST_LIST) select = select.where('goal.id', 'in', goalIds);
  if (unitCodes !== null) select = select.where('unit.code', 'in', unitCodes);
  if (programCodes !== null) select = select.where('program.code', 'in', programCodes);
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

function selectGoals(db: Db, year: number) {
  return db
    .selectFrom('goals as goal')
    .innerJoin('executing_units as unit', 'unit.id', 'goal.unit_id')
    .innerJoin('programs as program', 'program.id', 'goal.program_id')
    .leftJoin('current_revisions as revision', 'revision.goal_id', 'goal.id')
    .where('goal.year', '=', year)
    .select(['goal.id', 'goal.year', 'goal.code', 'goal.printed_code', 'goal.code_origin', 'goal.kind'])
    .select(['goal.parent_id', 'goal.description', 'goal.description_origin'])
    .select(['goal.measure', 'goal.measure_origin'])
    .select(['unit.code as unit_code', 'unit.name as unit_name'])
    .select(['program.code as program_code', 'program.name as program_name'])
    .select(['revision.annual', 'revision.annual_origin'])
    .orderBy('unit.code')
    .orderBy('goal.position')
    .orderBy('goal.id');
}
