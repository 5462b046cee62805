import type { ColumnType, Generated, Kysely } from 'kysely';

import type { FindingKind } from '#src/domain/finding.ts';
import type { GoalKind } from '#src/domain/goal.ts';
import type { Quarter } from '#src/domain/period.ts';
import type { RowState } from '#src/domain/report.ts';
import type { SignedAs } from '#src/domain/signatory.ts';
import type { Origin } from '#src/domain/source.ts';

import type { AlertTables } from './alert-tables.ts';
import type { CaptureTables } from './capture-tables.ts';
import type { ImportTables } from './import-tables.ts';
import type { PeopleTables } from './people-tables.ts';
import type { TalkTables } from './talk-tables.ts';
import type { CurrentFigures, CurrentGoals, CurrentRevisions } from './views.ts';

/** What every query takes first: the store, or one transaction on it. */
export type Db = Kysely<Database>;

/** Written with its own vocabulary, read as plain text that the codec must recognise; never changed. */
type Word<T extends string> = ColumnType<string, T, never>;
type NullableWord<T extends string> = ColumnType<string | null, T | null, never>;
type QuarterColumn = ColumnType<number, Quarter, never>;
/** Written once: what a report or a person said stays as said. */
type Once<T> = ColumnType<T, T, never>;

export type EntryState = 'submitted' | 'approved' | 'returned' | 'withdrawn';
export type RevisionKind = 'original' | 'completion' | 'modification';

interface FiscalYears {
  year: number;
}

interface Programs {
  id: Generated<number>;
  year: number;
  code: string;
  name: string;
}

interface ExecutingUnits {
  id: Generated<number>;
  year: number;
  code: string;
  name: string;
}

interface ActionLines {
  id: Generated<number>;
  year: number;
  code: string;
  /** Null until a report names the line. */
  name: string | null;
}

interface SourceDocuments {
  id: Generated<number>;
  sha256: Once<string>;
  name: Once<string>;
  title: Once<string | null>;
  year: Once<number>;
  quarter: QuarterColumn;
  cutoff_on: Once<string>;
  imported_at: Once<string>;
  imported_by: Once<string>;
}

interface Goals {
  id: Generated<number>;
  year: number;
  unit_id: number;
  program_id: number;
  parent_id: number | null;
  /** Order within its unit, from 1. */
  position: number;
  code: string;
  printed_code: string | null;
  code_origin: Word<Origin>;
  kind: ColumnType<string, GoalKind, GoalKind>;
  description: string | null;
  description_origin: ColumnType<string | null, Origin | null, Origin>;
  measure: string | null;
  measure_origin: ColumnType<string | null, Origin | null, Origin>;
}

interface GoalLines {
  goal_id: number;
  line_id: number;
  position: number;
}

/** Where a document speaks of a goal, and its words there. Figures refer to it. */
interface ReportRows {
  id: Generated<number>;
  document_id: Once<number>;
  goal_id: Once<number>;
  page: Once<number | null>;
  row: Once<number | null>;
  state: Word<RowState>;
  description: Once<string | null>;
  measure: Once<string | null>;
}

interface GoalRevisions {
  id: Generated<number>;
  goal_id: Once<number>;
  /** From 1; the highest stands. */
  number: Once<number>;
  kind: Word<RevisionKind>;
  annual: Once<number | null>;
  annual_origin: NullableWord<Origin>;
  justification: Once<string | null>;
  /** The paper that authorises a modification, as the agency cites it. */
  authorization: Once<string | null>;
  authorized_on: Once<string | null>;
  author: Once<string>;
  recorded_at: Once<string>;
  report_row_id: Once<number | null>;
}

interface PlannedFigures {
  revision_id: Once<number>;
  quarter: QuarterColumn;
  value: Once<number>;
  origin: Word<Origin>;
}

interface ProgressEntries {
  id: Generated<number>;
  goal_id: Once<number>;
  quarter: QuarterColumn;
  /** From 1 within goal and quarter; the highest one that was approved or withdrawn decides. */
  number: Once<number>;
  state: Word<EntryState>;
  /** Null only where the entry withdraws a figure. */
  value: Once<number | null>;
  origin: Word<Origin>;
  previous_id: Once<number | null>;
  reason: Once<string | null>;
  author: Once<string>;
  recorded_at: Once<string>;
  report_row_id: Once<number | null>;
}

interface ReportedTotals {
  id: Generated<number>;
  goal_id: Once<number>;
  through_quarter: QuarterColumn;
  achieved: Once<number | null>;
  achieved_origin: NullableWord<Origin>;
  relative_percent: Once<number | null>;
  report_row_id: Once<number>;
}

interface Remarks {
  id: Generated<number>;
  goal_id: Once<number>;
  quarter: QuarterColumn;
  text: Once<string>;
  origin: Word<Origin>;
  previous_id: Once<number | null>;
  author: Once<string>;
  recorded_at: Once<string>;
  report_row_id: Once<number | null>;
}

interface Findings {
  id: Generated<number>;
  document_id: Once<number>;
  /** Null where it concerns the document, or a goal that the store does not hold. */
  goal_id: Once<number | null>;
  goal_code: Once<string | null>;
  unit_code: Once<string | null>;
  kind: Word<FindingKind>;
  field: Once<string | null>;
  quarter: ColumnType<number | null, Quarter | null, never>;
  message: Once<string>;
  printed: Once<string | null>;
  /** At most one of the two: what is used instead, a number or a text. */
  used_number: Once<number | null>;
  used_text: Once<string | null>;
  residual: Once<number | null>;
  page: Once<number | null>;
  row: Once<number | null>;
}

/** Who signed the pages of a unit, as a report prints it. */
interface UnitSignatories {
  id: Generated<number>;
  document_id: Once<number>;
  unit_id: Once<number>;
  name: Once<string>;
  post: Once<string | null>;
  signed_as: NullableWord<SignedAs>;
  /** 1: the post is that of the unit itself. */
  is_head: Once<number>;
  page: Once<number | null>;
}

/** An alias is taken away by dating its removal, so that who taught it and who removed it stay known. */
interface Aliases {
  id: Generated<number>;
  alias: Once<string>;
  /** The alias as the folding function writes it: one form, so that no alias is kept twice. */
  search_key: Once<string>;
  added_by: Once<string>;
  added_at: Once<string>;
  removed_by: string | null;
  removed_at: string | null;
}

interface GoalAliases extends Aliases {
  goal_id: Once<number>;
}

interface UnitAliases extends Aliases {
  unit_id: Once<number>;
}

/** One row. Its revision grows with every change of a name or a figure. */
interface StoreState {
  id: number;
  revision: number;
}

export interface Database extends TalkTables, CaptureTables, PeopleTables, AlertTables, ImportTables {
  fiscal_years: FiscalYears;
  programs: Programs;
  executing_units: ExecutingUnits;
  action_lines: ActionLines;
  source_documents: SourceDocuments;
  goals: Goals;
  goal_lines: GoalLines;
  report_rows: ReportRows;
  goal_revisions: GoalRevisions;
  planned_figures: PlannedFigures;
  progress_entries: ProgressEntries;
  reported_totals: ReportedTotals;
  remarks: Remarks;
  findings: Findings;
  unit_signatories: UnitSignatories;
  goal_aliases: GoalAliases;
  unit_aliases: UnitAliases;
  store_state: StoreState;
  current_figures: CurrentFigures;
  current_goals: CurrentGoals;
  current_revisions: CurrentRevisions;
}
