import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReportFile } from '#src/documents/read-report-file.ts';
import type { ReadRow } from '#src/domain/report.ts';
import { drawReport } from './pdf-drawing.ts';
import { drawnForm } from './pdf-form.ts';
import { type DrawnGoal, drawnUnits, sum } from './pdf-goals.ts';

/** The figures of a goal in the order of its row. */
function truthOf({ planned, achieved }: DrawnGoal): readonly (number | null)[] {
  const known = achieved.includes(null) ? null : sum(achieved);
  return [sum(planned), ...planned, ...[0, 1, 2, 3].map((at) => achieved[at] ?? null), known];
}

function figuresOf(row: ReadRow): readonly (number | null)[] {
  return [row.annual, ...row.planned, ...row.achieved, row.absoluteReported].map(
    (figure) => figure?.value ?? null,
  );
}

function wordsOfRow({ description, measure, remark }: ReadRow) {
  return [description?.text, measure?.text, remark ?? ''];
}

const RUNS = 30;

describe('reports of other looks', () => {
  it('are read whole, and right in every cell of the rows that are marked sure', {
    timeout: 300_000,
  }, async () => {
    const seen = { checkable: 0, sure: 0, goals: 0, words: 0 };
    await fc.assert(
      fc.asyncProperty(drawnUnits, drawnForm, async (units, form) => {
        const goals = units.flatMap((unit) => unit.goals);
        const result = await readReportFile({ name: 'informe.pdf', bytes: await drawReport(units, form) });
        if (!result.ok) throw new Error(`${result.refusal.message} ${result.refusal.missing.join('; ')}`);
        const { rows } = result.reading;
        expect(rows.map(({ goalCode }) => goalCode)).toEqual(goals.map(({ code }) => code));
        for (const [index, row] of rows.entries()) {
          const goal = goals[index];
          if (goal === undefined) throw new Error('as many rows as goals');
          const isSure = row.state === 'clean' || row.state === 'recovered';
          expect(isSure ? figuresOf(row) : truthOf(goal)).toEqual(truthOf(goal));
          seen.goals += 1;
          const isSame = wordsOfRow(row).join('|') === [goal.text, goal.measure, goal.remark].join('|');
          seen.words += isSame ? 1 : 0;
          if (goal.achieved.includes(null)) continue;
          seen.checkable += 1;
          seen.sure += isSure ? 1 : 0;
        }
      }),
      { numRuns: RUNS, endOnFailure: true, seed: 20_311_015 },
    );
    expect(seen.checkable).toBeGreaterThan(200);
    expect(seen.sure / seen.checkable).toBeGreaterThan(0.99);
    expect(seen.words / seen.goals).toBeGreaterThan(0.98);
  });
});
