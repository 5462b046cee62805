import { decodeFigure, decodeRevisionKind } from '#db/codec.ts';
import type { Db, RevisionKind } from '#db/schema.ts';
import { QUARTERS } from '#src/domain/period.ts';
import type { Figure } from '#src/domain/source.ts';

import { writeAtOnce } from './at-once.ts';
import { bumpRevision, takeTurn } from './revision.ts';

/** A goal modified by authorisation: the whole of what it now commits to, not only what changed. */
export interface GoalModification {
  readonly goalId: number;
  readonly annual: Figure | null;
  /** Four, by quarter; null is not known. */
  readonly planned: readonly (Figure | null)[];
  readonly justification: string;
  /** The paper that authorises it, as the agency cites it. */
  readonly authorization: string | null;
  /** ISO day. */
  readonly authorizedOn: string | null;
  readonly author: string;
}

export interface StoredRevision extends Omit<GoalModification, 'justification'> {
  /** From 1; the highest stands. */
  readonly number: number;
  readonly kind: RevisionKind;
  /** Always given for a modification. */
  readonly justification: string | null;
  readonly recordedAt: string;
}

/** Adds a revision that stands from now on; the earlier ones stay beside it. Returns its number. */
export async function modifyGoal(db: Db, change: GoalModification, at: Date): Promise<number> {
  return writeAtOnce(db, async (transaction) => {
    await takeTurn(transaction);
    const current = await transaction
      .selectFrom('current_revisions')
      .where('goal_id', '=', change.goalId)
      .select('number')
      .executeTakeFirst();
    const { id, number } = await transaction
      .insertInto('goal_revisions')
      .values({
        goal_id: change.goalId,
        number: (current?.number ?? 0) + 1,
        kind: 'modification',
        annual: change.annual?.value ?? null,
        annual_origin: change.annual?.origin ?? null,
        justification: change.justification,
        authorization: change.authorization,
        authorized_on: change.authorizedOn,
        author: change.author,
        recorded_at: at.toISOString(),
        report_row_id: null,
      })
      .returning(['id', 'number'])
      .executeTakeFirstOrThrow();
    const planned = QUARTERS.flatMap((quarter) => {
      const figure = change.planned[quarter - 1] ?? null;
      return figure === null
        ? []
        : [{ revision_id: id, quarter, value: figure.value, origin: figure.origin }];
    });
    if (planned.length > 0) await transaction.insertInto('planned_figures').values(planned).execute();
    await bumpRevision(transaction);
    return number;
  });
}

/** The number of the revision that stands; 0 where a goal has none. */
export async function readRevisionNumber(db: Db, goalId: number): Promise<number> {
  const row = await db
    .selectFrom('current_revisions')
    .where('goal_id', '=', goalId)
    .select('number')
    .executeTakeFirst();
  return row?.number ?? 0;
}

/** Original and modified side by side, oldest first. */
export async function readRevisions(db: Db, goalId: number): Promise<readonly StoredRevision[]> {
  const rows = await db
    .selectFrom('goal_revisions')
    .where('goal_id', '=', goalId)
    .selectAll()
    .orderBy('number')
    .execute();
  const figures = await db
    .selectFrom('planned_figures as planned')
    .innerJoin('goal_revisions as revision', 'revision.id', 'planned.revision_id')
    .where('revision.goal_id', '=', goalId)
    .selectAll('planned')
    .execute();
  return rows.map((row) => ({
    goalId: row.goal_id,
    number: row.number,
    kind: decodeRevisionKind(row.kind),
    annual: decodeFigure(row.annual, row.annual_origin),
    planned: QUARTERS.map((quarter) => {
      const figure = figures.find((each) => each.revision_id === row.id && each.quarter === quarter);
      return figure === undefined ? null : decodeFigure(figure.value, figure.origin);
    }),
    justification: row.justification,
    authorization: row.authorization,
    authorizedOn: row.authorized_on,
    author: row.author,
    recordedAt: row.recorded_at,
  }));
}
