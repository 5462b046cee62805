import type { ColumnType, Generated } from 'kysely';

/** Written once. */
type Once<T> = ColumnType<T, T, never>;

interface AlertRules {
  id: Generated<number>;
  rule: Once<string>;
  /** Null: of the whole agency. */
  unit_code: Once<string | null>;
  /** Null: of the whole unit. */
  goal_code: Once<string | null>;
  state: Once<string>;
  /** As `src/alerts` writes it; null where nothing is set. */
  settings: Once<string | null>;
  author: Once<string>;
  recorded_at: Once<string>;
}

interface Alerts {
  id: Generated<number>;
  goal_id: Once<number>;
  rule: Once<string>;
  /** The quarter that it is about by itself; 0: the year to date. */
  slot: Once<number>;
  phase: string;
  severity: string;
  quarter: number;
  raised_on: string;
  escalated_on: string | null;
  snoozed_until: string | null;
  /** 1: directors know of it. */
  directors_told: number;
  steps: number;
  updated_at: string;
}

interface AlertSteps {
  id: Generated<number>;
  alert_id: Once<number>;
  /** From 1. */
  number: Once<number>;
  what: Once<string>;
  severity: Once<string>;
  quarter: Once<number>;
  /** Null: Avance itself. */
  author: Once<string | null>;
  note: Once<string | null>;
  recorded_at: Once<string>;
}

interface Commitments {
  id: Generated<number>;
  alert_id: Once<number>;
  cause: Once<string>;
  action: Once<string>;
  due_on: string;
  state: string;
  author: Once<string>;
  asked_on: string | null;
  escalated_on: string | null;
  steps: number;
  recorded_at: Once<string>;
}

interface CommitmentSteps {
  id: Generated<number>;
  commitment_id: Once<number>;
  number: Once<number>;
  what: Once<string>;
  due_on: Once<string>;
  author: Once<string | null>;
  note: Once<string | null>;
  recorded_at: Once<string>;
}

interface ScheduleRuns {
  kind: Once<string>;
  /** The day that it was due on, where the agency is. */
  run_on: Once<string>;
  ran_at: Once<string>;
}

/** What is watched, what was told of it, what was promised, and what the calendar has had done. */
export interface AlertTables {
  alert_rules: AlertRules;
  alerts: Alerts;
  alert_steps: AlertSteps;
  commitments: Commitments;
  commitment_steps: CommitmentSteps;
  schedule_runs: ScheduleRuns;
}
