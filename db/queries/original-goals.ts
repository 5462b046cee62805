import type { Db } from '#db/schema.ts';
import type { OriginalGoal } from '#src/domain/goal.ts';
import { QUARTERS } from '#src/domain/period.ts';

import { isWithin, type Scope } from './goal-scope.ts';

/** What modified goals committed to before their first modification. A goal that was never modified has no entry. */
export async function readOriginals(db: Db, scope: Scope): Promise<ReadonlyMap<number, OriginalGoal>> {
  const rows = await db
    .selectFrom('goal_revisions as revision')
    .leftJoin('planned_figures as planned', 'planned.revision_id', 'revision.id')
    .where(isWithin(scope, 'revision'))
    .where('revision.goal_id', 'in', (eb) =>
      eb.selectFrom('goal_revisions').where('kind', '=', 'modification').select('goal_id'),
    )
    .select(['revision.goal_id', 'revision.number', 'revision.kind', 'revision.annual'])
    .select(['planned.quarter', 'planned.value'])
    .orderBy('revision.number')
    .execute();
  const byGoal = [...Map.groupBy(rows, ({ goal_id }) => goal_id)];
  return new Map(
    byGoal.map(([goalId, own]) => {
      const first = own.find(({ kind }) => kind === 'modification')?.number ?? 0;
      const before = own.filter(({ number }) => number === first - 1);
      const planned = QUARTERS.map((quarter) => before.find((row) => row.quarter === quarter)?.value ?? null);
      return [goalId, { annual: before[0]?.annual ?? null, planned }];
    }),
  );
}
