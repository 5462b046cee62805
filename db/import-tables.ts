import type { ColumnType, Generated } from 'kysely';

import type { Decision } from '#src/domain/import-plan.ts';

/** Written once. */
type Once<T> = ColumnType<T, T, never>;

/** At most one of number and text on each side. */
interface ImportDecisions {
  id: Generated<number>;
  goal_id: Once<number>;
  report_row_id: Once<number>;
  /** A column of the canonical CSV. */
  field: Once<string>;
  decision: ColumnType<string, Decision, never>;
  loaded_number: Once<number | null>;
  loaded_text: Once<string | null>;
  file_number: Once<number | null>;
  file_text: Once<string | null>;
  author: Once<string>;
  recorded_at: Once<string>;
}

interface FindingSettlements {
  finding_id: Once<number>;
  /** The report whose figures settled it. */
  document_id: Once<number>;
  author: Once<string>;
  recorded_at: Once<string>;
}

/** What was decided when reports met the store. */
export interface ImportTables {
  import_decisions: ImportDecisions;
  finding_settlements: FindingSettlements;
}
