import { readFacts } from '#db/queries/facts.ts';
import type { Db } from '#db/schema.ts';
import type { GoalRecord } from '#src/domain/goal.ts';
import type { Quarter } from '#src/domain/period.ts';
import { wholeYear } from '#src/domain/query.ts';

export interface GoalNow {
  readonly record: GoalRecord;
  /** The quarter at whose close it is judged. */
  readonly through: Quarter;
}

/** A goal as it stands now; undefined: the programme has none of that key. */
export async function readGoalNow(
  db: Db,
  { goalId, year }: { readonly goalId: number; readonly year: number },
): Promise<GoalNow | undefined> {
  const facts = await readFacts(db, { ...wholeYear(year), goalIds: [goalId] });
  const record = facts.kind === 'goals' ? facts.records[0] : undefined;
  if (facts.kind !== 'goals' || record === undefined) return undefined;
  return { record, through: facts.reportedThrough ?? 1 };
}
