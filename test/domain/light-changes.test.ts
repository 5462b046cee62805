import { describe, expect, it } from 'vitest';
import { lightChanges } from '#src/domain/light-changes.ts';
import type { Quarter } from '#src/domain/period.ts';
import { toStanding } from '#src/domain/standing.ts';
import { DEFAULT_THRESHOLDS } from '#src/domain/traffic-light.ts';
import { goalWith } from '#test/support/goal-records.ts';

type Four<T> = readonly [T, T, T, T];

function judged(planned: Four<number>, achieved: Four<number | null>, through: Quarter = 2) {
  const record = goalWith({ annual: 400, planned, achieved });
  return { record, standing: toStanding(record, through, DEFAULT_THRESHOLDS) };
}

const EVEN: Four<number> = [100, 100, 100, 100];

describe('what has changed since the cut before', () => {
  it('is every goal of another light, those that ask for most attention first', () => {
    const better = judged(EVEN, [75, 125, null, null]);
    const worse = judged(EVEN, [100, 0, null, null]);
    const same = judged(EVEN, [100, 100, null, null]);
    expect(lightChanges([better, same, worse], DEFAULT_THRESHOLDS)).toEqual([
      { goal: worse, before: 'green', after: 'red' },
      { goal: better, before: 'yellow', after: 'green' },
    ]);
  });

  it('is no goal that only begins to be planned', () => {
    const begun = judged([0, 100, 100, 200], [0, 20, null, null]);
    expect(begun.standing.light).toBe('red');
    expect(lightChanges([begun], DEFAULT_THRESHOLDS)).toEqual([]);
  });

  it('is nothing at the first quarter, since figures to date begin anew', () => {
    expect(lightChanges([judged(EVEN, [0, null, null, null], 1)], DEFAULT_THRESHOLDS)).toEqual([]);
  });
});
