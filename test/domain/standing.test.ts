import { describe, expect, it } from 'vitest';
import { toStanding } from '#src/domain/standing.ts';
import { DEFAULT_THRESHOLDS } from '#src/domain/traffic-light.ts';
import { goalWith } from '#test/support/goal-records.ts';

const judge = (record: Parameters<typeof toStanding>[0], through: 1 | 2 | 3 | 4) =>
  toStanding(record, through, DEFAULT_THRESHOLDS);

describe('how a goal stands to date', () => {
  it('is ratios of sums, against the annual goal and against what was planned to date', () => {
    const record = goalWith({ annual: 400, planned: [100, 50, 150, 100], achieved: [50, 50, 50, null] });
    expect(judge(record, 3)).toMatchObject({
      plannedToDate: 300,
      achievedToDate: 150,
      relativeRatio: 0.375,
      complianceRatio: 0.5,
      light: 'red',
    });
    expect(judge(record, 2)).toMatchObject({ plannedToDate: 150, achievedToDate: 100, light: 'red' });
  });

  it('knows nothing to date when a quarter is missing and no total is printed: missing is not 0', () => {
    const record = goalWith({ planned: [100, 100, 100, 100], achieved: [100, null, 100, null] });
    expect(judge(record, 3)).toMatchObject({
      achievedToDate: null,
      relativeRatio: null,
      complianceRatio: null,
      light: 'missing',
    });
    expect(judge(record, 1)).toMatchObject({ achievedToDate: 100, light: 'green' });
  });

  it('takes a printed total for quarters that are not known one by one, and adds later quarters to it', () => {
    const totals = [
      {
        throughQuarter: 3 as const,
        achieved: { value: 500, origin: 'printed' as const },
        relativePercent: 125,
      },
    ];
    const record = goalWith({ planned: [100, 100, 100, 100], achieved: [null, null, null, 20], totals });
    expect(judge(record, 3)).toMatchObject({
      achievedToDate: 500,
      achievedBasis: 'reported-total',
      light: 'over',
    });
    expect(judge(record, 4)).toMatchObject({ achievedToDate: 520, achievedBasis: 'reported-total' });
    expect(judge(record, 2)).toMatchObject({ achievedToDate: null, achievedBasis: null, light: 'missing' });
  });

  it('gives no ratio and no colour where nothing was planned, even if something was done', () => {
    const record = goalWith({ annual: 10, planned: [0, 0, 0, 10], achieved: [0, 3, 0, null] });
    expect(judge(record, 3)).toMatchObject({ complianceRatio: null, light: 'none', relativeRatio: 0.3 });
  });

  it('gives no ratio for an annual goal of 0 or an unknown one', () => {
    const figures = { planned: [1, 1, 1, 1], achieved: [1, 1, 1, null] };
    expect(judge(goalWith({ ...figures, annual: 0 }), 3).relativeRatio).toBeNull();
    expect(judge(goalWith({ ...figures, annual: null }), 3).relativeRatio).toBeNull();
  });

  it.each([
    [90, 'green'],
    [89.99, 'yellow'],
    [70, 'yellow'],
    [69.99, 'red'],
    [110, 'green'],
    [110.01, 'over'],
    [0, 'red'],
  ])('at %s of 100 planned is %s', (achieved, light) => {
    expect(
      judge(goalWith({ planned: [100, 0, 0, 0], achieved: [achieved, null, null, null] }), 1).light,
    ).toBe(light);
  });
});
