import type { Severity } from '#src/domain/alert.ts';
import { shiftBusinessDays } from '#src/domain/business-days.ts';
import { concerns } from '#src/domain/finding.ts';
import type { GoalRecord } from '#src/domain/goal.ts';
import { closeOf, type Quarter } from '#src/domain/period.ts';
import { hasRemark, owesCapture } from '#src/domain/reporting-gaps.ts';
import { achievedIn, plannedIn, type Standing, toRatio } from '#src/domain/standing.ts';
import type { RuleKind, RuleThresholds } from '../rules/rule.ts';
import type { JudgementFacts } from './judgement.ts';

/** A goal at the close of a quarter, and the day from which that is looked at. */
export interface Sight {
  readonly record: GoalRecord;
  readonly quarter: Quarter;
  readonly standing: Standing;
  /** ISO day where the agency is. */
  readonly today: string;
}

/** What a check saw; null where its rule does not hold. */
export type Seen = { readonly severity: Severity; readonly facts: JudgementFacts } | null;

type Check<Kind extends RuleKind> = (sight: Sight, thresholds: RuleThresholds[Kind]) => Seen;

/** One check for each kind of rule. */
const CHECKS: { readonly [Kind in RuleKind]: Check<Kind> } = {
  behind: seeBehind,
  'slow-quarter': seeSlowQuarter,
  over: seeOver,
  'missing-capture': seeMissingCapture,
  'missing-remark': seeMissingRemark,
  finding: seeFinding,
};

interface Judging<Kind extends RuleKind> {
  readonly kind: Kind;
  readonly thresholds: RuleThresholds[Kind];
}

/** Does a rule hold for what is seen? */
export function check<Kind extends RuleKind>({ kind, thresholds }: Judging<Kind>, sight: Sight): Seen {
  return CHECKS[kind](sight, thresholds);
}

function seeBehind({ standing }: Sight, { lights }: RuleThresholds['behind']): Seen {
  const light = lights.find((each) => each === standing.light);
  return light === undefined
    ? null
    : { severity: light, facts: { kind: 'behind', light, ...toDateOf(standing) } };
}

function seeSlowQuarter(
  { record, quarter, standing }: Sight,
  { quarterBelow, hiddenBy }: RuleThresholds['slow-quarter'],
): Seen {
  const [planned, achieved] = [plannedIn(record, quarter), achievedIn(record, quarter)];
  const quarterRatio = toRatio(achieved, planned);
  if (quarterRatio === null || planned === null || achieved === null) return null;
  const { light } = standing;
  if (quarterRatio >= quarterBelow || !hiddenBy.includes(light)) return null;
  return {
    severity: 'yellow',
    facts: { kind: 'slow-quarter', light, planned, achieved, quarterRatio, quarterBelow },
  };
}

function seeOver({ standing }: Sight, { lights }: RuleThresholds['over']): Seen {
  return lights.includes(standing.light)
    ? { severity: 'notice', facts: { kind: 'over', ...toDateOf(standing) } }
    : null;
}

function seeMissingCapture(
  { record, quarter, today }: Sight,
  thresholds: RuleThresholds['missing-capture'],
): Seen {
  if (!owesCapture(record, quarter)) return null;
  const closeOn = closeOf(record.year, quarter);
  const { dueOn, askedFrom } = deadlineOf(closeOn, thresholds);
  if (today <= closeOn && today < askedFrom) return null;
  const overdue = today > dueOn;
  const planned = plannedIn(record, quarter);
  const { dueBusinessDays } = thresholds;
  return {
    severity: overdue ? 'red' : 'yellow',
    facts: { kind: 'missing-capture', planned, dueBusinessDays, dueOn, overdue },
  };
}

interface Deadline {
  readonly dueOn: string;
  /** Where that comes before the close. */
  readonly askedFrom: string;
}

/** By thresholds and close: thousands of goals have the same. */
const DEADLINES = new WeakMap<RuleThresholds['missing-capture'], Map<string, Deadline>>();

function deadlineOf(closeOn: string, thresholds: RuleThresholds['missing-capture']): Deadline {
  const ofRule = DEADLINES.get(thresholds) ?? new Map<string, Deadline>();
  DEADLINES.set(thresholds, ofRule);
  const known = ofRule.get(closeOn);
  if (known !== undefined) return known;
  const dueOn = shiftBusinessDays(closeOn, thresholds.dueBusinessDays);
  const deadline = { dueOn, askedFrom: shiftBusinessDays(dueOn, -thresholds.askBusinessDays) };
  ofRule.set(closeOn, deadline);
  return deadline;
}

function seeMissingRemark(
  { record, quarter, standing }: Sight,
  { lights }: RuleThresholds['missing-remark'],
): Seen {
  const { light } = standing;
  if (!lights.includes(light) || hasRemark(record, quarter)) return null;
  return { severity: 'yellow', facts: { kind: 'missing-remark', light, lights, ...toDateOf(standing) } };
}

/** A report tells of the whole year up to its close, so its findings are seen from its own quarter on. */
function seeFinding({ record, quarter }: Sight, { kinds }: RuleThresholds['finding']): Seen {
  if (record.source !== null && record.source.document.quarter > quarter) return null;
  const findings = record.findings.filter(
    (finding) => kinds.includes(finding.kind) && concerns(finding, quarter),
  );
  return findings.length === 0 ? null : { severity: 'notice', facts: { kind: 'finding', findings } };
}

function toDateOf({ plannedToDate, achievedToDate }: Standing) {
  return { plannedToDate, achievedToDate };
}
