import { describe, expect, it } from 'vitest';
import { rank, satisfies } from '#src/domain/selection.ts';
import type { GoalFilter } from '#src/domain/slots.ts';
import { toStanding } from '#src/domain/standing.ts';
import { DEFAULT_THRESHOLDS } from '#src/domain/traffic-light.ts';
import { goalWith } from '#test/support/goal-records.ts';

function standingOf(achieved: number | null, annual = 400) {
  const record = goalWith({ annual, planned: [100, 100, 100, 100], achieved: [achieved, 0, 0, null] });
  return toStanding(record, 1, DEFAULT_THRESHOLDS);
}

describe('which goals satisfy a filter', () => {
  it.each<[GoalFilter, number | null, boolean]>([
    [{ status: 'behind' }, 60, true],
    [{ status: 'behind' }, 75, true],
    [{ status: 'behind' }, 95, false],
    [{ status: 'met' }, 400, true],
    [{ status: 'met' }, 399, false],
    [{ status: 'missing' }, null, true],
    [{ status: 'missing' }, 0, false],
    [{ status: 'red' }, 60, true],
    [{ status: 'red' }, 75, false],
    [{ status: 'yellow' }, 75, true],
    [{ status: 'yellow' }, 95, false],
    [{ status: 'green' }, 95, true],
    [{ status: 'green' }, 111, false],
    [{ status: 'over' }, 111, true],
    [{ status: 'over' }, 95, false],
    [{ measure: 'relative', op: '<', value: 25 }, 100, false],
    [{ measure: 'relative', op: '<=', value: 25 }, 100, true],
    [{ measure: 'compliance', op: '>', value: 90 }, 91, true],
    [{ measure: 'compliance', op: '>=', value: 100 }, 100, true],
  ])('%j with %s achieved: %s', (filter, achieved, expected) => {
    expect(satisfies(standingOf(achieved), filter)).toBe(expected);
  });

  it('takes an unknown ratio for neither below nor above a limit', () => {
    expect(satisfies(standingOf(null), { measure: 'relative', op: '<', value: 99 })).toBe(false);
    expect(satisfies(standingOf(null), { measure: 'relative', op: '>=', value: 0 })).toBe(false);
  });
});

describe('ranking', () => {
  it('orders by compliance and leaves out goals without one', () => {
    const items = [80, null, 20, 120].map((achieved) => ({ achieved, standing: standingOf(achieved) }));
    expect(rank(items, 'worst').map(({ achieved }) => achieved)).toEqual([20, 80, 120]);
    expect(rank(items, 'best').map(({ achieved }) => achieved)).toEqual([120, 80, 20]);
  });

  it('orders by avance relativo where that is asked for', () => {
    const [small, large] = [standingOf(80, 100), standingOf(120, 400)];
    const items = [{ standing: small }, { standing: large }];
    expect(rank(items, 'best', 'relative').map(({ standing }) => standing)).toEqual([small, large]);
    expect(rank(items, 'best').map(({ standing }) => standing)).toEqual([large, small]);
  });
});
