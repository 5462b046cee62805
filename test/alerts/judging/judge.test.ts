import { describe, expect, it } from 'vitest';
import { judgeGoals, type Moment } from '#src/alerts/judging/judge.ts';
import { DEFAULT_RULES } from '#src/alerts/rules/default-rules.ts';
import type { Rule } from '#src/alerts/rules/rule.ts';
import type { Finding } from '#src/domain/finding.ts';
import type { GoalRecord } from '#src/domain/goal.ts';
import { DEFAULT_THRESHOLDS } from '#src/domain/traffic-light.ts';
import { goalWith } from '#test/support/goal-records.ts';

const PLANNED = [100, 100, 100, 100];
const AFTER_JUNE: Moment = { today: '2031-07-16', closed: 2, thresholds: DEFAULT_THRESHOLDS };

function goal(...achieved: readonly (number | null)[]): GoalRecord {
  return goalWith({ planned: PLANNED, achieved });
}

function remarked(record: GoalRecord, quarter: 1 | 2 | 3 | 4): GoalRecord {
  return { ...record, remarks: [{ quarter, text: 'Faltó material', origin: 'printed' }] };
}

function judge(record: GoalRecord, moment: Moment = AFTER_JUNE, rules: readonly Rule[] = DEFAULT_RULES) {
  return judgeGoals([record], rules, moment);
}

function rulesOf(...judged: Parameters<typeof judge>): readonly string[] {
  return judge(...judged).map(({ rule }) => rule);
}

describe('what the rules say of a goal', () => {
  it.each([
    ['on course', goal(100, 95), []],
    ['in yellow', goal(100, 60), ['behind', 'missing-remark']],
    ['in red with an observation of the quarter', remarked(goal(60, 60), 2), ['behind']],
    ['in red with one of an earlier quarter', remarked(goal(60, 60), 1), ['behind', 'missing-remark']],
    ['over', remarked(goal(100, 140), 2), ['over']],
    ['green to date after a slow quarter', goal(150, 50), ['slow-quarter']],
    ['over to date after a slow quarter', remarked(goal(190, 50), 2), ['slow-quarter', 'over']],
    ['red, so that its slow quarter is no news', remarked(goal(50, 50), 2), ['behind']],
    ['at the limit of a slow quarter', goal(120, 70), []],
  ])('%s', (_what, record, expected) => {
    expect(rulesOf(record)).toEqual(expected);
  });

  it('never judges a goal without a plan, nor a quarter without one', () => {
    expect(rulesOf(goalWith({ planned: [0, 0, 100, 100], achieved: [0, 0] }))).toEqual([]);
  });

  it('says since when, by the quarters in which it holds without a gap', () => {
    const sinceOf = (...achieved: readonly number[]) => judge(remarked(goal(...achieved), 2))[0]?.since;
    expect(sinceOf(60, 60)).toBe(1);
    expect(sinceOf(100, 60)).toBe(2);
  });

  it('judges a goal that is not captured at the quarter before, and asks for what is missing', () => {
    const told = judge(remarked(goal(60, null), 1)).map(({ rule, quarter }) => [rule, quarter]);
    expect(told).toEqual([
      ['behind', 1],
      ['missing-capture', 2],
    ]);
  });

  it('uses the thresholds of the configuration for the lights', () => {
    const thresholds = { greenFrom: 0.5, yellowFrom: 0.3, overAbove: 2 };
    expect(rulesOf(goal(80, 75), { ...AFTER_JUNE, thresholds })).toEqual([]);
  });

  it('knows nothing of quarters that have not closed', () => {
    expect(rulesOf(goal(100, 100, 0), AFTER_JUNE)).toEqual([]);
  });
});

describe('a missing capture', () => {
  const at = (today: string, closed: 1 | 2 | null = 1): Moment => ({ ...AFTER_JUNE, today, closed });
  const ask = (today: string, record = goal(null)) =>
    judge(record, at(today)).map(({ severity, facts }) =>
      facts.kind === 'missing-capture' ? [severity, facts.dueOn] : facts.kind,
    );

  it('is asked for from the close on, and late after so many business days', () => {
    expect(ask('2031-03-31')).toEqual([]);
    expect(ask('2031-04-01')).toEqual([['yellow', '2031-04-14']]);
    expect(ask('2031-04-14')).toEqual([['yellow', '2031-04-14']]);
    expect(ask('2031-04-15')).toEqual([['red', '2031-04-14']]);
  });

  it('is asked for before the close where it is due that early', () => {
    const early: Rule = {
      name: 'early',
      kind: 'missing-capture',
      thresholds: { dueBusinessDays: 2, askBusinessDays: 5 },
      following: { margin: 0, escalateAfter: null },
      scope: { kind: 'agency' },
    };
    const asked = (today: string) => judge(goal(null), at(today, null), [early]).length;
    expect(asked('2031-03-25')).toBe(0);
    expect(asked('2031-03-26')).toBe(1);
  });

  it('is none where nothing was planned, or a printed total covers the quarter', () => {
    expect(ask('2031-04-20', goalWith({ planned: [0, 100, 100, 100], achieved: [] }))).toEqual([]);
    const achieved = { value: 90, origin: 'printed' } as const;
    const totals = [{ throughQuarter: 1, achieved, relativePercent: 22 }] as const;
    const covered = goalWith({ planned: PLANNED, achieved: [], totals });
    expect(ask('2031-04-20', covered)).toEqual([]);
  });
});

describe('a finding', () => {
  const finding: Finding = {
    goalCode: 'A-1',
    unitCode: '10',
    kind: 'unreconciled',
    field: 'a1',
    quarter: 1,
    message: 'A-1: no cuadra.',
    printed: null,
    used: null,
    residual: 5,
    page: null,
    row: null,
  };

  it('is told where it leaves a figure in doubt, and a repair is not', () => {
    expect(rulesOf({ ...goal(100, 100), findings: [finding] })).toEqual(['finding']);
    expect(rulesOf({ ...goal(100, 100), findings: [{ ...finding, kind: 'recovered' }] })).toEqual([]);
    expect(rulesOf({ ...goal(100, 100), findings: [{ ...finding, quarter: 3 }] })).toEqual([]);
  });
});

describe('the scope of a rule', () => {
  const lenient = (name: string, scope: Rule['scope']): Rule => ({
    name,
    kind: 'slow-quarter',
    thresholds: { quarterBelow: 0.2, hiddenBy: ['green', 'over'] },
    following: { margin: 0, escalateAfter: null },
    scope,
  });

  it('is the narrowest that covers the goal', () => {
    const rules = (scope: Rule['scope']) => [...DEFAULT_RULES, lenient('own', scope)];
    const slow = goal(150, 50);
    expect(rulesOf(slow, AFTER_JUNE, rules({ kind: 'unit', unitCode: '10' }))).toEqual([]);
    expect(rulesOf(slow, AFTER_JUNE, rules({ kind: 'unit', unitCode: '11' }))).toEqual(['slow-quarter']);
    expect(rulesOf(slow, AFTER_JUNE, rules({ kind: 'goal', unitCode: '10', goalCode: 'A-1' }))).toEqual([]);
    const very = rulesOf(goal(190, 10), AFTER_JUNE, rules({ kind: 'goal', unitCode: '10', goalCode: 'A-1' }));
    expect(very).toEqual(['own']);
  });
});
