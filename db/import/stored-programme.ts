import { readGoalRecords } from '#db/queries/goal-records.ts';
import { readDocuments } from '#db/queries/year.ts';
import type { Db } from '#db/schema.ts';
import type { GoalRecord } from '#src/domain/goal.ts';

import type { KnownGoal } from './compare.ts';
import { goalKey } from './report-file.ts';

/** What the store knows of a year, to hold a report against. */
export interface StoredProgramme {
  readonly find: (key: string) => KnownGoal;
  readonly records: readonly GoalRecord[];
}

export async function readStoredProgramme(db: Db, year: number): Promise<StoredProgramme> {
  const documents = await readDocuments(db, year);
  const query = {
    kind: 'goals',
    year,
    goalIds: null,
    unitCodes: null,
    programCodes: null,
    lineCodes: null,
  } as const;
  const records = await readGoalRecords(db, { query, documents });
  const byKey = new Map(records.map((record) => [goalKey(record.unit.code, record.code), record]));
  const codes = new Map(records.map((record) => [record.id, record.code]));
  return {
    records,
    find: (key) => {
      const record = byKey.get(key);
      const parentId = record?.parentId ?? null;
      return { record, parentCode: parentId === null ? null : (codes.get(parentId) ?? null) };
    },
  };
}
