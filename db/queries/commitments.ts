import { decodeCommitmentState } from '#db/codec.ts';
import type { Db } from '#db/schema.ts';
import type { CommitmentDates, CommitmentState, CommitmentStepKind } from '#src/domain/commitment.ts';

/** What somebody promised about an alert. */
export interface NewCommitment {
  readonly alertId: number;
  readonly cause: string;
  readonly action: string;
  readonly dueOn: string;
  readonly author: string;
}

export interface StoredCommitment extends NewCommitment, CommitmentDates {
  readonly id: number;
  readonly state: CommitmentState;
  readonly steps: number;
  readonly rule: string;
  readonly goalId: number;
  readonly code: string;
  readonly unitCode: string;
  readonly year: number;
}

export async function addCommitment(db: Db, commitment: NewCommitment, at: Date): Promise<number> {
  const { alertId, cause, action, dueOn, author } = commitment;
  const { id } = await db
    .insertInto('commitments')
    .values({
      alert_id: alertId,
      cause,
      action,
      due_on: dueOn,
      state: 'open',
      author,
      asked_on: null,
      escalated_on: null,
      steps: 1,
      recorded_at: at.toISOString(),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await addStep(db, { id, number: 1, what: 'made', dueOn, author, note: null }, at);
  return id;
}

export interface CommitmentStep {
  readonly commitment: Pick<StoredCommitment, 'id' | 'steps'>;
  readonly what: Exclude<CommitmentStepKind, 'made'>;
  readonly state: CommitmentState;
  readonly dates: CommitmentDates;
  /** Null: Avance itself. */
  readonly author: string | null;
  readonly note: string | null;
}

/** The caller makes writers take turns. @returns the number of the step */
export async function writeCommitmentStep(
  db: Db,
  { commitment, what, state, dates, author, note }: CommitmentStep,
  at: Date,
): Promise<number> {
  const { id } = commitment;
  const number = commitment.steps + 1;
  const { dueOn, askedOn, escalatedOn } = dates;
  await db
    .updateTable('commitments')
    .set({ state, due_on: dueOn, asked_on: askedOn, escalated_on: escalatedOn, steps: number })
    .where('id', '=', id)
    .execute();
  await addStep(db, { id, number, what, dueOn, author, note }, at);
  return number;
}

interface StepRow {
  readonly id: number;
  readonly number: number;
  readonly what: CommitmentStepKind;
  readonly dueOn: string;
  readonly author: string | null;
  readonly note: string | null;
}

async function addStep(db: Db, { id, dueOn, ...step }: StepRow, at: Date): Promise<void> {
  await db
    .insertInto('commitment_steps')
    .values({ commitment_id: id, due_on: dueOn, ...step, recorded_at: at.toISOString() })
    .execute();
}

function selectCommitments(db: Db) {
  return db
    .selectFrom('commitments as commitment')
    .innerJoin('alerts as alert', 'alert.id', 'commitment.alert_id')
    .innerJoin('goals as goal', 'goal.id', 'alert.goal_id')
    .innerJoin('executing_units as unit', 'unit.id', 'goal.unit_id')
    .selectAll('commitment')
    .select(['alert.rule', 'alert.goal_id', 'goal.code', 'goal.year', 'unit.code as unit_code'])
    .orderBy('commitment.due_on')
    .orderBy('commitment.id');
}

export async function readCommitment(db: Db, id: number): Promise<StoredCommitment | undefined> {
  const row = await selectCommitments(db).where('commitment.id', '=', id).executeTakeFirst();
  return row === undefined ? undefined : toCommitment(row);
}

/** By date; of the whole agency, or of some units. */
export async function readOpenCommitments(
  db: Db,
  unitCodes: readonly string[] | null = null,
): Promise<readonly StoredCommitment[]> {
  const query = selectCommitments(db).where('commitment.state', '=', 'open');
  const rows = await (unitCodes === null ? query : query.where('unit.code', 'in', [...unitCodes])).execute();
  return rows.map(toCommitment);
}

/** All that were ever made, by date. */
export async function readCommitments(db: Db): Promise<readonly StoredCommitment[]> {
  return (await selectCommitments(db).execute()).map(toCommitment);
}

export async function readOpenCommitmentOf(db: Db, alertId: number): Promise<StoredCommitment | undefined> {
  const row = await selectCommitments(db)
    .where('commitment.alert_id', '=', alertId)
    .where('commitment.state', '=', 'open')
    .executeTakeFirst();
  return row === undefined ? undefined : toCommitment(row);
}

type CommitmentRow = Awaited<ReturnType<ReturnType<typeof selectCommitments>['execute']>>[number];

function toCommitment(row: CommitmentRow): StoredCommitment {
  return {
    id: row.id,
    alertId: row.alert_id,
    cause: row.cause,
    action: row.action,
    dueOn: row.due_on,
    state: decodeCommitmentState(row.state),
    author: row.author,
    askedOn: row.asked_on,
    escalatedOn: row.escalated_on,
    steps: row.steps,
    rule: row.rule,
    goalId: row.goal_id,
    code: row.code,
    unitCode: row.unit_code,
    year: row.year,
  };
}
