import type { Db } from '#db/schema.ts';
import type { Quarter } from '#src/domain/period.ts';
import { fold } from '#src/language/fold.ts';

import { chunksOf } from './chunks.ts';
import { isTaken, type Placed } from './placed-row.ts';
import type { Recording } from './write-places.ts';

/** What no document of the store printed for this quarter, or prints otherwise and was decided to count. */
export async function writeTotals(db: Db, rows: readonly Placed[], quarter: Quarter): Promise<void> {
  const totals = rows.flatMap((placed) => {
    const { row, record, goalId, reportRowId } = placed;
    const known = record?.reportedTotals.find(({ throughQuarter }) => throughQuarter === quarter);
    const achieved =
      known === undefined || isTaken(placed, 'absolute_reported') ? row.absoluteReported : null;
    const relative =
      (known?.relativePercent ?? null) === null || isTaken(placed, 'relative_reported_pct')
        ? row.relativeReportedPct
        : null;
    if (achieved === null && relative === null) return [];
    return [
      {
        goal_id: goalId,
        through_quarter: quarter,
        achieved: achieved?.value ?? null,
        achieved_origin: achieved?.origin ?? null,
        relative_percent: relative,
        report_row_id: reportRowId,
      },
    ];
  });
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
