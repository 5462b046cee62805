import { decodeFindingKind, decodeQuarter } from '#db/codec.ts';
import type { Db } from '#db/schema.ts';
import type { Finding } from '#src/domain/finding.ts';
import type { ActionLine } from '#src/domain/goal.ts';
import type { SourceRef } from '#src/domain/source.ts';

import { isWithin, type Scope } from './goal-scope.ts';
import type { StoredDocument } from './year.ts';

type ByGoal<T> = ReadonlyMap<number, readonly T[]>;

/** In the order in which the document cites them. */
export async function readLines(db: Db, scope: Scope): Promise<ByGoal<ActionLine>> {
  const rows = await db
    .selectFrom('goal_lines as cited')
    .innerJoin('action_lines as line', 'line.id', 'cited.line_id')
    .where(isWithin(scope, 'cited'))
    .select(['cited.goal_id', 'line.code', 'line.name'])
    .orderBy('cited.position')
    .execute();
  return grouped(rows, ({ code, name }) => ({ code, name }));
}

/** Those that hold, in the order in which they were found. */
export async function readFindings(db: Db, scope: Scope): Promise<ByGoal<Finding>> {
  const rows = await db
    .selectFrom('findings as finding')
    .leftJoin('finding_settlements as settlement', 'settlement.finding_id', 'finding.id')
    .where('settlement.finding_id', 'is', null)
    .where(isWithin(scope, 'finding'))
    .selectAll('finding')
    .orderBy('finding.id')
    .execute();
  return grouped(rows, (row) => ({
    goalCode: row.goal_code,
    unitCode: row.unit_code,
    kind: decodeFindingKind(row.kind),
    field: row.field,
    quarter: row.quarter === null ? null : decodeQuarter(row.quarter),
    message: row.message,
    printed: row.printed,
    used: row.used_number ?? row.used_text,
    residual: row.residual,
    page: row.page,
    row: row.row,
  }));
}

/** Where each document speaks of each goal, oldest document first. */
export async function readPlaces(
  db: Db,
  { scope, documents }: { readonly scope: Scope; readonly documents: readonly StoredDocument[] },
): Promise<ByGoal<SourceRef>> {
  const rows = await db
    .selectFrom('report_rows as place')
    .where(isWithin(scope, 'place'))
    .select(['place.goal_id', 'place.document_id', 'place.page', 'place.row'])
    .execute();
  const inOrder = documents.flatMap(({ id, document }) =>
    rows
      .filter(({ document_id }) => document_id === id)
      .map(({ goal_id, page, row }) => ({ goal_id, page, row, document })),
  );
  return grouped(inOrder, ({ page, row, document }) => ({ page, row, document }));
}

/** Rows without a goal belong to the document as a whole and are left out. */
function grouped<Row extends { readonly goal_id: number | null }, T>(
  rows: readonly Row[],
  decode: (row: Row) => T,
): ByGoal<T> {
  const byGoal = new Map<number, T[]>();
  for (const row of rows) {
    if (row.goal_id === null) continue;
    const known = byGoal.get(row.goal_id);
    if (known === undefined) byGoal.set(row.goal_id, [decode(row)]);
    else known.push(decode(row));
  }
  return byGoal;
}
