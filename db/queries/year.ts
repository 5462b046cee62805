import { decodeDocument, decodeQuarter } from '#db/codec.ts';
import type { Db } from '#db/schema.ts';
import type { Quarter } from '#src/domain/period.ts';
import type { SourceDocument } from '#src/domain/source.ts';

import { only } from './only.ts';

/** Newest first. */
export async function readYears(db: Db): Promise<readonly number[]> {
  const rows = await db.selectFrom('fiscal_years').select('year').orderBy('year', 'desc').execute();
  return rows.map(({ year }) => year);
}

export interface StoredDocument {
  readonly id: number;
  readonly document: SourceDocument;
}

/** Oldest quarter first; within a quarter in the order of import. */
export async function readDocuments(db: Db, year: number): Promise<readonly StoredDocument[]> {
  const rows = await db
    .selectFrom('source_documents')
    .select(['id', 'name', 'title', 'year', 'quarter', 'cutoff_on'])
    .where('year', 'in', only(year))
    .orderBy('quarter')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ id: row.id, document: decodeDocument(row) }));
}

/** The newest quarter that an approved figure of the year is about; null without any. */
export async function readNewestApprovedQuarter(db: Db, year: number): Promise<Quarter | null> {
  const row = await db
    .selectFrom('current_figures as figure')
    .innerJoin('goals as goal', 'goal.id', 'figure.goal_id')
    .where('goal.year', '=', year)
    .where('figure.kind', '=', 'achieved')
    .select((eb) => eb.fn.max('figure.quarter').as('quarter'))
    .executeTakeFirst();
  return typeof row?.quarter === 'number' ? decodeQuarter(row.quarter) : null;
}
