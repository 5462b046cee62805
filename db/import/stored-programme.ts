import { decodeEntryState, decodeQuarter } from '#db/codec.ts';
import { readGoalRecords } from '#db/queries/goal-records.ts';
import { IS_NEWEST_STEP } from '#db/queries/newest-step.ts';
import { readDocuments } from '#db/queries/year.ts';
import type { Db } from '#db/schema.ts';
import type { GoalRecord } from '#src/domain/goal.ts';
import type { Quarter } from '#src/domain/period.ts';
import { wholeYear } from '#src/domain/query.ts';
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
  /** What was decided for the loaded value against a report, as `decidedKey` writes it. */
  readonly kept: ReadonlySet<string>;
}

interface Decided {
  readonly goalId: number;
  readonly field: string;
  readonly loaded: string | number | null;
  readonly inFile: string | number | null;
  /** The quarter whose close the report states. */
  readonly quarter: number;
}

export function decidedKey({ goalId, field, loaded, inFile, quarter }: Decided): string {
  return JSON.stringify([goalId, field, loaded, inFile, quarter]);
}

async function readKept(db: Db, year: number): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('import_decisions as decided')
    .innerJoin('report_rows as place', 'place.id', 'decided.report_row_id')
    .innerJoin('source_documents as document', 'document.id', 'place.document_id')
    .where('document.year', '=', year)
    .where('decided.decision', '=', 'keep')
    .select(['decided.goal_id', 'decided.field', 'document.quarter'])
    .select(['decided.loaded_number', 'decided.loaded_text', 'decided.file_number', 'decided.file_text'])
    .execute();
  return new Set(
    rows.map((row) =>
      decidedKey({
        goalId: row.goal_id,
        field: row.field,
        loaded: row.loaded_number ?? row.loaded_text,
        inFile: row.file_number ?? row.file_text,
        quarter: row.quarter,
      }),
    ),
  );
}

const NONE_OPEN: ReadonlyMap<Quarter, OpenEntry> = new Map();

export async function readStoredProgramme(db: Db, year: number): Promise<StoredProgramme> {
  const documents = await readDocuments(db, year);
  const records = await readGoalRecords(db, { query: wholeYear(year), documents });
  const open = await readOpenEntries(db, year);
  const byKey = new Map(records.map((record) => [goalKey(record.unit.code, record.code), record]));
  const codes = new Map(records.map((record) => [record.id, record.code]));
  return {
    records,
    kept: await readKept(db, year),
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
    .where(IS_NEWEST_STEP)
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
