import type { ColumnType, Selectable } from 'kysely';

/** A column of a view. */
type Seen<T> = ColumnType<T, never, never>;

/** View: every figure and remark that stands, one row each, whatever table holds it. */
export interface CurrentFigures {
  goal_id: Seen<number>;
  kind: Seen<string>;
  quarter: Seen<number>;
  value: Seen<number | null>;
  origin: Seen<string | null>;
  relative_percent: Seen<number | null>;
  text: Seen<string | null>;
  /** Of captured figures alone: UTC instant. */
  approved_at: Seen<string | null>;
  sequence: Seen<number>;
}

/** View: what each goal has once, with its unit, programme and the annual figure that stands. */
export interface CurrentGoals {
  id: Seen<number>;
  year: Seen<number>;
  code: Seen<string>;
  printed_code: Seen<string | null>;
  code_origin: Seen<string>;
  kind: Seen<string>;
  parent_id: Seen<number | null>;
  position: Seen<number>;
  description: Seen<string | null>;
  description_origin: Seen<string | null>;
  measure: Seen<string | null>;
  measure_origin: Seen<string | null>;
  unit_code: Seen<string>;
  unit_name: Seen<string>;
  program_code: Seen<string>;
  program_name: Seen<string>;
  annual: Seen<number | null>;
  annual_origin: Seen<string | null>;
}

export type CurrentGoal = Selectable<CurrentGoals>;

/** View: the revision of each goal that stands. */
export interface CurrentRevisions {
  id: Seen<number>;
  goal_id: Seen<number>;
  number: Seen<number>;
  annual: Seen<number | null>;
  annual_origin: Seen<string | null>;
}
