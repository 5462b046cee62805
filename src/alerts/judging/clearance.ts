import { hasRemark, owesCapture } from '#src/domain/reporting-gaps.ts';
import { achievedIn, plannedIn, type Standing, toRatio } from '#src/domain/standing.ts';
import type { LightThresholds } from '#src/domain/traffic-light.ts';
import type { Rule, RuleKind, RuleOf } from '../rules/rule.ts';
import { check, type Sight } from './checks.ts';

/**
 * How far a goal is from the limit of a rule that does not hold for it. `clear`: by the rule's margin. `near`: within
 * the margin. `unknown`: not mended, only not seen: its figure was withdrawn, or something graver hides it.
 */
export type Clearance = 'clear' | 'near' | 'unknown';

/** A goal, the lights' limits, and how much of what was planned is asked for beyond the limit. */
interface Clearing extends Sight {
  readonly thresholds: LightThresholds;
  readonly margin: number;
}

type IsClear<Kind extends RuleKind> = (rule: RuleOf<Kind>, clearing: Clearing) => boolean;

const CLEAR: { readonly [Kind in RuleKind]: IsClear<Kind> } = {
  behind: ({ thresholds: { lights } }, { standing, thresholds, margin }) => {
    const limit = lights.includes('yellow') ? thresholds.greenFrom : thresholds.yellowFrom;
    return isBeyond(standing, (ratio) => ratio >= limit + margin);
  },
  'slow-quarter': ({ thresholds: { quarterBelow } }, { record, quarter, margin }) => {
    const planned = plannedIn(record, quarter);
    const ratio = toRatio(achievedIn(record, quarter), planned);
    return planned === 0 || (ratio !== null && ratio >= quarterBelow + margin);
  },
  over: (_rule, { standing, thresholds, margin }) =>
    isBeyond(standing, (ratio) => ratio <= thresholds.overAbove - margin),
  'missing-capture': (_rule, { record, quarter }) => !owesCapture(record, quarter),
  'missing-remark': (_rule, { record, quarter, standing, thresholds, margin }) =>
    hasRemark(record, quarter) ||
    isBeyond(
      standing,
      (ratio) => ratio >= thresholds.greenFrom + margin && ratio <= thresholds.overAbove - margin,
    ),
  finding: (rule, clearing) => check(rule, clearing) === null,
};

/** Asked where the rule does not hold at that sight. */
export function clearanceOf(rule: Rule, sight: Sight, thresholds: LightThresholds): Clearance {
  const isClear = (margin: number): boolean => isClearBy(rule, { ...sight, thresholds, margin });
  if (isClear(rule.following.margin)) return 'clear';
  return isClear(0) ? 'near' : 'unknown';
}

function isClearBy<Kind extends RuleKind>(rule: RuleOf<Kind>, clearing: Clearing): boolean {
  return CLEAR[rule.kind](rule, clearing);
}

/** With nothing planned to date there is no limit to be held against. */
function isBeyond({ light, complianceRatio }: Standing, holds: (ratio: number) => boolean): boolean {
  return light === 'none' || (complianceRatio !== null && holds(complianceRatio));
}
