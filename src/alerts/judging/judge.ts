import type { GoalRecord } from '#src/domain/goal.ts';
import { QUARTERS, type Quarter, quartersThrough } from '#src/domain/period.ts';
import { type Standing, toStanding } from '#src/domain/standing.ts';
import type { LightThresholds } from '#src/domain/traffic-light.ts';
import type { Rule, RuleKind } from '../rules/rule.ts';
import { makeRulesFor } from '../rules/rule-scope.ts';
import { check, type Seen } from './checks.ts';
import type { Judgement } from './judgement.ts';

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
  const byRule = new Map(rules.map(({ name }): readonly [string, Judgement[]] => [name, []]));
  const rulesOf = makeRulesFor(rules);
  for (const record of records) {
    const goal = { record, standingAt: makeStandings(record, moment.thresholds) };
    const newest = newestKnown(goal, moment);
    for (const rule of rulesOf(record)) {
      const quarters = isOfEachQuarter(rule.kind) ? QUARTERS : newest === null ? [] : [newest];
      for (const quarter of quarters) {
        const judgement = judge(goal, rule, { today: moment.today, quarter });
        if (judgement !== null) byRule.get(rule.name)?.push(judgement);
      }
    }
  }
  return [...byRule.values()].flat();
}

/** The newest closed quarter up to which it is known what was achieved; a goal not yet captured stays at the one before. */
export function judgedQuarter(record: GoalRecord, moment: Moment): Quarter | null {
  return newestKnown({ record, standingAt: makeStandings(record, moment.thresholds) }, moment);
}

interface At extends Moment {
  readonly quarter: Quarter;
}

/** What a rule says of a goal at the close of one quarter; null where it does not hold. */
export function judgeAt(
  record: GoalRecord,
  rule: Rule,
  { today, quarter, thresholds }: At,
): Judgement | null {
  return judge({ record, standingAt: makeStandings(record, thresholds) }, rule, { today, quarter });
}

/** A goal, and how it stands at the close of each quarter: asked for by every rule, worked out once. */
interface Goal {
  readonly record: GoalRecord;
  readonly standingAt: (quarter: Quarter) => Standing;
}

function makeStandings(record: GoalRecord, thresholds: LightThresholds): Goal['standingAt'] {
  const known: Standing[] = [];
  return (quarter) => {
    const found = known[quarter];
    if (found !== undefined) return found;
    const standing = toStanding(record, quarter, thresholds);
    known[quarter] = standing;
    return standing;
  };
}

function newestKnown({ standingAt }: Goal, { closed }: Moment): Quarter | null {
  if (closed === null) return null;
  return quartersThrough(closed).findLast((quarter) => standingAt(quarter).achievedToDate !== null) ?? null;
}

interface Look {
  readonly today: string;
  readonly quarter: Quarter;
}

function judge(goal: Goal, rule: Rule, look: Look): Judgement | null {
  const seen = see(goal, rule, look);
  if (seen === null) return null;
  const { record, standingAt } = goal;
  return {
    goalId: record.id,
    goal: record.code,
    unit: record.unit.code,
    rule: rule.name,
    severity: seen.severity,
    complianceRatio: standingAt(look.quarter).complianceRatio,
    year: record.year,
    quarter: look.quarter,
    since: sinceOf(goal, rule, look),
    facts: seen.facts,
  };
}

function see({ record, standingAt }: Goal, rule: Rule, { today, quarter }: Look): Seen {
  return check(rule, { record, quarter, today, standing: standingAt(quarter) });
}

function sinceOf(goal: Goal, rule: Rule, look: Look): Quarter {
  const broken = quartersThrough(look.quarter).findLast(
    (quarter) => see(goal, rule, { ...look, quarter }) === null,
  );
  return QUARTERS.find((quarter) => broken === undefined || quarter > broken) ?? look.quarter;
}
