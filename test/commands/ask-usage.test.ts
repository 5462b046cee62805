import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCli } from './run-cli.ts';

/** Words of Node, SQLite or the code that nobody at a terminal should have to read. */
const ENGLISH =
  /\b(?:error|option|argument|invalid|unknown|missing|file|database|unexpected|not|undefined)\b|at .*\.ts/iu;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'avance-cli-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('avance ask, wrongly used', () => {
  it.each([
    [['--demo', '--now', '2023-10-15T12:00:00', 'hola'], '«2023-10-15T12:00:00» no es un instante'],
    [['--demo', '--now', '2023-13-45T12:00:00-07:00', 'hola'], 'no es un instante'],
    [['--demo', '--now'], '--now'],
    [['--demo', '--json=si', 'hola'], '--json'],
    [['--demo', '-x', 'hola'], '-x'],
    [['--demo', '--db', 'sqlite:otro.db', 'hola'], '--demo o --db'],
    [['--demo', '--batch', 'hola'], '--batch'],
  ])('%j ends with 2, the fault and the usage, in Spanish, and touches nothing', async (args, fault) => {
    const { code, out, err } = await runCli(['ask', ...args], { folder });
    expect([code, out]).toEqual([2, '']);
    expect(err.split('\n')[0]).toContain(fault);
    expect(err).toContain('avance ask [opciones]');
    expect(err).not.toMatch(ENGLISH);
    expect(existsSync(join(folder, 'otro.db'))).toBe(false);
    expect(existsSync(join(folder, 'data'))).toBe(false);
  });

  it('tells its usage with --help and ends well', async () => {
    const { code, out, err } = await runCli(['ask', '--help'], { folder });
    expect([code, err]).toEqual([0, '']);
    for (const option of ['--demo', '--db', '--now', '--json', '--explain', '--batch']) {
      expect(out).toContain(option);
    }
  });

  it.each(['mysql://ana:clave@x/y', '', 'sqlite:'])(
    'refuses the store %j with the forms there are',
    async (url) => {
      const { code, out, err } = await runCli(['ask', '--db', url, 'hola'], { folder });
      expect([code, out]).toEqual([1, '']);
      expect(err).toContain('sqlite:');
      expect(err).not.toMatch(/clave@/u);
      expect(err).not.toMatch(ENGLISH);
    },
  );

  it('refuses a store that is no database, and leaves the file byte for byte', async () => {
    const path = join(folder, 'notas.db');
    const text = 'una nota larga, no una base de datos. '.repeat(60);
    writeFileSync(path, text);
    const { code, out, err } = await runCli(['ask', '--json', '--db', `sqlite:${path}`, 'hola'], { folder });
    expect([code, out]).toEqual([1, '']);
    expect(err.replace(path, '')).not.toMatch(ENGLISH);
    expect(readFileSync(path, 'utf8')).toBe(text);
  });
});

describe('avance ask, rightly used', () => {
  it('takes a question that begins with a dash, after --', async () => {
    const { code, out } = await runCli(['ask', '--demo', '--json', '--', '-avance', 'de', 'la', '405'], {
      folder,
    });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ goals: ['405'] });
  });

  it('answers an empty question with what to ask', async () => {
    const { code, out, err } = await runCli(['ask', '--demo', ''], { folder });
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('No recibí ninguna palabra');
  });

  it('answers an empty batch with nothing', async () => {
    expect(await runCli(['ask', '--demo', '--batch'], { folder })).toEqual({ code: 0, out: '', err: '' });
  });

  it('leaves no store behind with --demo', async () => {
    await runCli(['ask', '--demo', 'hola'], { folder });
    expect(existsSync(join(folder, 'data'))).toBe(false);
  });
});
