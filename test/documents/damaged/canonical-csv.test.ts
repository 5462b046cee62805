import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReport } from '#src/documents/read-report.ts';
import { toCanonicalCsv } from './canonical-csv.ts';
import { type Damage, FIGURE_DAMAGES } from './damages.ts';
import { absoluteOf, percentOf } from './invented-report.ts';
import { damageOneRow, TRIAL, type Trial } from './trial.ts';

const asItIs: Damage = (row) => row;
const blank: Damage = (row, { at }) => ({ ...row, periods: row.periods.with(at % row.periods.length, '') });

function read({ printed, goal, unit }: Trial) {
  const result = readReport({ name: 'metas.csv', bytes: new TextEncoder().encode(toCanonicalCsv(printed)) });
  // What is no number is refused by its line and column.
  if (!result.ok) return { isSure: false, isRight: false };
  const row = result.reading.rows.find(
    ({ unitCode, goalCode }) => unitCode === unit.code && goalCode === goal.code,
  );
  if (row === undefined) throw new Error('no row');
  const told = [
    row.annual?.value,
    ...row.planned.map((figure) => figure?.value),
    ...row.achieved.slice(0, goal.achieved.length).map((figure) => figure?.value),
    row.absoluteReported?.value,
    ...(goal.annual === 0 ? [] : [row.relativeReportedPct]),
  ];
  const percent = percentOf(goal);
  const meant = [
    goal.annual,
    ...goal.planned,
    ...goal.achieved,
    absoluteOf(goal),
    ...(percent === null ? [] : [percent]),
  ];
  const isSure = row.state === 'clean' || row.state === 'recovered';
  return { isSure, isRight: JSON.stringify(told) === JSON.stringify(meant) };
}

describe('an invented report as canonical CSV', () => {
  it.each([
    ['as it is', asItIs, 1],
    ['with a digit misread', FIGURE_DAMAGES['digit misread'] ?? asItIs, 0.5],
    ['with a digit lost', FIGURE_DAMAGES['digit lost'] ?? asItIs, 0.5],
    // An empty cell is not reported: nothing is put into it.
    ['with an empty cell', blank, 0],
  ])('%s is right where it is called sure', (_, damage, least) => {
    let rows = 0;
    let undone = 0;
    fc.assert(
      fc.property(TRIAL, (drawn) => {
        const trial = damageOneRow(drawn, damage);
        // A quarter that no row reports would be another report.
        if (trial === undefined || trial.report.units.flatMap(({ goals }) => goals).length < 3) return;
        const { isSure, isRight } = read(trial);
        expect(!isSure || isRight).toBe(true);
        rows += 1;
        if (isSure) undone += 1;
      }),
      { numRuns: 60, seed: 2309 },
    );
    expect(undone).toBeGreaterThanOrEqual(least * rows);
  });
});
