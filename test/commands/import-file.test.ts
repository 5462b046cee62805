import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Ran, runCli } from './run-cli.ts';

const HEADER =
  'year,program_code,program_name,unit_code,unit_name,goal_code,printed_code,kind,parent_code,description,' +
  'measure,annual,p1,a1,p2,a2,p3,a3,p4,a4,absolute_reported,relative_reported_pct,lines,remark';
const PLACE = '2031,30,Obra pública,7100,Pavimentos';
const FIRST = `${PLACE},11,11,action,,Bacheo de calles,Metro,400,100,90,100,110,100,,100,,200,50,5.1.2,`;
const SECOND = `${PLACE},12,12,action,,Guarniciones,Metro,40,10,0,10,10,10,,10,,10,25,5.1.2;5.1.3,Faltó material`;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'avance-import-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, ...rows: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `${[HEADER, ...rows].join('\r\n')}\r\n`);
  return path;
}

function importFile(path: string, ...options: readonly string[]): Promise<Ran> {
  return runCli(['import', path, '--db', 'sqlite:obras.db', ...options], { folder });
}

const number = z.number().nullable();

const reading = z.strictObject({
  report: z.strictObject({
    year: z.number(),
    quarter: z.number(),
    units: z.array(z.string()),
    source: z.string(),
  }),
  rows: z.array(
    z.strictObject({
      goal: z.string(),
      unit: z.string(),
      program: z.string(),
      printedCode: z.string().nullable(),
      kind: z.enum(['goal', 'action']),
      parent: z.string().nullable(),
      description: z.string().nullable(),
      measure: z.string().nullable(),
      annual: number,
      quarters: z.array(z.strictObject({ quarter: z.number(), planned: number, achieved: number })).length(4),
      absoluteReported: number,
      relativeReportedPct: number,
      lines: z.array(z.string()),
      remark: z.string().nullable(),
      state: z.enum(['clean', 'recovered', 'ambiguous', 'unreconciled']),
      page: number,
      row: number,
    }),
  ),
  findings: z.array(
    z.strictObject({
      goal: z.string().nullable(),
      unit: z.string().nullable(),
      kind: z.string(),
      field: z.string().nullable(),
      quarter: number,
      message: z.string().min(1),
      printed: z.string().nullable(),
      used: z.union([z.number(), z.string()]).nullable(),
      residual: number,
      page: number,
      row: number,
    }),
  ),
  changes: z.array(
    z.strictObject({
      goal: z.string(),
      unit: z.string(),
      field: z.string(),
      from: z.null(),
      to: z.union([z.number(), z.string()]),
    }),
  ),
});

describe('avance import', () => {
  it('prints one JSON object of the agreed form, in which nothing reported is null and zero is zero', async () => {
    const { code, out, err } = await importFile(write('obras.csv', FIRST, SECOND), '--json');
    expect(code).toBe(0);
    expect(err).toContain('Listo: se cargaron');
    expect(out.trimEnd()).not.toContain('\n');
    const { report, rows, findings } = reading.parse(JSON.parse(out));
    expect(report).toEqual({ year: 2031, quarter: 2, units: ['7100'], source: 'obras.csv' });
    expect(findings).toEqual([]);
    expect(rows[1]).toMatchObject({ goal: '12', annual: 40, state: 'clean', lines: ['5.1.2', '5.1.3'] });
    expect(rows[1]?.quarters.map(({ achieved }) => achieved)).toEqual([0, 10, null, null]);
  });

  it('reports the repaired and the doubtful rows of the bundled report in the same form', async () => {
    const report = new URL('../../db/seed/poa-2023-tercer-avance.md', import.meta.url).pathname;
    const { out } = await importFile(report, '--json', '--dry-run');
    const { rows, findings } = reading.parse(JSON.parse(out));
    const states = new Map(rows.map(({ goal, state }) => [goal, state]));
    expect([states.get('303'), states.get('307'), states.get('403')]).toEqual([
      'clean',
      'recovered',
      'unreconciled',
    ]);
    expect(findings).toContainEqual(
      expect.objectContaining({ goal: '307', kind: 'recovered', printed: '1,662', used: 1682 }),
    );
  });

  it('refuses figures that differ from the stored ones, names each in Spanish, and changes nothing', async () => {
    await importFile(write('obras.csv', FIRST));
    const other = FIRST.replace('Metro,400,100,90,100,110', 'Pieza,4400,1100,80,1100,120').replace(
      '100,,100,,200,50',
      '1100,,1100,,200,5',
    );
    const { code, out, err } = await importFile(write('otras.csv', other), '--json');
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('No se importó nada: 9 datos del archivo difieren');
    expect(err).toContain('11 (7100), meta anual: cargado 400, en el archivo 4,400');
    expect(err).toContain('11 (7100), alcanzado en el 2.º trimestre: cargado 110, en el archivo 120');
    expect(err).toContain('11 (7100), unidad de medida: cargado «Metro», en el archivo «Pieza»');
    expect(err).not.toMatch(/annual|measure|relative_|\bp1\b/u);
    const { out: answered } = await runCli(['ask', '--db', 'sqlite:obras.db', '¿meta anual de la 11?'], {
      folder,
    });
    expect(answered).toContain('400');
    expect(answered).not.toContain('4,400');
  });

  it('adds what a later file knows and leaves the rest', async () => {
    await importFile(write('obras.csv', FIRST));
    const { code, out } = await importFile(write('mas.csv', FIRST, SECOND), '--json');
    expect(code).toBe(0);
    const goals = new Set(reading.parse(JSON.parse(out)).changes.map(({ goal }) => goal));
    expect([...goals]).toEqual(['12']);
  });

  it.each([
    ['nothing in it', '', 'está vacío'],
    ['bytes that are no text', '\u0000\u0001\u0002', 'no es de texto'],
    ['the header alone', `${HEADER}\n`, 'ninguna meta'],
  ])('refuses a file with %s', async (_what, content, advice) => {
    const path = join(folder, 'malo.csv');
    writeFileSync(path, content);
    const { code, out, err } = await importFile(path, '--json');
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(advice);
    expect(err).not.toMatch(/error|at .*\.ts/iu);
  });

  it('refuses a file too large to be a report without reading it', async () => {
    const path = write('enorme.csv');
    truncateSync(path, 21 * 1024 * 1024);
    const { code, err } = await importFile(path);
    expect(code).toBe(1);
    expect(err).toContain('20 MB');
  });

  it.each([[[]], [['uno.csv', 'dos.csv']], [['uno.csv', '--seco']]])(
    'takes %j for wrong usage',
    async (args) => {
      const { code, out, err } = await runCli(['import', ...args], { folder });
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain('avance import ARCHIVO');
    },
  );

  it('takes a folder for no file', async () => {
    const { code, err } = await importFile(folder);
    expect(code).toBe(1);
    expect(err).toContain('No se pudo leer');
  });
});
