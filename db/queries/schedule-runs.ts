import type { Db } from '#db/schema.ts';

/** Something that the calendar asks for, on one of its days. */
export interface ScheduledRun {
  readonly kind: string;
  /** ISO day where the agency is. */
  readonly day: string;
}

/** True for the one caller that does it, in any process: the others wait for its transaction, and find it done. */
export async function claimRun(db: Db, { kind, day }: ScheduledRun, at: Date): Promise<boolean> {
  const rows = await db
    .insertInto('schedule_runs')
    .values({ kind, run_on: day, ran_at: at.toISOString() })
    .onConflict((conflict) => conflict.columns(['kind', 'run_on']).doNothing())
    .returning('kind')
    .execute();
  return rows.length === 1;
}

/** The newest day of each kind that was ever done. */
export async function readLastRuns(db: Db): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('schedule_runs')
    .select((eb) => ['kind', eb.fn.max('run_on').as('day')])
    .groupBy('kind')
    .execute();
  return new Map(rows.map(({ kind, day }) => [kind, day]));
}
