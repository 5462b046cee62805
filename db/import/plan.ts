import { createHash } from 'node:crypto';

import type { Db } from '#db/schema.ts';
import type { Finding } from '#src/domain/finding.ts';
import { conflictKey, type GoalName, type ImportConflict, type ImportPlan } from '#src/domain/import-plan.ts';
import type { FigureChange, ReadRow } from '#src/domain/report.ts';

import { type ComparedField, compareRow } from './compare.ts';
import { matchRows } from './match-rows.ts';
import { matchUnits } from './match-units.ts';
import { goalKey, type ReportFile, rowKey } from './report-file.ts';
import { decidedKey, type StoredProgramme } from './stored-programme.ts';
import { readValueSources } from './value-sources.ts';

const NOTHING: Omit<ImportPlan, 'alreadyImported'> = {
  changes: [],
  conflicts: [],
  rewordings: [],
  newGoals: [],
  absentGoals: [],
  findings: [],
  startsYear: false,
  digest: '',
};

export interface MatchedFile {
  /** In the store's own codes. */
  readonly file: ReportFile;
  readonly findings: readonly Finding[];
}

/** The file in the codes that the store has for the same goals. */
export function matchFile(file: ReportFile, stored: StoredProgramme): MatchedFile {
  const { reading, findings } = matchRows(matchUnits(file.reading, stored), stored);
  return { file: { ...file, reading }, findings };
}

/** What importing the file would do to what the store knows. */
export async function toPlan(db: Db, matched: MatchedFile, stored: StoredProgramme): Promise<ImportPlan> {
  const { file, findings } = matched;
  if (await isImported(db, file.sha256)) return { ...NOTHING, alreadyImported: true };
  const { document, rows } = file.reading;
  const compared = rows.map((row) => ({
    row,
    ...compareRow(row, stored.find(rowKey(row)), document.quarter),
  }));
  const conflicts = await withSources(db, {
    file,
    stored,
    rows: compared.filter((each) => each.conflicts.length > 0),
  });
  return {
    alreadyImported: false,
    changes: compared.flatMap(({ changes }) => changes),
    conflicts,
    rewordings: compared.flatMap(({ rewordings }) => rewordings),
    newGoals: rows.filter((row) => stored.find(rowKey(row)).record === undefined).map(nameRow),
    absentGoals: absentGoals(rows, stored),
    findings,
    startsYear: stored.records.length === 0,
    digest: digestOf(conflicts, findings),
  };
}

async function isImported(db: Db, sha256: string): Promise<boolean> {
  const same = await db
    .selectFrom('source_documents')
    .where('sha256', '=', sha256)
    .select('id')
    .executeTakeFirst();
  return same !== undefined;
}

interface InConflict {
  readonly file: ReportFile;
  readonly stored: StoredProgramme;
  readonly rows: readonly { readonly row: ReadRow; readonly conflicts: readonly ComparedField[] }[];
}

async function withSources(db: Db, { file, stored, rows }: InConflict): Promise<readonly ImportConflict[]> {
  const idOf = (row: ReadRow): number | undefined => stored.find(rowKey(row)).record?.id;
  const findSource = await readValueSources(
    db,
    rows.flatMap(({ row }) => idOf(row) ?? []),
  );
  const { document } = file.reading;
  /** What nobody has approved stays a question. */
  const wasKept = ({ field, from, to }: FigureChange, row: ReadRow): boolean => {
    const { record, openEntries } = stored.find(rowKey(row));
    if (record === undefined || [...openEntries.keys()].some((quarter) => field === `a${quarter}`))
      return false;
    const { quarter } = document;
    return stored.kept.has(decidedKey({ goalId: record.id, field, loaded: from, inFile: to, quarter }));
  };
  return rows.flatMap(({ row, conflicts }) =>
    conflicts.map(({ fromOrigin, toOrigin, ...change }): ImportConflict => {
      const goalId = idOf(row);
      return {
        ...change,
        key: conflictKey(change),
        loaded: {
          value: change.from,
          origin: fromOrigin,
          source: goalId === undefined ? null : findSource(goalId, change.field),
        },
        inFile: {
          value: change.to,
          origin: toOrigin,
          source: { kind: 'report', ref: { document, page: row.page, row: row.row } },
        },
        decidedBefore: wasKept(change, row) ? 'keep' : null,
      };
    }),
  );
}

function nameRow({ unitCode, goalCode, description }: ReadRow): GoalName {
  return { unit: unitCode, goal: goalCode, description: description?.text ?? null };
}

/** A report of one unit says nothing of the others. */
function absentGoals(rows: readonly ReadRow[], stored: StoredProgramme): readonly GoalName[] {
  const units = new Set(rows.map(({ unitCode }) => unitCode));
  const named = new Set(rows.map(rowKey));
  return stored.records
    .filter(({ unit, code }) => units.has(unit.code) && !named.has(goalKey(unit.code, code)))
    .map(({ unit, code, description }) => ({
      unit: unit.code,
      goal: code,
      description: description?.text ?? null,
    }));
}

function digestOf(conflicts: readonly ImportConflict[], findings: readonly Finding[]): string {
  const seen = [
    ...conflicts.map(({ key, from, to }) => [key, from, to]),
    ...findings.map(({ message }) => message),
  ];
  return createHash('sha256').update(JSON.stringify(seen)).digest('hex');
}
