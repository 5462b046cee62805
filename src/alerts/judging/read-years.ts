import { readFacts } from '#db/queries/facts.ts';
import { readAtOnce } from '#db/queries/snapshot.ts';
import { readYears } from '#db/queries/year.ts';
import type { Db } from '#db/schema.ts';
import type { GoalRecord } from '#src/domain/goal.ts';
import { wholeYear } from '#src/domain/query.ts';
import type { LightThresholds } from '#src/domain/traffic-light.ts';
import type { Moment } from './judge.ts';
import { judgedYears } from './judged-years.ts';

/** The goals of one year and the moment at which they are judged. */
export interface YearToJudge {
  readonly year: number;
  readonly records: readonly GoalRecord[];
  readonly moment: Moment;
}

interface Asked {
  /** ISO day where the agency is. */
  readonly today: string;
  readonly thresholds: LightThresholds;
  /** Null: all. */
  readonly goalIds?: readonly number[] | null;
}

/** What is there to be judged on a day, oldest year first; nothing where the store holds no programme that has begun. */
export async function readYearsToJudge(
  db: Db,
  { today, thresholds, goalIds = null }: Asked,
): Promise<readonly YearToJudge[]> {
  return readAtOnce(db, async (snapshot) => {
    const years: YearToJudge[] = [];
    for (const { year, closed } of judgedYears(await readYears(snapshot), today)) {
      const facts = await readFacts(snapshot, { ...wholeYear(year), goalIds });
      const records = facts.kind === 'goals' ? facts.records : [];
      years.push({ year, records, moment: { today, closed, thresholds } });
    }
    return years;
  });
}
