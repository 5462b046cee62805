import type { RevisionRequestState } from '#db/capture-tables.ts';
import type { Db } from '#db/schema.ts';
import { AvanceError } from '#src/domain/errors.ts';

/** A change of what a goal commits to, as somebody asked for it: the whole of it, not only what changes. */
export interface RevisionRequest {
  readonly goalId: number;
  /** The number of the revision that stood when it was read back; 0 where there was none. */
  readonly seen: number;
  readonly annual: number | null;
  /** Four, by quarter; null is not known. */
  readonly planned: readonly (number | null)[];
  readonly justification: string;
  readonly authorization: string;
  /** ISO day. */
  readonly authorizedOn: string | null;
  readonly author: string;
}

export interface StoredRequest extends RevisionRequest {
  readonly id: number;
  readonly state: RevisionRequestState;
  readonly recordedAt: string;
  /** Null while it waits. */
  readonly decision: {
    readonly by: string;
    readonly at: string;
    readonly reason: string | null;
    readonly revisionNumber: number | null;
  } | null;
  readonly code: string;
  readonly unitCode: string;
  readonly year: number;
}

export async function addRevisionRequest(db: Db, request: RevisionRequest, at: Date): Promise<number> {
  const { id } = await db
    .insertInto('revision_requests')
    .values({
      goal_id: request.goalId,
      seen: request.seen,
      annual: request.annual,
      planned: JSON.stringify(request.planned),
      justification: request.justification,
      authorization: request.authorization,
      authorized_on: request.authorizedOn,
      author: request.author,
      recorded_at: at.toISOString(),
      state: 'submitted',
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function readRevisionRequest(db: Db, id: number): Promise<StoredRequest | undefined> {
  const row = await selectRequests(db).where('request.id', '=', id).executeTakeFirst();
  return row === undefined ? undefined : toRequest(row);
}

/** All of a goal, oldest first. */
export async function readRevisionRequests(db: Db, goalId: number): Promise<readonly StoredRequest[]> {
  const rows = await selectRequests(db).where('request.goal_id', '=', goalId).orderBy('request.id').execute();
  return rows.map(toRequest);
}

/** Everything that waits for approval, oldest first. */
export async function readWaitingRequests(db: Db): Promise<readonly StoredRequest[]> {
  const rows = await selectRequests(db)
    .where('request.state', '=', 'submitted')
    .orderBy('request.id')
    .execute();
  return rows.map(toRequest);
}

/** The one of a goal that waits for approval. */
export async function readWaitingRequest(db: Db, goalId: number): Promise<StoredRequest | undefined> {
  const row = await selectRequests(db)
    .where('request.goal_id', '=', goalId)
    .where('request.state', '=', 'submitted')
    .executeTakeFirst();
  return row === undefined ? undefined : toRequest(row);
}

export interface RequestDecision {
  readonly state: Exclude<RevisionRequestState, 'submitted'>;
  readonly by: string;
  /** Of a return. */
  readonly reason: string | null;
  /** Of an approval: the revision that it became. */
  readonly revisionNumber: number | null;
}

/** True for the one caller that decides it. */
export async function decideRequest(
  db: Db,
  id: number,
  { decision, at }: { readonly decision: RequestDecision; readonly at: Date },
): Promise<boolean> {
  const result = await db
    .updateTable('revision_requests')
    .set({
      state: decision.state,
      decided_by: decision.by,
      decided_at: at.toISOString(),
      decision_reason: decision.reason,
      revision_number: decision.revisionNumber,
    })
    .where('id', '=', id)
    .where('state', '=', 'submitted')
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

function selectRequests(db: Db) {
  return db
    .selectFrom('revision_requests as request')
    .innerJoin('current_goals as goal', 'goal.id', 'request.goal_id')
    .selectAll('request')
    .select(['goal.code', 'goal.unit_code', 'goal.year']);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectRequests>['execute']>>[number];

const STATES: readonly RevisionRequestState[] = ['submitted', 'approved', 'returned', 'overtaken'];

function toRequest(row: Row): StoredRequest {
  return {
    id: row.id,
    goalId: row.goal_id,
    seen: row.seen,
    annual: row.annual,
    planned: readPlanned(row.planned),
    justification: row.justification,
    authorization: row.authorization,
    authorizedOn: row.authorized_on,
    author: row.author,
    recordedAt: row.recorded_at,
    decision:
      row.decided_by === null || row.decided_at === null
        ? null
        : {
            by: row.decided_by,
            at: row.decided_at,
            reason: row.decision_reason,
            revisionNumber: row.revision_number,
          },
    state: STATES.find((known) => known === row.state) ?? 'overtaken',
    code: row.code,
    unitCode: row.unit_code,
    year: row.year,
  };
}

/** The four figures as a request keeps them. */
export function readPlanned(text: string): readonly (number | null)[] {
  const value: unknown = JSON.parse(text);
  const isFour = Array.isArray(value) && value.length === 4 && value.every(isFigure);
  if (isFour) return value;
  const advice = 'La base de datos contiene un cambio de meta que esta versión de Avance no reconoce.';
  throw new AvanceError('store-unreadable', `${advice} Avise a quien la administra.`);
}

function isFigure(value: unknown): value is number | null {
  return value === null || typeof value === 'number';
}
