import { describe, expect, it } from 'vitest';
import { directionOf, extremeQuarters, toCourse } from '#src/domain/course.ts';
import { QUARTERS } from '#src/domain/period.ts';
import { DEFAULT_THRESHOLDS } from '#src/domain/traffic-light.ts';
import { goalWith } from '#test/support/goal-records.ts';

type Figures = readonly (number | null)[];

function courseOf(achieved: Figures, planned: Figures = [100, 100, 100, 100]) {
  return toCourse(goalWith({ planned, achieved }), {
    quarters: QUARTERS,
    reportedThrough: 3,
    thresholds: DEFAULT_THRESHOLDS,
  });
}

describe('the course of a goal', () => {
  it.each<[Figures, string]>([
    [[80, 90, 100, null], 'rising'],
    [[100, 90, 80, null], 'falling'],
    [[100, 98, 101, null], 'steady'],
    [[0, 0, 0, null], 'steady'],
    [[80, 120, 90, null], 'changing'],
    [[80, null, null, null], 'unknown'],
    [[null, null, null, null], 'unknown'],
  ])('%j is %s', (achieved, direction) => expect(directionOf(courseOf(achieved))).toBe(direction));

  it('does not take a quarter that is not reported for one of 0', () => {
    const [, , , last] = courseOf([80, 90, 100, null]);
    expect(last).toMatchObject({ reported: false, achieved: null, ratio: null, achievedToDate: null });
  });

  it('tells a reported quarter without a figure from one that is not reported', () => {
    expect(courseOf([80, null, 100, null])[1]).toMatchObject({ reported: true, achieved: null });
  });

  it('has its best and worst quarters by own compliance, all of them where they tie', () => {
    const points = courseOf([50, 50, 90, null], [100, 50, 180, 10]);
    expect(extremeQuarters(points, 'best').map(({ quarter }) => quarter)).toEqual([2]);
    expect(extremeQuarters(points, 'worst').map(({ quarter }) => quarter)).toEqual([1, 3]);
    expect(extremeQuarters(courseOf([null, null, null, null]), 'best')).toEqual([]);
  });
});
