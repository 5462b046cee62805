import { readFacts } from '#db/queries/facts.ts';
import type { Db } from '#db/schema.ts';
import type { GoalRecord } from '#src/domain/goal.ts';

/** Everything that a store knows of a year's goals, in the order of the programme. */
export async function readRecords(db: Db, year: number): Promise<readonly GoalRecord[]> {
  const facts = await readFacts(db, {
    kind: 'goals',
    year,
    goalIds: null,
    unitCodes: null,
    programCodes: null,
    lineCodes: null,
  });
  return facts.kind === 'goals' ? facts.records : [];
}
