import type { Db } from '#db/schema.ts';
import type { GoalRecord } from '#src/domain/goal.ts';
import { QUARTERS, type Quarter } from '#src/domain/period.ts';
import type { Figure, SourceDocument } from '#src/domain/source.ts';
import { plannedIn } from '#src/domain/standing.ts';

import { chunksOf } from './chunks.ts';
import { isTaken, type Placed } from './placed-row.ts';
import { reasonForTaking } from './reasons.ts';
import type { Recording } from './write-places.ts';

/** What a goal commits to, known as far as it is. */
interface Commitment {
  readonly placed: Placed;
  readonly annual: Figure | null;
  readonly planned: readonly (Figure | null)[];
}

/**
 * A goal's first revision is what the first report prints. Where a later one adds what was not known,
 * a further revision holds both; where it was decided that the report's plan counts, a modification does.
 */
export async function writePlans(
  db: Db,
  rows: readonly Placed[],
  { document, recording }: FromReport,
): Promise<void> {
  const numbers = await readNumbers(db, rows);
  for (const part of chunksOf(rows.filter(addsToPlan).map(toCommitment))) {
    const stored = await db
      .insertInto('goal_revisions')
      .values(
        part.map(({ placed, annual }) => {
          const number = (numbers.get(placed.goalId) ?? 0) + 1;
          const modified = isModified(placed);
          return {
            goal_id: placed.goalId,
            number,
            kind: number === 1 ? ('original' as const) : modified ? 'modification' : 'completion',
            annual: annual?.value ?? null,
            annual_origin: annual?.origin ?? null,
            justification: modified ? reasonForTaking({ document, ...placed.row }) : null,
            authorization: null,
            authorized_on: null,
            author: recording.author,
            recorded_at: recording.recordedAt,
            report_row_id: placed.reportRowId,
          };
        }),
      )
      .returning(['id', 'goal_id'])
      .execute();
    await writePlanned(db, part, new Map(stored.map(({ id, goal_id }) => [goal_id, id])));
  }
}

interface FromReport {
  readonly document: SourceDocument;
  readonly recording: Recording;
}

function isModified(placed: Placed): boolean {
  return isTaken(placed, 'annual') || QUARTERS.some((quarter) => isTaken(placed, `p${quarter}`));
}

function addsToPlan(placed: Placed): boolean {
  const { row, record } = placed;
  if (record === undefined || isModified(placed)) return true;
  if (record.annual === null && row.annual !== null) return true;
  return QUARTERS.some((quarter) => isKnown(row.planned[quarter - 1]) && plannedIn(record, quarter) === null);
}

function isKnown(figure: Figure | null | undefined): boolean {
  return figure !== null && figure !== undefined;
}

function toCommitment(placed: Placed): Commitment {
  const { row, record } = placed;
  return {
    placed,
    annual: isTaken(placed, 'annual') ? row.annual : (record?.annual ?? row.annual),
    planned: QUARTERS.map((quarter) => {
      const reported = row.planned[quarter - 1] ?? null;
      return isTaken(placed, `p${quarter}`) ? reported : (knownPlan(record, quarter) ?? reported);
    }),
  };
}

function knownPlan(record: GoalRecord | undefined, quarter: Quarter): Figure | null {
  return record?.quarters.find((figures) => figures.quarter === quarter)?.planned ?? null;
}

async function readNumbers(db: Db, rows: readonly Placed[]): Promise<ReadonlyMap<number, number>> {
  const known = rows.filter(({ record }) => record !== undefined).map(({ goalId }) => goalId);
  const numbers = new Map<number, number>();
  for (const part of chunksOf(known)) {
    const current = await db
      .selectFrom('current_revisions')
      .where('goal_id', 'in', part)
      .select(['goal_id', 'number'])
      .execute();
    for (const { goal_id, number } of current) numbers.set(goal_id, number);
  }
  return numbers;
}

async function writePlanned(
  db: Db,
  commitments: readonly Commitment[],
  revisions: ReadonlyMap<number, number>,
): Promise<void> {
  const figures = commitments.flatMap(({ placed, planned }) =>
    QUARTERS.flatMap((quarter) => {
      const figure = planned[quarter - 1] ?? null;
      const revision = revisions.get(placed.goalId);
      if (figure === null || revision === undefined) return [];
      return [{ revision_id: revision, quarter, value: figure.value, origin: figure.origin }];
    }),
  );
  for (const part of chunksOf(figures)) await db.insertInto('planned_figures').values(part).execute();
}
