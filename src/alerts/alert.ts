import type { GoalRecord } from '#src/domain/goal.ts';
import type { LightThresholds } from '#src/domain/traffic-light.ts';
import type { Judgement } from './judging/judgement.ts';
import { tellJudgement } from './telling/tell-judgement.ts';

/** A judgement with the goal that it is of. */
export interface Alert {
  readonly judgement: Judgement;
  readonly record: GoalRecord;
}

/** An alert as the machine interface gives it. */
export interface AlertJson {
  readonly goal: string;
  readonly unit: string;
  readonly rule: string;
  readonly severity: Judgement['severity'];
  readonly complianceRatio: number | null;
  readonly quarter: number;
  readonly message: string;
}

export function toAlertJson({ judgement, record }: Alert, thresholds: LightThresholds): AlertJson {
  const { goal, unit, rule, severity, complianceRatio, quarter } = judgement;
  const message = tellJudgement(judgement, { record, thresholds });
  return { goal, unit, rule, severity, complianceRatio, quarter, message };
}
