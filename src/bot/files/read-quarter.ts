import type { Quarter } from '#src/domain/period.ts';
import type { GoalFacts } from '#src/domain/query.ts';

/** A quarter of which the goals are read already. */
export interface ReadQuarter {
  /** Read with who signed. */
  readonly facts: GoalFacts;
  readonly quarter: Quarter;
  /** Null: of the whole agency. */
  readonly unitCode: string | null;
}
