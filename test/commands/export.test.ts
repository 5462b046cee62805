import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '#test/support/store-dialects.ts';
import { runCli } from './run-cli.ts';

const ASKED = ['export', '--demo', '--quarter', '2023-Q3', '--format', 'csv'];

describe('avance export', () => {
  it('writes the whole quarter, and says what', async () => {
    const folder = temporaryFolder();
    const { code, out, err } = await runCli([...ASKED, '-o', 'tercero.csv'], { folder });
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('34 metas y acciones al 3.er trimestre de 2023');
    const file = readFileSync(join(folder, 'tercero.csv'), 'utf8');
    expect(file.startsWith('year,program_code,')).toBe(true);
    expect(file.split('\r\n')).toHaveLength(36);
    expect(readdirSync(folder)).toEqual(['tercero.csv']);
  });

  it('gives a file that loads into an empty store and comes out of it unchanged', async () => {
    const folder = temporaryFolder();
    const kept = ['--db', 'sqlite:otra.db'];
    await runCli([...ASKED, '-o', 'uno.csv'], { folder });
    expect((await runCli(['import', 'uno.csv', ...kept], { folder })).code).toBe(0);
    const again = ['export', ...kept, '--quarter', '2023-Q3', '--format', 'csv', '-o', 'dos.csv'];
    expect((await runCli(again, { folder })).code).toBe(0);
    expect(readFileSync(join(folder, 'dos.csv'))).toEqual(readFileSync(join(folder, 'uno.csv')));
  });

  it('keeps to one unit, and replaces a file of that name', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'unidad.csv'), 'lo de antes');
    await runCli([...ASKED, '--unit', '52202', '-o', 'unidad.csv'], { folder });
    const [, ...rows] = readFileSync(join(folder, 'unidad.csv'), 'utf8').trimEnd().split('\r\n');
    expect(rows).toHaveLength(7);
    expect(rows.every((row) => row.includes(',52202,'))).toBe(true);
  });

  it.each([
    ['xlsx', 'PK'],
    ['pdf', '%PDF-1.7'],
    ['resumen', '%PDF-1.7'],
  ])('writes the whole of a file of format %s', async (format, beginning) => {
    const folder = temporaryFolder();
    const args = ['export', '--demo', '--quarter', '2023-Q3', '--format', format, '-o', 'x'];
    const { code, out, err } = await runCli(args, { folder });
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('34 metas y acciones');
    expect(readFileSync(join(folder, 'x'), 'latin1').startsWith(beginning)).toBe(true);
    expect(readdirSync(folder)).toEqual(['x']);
  });

  it('takes heading and signatures from the settings, and says what is wrong with them', async () => {
    const folder = temporaryFolder();
    const kept = ['--db', 'sqlite:otra.db'];
    await runCli([...ASKED, '-o', 'uno.csv'], { folder });
    await runCli(['import', 'uno.csv', ...kept], { folder });
    const args = ['export', ...kept, '--quarter', '2023-Q3', '--format', 'xlsx', '-o', 'x.xlsx'];
    const settings = join(folder, 'informe.json');
    writeFileSync(settings, '{"dependencia": "AGENCIA DE PRUEBA", "ramo": "52"}');
    const refused = await runCli(args, { folder, env: { AVANCE_REPORT_SETTINGS: settings } });
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('no se conoce «ramo»');
    expect(existsSync(join(folder, 'x.xlsx'))).toBe(false);
    writeFileSync(settings, '{"dependencia": "AGENCIA DE PRUEBA"}');
    expect((await runCli(args, { folder, env: { AVANCE_REPORT_SETTINGS: settings } })).code).toBe(0);
  });

  it('leaves nothing behind where it cannot write', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'carpeta'));
    for (const path of ['no/hay.csv', 'carpeta']) {
      const { code, err } = await runCli([...ASKED, '-o', path], { folder });
      expect(code).toBe(1);
      expect(err).toContain('No se pudo escribir');
    }
    expect(readdirSync(folder)).toEqual(['carpeta']);
  });

  it.each([
    ['no quarter', ['--format', 'csv', '-o', 'x']],
    ['no format', ['--quarter', '2023-Q3', '-o', 'x']],
    ['no file', ['--quarter', '2023-Q3', '--format', 'csv']],
    ['a format that is none', ['--quarter', '2023-Q3', '--format', 'doc', '-o', 'x']],
  ])('takes %s for wrong usage', async (_what, args) => {
    const { code, out, err } = await runCli(['export', '--demo', ...args], { folder: temporaryFolder() });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('avance export --quarter');
  });
});
