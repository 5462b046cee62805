import { decodeEntryState, decodeQuarter } from '#db/codec.ts';
import { readGoalRecords } from '#db/queries/goal-records.ts';
import { readDocuments } from '#db/queries/year.ts';
import type { Db } from '#db/schema.ts';
import type { GoalRecord } from '#src/domain/goal.ts';
import type { Quarter } from '#src/domain/period.ts';

import { goalKey } from './report-file.ts';

/** The newest step of a quarter's figure, where it leaves the figure open: under review, or taken back. */
export interface OpenEntry {
  readonly state: 'submitted' | 'withdrawn';
  readonly value: number | null;
}

export interface KnownGoal {
  /** Undefined: the store does not hold the goal. */
  readonly record: GoalRecord | undefined;
  readonly parentCode: string | null;
  readonly openEntries: ReadonlyMap<Quarter, OpenEntry>;
}

/** What the store knows of a year, to hold a report against. */
export interface StoredProgramme {
  readonly find: (key: string) => KnownGoal;
  readonly records: readonly GoalRecord[];
}

const NONE_OPEN: ReadonlyMap<Quarter, OpenEntry> = new Map();

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
  const open = await readOpenEntries(db, year);
  const byKey = new Map(records.map((record) => [goalKey(record.unit.code, record.code), record]));
  const codes = new Map(records.map((record) => [record.id, record.code]));
  return {
    records,
    find: (key) => {
      const record = byKey.get(key);
      const parentId = record?.parentId ?? null;
      return {
        record,
        parentCode: parentId === null ? null : (codes.get(parentId) ?? null),
        openEntries: (record === undefined ? undefined : open.get(record.id)) ?? NONE_OPEN,
      };
    },
  };
}

async function readOpenEntries(
  db: Db,
  year: number,
): Promise<ReadonlyMap<number, ReadonlyMap<Quarter, OpenEntry>>> {
  const rows = await db
    .selectFrom('progress_entries as entry')
    .innerJoin('goals as goal', 'goal.id', 'entry.goal_id')
    .where('goal.year', '=', year)
    .where('entry.state', 'in', ['submitted', 'withdrawn'])
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('progress_entries as later')
            .select('later.id')
            .whereRef('later.goal_id', '=', 'entry.goal_id')
            .whereRef('later.quarter', '=', 'entry.quarter')
            .whereRef('later.number', '>', 'entry.number'),
        ),
      ),
    )
    .select(['entry.goal_id', 'entry.quarter', 'entry.state', 'entry.value'])
    .execute();
  const byGoal = new Map<number, Map<Quarter, OpenEntry>>();
  for (const { goal_id, quarter, state, value } of rows) {
    const ofGoal = byGoal.get(goal_id) ?? new Map<Quarter, OpenEntry>();
    byGoal.set(goal_id, ofGoal);
    const isSubmitted = decodeEntryState(state) === 'submitted';
    ofGoal.set(decodeQuarter(quarter), { state: isSubmitted ? 'submitted' : 'withdrawn', value });
  }
  return byGoal;
}
