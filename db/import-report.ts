import { AvanceError } from '#src/domain/errors.ts';
import {
  decisionOn,
  type ImportConflict,
  type ImportDecisions,
  type ImportPlan,
  UNDECIDED,
} from '#src/domain/import-plan.ts';
import type { FigureChange } from '#src/domain/report.ts';

import { countingInserts } from './import/count-inserts.ts';
import type { Placed, SettledConflict } from './import/placed-row.ts';
import { type MatchedFile, matchFile, toPlan } from './import/plan.ts';
import { keptFinding } from './import/reasons.ts';
import { withoutRepeated } from './import/repeated-findings.ts';
import { goalKey, type ReportFile, rowKey } from './import/report-file.ts';
import { reviewFindings } from './import/review-findings.ts';
import { readStoredProgramme, type StoredProgramme } from './import/stored-programme.ts';
import { replaceWords, writeDecisions } from './import/write-decisions.ts';
import { writeGoals } from './import/write-goals.ts';
import { writeDocument, writeFindings, writePlaces } from './import/write-places.ts';
import { writePlans } from './import/write-plans.ts';
import { getId, writeProgramme } from './import/write-programme.ts';
import { writeProgress } from './import/write-progress.ts';
import { writeSignatories } from './import/write-signatories.ts';
import { writeRemarks, writeTotals } from './import/write-totals.ts';
import { writeAtOnce } from './queries/at-once.ts';
import { bumpRevision, takeTurn } from './queries/revision.ts';
import { readAtOnce } from './queries/snapshot.ts';
import type { Db } from './schema.ts';

/** A file to import, by whom and when. */
export interface ReportImport extends ReportFile {
  readonly importedAt: Date;
  /** Who answers for the import and its decisions, as the trace will name them. */
  readonly author: string;
  /** Left out: any conflict refuses the file. */
  readonly decisions?: ImportDecisions;
  /** The digest of the plan that was decided on; left out where nobody has seen one. */
  readonly seenDigest?: string;
}

export type ImportResult =
  | {
      readonly outcome: 'imported';
      readonly documentId: number;
      /** What was added, and what was taken by decision: then `from` is not null. */
      readonly changes: readonly FigureChange[];
      readonly rewordings: readonly FigureChange[];
    }
  /** The very same file is in the store; nothing was changed. */
  | { readonly outcome: 'already-imported' }
  /** The store knows these otherwise and nobody decided on them; nothing was changed. */
  | { readonly outcome: 'conflicts'; readonly conflicts: readonly ImportConflict[] }
  /** The store is no longer as it was when the plan was decided on; nothing was changed. */
  | { readonly outcome: 'outdated'; readonly plan: ImportPlan };

/** Told of how much is written, 0 to 1, about. */
export type OnShare = (share: number) => void;

/** Rows that a report adds for one of its own, beside what each reported quarter adds. */
const ROWS_OF_ONE = 9;

function tellingShare(db: Db, { reading }: ReportImport, onShare: OnShare | undefined): Db {
  if (onShare === undefined) return db;
  const expected = reading.rows.length * (ROWS_OF_ONE + reading.document.quarter);
  let written = 0;
  return countingInserts(db, (rows) => {
    written += rows;
    onShare(Math.min(1, written / Math.max(1, expected)));
  });
}

/** What importing the file would do, without doing it. */
export async function planImport(db: Db, file: ReportFile): Promise<ImportPlan> {
  return readAtOnce(db, async (snapshot) => {
    const stored = await readStoredProgramme(snapshot, file.reading.document.year);
    return toPlan(snapshot, matchFile(file, stored), stored);
  });
}

/**
 * Imports a report, all of it or nothing. Adds what the store does not know; what the store knows otherwise
 * needs a decision each, and one that is missing refuses the whole file.
 * @throws AvanceError `import-failed`, `import-incomplete` or a fault of the store; nothing was changed
 */
export async function applyImport(db: Db, file: ReportImport, onShare?: OnShare): Promise<ImportResult> {
  try {
    return await writeAtOnce(db, (transaction) => importInto(tellingShare(transaction, file, onShare), file));
  } catch (error) {
    if (error instanceof AvanceError) throw error;
    throw new AvanceError(
      'import-failed',
      'No se pudo guardar el reporte y no se cambió nada. Revise que no repita metas dentro de una misma unidad ' +
        'ejecutora; si persiste, avise a quien administra Avance.',
      { cause: error },
    );
  }
}

async function importInto(db: Db, file: ReportImport): Promise<ImportResult> {
  await takeTurn(db);
  const stored = await readStoredProgramme(db, file.reading.document.year);
  const matched = matchFile(file, stored);
  const plan = await toPlan(db, matched, stored);
  if (plan.alreadyImported) return { outcome: 'already-imported' };
  if (file.seenDigest !== undefined && file.seenDigest !== plan.digest) return { outcome: 'outdated', plan };
  const decisions = file.decisions ?? UNDECIDED;
  const settled = plan.conflicts.flatMap((conflict): readonly SettledConflict[] => {
    const decision = decisionOn(decisions, conflict);
    return decision === null ? [] : [{ ...conflict, decision }];
  });
  if (settled.length < plan.conflicts.length) {
    const open = plan.conflicts.filter((conflict) => decisionOn(decisions, conflict) === null);
    return { outcome: 'conflicts', conflicts: open };
  }
  const fresh = settled.filter(({ decision, decidedBefore }) => decision !== decidedBefore);
  const documentId = await write(db, { file, matched, stored, settled: fresh, changes: plan.changes });
  await bumpRevision(db);
  const taken = settled.filter(({ decision }) => decision === 'take');
  const changes = [...plan.changes, ...taken.map(toChange)];
  return { outcome: 'imported', documentId, changes, rewordings: plan.rewordings };
}

function toChange({ goal, unit, field, from, to }: ImportConflict): FigureChange {
  return { goal, unit, field, from, to };
}
interface Resolved {
  readonly file: ReportImport;
  readonly matched: MatchedFile;
  readonly stored: StoredProgramme;
  /** Every conflict, decided, but those that stay as they were decided before. */
  readonly settled: readonly SettledConflict[];
  /** What the store did not know. */
  readonly changes: readonly FigureChange[];
}

async function write(db: Db, { file, matched, stored, settled, changes }: Resolved): Promise<number> {
  const { reading } = matched.file;
  const { document, rows, signatories } = reading;
  // A code that is only written otherwise leaves no doubt that would have to be told with each figure.
  const doubts = matched.findings.filter(({ kind }) => kind !== 'reworded');
  const findings = [...reading.findings, ...doubts];
  const recording = { author: file.author, recordedAt: file.importedAt.toISOString() };
  const programme = await writeProgramme(db, reading);
  const documentId = await writeDocument(db, file, recording);
  const goalIds = await writeGoals(db, { year: document.year, rows, stored, programme });
  const places = await writePlaces(db, { documentId, rows, goalIds });
  const settledByGoal = Map.groupBy(settled, ({ unit, goal }) => goalKey(unit, goal));
  const placed = rows.flatMap((row): readonly Placed[] => {
    const key = rowKey(row);
    const goalId = getId(goalIds, key);
    const reportRowId = places.get(goalId);
    if (reportRowId === undefined) return [];
    const ofGoal = settledByGoal.get(key) ?? [];
    const byField = new Map(ofGoal.map((conflict) => [conflict.field, conflict]));
    return [{ row, goalId, reportRowId, record: stored.find(key).record, settled: byField }];
  });
  const decided = placed.filter((each) => each.settled.size > 0);
  await writeDecisions(db, decided, recording);
  await replaceWords(db, decided, { programme, goalIds });
  await writePlans(db, placed, { document, recording });
  await writeProgress(db, placed, { document, recording });
  await writeTotals(db, placed, document.quarter);
  await writeRemarks(db, placed, { quarter: document.quarter, recording });
  const kept = settled.flatMap(({ decision, ...conflict }) =>
    decision === 'keep' && conflict.inFile.source?.kind === 'report'
      ? [keptFinding({ ...conflict, decision }, conflict.inFile.source.ref)]
      : [],
  );
  const { year } = document;
  const review = { year, documentId, recording, placed, records: stored.records, brought: findings };
  const opened = await reviewFindings(db, review);
  const known = stored.records.flatMap((record) => record.findings);
  const added = [...withoutRepeated(findings, { placed, changes }), ...opened, ...kept];
  await writeFindings(db, { documentId, findings: added, goalIds, known });
  await writeSignatories(db, { documentId, signatories, units: programme.units });
  return documentId;
}
