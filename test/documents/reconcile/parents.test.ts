import { describe, expect, it } from 'vitest';
import { findChildren } from '#src/documents/reconcile/parent-search.ts';
import { reconcileRow } from '#src/documents/reconcile/reconcile-row.ts';
import { reconcileUnit } from '#src/documents/reconcile/reconcile-unit.ts';
import { inOrder } from './rows.ts';

/** Figures without a pattern that sums of rows could share: annual, four planned, three achieved. */
function figures(seed: number): number[] {
  const draw = (place: number): number => {
    const mixed = Math.sin(seed * 12.9898 + place * 78.233) * 43_758.5453;
    return 50 + Math.floor((mixed - Math.floor(mixed)) * 4000);
  };
  const planned = [1, 2, 3, 4].map(draw);
  return [planned.reduce((sum, value) => sum + value, 0), ...planned, ...[5, 6, 7].map(draw)];
}

function addUp(rows: readonly (readonly number[])[]): number[] {
  return rows.reduce<number[]>((sum, row) => row.map((value, index) => value + (sum[index] ?? 0)), []);
}

describe('the actions that a goal adds up', () => {
  const rows = Array.from({ length: 28 }, (_, index) => figures(index + 1));
  const members = [...rows.keys()].filter((index) => index % 3 !== 1);
  const parent = addUp(members.map((index) => rows[index] ?? []));

  it('are found among twenty-eight, quickly', () => {
    const start = performance.now();
    expect(findChildren({ parent, rows })?.children).toEqual(members);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it('are found although one column does not close', () => {
    const few = members.filter((index) => index < 14);
    const sum = addUp(few.map((index) => rows[index] ?? [])).map((value, index) =>
      index === 7 ? value + 485 : value,
    );
    expect(findChildren({ parent: sum, rows: rows.slice(0, 14) })).toEqual({ children: few, open: [7] });
  });

  it('are none where small figures add up by chance', () => {
    const small = [
      [4, 1, 1, 1, 1, 1, 1, 1],
      [2, 1, 0, 1, 0, 1, 0, 1],
      [1, 0, 0, 0, 1, 0, 0, 0],
      [1, 0, 1, 0, 0, 0, 1, 0],
    ];
    const [goal = [], ...actions] = small;
    expect(findChildren({ parent: goal, rows: actions })).toBeUndefined();
  });

  it('are none where two sets add up alike', () => {
    const [a = [], b = []] = rows;
    expect(findChildren({ parent: addUp([a, b]), rows: [a, b, a] })).toBeUndefined();
  });

  it('end the search on figures that leave no branch out', () => {
    const alike = Array.from({ length: 60 }, () => [400, 100, 100, 100, 100, 100, 100, 100]);
    const start = performance.now();
    expect(findChildren({ parent: addUp(alike.slice(0, 30)), rows: alike })).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

describe('a unit', () => {
  function row(kind: 'goal' | 'action', [annual = 0, ...values]: readonly number[]) {
    const [p1 = 0, p2 = 0, p3 = 0, p4 = 0, a1 = 0, a2 = 0, a3 = 0] = values;
    const absolute = a1 + a2 + a3;
    const percent = Math.round((100 * absolute) / annual);
    return { kind, cells: inOrder({ annual, cells: [p1, a1, p2, a2, p3, a3, p4], absolute, percent }) };
  }

  const usual = { cells: 9, hasPercent: true };
  const actions = [1, 2, 3, 4, 5].map(figures);
  const goal = addUp(actions.slice(0, 4));

  it('settles by its goal a row that has rival readings by itself', () => {
    const misread = [...(actions[2] ?? [])];
    misread[2] = (misread[2] ?? 0) + ((misread[2] ?? 0) % 100 < 50 ? 10 : -10);
    const unit = [goal, ...actions.slice(0, 2), misread, ...actions.slice(3)];
    const alone = reconcileUnit([row('action', misread)]).rows[0];
    expect(alone?.state).toBe('ambiguous');
    const result = reconcileUnit(unit.map((each, index) => row(index === 0 ? 'goal' : 'action', each)));
    expect(result.rows[3]?.state).toBe('recovered');
    expect(result.rows[3]?.values.planned).toEqual(actions[2]?.slice(1, 5));
    expect(result.decidedByParent).toEqual(new Set([3]));
    expect(result.gaps[0]).toEqual([]);
  });

  it('of hundreds of goals does not search without end', () => {
    const many = Array.from({ length: 500 }, (_, index) => row('goal', figures(1000 + index)));
    const start = performance.now();
    reconcileUnit([...many, ...Array.from({ length: 30 }, (_, index) => row('action', figures(index)))]);
    expect(performance.now() - start).toBeLessThan(6000);
  });

  it('tells the column in which goal and actions differ, and changes neither', () => {
    const off = goal.map((value, index) => (index === 6 ? value + 31 : value));
    const result = reconcileUnit(
      [off, ...actions].map((each, index) => row(index === 0 ? 'goal' : 'action', each)),
    );
    expect(result.parents).toEqual([null, 0, 0, 0, 0, null]);
    expect(result.gaps[0]).toEqual([{ field: 'a2', parent: (goal[6] ?? 0) + 31, children: goal[6] }]);
    expect(result.rows.every(({ state }) => state === 'clean')).toBe(true);
  });

  describe('with a row that closes by itself and was read wrongly', () => {
    // Its first cell is doubled and its page has rows of that length: it closes with 230 a quarter too late.
    const doubled = {
      kind: 'action' as const,
      cells: inOrder({ annual: 460, cells: [0, 0, 0, 0, 230, 0, 230, 0, 0], absolute: 0, percent: 0, usual }),
    };
    const meant = [460, 0, 230, 230, 0, 0, 0, 0];

    it('reads it again by the sums of its goal', () => {
      const family = [...actions.slice(0, 3), meant];
      const unit = [
        row('goal', addUp(family)),
        ...family.slice(0, 3).map((each) => row('action', each)),
        doubled,
      ];
      const alone = reconcileRow(doubled.cells);
      expect([alone.state, alone.values.planned]).toEqual(['clean', [0, 0, 230, 230]]);
      const { rows, gaps, decidedByParent } = reconcileUnit(unit);
      expect(rows[4]).toMatchObject({ state: 'recovered', values: { planned: [0, 230, 230, 0] } });
      expect(gaps[0]).toEqual([]);
      expect(decidedByParent).toEqual(new Set([4]));
    });
  });
});
