import type { Finding, FindingKind } from '#src/domain/finding.ts';
import type { GoalRecord } from '#src/domain/goal.ts';
import { QUARTERS, type Quarter, quartersThrough } from '#src/domain/period.ts';
import { achievedIn, plannedIn } from '#src/domain/standing.ts';

import { totalFinding } from './reasons.ts';
import { achievedSum, isSame, openColumns, openPlan } from './sums.ts';

/** A doubt as the store holds it. */
export interface StatedFinding {
  readonly id: number;
  readonly goalId: number;
  readonly kind: FindingKind;
  readonly field: string | null;
  readonly used: number | string | null;
  readonly quarter: Quarter | null;
  /** The quarter whose close its report states. */
  readonly through: Quarter;
}

/** What becomes of a doubt: it still holds, it does not, or another one stands in its place. */
export type Judged = 'open' | 'settled' | Finding;

/** Does a doubt still hold, with the figures that are stored now? */
export function judgeFinding(
  finding: StatedFinding,
  record: GoalRecord,
  children: readonly GoalRecord[],
): Judged {
  const { kind, field, through } = finding;
  if (kind === 'kept') return judgeKept(finding, record);
  if (kind === 'ambiguous') return isKnown(record, field, through) ? 'settled' : 'open';
  if (kind === 'parent-mismatch') {
    const isStillOpen = openColumns(record, children).some((column) => column.field === field);
    return isStillOpen ? 'open' : 'settled';
  }
  if (field === 'annual') return judgePlan(record);
  return field === 'absolute_reported' ? judgeTotal(finding, record) : 'open';
}

function judgeKept({ field, used }: StatedFinding, record: GoalRecord): Judged {
  const value = valueOf(record, field);
  return value === undefined || value === used ? 'open' : 'settled';
}

function judgePlan(record: GoalRecord): Judged {
  const isWhole = QUARTERS.every((quarter) => plannedIn(record, quarter) !== null);
  return isWhole && openPlan(record) === undefined ? 'settled' : 'open';
}

function judgeTotal({ used, quarter, through }: StatedFinding, record: GoalRecord): Judged {
  const sum = achievedSum(record, through);
  if (sum === null) return 'open';
  const total = record.reportedTotals.find(({ throughQuarter }) => throughQuarter === through)?.achieved
    .value;
  if (total === undefined || isSame(total, sum)) return 'settled';
  // Another total stands by now; what its own report made doubtful stands beside it.
  if (typeof used === 'number' && !isSame(used, total)) return 'settled';
  return quarter === null ? totalFinding(record, { through, total, sum }) : 'open';
}

function isKnown(record: GoalRecord, field: string | null, through: Quarter): boolean {
  if (field !== null) return (valueOf(record, field) ?? null) !== null;
  return (
    record.annual !== null &&
    QUARTERS.every((quarter) => plannedIn(record, quarter) !== null) &&
    quartersThrough(through).every((quarter) => achievedIn(record, quarter) !== null)
  );
}

/** The stored value of a field that a decision can be about; undefined for what has none of its own. */
function valueOf(record: GoalRecord, field: string | null): number | string | null | undefined {
  if (field === 'annual') return record.annual?.value ?? null;
  if (field === 'measure') return record.measure?.text ?? null;
  const quarter = QUARTERS.find((each) => field === `p${each}` || field === `a${each}`);
  if (quarter === undefined) return undefined;
  return field?.startsWith('p') === true ? plannedIn(record, quarter) : achievedIn(record, quarter);
}
