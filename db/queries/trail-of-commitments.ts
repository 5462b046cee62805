import type { Db } from '#db/schema.ts';
import { QUARTERS } from '#src/domain/period.ts';
import type { TrailStep } from '#src/domain/trail.ts';

import { isWithin, type Scope } from './goal-scope.ts';
import { readPlanned } from './revision-requests.ts';
import { PLACE, toPlace } from './trail-places.ts';

/** What goals have committed to, one step a revision, with who approved a change. */
export async function readCommitments(db: Db, scope: Scope): Promise<readonly TrailStep[]> {
  const rows = await db
    .selectFrom('goal_revisions as revision')
    .leftJoin('report_rows as place', 'place.id', 'revision.report_row_id')
    .leftJoin('source_documents as document', 'document.id', 'place.document_id')
    .leftJoin('revision_requests as request', (join) =>
      join
        .onRef('request.goal_id', '=', 'revision.goal_id')
        .onRef('request.revision_number', '=', 'revision.number'),
    )
    .where(isWithin(scope, 'revision'))
    .select(['revision.id', 'revision.goal_id', 'revision.number', 'revision.kind', 'revision.annual'])
    .select(['revision.justification', 'revision.authorization', 'revision.authorized_on'])
    .select(['revision.author', 'revision.recorded_at', 'request.decided_by', 'request.decided_at'])
    .select('request.recorded_at as requested_at')
    .select(PLACE)
    .orderBy('revision.number')
    .execute();
  if (rows.length === 0) return [];
  const figures = await db
    .selectFrom('planned_figures as planned')
    .innerJoin('goal_revisions as revision', 'revision.id', 'planned.revision_id')
    .where(isWithin(scope, 'revision'))
    .select(['planned.revision_id', 'planned.quarter', 'planned.value'])
    .execute();
  const byRevision = Map.groupBy(figures, ({ revision_id }) => revision_id);
  return rows.map((row): TrailStep => {
    const own = byRevision.get(row.id) ?? [];
    return {
      kind: 'commitment',
      goalId: row.goal_id,
      number: row.number,
      modified: row.kind === 'modification',
      annual: row.annual,
      planned: QUARTERS.map((quarter) => own.find((each) => each.quarter === quarter)?.value ?? null),
      authorization: row.authorization,
      authorizedOn: row.authorized_on,
      reason: row.justification,
      author: row.author,
      at: row.requested_at ?? row.recorded_at,
      approval:
        row.decided_by === null || row.decided_at === null
          ? null
          : { author: row.decided_by, at: row.decided_at },
      place: toPlace(row),
    };
  });
}

/** Changes that wait for approval, or went back to who asked for them. */
export async function readOpenRequests(db: Db, scope: Scope): Promise<readonly TrailStep[]> {
  const rows = await db
    .selectFrom('revision_requests as request')
    .where(isWithin(scope, 'request'))
    .where('request.state', 'in', ['submitted', 'returned'])
    .selectAll()
    .orderBy('request.id')
    .execute();
  return rows.map((row) => ({
    kind: 'request',
    goalId: row.goal_id,
    state: row.state === 'submitted' ? 'submitted' : 'returned',
    annual: row.annual,
    planned: readPlanned(row.planned),
    authorization: row.authorization,
    reason: row.state === 'returned' ? row.decision_reason : row.justification,
    author: row.author,
    at: row.recorded_at,
  }));
}
