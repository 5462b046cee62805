import type { Severity } from '#src/domain/alert.ts';
import type { Finding } from '#src/domain/finding.ts';
import type { Quarter } from '#src/domain/period.ts';
import type { TrafficLight } from '#src/domain/traffic-light.ts';
import type { BehindLight } from '../rules/rule.ts';

interface ToDate {
  readonly plannedToDate: number | null;
  readonly achievedToDate: number | null;
}

/** What a rule saw, by its kind: enough to say it in words without asking the store again. */
export type JudgementFacts =
  | ({ readonly kind: 'behind'; readonly light: BehindLight } & ToDate)
  | {
      readonly kind: 'slow-quarter';
      readonly light: TrafficLight;
      readonly planned: number;
      readonly achieved: number;
      /** Achieved ÷ planned of the quarter alone. */
      readonly quarterRatio: number;
      /** The limit that it stayed under. */
      readonly quarterBelow: number;
    }
  | ({ readonly kind: 'over' } & ToDate)
  | {
      readonly kind: 'missing-capture';
      /** Null: not known. */
      readonly planned: number | null;
      readonly dueBusinessDays: number;
      /** The last day for it, ISO. */
      readonly dueOn: string;
      readonly overdue: boolean;
    }
  | ({
      readonly kind: 'missing-remark';
      readonly light: TrafficLight;
      /** Those that count as off range. */
      readonly lights: readonly TrafficLight[];
    } & ToDate)
  | { readonly kind: 'finding'; readonly findings: readonly Finding[] };

/** What a rule says of a goal at the close of one quarter. */
export interface Judgement {
  readonly goalId: number;
  readonly goal: string;
  /** Code of the executing unit. */
  readonly unit: string;
  /** Name of the rule. */
  readonly rule: string;
  readonly severity: Severity;
  /** Achieved ÷ planned to date; null where either is not known or nothing was planned. */
  readonly complianceRatio: number | null;
  readonly year: number;
  readonly quarter: Quarter;
  /** The first of the quarters, up to this one, in each of which the rule holds. */
  readonly since: Quarter;
  readonly facts: JudgementFacts;
}
