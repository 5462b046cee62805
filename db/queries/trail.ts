import { decodeEntryState, decodeQuarter } from '#db/codec.ts';
import type { Db } from '#db/schema.ts';
import type { GoalRecord } from '#src/domain/goal.ts';
import type { GoalsQuery } from '#src/domain/query.ts';
import type { TrailStep } from '#src/domain/trail.ts';

import { isWithin, type Scope, toScope } from './goal-scope.ts';
import { readCommitments, readOpenRequests } from './trail-of-commitments.ts';
import { PLACE, toPlace } from './trail-places.ts';

/** Of many goals, those that were changed last. */
const MOST_GOALS = 12;

interface Wanted {
  readonly query: GoalsQuery;
  readonly records: readonly GoalRecord[];
}

/** How the figures of goals came to be, oldest first. Of `newest`, only of the goals that people changed last. */
export async function readTrail(db: Db, { query, records }: Wanted): Promise<readonly TrailStep[]> {
  if (query.withTrail === undefined || records.length === 0) return [];
  const all = toScope(
    records.map(({ id }) => id),
    query.year,
  );
  const changed = query.withTrail === 'newest' ? await findLatelyChanged(db, all) : null;
  if (changed?.length === 0) return [];
  const scope = changed === null ? all : toScope(changed, query.year);
  const steps = [
    ...(await readCommitments(db, scope)),
    ...(await readFigureSteps(db, scope)),
    ...(await readRemarkSteps(db, scope)),
    ...(await readOpenRequests(db, scope)),
  ];
  return steps.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** Goals of which a figure was captured and approved, or what they commit to was changed; the newest first. */
async function findLatelyChanged(db: Db, scope: Scope): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('progress_entries as entry')
    .where(isWithin(scope, 'entry'))
    .where('entry.report_row_id', 'is', null)
    .where('entry.state', '=', 'approved')
    .select(['entry.goal_id', 'entry.recorded_at'])
    .unionAll(
      db
        .selectFrom('goal_revisions as revision')
        .where(isWithin(scope, 'revision'))
        .where('revision.kind', '=', 'modification')
        .select(['revision.goal_id', 'revision.recorded_at']),
    )
    .orderBy('recorded_at', 'desc')
    .execute();
  return [...new Set(rows.map(({ goal_id }) => goal_id))].slice(0, MOST_GOALS);
}

async function readFigureSteps(db: Db, scope: Scope): Promise<readonly TrailStep[]> {
  const rows = await db
    .selectFrom('progress_entries as entry')
    .leftJoin('report_rows as place', 'place.id', 'entry.report_row_id')
    .leftJoin('source_documents as document', 'document.id', 'place.document_id')
    .where(isWithin(scope, 'entry'))
    .select(['entry.goal_id', 'entry.quarter', 'entry.state', 'entry.value', 'entry.reason'])
    .select(['entry.author', 'entry.recorded_at'])
    .select(PLACE)
    .orderBy('entry.recorded_at')
    .orderBy('entry.number')
    .execute();
  return rows.map((row) => ({
    kind: 'figure',
    goalId: row.goal_id,
    quarter: decodeQuarter(row.quarter),
    state: decodeEntryState(row.state),
    value: row.value,
    reason: row.reason,
    author: row.author,
    at: row.recorded_at,
    place: toPlace(row),
  }));
}

async function readRemarkSteps(db: Db, scope: Scope): Promise<readonly TrailStep[]> {
  const rows = await db
    .selectFrom('remarks as remark')
    .leftJoin('report_rows as place', 'place.id', 'remark.report_row_id')
    .leftJoin('source_documents as document', 'document.id', 'place.document_id')
    .where(isWithin(scope, 'remark'))
    .select(['remark.goal_id', 'remark.quarter', 'remark.text', 'remark.author', 'remark.recorded_at'])
    .select(PLACE)
    .orderBy('remark.recorded_at')
    .orderBy('remark.id')
    .execute();
  return rows.map((row) => ({
    kind: 'remark',
    goalId: row.goal_id,
    quarter: decodeQuarter(row.quarter),
    text: row.text,
    reason: null,
    author: row.author,
    at: row.recorded_at,
    place: toPlace(row),
  }));
}
