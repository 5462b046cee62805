import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openStore } from '#db/open.ts';
import { countUnanswered } from '#db/queries/unanswered.ts';
import { importBundledReport } from '#src/commands/bundled-report.ts';
import { AT } from '#test/bot/demo-bot.ts';
import { prepareStore } from '#test/support/import-file.ts';
import { DIALECTS, newStoreUrl } from '#test/support/store-dialects.ts';
import { type Ran, runCli } from './run-cli.ts';

const DB = ['--db', 'sqlite:poa.db'] as const;

const form = z.strictObject({
  weeks: z.array(
    z.strictObject({
      week: z.iso.date(),
      questions: z.array(
        z.strictObject({
          text: z.string(),
          times: z.number(),
          why: z.string(),
          firstAt: z.iso.datetime(),
          lastAt: z.iso.datetime(),
          understoodNow: z.boolean(),
        }),
      ),
    }),
  ),
});

let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'avance-unanswered-'));
  await prepareStore(`sqlite:${join(folder, 'poa.db')}`);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function unanswered(...args: readonly string[]): Promise<Ran> {
  return runCli(['unanswered', ...DB, ...args], { folder });
}

function chat(lines: readonly string[], ...options: readonly string[]): Promise<Ran> {
  return runCli(['chat', ...options], { folder, input: lines.map((line) => `${line}\n`).join('') });
}

describe('avance unanswered', () => {
  it('lists what the chat did not understand, most frequent first, and how to teach', async () => {
    expect((await unanswered()).out).toBe('No hay preguntas sin entender en las últimas 4 semanas.\n');
    const { err } = await chat(
      ['avance de canastas', 'AVANCE de canástas', 'avance de la 999', '¿cómo vamos?'],
      ...DB,
    );
    expect(err).toBe('');
    const { code, out } = await unanswered();
    expect(code).toBe(0);
    expect(out).toMatch(/^Semana del lunes \d{1,2} de [a-z]+ de \d{4}: /u);
    expect(out).toContain('  2 × «AVANCE de canástas»: nombra algo que no está en el programa\n');
    expect(out).toContain('  1 × «avance de la 999»: la clave no existe\n');
    expect(out).toContain('npm run avance -- alias add CLAVE "NOMBRE"');
    expect(out).not.toContain('cómo vamos');
  });

  it('marks what is understood since it was taught', async () => {
    await chat(['avance de canastas', 'avance de la 999'], ...DB);
    await runCli(['alias', 'add', '303', 'canasta', ...DB], { folder });
    const { out } = await unanswered();
    expect(out).toContain('«avance de canastas»: ya se entiende');
    expect(out).toContain('«avance de la 999»: la clave no existe');
    const { weeks } = form.parse(JSON.parse((await unanswered('--json')).out));
    const states = weeks.flatMap(({ questions }) =>
      questions.map(({ text, understoodNow }) => [text, understoodNow]),
    );
    expect(Object.fromEntries(states)).toEqual({ 'avance de canastas': true, 'avance de la 999': false });
  });

  it('knows nothing of what `ask` and a throw-away chat are asked', async () => {
    await runCli(['ask', 'avance de canastas', ...DB], { folder });
    await runCli(['ask', '--batch', ...DB], { folder, input: '{"id":"1","turns":["avance de canastas"]}\n' });
    const { out } = await chat(['avance de canastas'], '--demo');
    expect(out).toContain('No encontré «canastas»');
    expect(existsSync(join(folder, 'data'))).toBe(false);
    expect((await unanswered('--json')).out).toBe('{"weeks":[]}\n');
  });

  it.each([
    [['--weeks', '0'], '«0» no son semanas'],
    [['--weeks', '27'], '«27» no son semanas'],
    [['--weeks', 'x'], '«x» no son semanas'],
    [['--weeks'], '--weeks'],
    [['canastas'], 'no lleva más palabras'],
    [['--demo'], '--demo'],
  ])('takes %j for wrong usage', async (args, fault) => {
    const { code, out, err } = await unanswered(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err.split('\n')[0]).toContain(fault);
    expect(err).toContain('avance unanswered [opciones]');
  });
});

describe.each(DIALECTS)('avance unanswered on %s', (dialect) => {
  it('lists as many weeks as are asked for', async () => {
    const url = await newStoreUrl(dialect);
    const store = await openStore(url);
    await importBundledReport(store, AT);
    const now = new Date();
    const week = (weeks: number): string => {
      const monday = new Date(now.getTime() - ((now.getUTCDay() + 6) % 7) * 86_400_000 - weeks * 604_800_000);
      return monday.toISOString().slice(0, 10);
    };
    for (const weeks of [1, 5]) {
      const met = { week: week(weeks), text: `canasta ${weeks}`, why: 'unknown-subject', at: now } as const;
      await countUnanswered(store.db, met);
    }
    await store.close();
    const textsOf = async (...args: readonly string[]): Promise<readonly string[]> => {
      const { out } = await runCli(['unanswered', '--json', '--db', url, ...args], { folder });
      return form.parse(JSON.parse(out)).weeks.flatMap(({ questions }) => questions.map(({ text }) => text));
    };
    expect(await textsOf()).toEqual(['canasta 1']);
    expect(await textsOf('--weeks', '26')).toEqual(['canasta 1', 'canasta 5']);
  });
});
