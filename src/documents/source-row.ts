import type { GoalKind } from '#src/domain/goal.ts';
import type { Origin, Place, Wording } from '#src/domain/source.ts';
import type { RowCells } from './reconcile/cells.ts';

/** One row of any document: its words settled, its figures still as printed. */
export interface SourceRow extends Place {
  readonly goalCode: string;
  readonly printedCode: string | null;
  readonly codeOrigin: Origin;
  readonly kind: GoalKind;
  readonly unitCode: string;
  readonly programCode: string;
  /** Where the format names the parent; otherwise it is looked for in the figures. */
  readonly givenParent: string | null;
  readonly description: Wording | null;
  readonly measure: Wording | null;
  readonly lineCodes: readonly string[];
  readonly remark: string | null;
  readonly cells: RowCells;
}
