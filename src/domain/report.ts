import type { Finding } from './finding.ts';
import type { ActionLine, ExecutingUnit, GoalKind, Program } from './goal.ts';
import type { Signatory } from './signatory.ts';
import type { Figure, Origin, Place, SourceDocument, Wording } from './source.ts';

/**
 * How far a row of a report can be trusted.
 * - `clean`: all its checks close as printed.
 * - `recovered`: they close after the one smallest repair.
 * - `ambiguous`: several equally small repairs close them; the cells on which these differ are null.
 * - `unreconciled`: none closes; printed totals are kept and doubtful cells are null.
 */
export type RowState = 'clean' | 'recovered' | 'ambiguous' | 'unreconciled';

export interface ReadRow extends Place {
  readonly goalCode: string;
  readonly printedCode: string | null;
  readonly codeOrigin: Origin;
  readonly kind: GoalKind;
  readonly unitCode: string;
  readonly programCode: string;
  /** Found from the figures: the goal whose columns are the sums of this row's and its siblings'. */
  readonly parentCode: string | null;
  readonly description: Wording | null;
  readonly measure: Wording | null;
  readonly annual: Figure | null;
  /** Four of each, by quarter; null is "not printed" or "not determined". */
  readonly planned: readonly (Figure | null)[];
  readonly achieved: readonly (Figure | null)[];
  readonly absoluteReported: Figure | null;
  readonly relativeReportedPct: number | null;
  readonly lineCodes: readonly string[];
  readonly remark: string | null;
  readonly state: RowState;
}

/** What was read from one report, before it touches a store. */
export interface ReportReading {
  readonly document: SourceDocument;
  readonly units: readonly ExecutingUnit[];
  readonly programs: readonly Program[];
  readonly lines: readonly ActionLine[];
  readonly rows: readonly ReadRow[];
  readonly findings: readonly Finding[];
  /** Who signed under the units' pages; empty where the format has no signatures or none could be read. */
  readonly signatories: readonly Signatory[];
}

/** Why a file was not taken for a report. */
export interface Refusal {
  readonly code: string;
  /** In Spanish: what is wrong, where, and what to do. */
  readonly message: string;
  /** What was looked for and not found, in Spanish, one each. */
  readonly missing: readonly string[];
}

export type ReadResult =
  | { readonly ok: true; readonly reading: ReportReading }
  | { readonly ok: false; readonly refusal: Refusal };

/** One difference that an import makes in the store. `from` is null for what is new. */
export interface FigureChange {
  readonly goal: string;
  readonly unit: string;
  readonly field: string;
  readonly from: string | number | null;
  readonly to: string | number | null;
}
