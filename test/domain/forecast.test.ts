import { describe, expect, it } from 'vitest';
import { bestQuarter, findNeeded, toOutlook } from '#src/domain/forecast.ts';
import type { GoalRecord } from '#src/domain/goal.ts';
import type { Quarter } from '#src/domain/period.ts';
import { toStanding } from '#src/domain/standing.ts';
import { DEFAULT_THRESHOLDS } from '#src/domain/traffic-light.ts';
import { goalWith } from '#test/support/goal-records.ts';

const standingOf = (record: GoalRecord, through: Quarter = 3) =>
  toStanding(record, through, DEFAULT_THRESHOLDS);
const outlookOf = (record: GoalRecord, through: Quarter = 3) =>
  toOutlook(record, standingOf(record, through));

describe('what can be said of the year end', () => {
  it.each<{ about: string; figures: Parameters<typeof goalWith>[0]; through: Quarter; kind: string }>([
    {
      about: 'reached already',
      figures: { planned: [100, 100, 100, 100], achieved: [200, 150, 50, null] },
      through: 3,
      kind: 'reached',
    },
    {
      about: 'as planned',
      figures: { planned: [100, 100, 100, 100], achieved: [100, 100, 100, null] },
      through: 3,
      kind: 'on-course',
    },
    {
      about: 'behind',
      figures: { planned: [100, 100, 100, 100], achieved: [50, 100, 100, null] },
      through: 3,
      kind: 'short',
    },
    {
      about: 'planned in the last quarter only',
      figures: { planned: [0, 0, 0, 400], achieved: [0, 0, 0, null] },
      through: 3,
      kind: 'nothing-planned',
    },
    {
      about: 'a quarter missing',
      figures: { planned: [100, 100, 100, 100], achieved: [50, null, 100, null] },
      through: 3,
      kind: 'unknown',
    },
    {
      about: 'no annual goal',
      figures: { annual: null, planned: [1, 1, 1, 1], achieved: [1, 1, 1, null] },
      through: 3,
      kind: 'unknown',
    },
    {
      about: 'a constant',
      figures: { annual: 12, planned: [12, 12, 12, 12], achieved: [12, 12, 12, null] },
      through: 3,
      kind: 'not-a-sum',
    },
    {
      about: 'the year over, short',
      figures: { planned: [100, 100, 100, 100], achieved: [50, 50, 50, 50] },
      through: 4,
      kind: 'closed',
    },
    {
      about: 'thirds',
      figures: { annual: 0.3, planned: [0.1, 0.1, 0.1, 0], achieved: [0.05, 0.1, 0.1, null] },
      through: 3,
      kind: 'short',
    },
  ])('$about', ({ figures, through, kind }) => expect(outlookOf(goalWith(figures), through).kind).toBe(kind));

  it('projects in the proportion of what was planned so far', () => {
    const outlook = outlookOf(goalWith({ planned: [100, 50, 150, 100], achieved: [50, 50, 50, null] }));
    expect(outlook).toMatchObject({ kind: 'short', forecast: { projected: 200, projectedRatio: 0.5 } });
  });

  it('takes the word of the report that the quarters do not add up', () => {
    const record = goalWith({ planned: [null, null, null, null], achieved: [12, 12, 11, null], annual: 12 });
    const finding = {
      goalCode: 'A-1',
      unitCode: '10',
      kind: 'unreconciled' as const,
      field: 'annual',
      quarter: null,
      message: '',
      printed: '12',
      used: 12,
      residual: -36,
      page: null,
      row: 1,
    };
    expect(outlookOf({ ...record, findings: [finding] }).kind).toBe('not-a-sum');
  });
});

describe('what is needed', () => {
  it('is shared out over the quarters that are left as they are planned', () => {
    const record = goalWith({ planned: [100, 100, 50, 150], achieved: [60, 100, null, null] });
    const needed = findNeeded(record, standingOf(record, 2));
    expect(needed).toMatchObject({ total: 240, planned: 200 });
    expect(needed?.quarters.map((each) => each.needed)).toEqual([60, 180]);
  });

  it('is shared out evenly where nothing is planned any more', () => {
    const record = goalWith({ annual: 300, planned: [150, 150, 0, 0], achieved: [100, 100, null, null] });
    expect(findNeeded(record, standingOf(record, 2))?.quarters.map((each) => each.needed)).toEqual([50, 50]);
  });

  it('is nothing where the goal is reached, and not known where a figure is not', () => {
    const reached = goalWith({ annual: 100, planned: [25, 25, 25, 25], achieved: [60, 60, null, null] });
    expect(findNeeded(reached, standingOf(reached, 2))?.total).toBe(0);
    const unknown = goalWith({ planned: [100, 100, 100, 100], achieved: [null, 1, null, null] });
    expect(findNeeded(unknown, standingOf(unknown, 2))).toBeUndefined();
  });

  it('is held against the best quarter so far', () => {
    const record = goalWith({ planned: [1, 1, 1, 1], achieved: [5, 9, null, null] });
    expect(bestQuarter(record, 2)).toEqual({ quarter: 2, achieved: 9 });
    expect(
      bestQuarter(goalWith({ planned: [1, 1, 1, 1], achieved: [null, null, null, null] }), 3),
    ).toBeUndefined();
  });
});
