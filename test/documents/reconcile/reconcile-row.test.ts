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

function usual(cells: number | null) {
  return { cells, hasPercent: true };
}

/** Rows of invented reports that were read wrongly and called sure: the reading that was taken had a rival. */
describe('a row that several readings close', () => {
  it.each([
    [
      'a stray cell is as small a repair as two doubled ones',
      {
        quarter: 2,
        annual: 45,
        cells: [11, 11, 10, 11, 11, 11, 12, 12],
        absolute: 22,
        percent: 49,
        usual: usual(7),
      },
      [11, 11, 11, 12],
    ],
    [
      'a layout with more places than the page has cells is not its layout',
      {
        quarter: 1,
        annual: 34_934,
        cells: [0, 1, 0, 0, 34_934, 0, 0],
        absolute: 1,
        percent: 0,
        usual: usual(6),
      },
      [0, 0, 0, 34_934],
    ],
    [
      'a doubling after which all was achieved as planned is as likely as an uneven row',
      {
        quarter: 4,
        annual: 86,
        cells: [21, 21, 21, 21, 21, 23, 23, 21, 21, 21],
        absolute: 86,
        percent: 100,
        usual: usual(10),
      },
      [21, 21, 23, 21],
    ],
    [
      'a doubled zero moves what was achieved just as planned',
      { annual: 6, cells: [0, 0, 0, 0, 0, 6, 6, 0, 0], absolute: 6, percent: 100, usual: usual(9) },
      [0, 0, 6, 0],
    ],
    [
      'two lost cells of a row achieved as planned are as likely as one of an uneven row',
      { annual: 270, cells: [119, 52, 21, 21, 78, 78], absolute: 192, percent: 71, usual: usual(8) },
      [119, 52, 21, 78],
    ],
    [
      'a lost cell and a misread one of a row planned alike are as likely as one lost cell of an uneven row',
      { annual: 1284, cells: [321, 0, 21, 0, 0, 321], absolute: 0, percent: 0, usual: usual(7) },
      [321, 321, 321, 321],
    ],
    [
      'a total may be lost instead of a cell, with nearly the same figures',
      {
        quarter: 1,
        annual: 24_503,
        cells: [6072, 6073, 6276, 6083],
        absolute: 6072,
        percent: 25,
        usual: usual(5),
      },
      [6072, 6276, 6083, 6072],
    ],
  ] as const)('is not taken for the nearest where %s', (_, row, meant) => {
    const { state, values, rivals } = reconcileRow(inOrder(row));
    expect([values, ...rivals].map(({ planned }) => planned)).toContainEqual(meant);
    expect(state).not.toBe('clean');
  });

  it('is not believed by a reading that takes two defects', () => {
    // A doubled and a lost cell would close it with 818 in the first quarter.
    const cells = [573, 409, 139, 409, 139, 409, 409, 0];
    const { state, values } = reconcileRow(
      inOrder({ quarter: 2, annual: 1636, cells, absolute: 712, percent: 44, usual: usual(null) }),
    );
    expect(['ambiguous', 'unreconciled']).toContain(state);
    expect(values.planned[0]).toBeNull();
  });

  it('is recovered where nothing was planned and its annual goal is lost', () => {
    const cells = [0, 0, 0, 0, 0, 0, 0];
    const row = inOrder({ annual: null, cells, absolute: 0, percent: 0, usual: usual(7) });
    expect(reconcileRow(row)).toMatchObject({
      state: 'recovered',
      values: { annual: 0, planned: [0, 0, 0, 0] },
    });
  });

  it('is recovered with a lost cell unlike those beside it, though its page is of that length', () => {
    const cells = [11_357, 5906, 5845, 15_108, 14_202, 11_982, 11_982, 11_982];
    const row = inOrder({ annual: 44_177, cells, absolute: 25_953, percent: 59, usual: usual(8) });
    expect(reconcileRow(row)).toMatchObject({
      state: 'recovered',
      values: { planned: [11_357, 5730, 15_108, 11_982] },
    });
  });
});
