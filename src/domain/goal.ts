import type { Finding } from './finding.ts';
import type { Quarter } from './period.ts';
import type { Figure, Origin, SourceRef, Wording } from './source.ts';

/** A `goal` (meta, M.n) states the purpose of a unit; an `action` (acción) is work under it. Staff call both "metas". */
export type GoalKind = 'goal' | 'action';

/** Who carries a goal, and under which programme. */
export interface ExecutingUnit {
  readonly code: string;
  readonly name: string;
}

export interface Program {
  readonly code: string;
  readonly name: string;
}

/** A line of action of the municipal development plan. `name` is null where a report cites a code without naming it. */
export interface ActionLine {
  readonly code: string;
  readonly name: string | null;
}

export interface QuarterFigures {
  readonly quarter: Quarter;
  /** Null: not known. */
  readonly planned: Figure | null;
  /** Null: not reported, or not determined by the document. */
  readonly achieved: Figure | null;
}

/**
 * The total that a report prints for a goal at a quarter's close. It stands even where the
 * quarters behind it cannot be told apart.
 */
export interface ReportedTotal {
  readonly throughQuarter: Quarter;
  readonly achieved: Figure;
  /** The printed avance relativo in percent, as an integer; null where none is printed. */
  readonly relativePercent: number | null;
}

export interface Remark {
  readonly quarter: Quarter;
  readonly text: string;
  readonly origin: Origin;
}

/** What a goal committed to before its first authorised change. Null: not known. */
export interface OriginalGoal {
  readonly annual: number | null;
  /** Four, by quarter. */
  readonly planned: readonly (number | null)[];
}

/** Everything that is known of one goal in one fiscal year. */
export interface GoalRecord {
  /** The store's key; unique, while a code may recur in several units. */
  readonly id: number;
  readonly year: number;
  readonly code: string;
  /** The code as the document prints it; null where it prints none. */
  readonly printedCode: string | null;
  readonly codeOrigin: Origin;
  readonly kind: GoalKind;
  readonly parentId: number | null;
  readonly unit: ExecutingUnit;
  readonly program: Program;
  readonly lines: readonly ActionLine[];
  /** Null where the report prints no description. */
  readonly description: Wording | null;
  readonly measure: Wording | null;
  readonly annual: Figure | null;
  /** Only of a goal that was modified during the year: figures are then compared with what stands, not with this. */
  readonly original?: OriginalGoal;
  /** Always the four quarters, in order. */
  readonly quarters: readonly QuarterFigures[];
  readonly reportedTotals: readonly ReportedTotal[];
  readonly remarks: readonly Remark[];
  readonly findings: readonly Finding[];
  readonly source: SourceRef | null;
}
