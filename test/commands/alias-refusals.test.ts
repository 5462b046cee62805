import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareStore } from '#test/support/import-file.ts';
import { type Ran, runCli } from './run-cli.ts';

/** Words of Node, SQLite or the code that nobody at a terminal should have to read. */
const ENGLISH =
  /\b(?:error|option|argument|invalid|unknown|missing|file|database|not|undefined)\b|at .*\.ts/iu;

let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'avance-alias-refused-'));
  await prepareStore(`sqlite:${join(folder, 'poa.db')}`);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function alias(...args: readonly string[]): Promise<Ran> {
  return runCli(['alias', ...args, '--db', 'sqlite:poa.db'], { folder });
}

describe('avance alias refuses, says what to do, and changes nothing', () => {
  it.each([
    [['3033', 'la del súper'], 'No existe la meta «3033» en el programa 2023. Se parecen:\n  303 · '],
    [['zzzzzz', 'la del súper'], 'Las claves están en el informe'],
    [['52201', 'la del súper'], 'Es la clave de una unidad: alias add --unit 52201'],
    [['--unit', '303', 'la del súper'], 'Es la clave de una meta: escríbala sin --unit.'],
    [['--unit', '5220', 'la del súper'], '52201 · JEFATURA'],
    [['303', ''], 'El nombre está vacío'],
    [['303', ' "" '], 'El nombre está vacío'],
    [['303', 'x'.repeat(61)], 'tiene 61 caracteres y caben 60'],
    [['303', 'la de'], 'no tiene ninguna palabra propia'],
    [['303', 'avance'], 'no tiene ninguna palabra propia'],
    [['303', 'Q3'], 'no tiene ninguna palabra propia'],
    [['303', '304'], 'no tiene ninguna palabra propia'],
    [['303', 'rojo'], 'sólo tiene palabras con las que se pregunta'],
    [['--unit', '52201', 'los mejores'], 'sólo tiene palabras con las que se pregunta'],
    [['303', 'la del súper en Q3'], 'se lee un periodo'],
    [['303', 'vinculación'], 'ya nombra a la unidad 52202, y así no se encontraría la meta 303'],
    [['--unit', '52201', 'becas'], 'ya nombra a la meta 305, y así no se encontraría la unidad 52201'],
  ])('add %j', async (args, advice) => {
    const { code, out, err } = await alias('add', ...args);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(advice);
    expect(err).not.toMatch(ENGLISH);
    expect((await alias('list', '--json', '--history')).out).toBe('{"year":2023,"aliases":[]}\n');
  });

  it('to remove what was never taught', async () => {
    const { code, out, err } = await alias('remove', '303', 'la del súper');
    expect([code, out]).toEqual([1, '']);
    expect(err).toBe('«la del súper» no es un nombre enseñado de la meta 303. No tiene ninguno.\n');
  });

  it.each([
    [[], 'add, list o remove'],
    [['teach', '303', 'x'], 'add, list o remove'],
    [['add'], 'Escriba la clave'],
    [['add', '303'], 'Escriba la clave'],
    [['add', '--unit', '52201'], 'Falta el nombre'],
    [['add', '--unit', '52201', '--in-unit', '52202', 'x'], '--in-unit es para metas'],
    [['add', '303', 'x', '--json'], '--json'],
    [['list', '303'], 'lista todos'],
    [['list', '--year', 'x'], 'no es un año'],
    [['list', '--demo'], '--demo'],
  ])('%j as wrong usage', async (args, fault) => {
    const { code, out, err } = await alias(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err.split('\n')[0]).toContain(fault);
    expect(err).toContain('avance alias add CLAVE');
  });

  it('a year that is not loaded, and a store without any programme', async () => {
    expect(await alias('list', '--year', '2024')).toEqual({
      code: 1,
      out: '',
      err: 'No está cargado el programa de 2024; sí el de 2023.\n',
    });
    const { code, err } = await runCli(['alias', 'add', '303', 'x', '--db', 'sqlite:vacia.db'], { folder });
    expect(code).toBe(1);
    expect(err).toContain('Todavía no hay ningún programa cargado');
  });
});
