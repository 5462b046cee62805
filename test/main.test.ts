import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCli } from './commands/run-cli.ts';

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const GREETING = 'Sin Slack configurado: se abre una conversación en la terminal.';
const FIRST_START = 'Primera vez: se cargó el informe de muestra';

/** The embedded store lies below the folder in which the program is started. */
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'avance-main-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

async function start(input: string, env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  const child = spawn(process.execPath, [MAIN], { cwd: folder, env: { PATH: process.env['PATH'], ...env } });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (out += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (err += chunk));
  // A program that refuses to start may be gone before it has read its input.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return { code, out, err };
}

describe('starting Avance', () => {
  it('loads the bundled report the first time, says so, and answers', async () => {
    const { code, out, err } = await start('¿cuánto falta de la 303?\n');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(`${FIRST_START} «POA 2023`);
    expect(out).toContain('34 metas y acciones');
    expect(out).toContain(GREETING);
    expect(out).toContain('39,840');
    expect(existsSync(join(folder, 'data', 'avance.db'))).toBe(true);
  });

  it('loads nothing the second time, and still answers', async () => {
    await start('');
    const { code, out, err } = await start('avance de la 405 en Q3 de 2023\n');
    expect([code, err]).toEqual([0, '']);
    expect(out).not.toContain(FIRST_START);
    expect(out).toContain('programado 28, alcanzado 34');
  });

  it('leaves a store that somebody chose as it is', async () => {
    const { code, out } = await start('¿cómo vamos?\n', { AVANCE_DATABASE_URL: 'sqlite:own.db' });
    expect(code).toBe(0);
    expect(out).not.toContain(FIRST_START);
    expect(out).toContain('Todavía no hay ningún programa cargado');
    expect(existsSync(join(folder, 'data'))).toBe(false);
  });

  it('keeps one thread from question to question, until the person says goodbye', async () => {
    const { out } = await start('avance de la 303 en Q3 de 2023\n\n¿y en Q2?\nsalir\n¿cómo vamos?\n');
    expect(out).toContain('programado 9,960, alcanzado 11,482');
    expect(out).not.toContain('Resumen');
  });

  it('keeps what it did not understand, for the weekly list', async () => {
    await start('avance de canastas\n');
    const { out } = await runCli(['unanswered'], { folder });
    expect(out).toContain('1 × «avance de canastas»');
  });

  it('refuses half-set Slack variables with every fault at once, before it touches a store', async () => {
    const { code, out, err } = await start('', {
      SLACK_APP_TOKEN: 'xoxb-no-es-este',
      AVANCE_TIMEZONE: 'Mexicali',
      PORT: 'ochenta',
    });
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('La configuración tiene fallas:');
    for (const name of ['SLACK_APP_TOKEN', 'SLACK_BOT_TOKEN', 'AVANCE_TIMEZONE', 'PORT']) {
      expect(err).toContain(name);
    }
    expect(err).not.toMatch(/no-es-este|at .*\.ts|Error:/u);
    expect(existsSync(join(folder, 'data'))).toBe(false);
  });

  it('says what to do about a file that is no database, and leaves it as it is', async () => {
    writeFileSync(join(folder, 'own.db'), 'una nota, no una base de datos. '.repeat(100));
    const { code, out, err } = await start('hola\n', { AVANCE_DATABASE_URL: 'sqlite:own.db' });
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/own\.db/u);
    expect(err).not.toMatch(/SQLITE|at .*\.ts/u);
  });

  it('names the address of a PostgreSQL that does not answer, and never its password', async () => {
    const { code, err } = await start('', {
      AVANCE_DATABASE_URL: 'postgres://avance:clave-secreta@127.0.0.1:1/avance',
    });
    expect(code).toBe(1);
    expect(err).toContain('127.0.0.1:1/avance');
    expect(err).not.toMatch(/clave-secreta|ECONNREFUSED|at .*\.ts/u);
  });
});
