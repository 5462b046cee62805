import type { GoalRecord } from '#src/domain/goal.ts';
import { type Quarter, quartersThrough } from '#src/domain/period.ts';
import { judgeAt, judgedQuarter, type Moment } from '../judging/judge.ts';
import type { Rule } from './rule.ts';
import { makeRulesFor } from './rule-scope.ts';

/** How often a rule would have alerted: goals, by the quarter at whose close they were judged. */
export interface Rehearsal {
  readonly rule: Rule;
  readonly times: number;
  readonly byQuarter: readonly { readonly quarter: Quarter; readonly times: number }[];
}

/**
 * Judges each reported quarter of the year anew, by today's figures: what was corrected or captured since is taken as
 * if it had been there in time.
 */
export function rehearse(
  records: readonly GoalRecord[],
  rules: readonly Rule[],
  moment: Moment,
): readonly Rehearsal[] {
  const quarters = reportedQuarters(records, moment);
  const rulesOf = makeRulesFor(rules);
  return rules
    .filter(({ off }) => off === undefined)
    .map((rule) => {
      const covered = records.filter((record) => rulesOf(record).includes(rule));
      const byQuarter = quarters.map((quarter) => ({
        quarter,
        times: covered.filter((record) => judgeAt(record, rule, { ...moment, quarter }) !== null).length,
      }));
      return { rule, times: byQuarter.reduce((sum, { times }) => sum + times, 0), byQuarter };
    });
}

function reportedQuarters(records: readonly GoalRecord[], moment: Moment): readonly Quarter[] {
  const newest = records.flatMap((record) => judgedQuarter(record, moment) ?? []);
  const last = newest.reduce<Quarter | null>((max, each) => (max === null || each > max ? each : max), null);
  return last === null ? [] : quartersThrough(last);
}
