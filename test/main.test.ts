import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { childEnv } from '#test/support/child-env.ts';
import { waitFor } from '#test/support/wait-for.ts';
import { runCli } from './commands/run-cli.ts';

const MAIN = fileURLToPath(new URL('../src/start.ts', import.meta.url));
const FIRST_START = 'Primera vez: se cargó el informe de muestra';
const WHO = { person: 'U0PLANEA01', channel: 'D0PLANEA01' };

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

interface Started {
  /** Asks a question in the page and resolves with the answer's text. */
  readonly ask: (text: string) => Promise<string>;
  readonly port: number;
  readonly end: (signal: NodeJS.Signals) => Promise<Ran>;
}

/** Runs the program to its end. */
async function run(env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  return spawnMain(env).ended;
}

/** Runs the program until it says where the page is. */
async function open(env: Readonly<Record<string, string>> = {}): Promise<Started> {
  const { child, printed, ended } = spawnMain({ PORT: '0', ...env });
  onTestFinished(() => void child.kill('SIGKILL'));
  const address = /Abra (http:\/\/localhost:(\d+))/u;
  await waitFor(() => address.test(printed.out) || child.exitCode !== null, 'the address of the page');
  const [, origin = '', port = ''] = address.exec(printed.out) ?? [];
  const messages = async (): Promise<readonly z.infer<typeof MESSAGES>['messages'][number][]> => {
    const response = await fetch(`${origin}/api/messages?${new URLSearchParams(WHO)}`);
    return MESSAGES.parse(await response.json()).messages.filter(({ fromBot }) => fromBot);
  };
  return {
    port: Number(port),
    ask: async (text) => {
      const before = (await messages()).length;
      const body = JSON.stringify({ ...WHO, threadTs: null, text });
      const headers = { 'content-type': 'application/json' };
      await fetch(`${origin}/api/messages`, { method: 'POST', headers, body });
      await waitFor(async () => (await messages()).length > before, `an answer to ${text}`);
      return (await messages()).at(-1)?.text ?? '';
    },
    end: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}

const MESSAGES = z.object({ messages: z.array(z.object({ text: z.string(), fromBot: z.boolean() })) });

function spawnMain(env: Readonly<Record<string, string>>) {
  const stdio = ['ignore', 'pipe', 'pipe'] as const;
  const child = spawn(process.execPath, [MAIN], {
    cwd: folder,
    env: childEnv(env),
    stdio: [...stdio],
  });
  const printed = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (printed.out += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (printed.err += chunk));
  const ended = new Promise<Ran>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, ...printed }));
  });
  return { child, printed, ended };
}

describe('starting Avance', () => {
  it('loads the bundled report the first time, says so, answers in a page, and ends on a signal', async () => {
    const { ask, end } = await open();
    expect(await ask('¿cuánto falta de la 303?')).toContain('39,840');
    const { code, out, err } = await end('SIGINT');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(`${FIRST_START} «POA 2023`);
    expect(out).toContain('34 metas y acciones');
    expect(existsSync(join(folder, 'data', 'avance.db'))).toBe(true);
  });

  it('loads nothing the second time, and still answers', async () => {
    await (await open()).end('SIGTERM');
    const { ask, end } = await open();
    expect(await ask('avance de la 405 en Q3 de 2023')).toContain('programado 28, alcanzado 34');
    const { code, out, err } = await end('SIGTERM');
    expect([code, err]).toEqual([0, '']);
    expect(out).not.toContain(FIRST_START);
  });

  it('leaves a store that somebody chose as it is', async () => {
    const { ask, end } = await open({ AVANCE_DATABASE_URL: 'sqlite:own.db' });
    expect(await ask('¿cómo vamos?')).toContain('Todavía no hay ningún programa cargado');
    const { code, out } = await end('SIGINT');
    expect(code).toBe(0);
    expect(out).not.toContain(FIRST_START);
    expect(existsSync(join(folder, 'data'))).toBe(false);
  });

  it('keeps what it did not understand, for the weekly list', async () => {
    const { ask, end } = await open();
    await ask('avance de canastas');
    await end('SIGINT');
    const { out } = await runCli(['unanswered'], { folder });
    expect(out).toContain('1 × «avance de canastas»');
  });

  it('says that the port is taken, and ends', async () => {
    const { port, end } = await open();
    const { code, err } = await run({ PORT: String(port), AVANCE_DATABASE_URL: 'sqlite:own.db' });
    expect(code).toBe(1);
    expect(err).toMatch(new RegExp(`^El puerto ${port} ya está en uso\\.[^\\n]*PORT[^\\n]*\\n$`, 'u'));
    await end('SIGINT');
  });

  it('refuses half-set Slack variables with every fault at once, before it touches a store', async () => {
    const { code, out, err } = await run({
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
    const { code, out, err } = await run({ AVANCE_DATABASE_URL: 'sqlite:own.db' });
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/own\.db/u);
    expect(err).not.toMatch(/SQLITE|at .*\.ts/u);
  });

  it('names the address of a PostgreSQL that does not answer, and never its password', async () => {
    const { code, err } = await run({
      AVANCE_DATABASE_URL: 'postgres://avance:clave-secreta@127.0.0.1:1/avance',
    });
    expect(code).toBe(1);
    expect(err).toContain('127.0.0.1:1/avance');
    expect(err).not.toMatch(/clave-secreta|ECONNREFUSED|at .*\.ts/u);
  });
});
