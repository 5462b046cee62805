import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Ran, runCli } from './run-cli.ts';

const NOW = ['--now', '2023-10-15T12:00:00-07:00'];
const REPORT = fileURLToPath(new URL('../../db/seed/poa-2023-tercer-avance.md', import.meta.url));

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'avance-cli-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const avance = (args: readonly string[], input?: string): Promise<Ran> =>
  runCli(args, input === undefined ? { folder } : { folder, input });

const quarter = z.strictObject({
  quarter: z.number(),
  planned: z.number().nullable(),
  achieved: z.number().nullable(),
});

const row = z.strictObject({
  goal: z.string(),
  unit: z.string(),
  annual: z.number().nullable(),
  quarters: z.array(quarter).length(4),
  plannedToDate: z.number().nullable(),
  achievedToDate: z.number().nullable(),
  relativeRatio: z.number().nullable(),
  complianceRatio: z.number().nullable(),
  light: z.enum(['green', 'yellow', 'red', 'over', 'none', 'missing']),
  remark: z.string().nullable(),
});

const answer = z.strictObject({
  id: z.string().optional(),
  intent: z.string(),
  goals: z.array(z.string()),
  units: z.array(z.string()),
  programs: z.array(z.string()),
  lines: z.array(z.string()),
  period: z
    .strictObject({ year: z.number(), quarters: z.array(z.number()), cumulative: z.boolean() })
    .nullable(),
  measure: z.string().nullable(),
  filter: z.unknown(),
  order: z.string().nullable(),
  limit: z.number().nullable(),
  value: z.number().nullable(),
  note: z.string().nullable(),
  choices: z.array(z.string()),
  rows: z.array(row),
  text: z.string().min(1),
});

describe('avance ask', () => {
  it('answers one question as one JSON object with every field of the interface', async () => {
    const { code, out, err } = await avance(['ask', '--demo', ...NOW, '--json', 'avance de despensas Q3']);
    expect([code, err]).toEqual([0, '']);
    const said = answer.parse(JSON.parse(out));
    expect(said).toMatchObject({
      intent: 'progress',
      goals: ['303', '312'],
      period: { year: 2023, quarters: [3], cumulative: false },
    });
    expect(said.rows[0]).toMatchObject({
      goal: '303',
      unit: '52201',
      annual: 39_840,
      plannedToDate: 29_880,
      achievedToDate: 18_122,
      light: 'red',
    });
    expect(said.rows[0]?.quarters.map(({ achieved }) => achieved)).toEqual([3320, 11_482, 3320, null]);
    expect(said.rows[0]?.relativeRatio).toBeCloseTo(18_122 / 39_840, 12);
    expect(said.rows[0]?.complianceRatio).toBeCloseTo(18_122 / 29_880, 12);
  });

  it('answers a batch in its order, each line by itself, its turns as one thread', async () => {
    const lines = [
      { id: 'a', turns: ['avance de la 303 en Q3', '¿y en Q1?'] },
      { id: 'b', turns: ['¿y en Q1?'] },
      { id: 'c', turns: ['metas en rojo'] },
    ];
    const input = lines.map((line) => JSON.stringify(line)).join('\n');
    const { code, out } = await avance(['ask', '--demo', ...NOW, '--batch'], `${input}\n`);
    expect(code).toBe(0);
    const said = out
      .trim()
      .split('\n')
      .map((line) => answer.parse(JSON.parse(line)));
    expect(said.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(said[0]).toMatchObject({ goals: ['303'], period: { quarters: [1] } });
    expect(said[1]?.goals).toEqual([]);
    expect(said[2]?.rows.map(({ goal }) => goal)).toEqual(['303', '309', '312']);
  });

  it('says which line of a batch it cannot read', async () => {
    const { code, err } = await avance(['ask', '--demo', '--batch'], '{"id":"a","turns":["hola"]}\nnada\n');
    expect(code).toBe(1);
    expect(err).toContain('renglón 2');
  });

  it('shows each step with --explain', async () => {
    const { out } = await avance(['ask', '--demo', ...NOW, '--explain', 'avance de despensas Q3']);
    const steps = ['Texto', 'Cómo se entendió', 'Entendido', 'Consulta', 'Datos', 'Respuesta'];
    expect(
      steps
        .map((step) => out.indexOf(`── ${step} ──`))
        .every((at, index, all) => at > (all[index - 1] ?? -1)),
    ).toBe(true);
    expect(out).toContain('progress.noun');
    expect(out).toContain('pág. 3, renglón 4');
  });

  it.each([
    [['ask', '--demo'], 'Falta la pregunta'],
    [['ask', '--demo', '--now', '2023-10-15', 'hola'], 'zona'],
    [['ask', '--verde', 'hola'], '--verde'],
    [['preguntar'], 'preguntar'],
    [[], 'Uso:'],
  ])('takes %j for wrong usage', async (args, hint) => {
    const { code, out, err } = await avance(args);
    expect(code).toBe(2);
    expect(`${out}${err}`).toContain(hint);
  });

  it('says what to do about a store that is no database, and leaves the file as it is', async () => {
    const file = join(folder, 'notas.txt');
    writeFileSync(file, 'esto no es una base de datos, es una nota larga'.repeat(50));
    const { code, out, err } = await avance(['ask', '--db', `sqlite:${file}`, 'hola']);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/base de datos/iu);
    expect(err).not.toMatch(/error:|SQLITE|at .*\.ts/u);
  });

  it('answers an empty store with how to load a report', async () => {
    const { code, out } = await avance(['ask', '--db', `sqlite:${join(folder, 'vacio.db')}`, '¿cómo vamos?']);
    expect(code).toBe(0);
    expect(out).toContain('avance -- import');
  });
});

const imported = z.strictObject({
  report: z.strictObject({
    year: z.number(),
    quarter: z.number(),
    units: z.array(z.string()),
    source: z.string(),
  }),
  rows: z.array(
    z.looseObject({ goal: z.string(), state: z.enum(['clean', 'recovered', 'ambiguous', 'unreconciled']) }),
  ),
  findings: z.array(
    z.looseObject({ goal: z.string().nullable(), kind: z.string(), message: z.string().min(1) }),
  ),
  changes: z.array(
    z.strictObject({
      goal: z.string(),
      unit: z.string(),
      field: z.string(),
      from: z.unknown(),
      to: z.union([z.string(), z.number()]),
    }),
  ),
});

describe('avance import', () => {
  const store = (): string[] => ['--db', `sqlite:${join(folder, 'avance.db')}`];

  it('reads, says what would change, and changes nothing with --dry-run', async () => {
    const { code, out } = await avance(['import', REPORT, '--dry-run', '--json', ...store()]);
    expect(code).toBe(0);
    const said = imported.parse(JSON.parse(out));
    expect(said.report).toMatchObject({ year: 2023, quarter: 3, source: 'poa-2023-tercer-avance.md' });
    expect(said.rows).toHaveLength(34);
    expect(said.changes).toContainEqual({ goal: '303', unit: '52201', field: 'a2', from: null, to: 11_482 });
    const { out: answered } = await avance(['ask', ...store(), '¿cómo vamos?']);
    expect(answered).toContain('no hay ningún programa cargado');
  });

  it('imports once; the same file again changes nothing and says so', async () => {
    const first = await avance(['import', REPORT, ...store()]);
    expect([first.code, first.err]).toEqual([0, '']);
    const again = await avance(['import', REPORT, '--json', ...store()]);
    expect(again.code).toBe(0);
    expect(imported.parse(JSON.parse(again.out)).changes).toEqual([]);
    expect(again.err).toContain('no cambió nada');
    const { out } = await avance(['ask', ...store(), ...NOW, '¿cuánto falta de la 303?']);
    expect(out).toContain('faltan 21,718');
  });

  it('refuses what is no such report, with what was looked for', async () => {
    const file = join(folder, 'receta.md');
    writeFileSync(file, '# Receta\n\n| Ingrediente | Cantidad |\n|---|---|\n| Harina | 2 |\n');
    const { code, out, err } = await avance(['import', file, ...store()]);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/META ANUAL|unidad ejecutora/iu);
  });

  it('says that a file cannot be read', async () => {
    const { code, err } = await avance(['import', join(folder, 'no-esta.md'), ...store()]);
    expect(code).toBe(1);
    expect(err).toContain('no-esta.md');
  });
});
