import { concerns, type Finding, isUnsettled } from './finding.ts';
import type { GoalRecord } from './goal.ts';
import { QUARTERS, type Quarter } from './period.ts';
import { achievedIn, plannedIn } from './standing.ts';
import type { TrafficLight } from './traffic-light.ts';

/** The states to date that a unit has to explain: below what was planned, or so far above that it asks for a reason. */
const OFF_RANGE: ReadonlySet<TrafficLight> = new Set(['yellow', 'red', 'over']);

export function isOffRange(light: TrafficLight): boolean {
  return OFF_RANGE.has(light);
}

/** An observation speaks of its quarter: that of an earlier one explains nothing of this one. */
export function hasRemark(record: GoalRecord, quarter: Quarter): boolean {
  return record.remarks.some((remark) => remark.quarter === quarter && remark.text.trim() !== '');
}

/**
 * Is what was achieved in a quarter still to be captured? Not where nothing was planned in it, nor where a printed
 * total of its close or a later one covers it.
 */
export function owesCapture(record: GoalRecord, quarter: Quarter): boolean {
  if (achievedIn(record, quarter) !== null || plannedIn(record, quarter) === 0) return false;
  return !record.reportedTotals.some(({ throughQuarter }) => throughQuarter >= quarter);
}

/**
 * The newest quarter at whose close some goals can be judged together: the reported one, and those after it for as
 * long as nothing of these goals is still to be captured. One office that captures early turns no other black.
 */
export function knownThrough(records: readonly GoalRecord[], reported: Quarter | null): Quarter | null {
  let through = reported;
  for (const quarter of QUARTERS.filter((each) => each > (reported ?? 0))) {
    const isCaptured = records.some((record) => achievedIn(record, quarter) !== null);
    if (!isCaptured || records.some((record) => owesCapture(record, quarter))) return through;
    through = quarter;
  }
  return through;
}

/** What the report leaves unsettled of a goal's figures up to a quarter. */
export function unsettledFindings(record: GoalRecord, through: Quarter): readonly Finding[] {
  return record.findings.filter((finding) => isUnsettled(finding) && concerns(finding, through));
}
