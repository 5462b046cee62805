import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReport } from '#src/documents/read-report.ts';
import { type Damage, DRAW, FIGURE_DAMAGES, FORM_DAMAGES } from './damages.ts';
import { judgeReading } from './judge.ts';
import { type PrintedReport, printWhole, toMarkdown } from './printed-page.ts';
import { REPORT } from './report-arbitrary.ts';
import { damageOneRow, readTrial, TRIAL } from './trial.ts';

const SEED = 2309;

function mustRead(printed: PrintedReport) {
  const result = readReport({ name: 'informe.md', bytes: new TextEncoder().encode(toMarkdown(printed)) });
  if (!result.ok) throw new Error(`refused: ${result.refusal.message} ${result.refusal.missing.join('; ')}`);
  return judgeReading(printed, result.reading);
}

describe('an invented report', () => {
  it('comes out as it was meant, and what is called sure is right in every cell', () => {
    let unsure = 0;
    let rows = 0;
    fc.assert(
      fc.property(REPORT, (report) => {
        const { judged, invented } = mustRead(printWhole(report));
        rows += judged.length;
        unsure += judged.filter(({ isSure }) => !isSure).length;
        expect(invented).toEqual([]);
        expect(judged.flatMap(({ wrong }) => wrong)).toEqual([]);
        expect(judged.filter(({ isSure, unknown }) => isSure && unknown.length > 0)).toEqual([]);
      }),
      { numRuns: 80, seed: SEED },
    );
    // Some have cells too many of which nobody can tell which ones.
    expect(unsure / rows).toBeLessThan(0.02);
  });

  it('keeps its rows and words with a letter of its headings misread', () => {
    const letter = fc.record({ at: fc.nat(), letter: fc.constantFrom('I', 'X', 'O', 'N') });
    fc.assert(
      fc.property(REPORT, letter, (report, heading) => {
        const whole = printWhole(report);
        const [first, ...rest] = whole.units;
        if (first === undefined) return;
        const { judged } = mustRead({ ...whole, units: [{ ...first, heading }, ...rest] });
        expect(judged.flatMap(({ wrong }) => wrong)).toEqual([]);
      }),
      { numRuns: 40, seed: SEED },
    );
  });
});

/** One row of each report damaged in this way, and how often a damage that the checks determine is undone, at least. */
const DAMAGES: readonly (readonly [string, Damage])[] = [
  ...Object.entries(FIGURE_DAMAGES),
  ...Object.entries(FORM_DAMAGES),
];

describe('a row damaged by', () => {
  it.each(DAMAGES)('«%s» is never wrong and called sure', (_, damage) => {
    let determined = 0;
    let undone = 0;
    fc.assert(
      fc.property(TRIAL, (drawn) => {
        const trial = damageOneRow(drawn, damage);
        if (trial === undefined) return;
        const outcome = readTrial(trial);
        expect(outcome).toMatchObject({ isWrong: false, tellsWrong: false, wrongOthers: 0 });
        if (outcome.possible !== 1) return;
        determined += 1;
        if (outcome.isRight) undone += 1;
      }),
      { numRuns: 24, seed: SEED },
    );
    // It would be no use to doubt everything.
    expect(undone).toBeGreaterThanOrEqual(0.9 * determined);
  });
});

describe('two damages of one row', () => {
  const damage = fc.constantFrom(...Object.values(FIGURE_DAMAGES));

  it('are seldom taken for one that leads elsewhere', () => {
    let sure = 0;
    let wrong = 0;
    fc.assert(
      fc.property(TRIAL, DRAW, fc.tuple(damage, damage), (drawn, second, [one, other]) => {
        const trial = damageOneRow(drawn, (row, draw) => {
          const hurt = one(row, draw);
          return hurt === undefined || hurt.periods.length < 2 ? undefined : other(hurt, second);
        });
        if (trial === undefined) return;
        const { state, isWrong, wrongOthers } = readTrial(trial);
        expect(wrongOthers).toBe(0);
        if (state === 'clean' || state === 'recovered') sure += 1;
        if (isWrong) wrong += 1;
      }),
      { numRuns: 150, seed: SEED },
    );
    expect(wrong).toBeLessThanOrEqual(0.02 * sure);
  });
});
