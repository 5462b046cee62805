import { decodeDocument, decodeEntryState } from '#db/codec.ts';
import type { Db } from '#db/schema.ts';
import type { ValueSource } from '#src/domain/import-plan.ts';
import type { SourceRef } from '#src/domain/source.ts';

import { chunksOf } from './chunks.ts';

/** Where the loaded value of a goal's field comes from; null where nothing tells. */
export type FindSource = (goalId: number, field: string) => ValueSource | null;

/** Where what is loaded of some goals comes from, field by field. Read for goals in conflict alone: it takes a while. */
export async function readValueSources(db: Db, goalIds: readonly number[]): Promise<FindSource> {
  const sources = new Map<string, ValueSource | null>();
  const key = (goalId: number, field: string): string => `${goalId} ${field}`;
  for (const part of chunksOf(goalIds)) {
    const places = await readPlaces(db, part);
    const toSource = (traced: Traced): ValueSource | null => {
      const ref = traced.report_row_id === null ? undefined : places.byRow.get(traced.report_row_id);
      return ref === undefined ? toCapture(traced) : { kind: 'report', ref };
    };
    for (const [goalId, ref] of places.first) {
      for (const field of WORD_FIELDS) sources.set(key(goalId, field), { kind: 'report', ref });
    }
    for (const revision of await readRevisions(db, part)) {
      sources.set(key(revision.goal_id, revision.field), toSource(revision));
    }
    for (const entry of await readEntries(db, part)) {
      sources.set(key(entry.goal_id, `a${entry.quarter}`), toSource(entry));
    }
    for (const { goal_id, report_row_id } of await readTotals(db, part)) {
      const ref = places.byRow.get(report_row_id);
      if (ref === undefined) continue;
      for (const field of TOTAL_FIELDS) sources.set(key(goal_id, field), { kind: 'report', ref });
    }
  }
  return (goalId, field) => sources.get(key(goalId, field)) ?? null;
}

const WORD_FIELDS = ['measure', 'kind', 'program_code', 'parent_code'];
const TOTAL_FIELDS = ['absolute_reported', 'relative_reported_pct'];

interface Traced {
  readonly author: string;
  readonly recorded_at: string;
  readonly reason: string | null;
  readonly report_row_id: number | null;
  readonly state: string;
}

function toCapture({ author, recorded_at, reason, state }: Traced): ValueSource {
  const decoded = decodeEntryState(state);
  return {
    kind: 'captured',
    state: decoded === 'submitted' || decoded === 'withdrawn' ? decoded : 'approved',
    author,
    at: recorded_at,
    reason,
  };
}

interface Places {
  readonly byRow: ReadonlyMap<number, SourceRef>;
  /** Of each goal, the row of the report that brought it in. */
  readonly first: ReadonlyMap<number, SourceRef>;
}

async function readPlaces(db: Db, goalIds: readonly number[]): Promise<Places> {
  const rows = await db
    .selectFrom('report_rows as place')
    .innerJoin('source_documents as document', 'document.id', 'place.document_id')
    .where('place.goal_id', 'in', goalIds)
    .select(['place.id', 'place.goal_id', 'place.page', 'place.row'])
    .select(['document.name', 'document.title', 'document.year', 'document.quarter', 'document.cutoff_on'])
    .orderBy('place.id')
    .execute();
  const byRow = new Map<number, SourceRef>();
  const first = new Map<number, SourceRef>();
  for (const { id, goal_id, page, row, ...document } of rows) {
    const ref: SourceRef = { page, row, document: decodeDocument(document) };
    byRow.set(id, ref);
    if (!first.has(goal_id)) first.set(goal_id, ref);
  }
  return { byRow, first };
}

interface TracedField extends Traced {
  readonly goal_id: number;
  readonly field: string;
}

/** A revision repeats what it does not change: of each figure, the one that gave it its value. */
async function readRevisions(db: Db, goalIds: readonly number[]): Promise<readonly TracedField[]> {
  const revisions = await db
    .selectFrom('goal_revisions')
    .where('goal_id', 'in', goalIds)
    .select(['id', 'goal_id', 'annual', 'justification', 'author', 'recorded_at', 'report_row_id'])
    .orderBy('number')
    .execute();
  const planned = await db
    .selectFrom('planned_figures')
    .where(
      'revision_id',
      'in',
      revisions.map(({ id }) => id),
    )
    .select(['revision_id', 'quarter', 'value'])
    .execute();
  const byRevision = Map.groupBy(planned, ({ revision_id }) => revision_id);
  const last = new Map<string, number | null>();
  return revisions.flatMap((revision) => {
    const values = [
      { field: 'annual', value: revision.annual },
      ...(byRevision.get(revision.id) ?? []).map(({ quarter, value }) => ({ field: `p${quarter}`, value })),
    ];
    return values.flatMap(({ field, value }) => {
      const key = `${revision.goal_id} ${field}`;
      if (last.get(key) === value) return [];
      last.set(key, value);
      return [{ ...revision, field, reason: revision.justification, state: 'approved' }];
    });
  });
}

interface TracedEntry extends Traced {
  readonly goal_id: number;
  readonly quarter: number;
}

/** What stands; where nothing does, what was captured or taken back. */
async function readEntries(db: Db, goalIds: readonly number[]): Promise<readonly TracedEntry[]> {
  const entries = await db
    .selectFrom('progress_entries')
    .where('goal_id', 'in', goalIds)
    .where('state', '<>', 'returned')
    .select(['goal_id', 'quarter', 'state', 'reason', 'author', 'recorded_at', 'report_row_id'])
    .orderBy('number')
    .execute();
  const telling = new Map<string, TracedEntry>();
  for (const entry of entries) {
    const key = `${entry.goal_id} ${entry.quarter}`;
    if (entry.state === 'submitted' && telling.get(key)?.state === 'approved') continue;
    telling.set(key, entry);
  }
  return [...telling.values()];
}

/** The newest total of each goal stands, as `db/queries/goal-figures.ts` reads it. */
async function readTotals(
  db: Db,
  goalIds: readonly number[],
): Promise<readonly { readonly goal_id: number; readonly report_row_id: number }[]> {
  return db
    .selectFrom('reported_totals')
    .where('goal_id', 'in', goalIds)
    .select(['goal_id', 'report_row_id'])
    .orderBy('id')
    .execute();
}
