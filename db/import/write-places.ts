import type { Db } from '#db/schema.ts';
import type { Finding } from '#src/domain/finding.ts';
import type { ReadRow } from '#src/domain/report.ts';

import { chunksOf } from './chunks.ts';
import { goalKey, type ReportFile, rowKey } from './report-file.ts';
import { getId } from './write-programme.ts';

/** Who brings a report in, and when. */
export interface Recording {
  readonly author: string;
  /** UTC, ISO. */
  readonly recordedAt: string;
}

export async function writeDocument(db: Db, file: ReportFile, recording: Recording): Promise<number> {
  const { document } = file.reading;
  const { id } = await db
    .insertInto('source_documents')
    .values({
      sha256: file.sha256,
      name: document.name,
      title: document.title,
      year: document.year,
      quarter: document.quarter,
      cutoff_on: document.cutoffOn,
      imported_at: recording.recordedAt,
      imported_by: recording.author,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

interface Places {
  readonly documentId: number;
  readonly rows: readonly ReadRow[];
  readonly goalIds: ReadonlyMap<string, number>;
}

/** Keeps where the document speaks of each goal. Returns ids of these places by goal id. */
export async function writePlaces(db: Db, places: Places): Promise<ReadonlyMap<number, number>> {
  const ids = new Map<number, number>();
  for (const part of chunksOf(places.rows)) {
    const stored = await db
      .insertInto('report_rows')
      .values(
        part.map((row) => ({
          document_id: places.documentId,
          goal_id: getId(places.goalIds, rowKey(row)),
          page: row.page,
          row: row.row,
          state: row.state,
          description: row.description?.text ?? null,
          measure: row.measure?.text ?? null,
        })),
      )
      .returning(['id', 'goal_id'])
      .execute();
    for (const { id, goal_id } of stored) ids.set(goal_id, id);
  }
  return ids;
}

interface Doubts {
  readonly documentId: number;
  readonly findings: readonly Finding[];
  readonly goalIds: ReadonlyMap<string, number>;
  /** What earlier documents made doubtful: the same is not said twice. */
  readonly known: readonly Finding[];
}

export async function writeFindings(db: Db, doubts: Doubts): Promise<void> {
  const said = new Set(doubts.known.map(identity));
  const added = doubts.findings.filter(
    (finding) => finding.goalCode === null || !said.has(identity(finding)),
  );
  for (const part of chunksOf(added)) {
    await db
      .insertInto('findings')
      .values(
        part.map((finding) => ({
          document_id: doubts.documentId,
          goal_id: goalOf(doubts.goalIds, finding),
          goal_code: finding.goalCode,
          unit_code: finding.unitCode,
          kind: finding.kind,
          field: finding.field,
          quarter: finding.quarter,
          message: finding.message,
          printed: finding.printed,
          used_number: typeof finding.used === 'number' ? finding.used : null,
          used_text: typeof finding.used === 'string' ? finding.used : null,
          residual: finding.residual,
          page: finding.page,
          row: finding.row,
        })),
      )
      .execute();
  }
}

function identity({ unitCode, goalCode, kind, field, quarter, message }: Finding): string {
  return JSON.stringify([unitCode, goalCode, kind, field, quarter, message]);
}

/** A finding without a unit belongs to a goal only where one goal alone has that code. */
function goalOf(goalIds: ReadonlyMap<string, number>, { goalCode, unitCode }: Finding): number | null {
  if (goalCode === null) return null;
  if (unitCode !== null) return goalIds.get(goalKey(unitCode, goalCode)) ?? null;
  const fitting = [...goalIds].filter(([key]) => key.endsWith(`,${JSON.stringify(goalCode)}]`));
  return fitting.length === 1 ? (fitting[0]?.[1] ?? null) : null;
}
