import type { Db } from '#db/schema.ts';
import type { Quarter } from '#src/domain/period.ts';
import { fold } from '#src/language/fold.ts';

import { chunksOf } from './chunks.ts';
import type { Placed } from './placed-row.ts';
import type { Recording } from './write-places.ts';

/** Totals that no document of the store printed for this quarter. */
export async function writeTotals(db: Db, rows: readonly Placed[], quarter: Quarter): Promise<void> {
  const totals = rows
    .filter(({ row }) => row.absoluteReported !== null || row.relativeReportedPct !== null)
    .filter(({ row, record }) => {
      const known = record?.reportedTotals.find(({ throughQuarter }) => throughQuarter === quarter);
      if (known === undefined) return true;
      return known.relativePercent === null && row.relativeReportedPct !== null;
    })
    .map(({ row, goalId, reportRowId }) => ({
      goal_id: goalId,
      through_quarter: quarter,
      achieved: row.absoluteReported?.value ?? null,
      achieved_origin: row.absoluteReported?.origin ?? null,
      relative_percent: row.relativeReportedPct,
      report_row_id: reportRowId,
    }));
  for (const part of chunksOf(totals)) await db.insertInto('reported_totals').values(part).execute();
}

interface OfQuarter {
  readonly quarter: Quarter;
  readonly recording: Recording;
}

/** Remarks that the store does not hold on this quarter yet, however they are spelled. */
export async function writeRemarks(db: Db, rows: readonly Placed[], of: OfQuarter): Promise<void> {
  const remarks = rows.flatMap(({ row, record, goalId, reportRowId }) => {
    const text = row.remark?.trim() ?? '';
    if (text === '') return [];
    const isKnown = record?.remarks.some(
      (remark) => remark.quarter === of.quarter && fold(remark.text) === fold(text),
    );
    if (isKnown === true) return [];
    return [
      {
        goal_id: goalId,
        quarter: of.quarter,
        text,
        origin: 'printed' as const,
        previous_id: null,
        author: of.recording.author,
        recorded_at: of.recording.recordedAt,
        report_row_id: reportRowId,
      },
    ];
  });
  for (const part of chunksOf(remarks)) await db.insertInto('remarks').values(part).execute();
}
