import { decodeAlertPhase, decodeAlertStep, decodeQuarter, decodeSeverity } from '#db/codec.ts';
import type { Db } from '#db/schema.ts';
import type { AlertKey, AlertState, AlertStepKind, Severity } from '#src/domain/alert.ts';
import type { Quarter } from '#src/domain/period.ts';

import { only } from './only.ts';

/** An alert with the goal that it is of. */
export interface StoredAlert {
  readonly id: number;
  readonly key: AlertKey;
  readonly state: AlertState;
  /** How many it has had. */
  readonly steps: number;
  readonly code: string;
  readonly unitCode: string;
  readonly year: number;
}

function selectAlerts(db: Db) {
  return db
    .selectFrom('alerts as alert')
    .innerJoin('goals as goal', 'goal.id', 'alert.goal_id')
    .innerJoin('executing_units as unit', 'unit.id', 'goal.unit_id')
    .selectAll('alert')
    .select(['goal.code', 'goal.year', 'unit.code as unit_code']);
}

/** Of one year, or of some goals of it. */
export async function readAlerts(
  db: Db,
  { year, goalIds }: { readonly year: number; readonly goalIds: readonly number[] | null },
): Promise<readonly StoredAlert[]> {
  const query = selectAlerts(db).where('goal.year', 'in', only(year)).orderBy('alert.id');
  const rows = await (goalIds === null ? query : query.where('alert.goal_id', 'in', [...goalIds])).execute();
  return rows.map(toAlert);
}

export async function readAlert(db: Db, id: number): Promise<StoredAlert | undefined> {
  const row = await selectAlerts(db).where('alert.id', '=', id).executeTakeFirst();
  return row === undefined ? undefined : toAlert(row);
}

/** What is not mended, of all years or one; oldest first. */
export async function readOpenAlerts(db: Db, year: number | null = null): Promise<readonly StoredAlert[]> {
  const query = selectAlerts(db).where('alert.phase', 'in', ['raised', 'acknowledged']).orderBy('alert.id');
  const rows = await (year === null ? query : query.where('goal.year', '=', year)).execute();
  return rows.map(toAlert);
}

/** One step of an alert, and the state that it leads to. */
export interface NewStep {
  /** Null: its first. */
  readonly alert: { readonly id: number; readonly steps: number } | null;
  readonly key: AlertKey;
  readonly state: AlertState;
  /** Null: the state is brought along, and nothing has happened that anybody would ask about. */
  readonly what: AlertStepKind | null;
  /** Who did it; null: Avance itself. */
  readonly author: string | null;
  readonly note: string | null;
}

export interface WrittenStep {
  readonly alertId: number;
  readonly number: number;
}

/** The caller makes writers take turns. */
export async function writeAlertStep(db: Db, step: NewStep, at: Date): Promise<WrittenStep> {
  const { alert, state, what, author, note } = step;
  const number = (alert?.steps ?? 0) + (what === null ? 0 : 1);
  const columns = { ...fromState(state), steps: number, updated_at: at.toISOString() };
  const alertId = alert === null ? await insertAlert(db, step.key, columns) : alert.id;
  if (alert !== null) await db.updateTable('alerts').set(columns).where('id', '=', alertId).execute();
  if (what !== null) {
    await db
      .insertInto('alert_steps')
      .values({
        alert_id: alertId,
        number,
        what,
        severity: state.severity,
        quarter: state.quarter,
        author,
        note,
        recorded_at: at.toISOString(),
      })
      .execute();
  }
  return { alertId, number };
}

type StateColumns = ReturnType<typeof fromState> & { readonly steps: number; readonly updated_at: string };

async function insertAlert(db: Db, { goalId, rule, slot }: AlertKey, columns: StateColumns): Promise<number> {
  const { id } = await db
    .insertInto('alerts')
    .values({ goal_id: goalId, rule, slot, ...columns })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export interface AlertStep {
  readonly number: number;
  readonly what: AlertStepKind;
  readonly severity: Severity;
  readonly quarter: Quarter;
  readonly author: string | null;
  readonly note: string | null;
  /** UTC, ISO. */
  readonly recordedAt: string;
}

/** Oldest first. */
export async function readAlertSteps(db: Db, alertId: number): Promise<readonly AlertStep[]> {
  const rows = await db
    .selectFrom('alert_steps')
    .selectAll()
    .where('alert_id', '=', alertId)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    number: row.number,
    what: decodeAlertStep(row.what),
    severity: decodeSeverity(row.severity),
    quarter: decodeQuarter(row.quarter),
    author: row.author,
    note: row.note,
    recordedAt: row.recorded_at,
  }));
}

function fromState({
  phase,
  severity,
  quarter,
  raisedOn,
  escalatedOn,
  snoozedUntil,
  directorsTold,
}: AlertState) {
  return {
    phase,
    severity,
    quarter,
    raised_on: raisedOn,
    escalated_on: escalatedOn,
    snoozed_until: snoozedUntil,
    directors_told: directorsTold ? 1 : 0,
  };
}

type AlertRow = Awaited<ReturnType<ReturnType<typeof selectAlerts>['execute']>>[number];

function toAlert(row: AlertRow): StoredAlert {
  return {
    id: row.id,
    key: { goalId: row.goal_id, rule: row.rule, slot: row.slot === 0 ? 0 : decodeQuarter(row.slot) },
    state: {
      phase: decodeAlertPhase(row.phase),
      severity: decodeSeverity(row.severity),
      quarter: decodeQuarter(row.quarter),
      raisedOn: row.raised_on,
      escalatedOn: row.escalated_on,
      snoozedUntil: row.snoozed_until,
      directorsTold: row.directors_told === 1,
    },
    steps: row.steps,
    code: row.code,
    unitCode: row.unit_code,
    year: row.year,
  };
}
