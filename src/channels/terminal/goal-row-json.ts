import type { ToldGoal } from '#intents/intent.ts';
import { toStanding } from '#src/domain/standing.ts';
import type { LightThresholds } from '#src/domain/traffic-light.ts';

/** One goal as the machine interface gives it, judged at the close of `through`. */
export function toGoalRowJson(
  { record, through }: ToldGoal,
  thresholds: LightThresholds,
): Record<string, unknown> {
  const standing = toStanding(record, through, thresholds);
  return {
    goal: record.code,
    unit: record.unit.code,
    annual: record.annual?.value ?? null,
    quarters: record.quarters.map(({ quarter, planned, achieved }) => ({
      quarter,
      planned: planned?.value ?? null,
      achieved: achieved?.value ?? null,
    })),
    plannedToDate: standing.plannedToDate,
    achievedToDate: standing.achievedToDate,
    relativeRatio: standing.relativeRatio,
    complianceRatio: standing.complianceRatio,
    light: standing.light,
    remark: record.remarks.findLast((remark) => remark.quarter <= through)?.text ?? null,
  };
}
