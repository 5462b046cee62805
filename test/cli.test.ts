import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareStore } from '#test/support/import-file.ts';
import { DIALECTS, emptyStoreUrl } from '#test/support/store-dialects.ts';
import { spawnCli } from './commands/run-cli.ts';

const REPORT = fileURLToPath(new URL('../db/seed/poa-2023-tercer-avance.md', import.meta.url));
const DB = ['--db', 'sqlite:poa.db'] as const;

let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'avance-cli-'));
  await prepareStore(`sqlite:${join(folder, 'poa.db')}`);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A call of every command that is done, and a word of what it prints. */
const CALLS: readonly (readonly [args: readonly string[], prints: string])[] = [
  [['ask', 'avance de la 303 en Q3', ...DB], '3,320'],
  [['summary', '--quarter', '2023-Q3', ...DB], '2023'],
  [['alerts', '--now', '2023-10-16T09:00:00-07:00', ...DB], '303'],
  [['rules', 'list', ...DB], 'slow-quarter'],
  [['commitments', ...DB], 'No hay compromisos'],
  [['import', REPORT, ...DB], 'no cambió nada'],
  [['export', '--format', 'csv', '--quarter', '2023-Q3', '-o', 'tercero.csv', ...DB], 'tercero.csv'],
  [['chat', ...DB], '39,840'],
  [['audit', '303', ...DB], '303'],
  [['quarter', 'open', '2023-Q3', '--reason', 'acta corregida', ...DB], '2023'],
  [['people', 'list', ...DB], 'Todavía nadie'],
  [['alias', 'add', '303', 'la del súper', ...DB], 'la del súper'],
  [['unanswered', ...DB], '4 semanas'],
  [['feedback', ...DB], '4 semanas'],
  [['subscriptions', 'list', ...DB], 'Nadie sigue nada'],
  [['deliveries', ...DB], 'No hay envíos'],
];

describe('the terminal commands, each as a process of its own', () => {
  it.each(CALLS)('%j does it and ends by itself', async (args, prints) => {
    const { code, out, err } = await spawnCli(args, { folder, input: '¿cuánto falta de la 303?\n' });
    expect(code, err).toBe(0);
    expect(`${out}${err}`).toContain(prints);
    expect(err).not.toMatch(/warning|at .*\.ts/iu);
  });

  it('are all called here', async () => {
    const { code, out } = await spawnCli(['help'], { folder });
    expect(code).toBe(0);
    const named = [...out.matchAll(/^ {2}([a-z]+) /gmu)].map(([, name]) => name);
    expect(named).toEqual(CALLS.map(([[name]]) => name));
  });

  it.each(DIALECTS)('end on %s with the store closed', async (dialect) => {
    const db = ['--db', await emptyStoreUrl(dialect)];
    expect((await spawnCli(['import', REPORT, ...db], { folder })).code).toBe(0);
    const { code, out } = await spawnCli(['ask', 'avance de la 303 en Q3', ...db], { folder });
    expect([code, out.includes('3,320')]).toEqual([0, true]);
  });

  it('end with 2 where the words are wrong, and 1 with advice where the store cannot be used', async () => {
    const wrong = await spawnCli(['ask', '--verde', 'hola'], { folder });
    expect([wrong.code, wrong.out]).toEqual([2, '']);
    expect(wrong.err).toContain('avance ask [opciones]');
    const refused = await spawnCli(['ask', '--db', 'mysql://x/y', 'hola'], { folder });
    expect([refused.code, refused.out]).toEqual([1, '']);
    expect(refused.err).toContain('sqlite:');
  });
});
