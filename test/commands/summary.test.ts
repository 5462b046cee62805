import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { prepareStore } from '#test/support/import-file.ts';
import { DIALECTS, newStoreUrl, temporaryFolder } from '#test/support/store-dialects.ts';
import { runCli } from './run-cli.ts';

const number = z.number().nullable();
const ROW = z.strictObject({
  goal: z.string(),
  unit: z.string(),
  annual: number,
  quarters: z.array(z.strictObject({ quarter: z.number(), planned: number, achieved: number })).length(4),
  plannedToDate: number,
  achievedToDate: number,
  relativeRatio: number,
  complianceRatio: number,
  light: z.string(),
  remark: z.string().nullable(),
});
const SUMMARY = z.strictObject({
  quarter: z.string(),
  counts: z.strictObject({
    green: z.number(),
    yellow: z.number(),
    red: z.number(),
    over: z.number(),
    none: z.number(),
    missing: z.number(),
  }),
  worst: z.array(ROW),
  over: z.array(ROW),
  missing: z.array(ROW),
  findings: z.array(z.looseObject({ goal: z.string(), message: z.string(), residual: number })),
  headline: z.string(),
});
const codes = (rows: readonly { readonly goal: string }[]) => rows.map(({ goal }) => goal).join(' ');

function summary(...args: readonly string[]) {
  return runCli(['summary', ...args], { folder: temporaryFolder() });
}

describe.each(DIALECTS)('avance summary on %s', (dialect) => {
  it('prints one JSON object of the agreed form', async () => {
    const url = await newStoreUrl(dialect);
    await prepareStore(url);
    const { code, out, err } = await summary('--db', url, '--quarter', '2023-Q3', '--json');
    expect([code, err]).toEqual([0, '']);
    const told = SUMMARY.parse(JSON.parse(out));
    expect(told.quarter).toBe('2023-Q3');
    expect(told.counts).toEqual({ green: 23, yellow: 1, red: 3, over: 6, none: 1, missing: 0 });
    expect(codes(told.worst)).toBe('312 309 303 M.3');
    expect(codes(told.over)).toBe('105 403 306 310 103 304');
    expect(codes(told.findings)).toBe('103 M.3 403');
    expect(told.headline).toContain('De 34 metas y acciones');
  });
});

describe('avance summary', () => {
  it('tells a person the counts, the goals to look at and the rule of the colours', async () => {
    const { out } = await summary('--demo', '--quarter', '2023-Q3');
    for (const part of [
      '🔴 rojo           ███                   3',
      'Por debajo',
      'Rebasadas',
      'sin observación',
      'no cuadran',
      'Semáforo por',
    ]) {
      expect(out).toContain(part);
    }
  });

  it('keeps to one unit', async () => {
    const { out } = await summary('--demo', '--quarter', '2023-Q3', '--unit', '52202', '--json');
    const { counts, over } = SUMMARY.parse(JSON.parse(out));
    expect(counts).toEqual({ green: 6, yellow: 0, red: 0, over: 1, none: 0, missing: 0 });
    expect(codes(over)).toBe('403');
  });

  it('shows a quarter that nobody has captured as missing, not as 0', async () => {
    const { out } = await summary('--demo', '--quarter', '2023-Q4', '--json');
    const { counts, missing, headline } = SUMMARY.parse(JSON.parse(out));
    expect([counts.missing, counts.red]).toEqual([34, 0]);
    expect(missing.every(({ achievedToDate }) => achievedToDate === null)).toBe(true);
    expect(headline).toContain('El 4.º trimestre de 2023 todavía no se reporta.');
  });

  it.each([
    ['a year that is not loaded', ['--quarter', '2022-Q3'], 'No está cargado el programa de 2022'],
    ['a unit that is none', ['--quarter', '2023-Q3', '--unit', '9'], '52201 Jefatura'],
  ])('refuses %s', async (_what, args, advice) => {
    const { code, out, err } = await summary('--demo', ...args);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(advice);
  });

  it.each([[[]], [['--quarter', '2023-Q5']], [['--quarter', 'Q3']], [['--quarter', '2023-Q3', 'todo']]])(
    'takes %j for wrong usage',
    async (args) => {
      const { code, out, err } = await summary('--demo', ...args);
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain('avance summary --quarter');
    },
  );
});
