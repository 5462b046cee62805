import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { importBundledReport } from '#src/commands/bundled-report.ts';
import { AT, ask, botOn, codesOf } from '#test/bot/demo-bot.ts';
import { prepareStore } from '#test/support/import-file.ts';
import { DIALECTS, newStoreUrl, openForTest } from '#test/support/store-dialects.ts';
import { type Ran, runCli, spawnCli } from './run-cli.ts';

const HEADER =
  'year,program_code,program_name,unit_code,unit_name,goal_code,printed_code,kind,parent_code,description,' +
  'measure,annual,p1,a1,p2,a2,p3,a3,p4,a4,absolute_reported,relative_reported_pct,lines,remark';
const FIGURES = '400,100,90,100,110,100,,100,,200,50,5.1.2,';
const ROWS = [
  `2031,30,Obra pública,7100,Pavimentos,11,11,action,,Bacheo de calles,Metro,${FIGURES}`,
  `2031,30,Obra pública,7100,Pavimentos,12,12,action,,Guarniciones,Metro,${FIGURES}`,
  `2031,30,Obra pública,7200,Alumbrado,11,11,action,,Luminarias,Pieza,${FIGURES}`,
];

let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'avance-alias-'));
  writeFileSync(join(folder, 'obras.csv'), `${[HEADER, ...ROWS].join('\r\n')}\r\n`);
  await prepareStore(`sqlite:${join(folder, 'obras.db')}`, join(folder, 'obras.csv'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function alias(...args: readonly string[]): Promise<Ran> {
  return runCli(['alias', ...args, '--db', 'sqlite:obras.db'], { folder, env: { USER: 'ana' } });
}

async function goalsAsked(text: string): Promise<readonly string[]> {
  const { out } = await runCli(['ask', '--json', '--db', 'sqlite:obras.db', text], { folder });
  return z
    .object({ rows: z.array(z.object({ goal: z.string(), unit: z.string() })) })
    .parse(JSON.parse(out))
    .rows.map(({ goal, unit }) => `${unit}/${goal}`);
}

describe('avance alias', () => {
  it('teaches a name, which answers at once, lists it with who and when, and takes it back', async () => {
    expect(await goalsAsked('¿cómo va la del súper?')).toEqual([]);
    const added = await alias('add', '12', 'la del súper');
    expect([added.code, added.err]).toEqual([0, '']);
    expect(added.out).toContain('Listo: «la del súper» nombra desde ahora a la meta 12 · Guarniciones');
    expect(await goalsAsked('¿como va la del super?')).toEqual(['7100/12']);
    const listed = await alias('list');
    expect(listed.out).toMatch(
      /12 · Guarniciones \(unidad 7100\)\n {4}«la del súper» \(ana, \d{1,2} de [a-z]+ de \d{4}\)/u,
    );

    const removed = await alias('remove', '12', 'LA DEL SUPER');
    expect([removed.code, removed.err]).toEqual([0, '']);
    expect(await goalsAsked('¿cómo va la del súper?')).toEqual([]);
    expect((await alias('list')).out).toContain('Todavía no se ha enseñado ningún nombre');
    expect((await alias('list', '--history')).out).toMatch(/«la del súper» \(ana, .*; quitado: ana, /u);
  });

  it('teaches names of units', async () => {
    expect((await alias('add', '--unit', '7200', 'los electricistas')).code).toBe(0);
    expect(await goalsAsked('metas de los electricistas')).toEqual(['7200/11']);
    expect((await alias('list')).out).toContain('Unidad 7200 · Alumbrado\n    «los electricistas»');
    expect((await alias('remove', '--unit', '7200', 'los electricistas')).code).toBe(0);
  });

  it('lists as one JSON object of the agreed form', async () => {
    await alias('add', '12', 'la del súper');
    await alias('add', '--unit', '7200', 'los electricistas');
    await alias('remove', '12', 'la del súper');
    const form = z.strictObject({
      year: z.literal(2031),
      aliases: z.array(
        z.strictObject({
          kind: z.enum(['goal', 'unit']),
          code: z.string(),
          unitCode: z.string(),
          alias: z.string(),
          addedBy: z.literal('ana'),
          addedAt: z.iso.datetime(),
          removedBy: z.literal('ana').nullable(),
          removedAt: z.iso.datetime().nullable(),
        }),
      ),
    });
    const used = form.parse(JSON.parse((await alias('list', '--json')).out));
    expect(used.aliases.map(({ alias: name }) => name)).toEqual(['los electricistas']);
    const all = form.parse(JSON.parse((await alias('list', '--json', '--history')).out));
    expect(all.aliases.map(({ code, removedBy }) => [code, removedBy])).toEqual([
      ['12', 'ana'],
      ['7200', null],
    ]);
  });

  it('asks which unit is meant where several use the code, and takes the answer', async () => {
    const { code, out, err } = await alias('add', '11', 'los hoyos');
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('existe en varias unidades: 7100 y 7200. Agregue --in-unit');
    expect((await alias('add', '11', 'los hoyos', '--in-unit', '7100')).code).toBe(0);
    expect(await goalsAsked('avance de los hoyos')).toEqual(['7100/11']);
    expect((await alias('add', '12', 'x', '--in-unit', '7200')).err).toContain('no tiene la meta 12');
  });

  it('takes a name that is known already for done, and a name without quotes for one', async () => {
    await alias('add', '12', 'la', 'del', 'súper');
    const { code, out, err } = await alias('add', '12', '«La del SUPER»');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('«la del súper» ya nombraba a la meta 12: no cambió nada.');
  });

  it('says whom else the name means', async () => {
    await alias('add', '12', 'la del súper');
    const { code, out } = await alias('add', '11', 'la del súper', '--in-unit', '7200');
    expect(code).toBe(0);
    expect(out).toContain('También nombra a la meta 12: a quien lo diga se le responderá por todas.');
    expect((await goalsAsked('¿cómo va la del súper?')).toSorted()).toEqual(['7100/12', '7200/11']);
  });
});

describe.each(DIALECTS)('a bot that is already running on %s', (dialect) => {
  it('understands a name that the command teaches, until it takes it back', async () => {
    const url = await newStoreUrl(dialect);
    const store = await openForTest(url);
    await importBundledReport(store, AT);
    const bot = botOn(store);
    expect(codesOf(await ask(bot, '¿cómo va la del súper?'))).toEqual([]);
    for (const args of [
      ['add', '303', 'la del súper'],
      ['add', '--unit', '52201', 'los de la bodega'],
    ]) {
      expect((await spawnCli(['alias', ...args, '--db', url], { folder })).code).toBe(0);
    }
    expect(codesOf(await ask(bot, '¿cómo va la del súper?'))).toEqual(['303']);
    expect((await ask(bot, 'resumen de los de la bodega')).understanding.units).toEqual(['52201']);
    await spawnCli(['alias', 'remove', '303', 'la del súper', '--db', url], { folder });
    expect(codesOf(await ask(bot, '¿cómo va la del súper?'))).toEqual([]);
  });
});
