import type { Db } from '#db/schema.ts';

/**
 * What the modified goals of a year committed to before their first modification, by the goal's key; null is not
 * known. A goal that was never modified has no entry.
 */
export async function readOriginalAnnuals(db: Db, year: number): Promise<ReadonlyMap<number, number | null>> {
  const rows = await db
    .selectFrom('goal_revisions as revision')
    .innerJoin('goals as goal', 'goal.id', 'revision.goal_id')
    .where('goal.year', '=', year)
    .where('revision.goal_id', 'in', (eb) =>
      eb.selectFrom('goal_revisions').where('kind', '=', 'modification').select('goal_id'),
    )
    .select(['revision.goal_id', 'revision.kind', 'revision.annual'])
    .orderBy('revision.goal_id')
    .orderBy('revision.number')
    .execute();
  return new Map(
    [...Map.groupBy(rows, ({ goal_id }) => goal_id)].map(([goalId, revisions]) => {
      const first = revisions.findIndex(({ kind }) => kind === 'modification');
      return [goalId, revisions[first - 1]?.annual ?? null];
    }),
  );
}
