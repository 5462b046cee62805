import { describe, expect, it } from 'vitest';
import { reconcileRow } from '#src/documents/reconcile/reconcile-row.ts';
import { inOrder, type PrintedRow } from './rows.ts';

/** Planned 120, 340, 210, 330; achieved 115, 298, 260. */
const WHOLE: PrintedRow = {
  annual: 1000,
  cells: [120, 115, 340, 298, 210, 260, 330],
  absolute: 673,
  percent: 67,
};

function read(change: Partial<PrintedRow>) {
  const { state, values } = reconcileRow(inOrder({ ...WHOLE, ...change }));
  return [state, values.planned, values.achieved, values.annual, values.absolute] as const;
}

const TRUE_VALUES = [[120, 340, 210, 330], [115, 298, 260, null], 1000, 673];

describe('a row by itself', () => {
  it.each([
    ['as it stands', 'clean', {}],
    ['with its last cell doubled', 'clean', { cells: [...WHOLE.cells, 330, 330] }],
    ['with a lone zero under the coming quarter', 'clean', { cells: [...WHOLE.cells, 0] }],
    ['without a percentage', 'clean', { percent: null }],
    ['with its first cell doubled', 'recovered', { cells: [120, ...WHOLE.cells] }],
    ['with its annual goal doubled', 'recovered', { cells: [1000, ...WHOLE.cells] }],
    ['with a pair doubled', 'recovered', { cells: [120, 115, 340, 298, 340, 298, 210, 260, 330] }],
    ['with a strange cell', 'recovered', { cells: [120, 115, 77, 340, 298, 210, 260, 330] }],
    ['with a cell lost', 'recovered', { cells: [120, 115, 340, 210, 260, 330] }],
    ['with its absolute lost', 'recovered', { cells: [120, 115, 340, 298, 210, 260], absolute: 330 }],
    ['with its annual goal lost', 'recovered', { annual: 120, cells: [115, 340, 298, 210, 260, 330] }],
    ['with its percentage misread', 'recovered', { percent: 61 }],
  ] as const)('is read %s: %s', (_, state, change) => {
    expect(read(change)).toEqual([state, ...TRUE_VALUES]);
  });

  it('is read by the only digit whose change closes it', () => {
    // With 1,050 as the annual goal the sums would close too, but not the percentage.
    expect(read({ cells: [120, 115, 340, 298, 210, 260, 380] })).toEqual(['recovered', ...TRUE_VALUES]);
  });

  it('leaves unknown only the figures on which equally small readings differ', () => {
    const { state, values, rivals } = reconcileRow(
      inOrder({ ...WHOLE, cells: [120, 115, 340, 298, 210, 260, 320] }),
    );
    expect(state).toBe('ambiguous');
    expect(rivals.length).toBeGreaterThan(1);
    expect(values.achieved).toEqual([115, 298, 260, null]);
    expect(rivals.map((rival) => rival.planned)).toContainEqual([120, 340, 210, 330]);
  });

  it('keeps printed totals and the series that closes where no small repair helps', () => {
    const { state, values } = reconcileRow(inOrder({ ...WHOLE, absolute: 918, percent: 92 }));
    expect(state).toBe('unreconciled');
    expect(values).toMatchObject({ annual: 1000, absolute: 918, planned: [120, 340, 210, 330] });
    expect(values.achieved).toEqual([null, null, null, null]);
  });

  it('does not put back a figure only to close the sum it was taken from', () => {
    const cells = [50, 50, 50, 50, 50, 50, 50, 50, 50];
    const { state, values } = reconcileRow(inOrder({ annual: 200, cells, absolute: 297, percent: 149 }));
    expect(state).toBe('unreconciled');
    expect(values.achieved).toEqual([null, null, null, null]);
  });

  it('does not take a blank for the zero that would close the sum', () => {
    const cells = [120, 340, 298, 210, 260, 330];
    const { state, values } = reconcileRow(inOrder({ ...WHOLE, cells, absolute: 558, percent: 56 }));
    expect(state).toBe('ambiguous');
    expect(values.achieved).toEqual([null, 298, 260, null]);
  });

  it('never calls a row clean without totals to check it by', () => {
    expect(read({ absolute: null, percent: null })[0]).not.toBe('clean');
    expect(read({ annual: null, absolute: null, percent: null })[0]).toBe('unreconciled');
  });

  it('has no percentage to check over an annual goal of nothing', () => {
    const row = { annual: 0, cells: [0, 3, 0, 0, 0, 2, 0], absolute: 5, percent: 0 };
    expect(reconcileRow(inOrder(row))).toMatchObject({
      state: 'clean',
      values: { achieved: [3, 0, 2, null] },
    });
  });

  it('adds decimals without their noise', () => {
    const row = { annual: 1, cells: [0.1, 0.1, 0.2, 0.2, 0.3, 0.3, 0.4], absolute: 0.6, percent: 60 };
    expect(reconcileRow(inOrder(row)).state).toBe('clean');
  });

  it('expects as many figures as its quarter has', () => {
    const first: PrintedRow = {
      quarter: 1,
      annual: 40,
      cells: [10, 7, 10, 10, 10],
      absolute: 7,
      percent: 18,
    };
    const last: PrintedRow = {
      quarter: 4,
      annual: 40,
      cells: [10, 7, 10, 9, 10, 8, 10, 6],
      absolute: 30,
      percent: 75,
    };
    expect(reconcileRow(inOrder(first))).toMatchObject({
      state: 'clean',
      values: { achieved: [7, null, null, null] },
    });
    expect(reconcileRow(inOrder(last))).toMatchObject({ state: 'clean', values: { achieved: [7, 9, 8, 6] } });
  });
});
