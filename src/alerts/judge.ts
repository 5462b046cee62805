import type { GoalRecord } from '#src/domain/goal.ts';
import { QUARTERS, type Quarter, quartersThrough } from '#src/domain/period.ts';
import { toStanding } from '#src/domain/standing.ts';
import type { LightThresholds } from '#src/domain/traffic-light.ts';
import { check, type Seen } from './checks.ts';
import type { Judgement } from './judgement.ts';
import type { Rule, RuleKind } from './rule.ts';
import { rulesFor } from './rule-scope.ts';

/** When and by what goals are judged. */
export interface Moment {
  /** ISO day where the agency is. */
  readonly today: string;
  /** The newest quarter of the goals' year that has closed by then; null where none has. */
  readonly closed: Quarter | null;
  /** The traffic light's. */
  readonly thresholds: LightThresholds;
}

/** Kinds that look at each quarter of the year by itself; the others look at the newest one that is known. */
const OF_EACH_QUARTER: ReadonlySet<RuleKind> = new Set<RuleKind>(['missing-capture']);

export function isOfEachQuarter(kind: RuleKind): boolean {
  return OF_EACH_QUARTER.has(kind);
}

/** Everything that the rules say of some goals: in the order of the rules, then of the goals, then of the quarters. */
export function judgeGoals(
  records: readonly GoalRecord[],
  rules: readonly Rule[],
  moment: Moment,
): readonly Judgement[] {
  const judgements = records.flatMap((record) =>
    rulesFor(record, rules).flatMap((rule) => judgeGoal(record, rule, moment)),
  );
  const byRule = Map.groupBy(judgements, ({ rule }) => rule);
  return [...new Set(rules.map(({ name }) => name))].flatMap((name) => byRule.get(name) ?? []);
}

function judgeGoal(record: GoalRecord, rule: Rule, moment: Moment): readonly Judgement[] {
  const newest = judgedQuarter(record, moment);
  const quarters = isOfEachQuarter(rule.kind) ? QUARTERS : newest === null ? [] : [newest];
  return quarters.flatMap((quarter) => judgeAt(record, rule, { ...moment, quarter }) ?? []);
}

/** The newest closed quarter up to which it is known what was achieved; a goal not yet captured stays at the one before. */
export function judgedQuarter(record: GoalRecord, { closed, thresholds }: Moment): Quarter | null {
  if (closed === null) return null;
  const isKnown = (quarter: Quarter): boolean =>
    toStanding(record, quarter, thresholds).achievedToDate !== null;
  return quartersThrough(closed).findLast(isKnown) ?? null;
}

interface At extends Moment {
  readonly quarter: Quarter;
}

/** What a rule says of a goal at the close of one quarter; null where it does not hold. */
export function judgeAt(record: GoalRecord, rule: Rule, at: At): Judgement | null {
  const seen = seeAt(record, rule, at);
  if (seen === null) return null;
  return {
    goalId: record.id,
    goal: record.code,
    unit: record.unit.code,
    rule: rule.name,
    severity: seen.severity,
    complianceRatio: toStanding(record, at.quarter, at.thresholds).complianceRatio,
    year: record.year,
    quarter: at.quarter,
    since: sinceOf(record, rule, at),
    facts: seen.facts,
  };
}

function seeAt(record: GoalRecord, rule: Rule, { quarter, today, thresholds }: At): Seen {
  return check(rule, { record, quarter, today, standing: toStanding(record, quarter, thresholds) });
}

function sinceOf(record: GoalRecord, rule: Rule, at: At): Quarter {
  const broken = quartersThrough(at.quarter).findLast(
    (quarter) => seeAt(record, rule, { ...at, quarter }) === null,
  );
  return QUARTERS.find((quarter) => broken === undefined || quarter > broken) ?? at.quarter;
}
