import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openStore } from '#db/open.ts';
import { readDeliveries } from '#db/queries/deliveries.ts';
import { writeOpenedHome } from '#db/queries/home-views.ts';
import { importBundledReport } from '#src/commands/bundled-report.ts';
import { findKey } from '#src/commands/people/find-key.ts';
import { AT } from '#test/bot/demo-bot.ts';
import { type Ran, runCli } from './run-cli.ts';

let folder: string;
let url: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'avance-people-'));
  url = `sqlite:${join(folder, 'avance.db')}`;
  const store = await openStore(url);
  await importBundledReport(store, AT);
  await store.close();
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function people(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  return runCli(['people', ...args, '--db', url], { folder, env: { USER: 'ana', ...env } });
}

describe('avance people', () => {
  it('gives a role, changes it, lists it with who and when, and ends it', async () => {
    const added = await people(['add', 't0xyz:u01abc2def', '--role', 'Enlace', '--unit', '52201']);
    expect([added.code, added.err]).toEqual([0, '']);
    expect(added.out).toBe('Listo: T0XYZ:U01ABC2DEF: enlace de 52201 Jefatura del Departamento Operativo.\n');
    const again = await people(['add', 'U01ABC2DEF', '--role', 'enlace', '--unit', '52201']);
    expect([again.code, again.out.startsWith('Ya era así')]).toEqual([0, true]);
    const changed = await people(['add', 'U01ABC2DEF', '--role', 'titular', '--unit', '52201']);
    expect(changed.out).toContain('Listo, cambió a: T0XYZ:U01ABC2DEF: titular');
    const { out } = await people(['list']);
    expect(out).toMatch(
      /^Titular:\n {2}T0XYZ:U01ABC2DEF · 52201 [^(]*\(ana, \d{1,2} de [a-z]+ de \d{4}\)\n$/u,
    );
    const removed = await people(['remove', 'U01ABC2DEF']);
    expect([removed.code, removed.out.startsWith('Listo: T0XYZ:U01ABC2DEF')]).toEqual([0, true]);
    expect((await people(['list'])).out).toContain('Todavía nadie tiene una función');
    expect((await people(['list', '--history'])).out).toMatch(
      /Titular:[^]*terminó: ana[^]*Enlace:[^]*terminó: ana/u,
    );
  });

  it('gives a role in several units, repeated or with commas between them', async () => {
    const args = ['add', 'T1:U1', '--role', 'enlace', '--unit'];
    const added = await people([...args, '52201,52101']);
    expect(added.out).toMatch(/^Listo: T1:U1: enlace de 52101 .* y 52201 /u);
    expect((await people([...args, '52101', '--unit', '52201'])).out).toMatch(/^Ya era así/u);
    expect((await people(['list'])).out).toMatch(/T1:U1 · 52101 .* · 52201 /u);
    const refused = await people([...args, '52101,99']);
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('No existe la unidad «99»')]);
  });

  it('tells and sets who reads what, with why, and audits it', async () => {
    expect((await people(['reading'])).out).toBe('Ahora todas las personas consultan todas las unidades.\n');
    const set = await people(['reading', 'Propia', '--reason', 'acuerdo 3']);
    expect([set.code, set.out]).toEqual([
      0,
      'Listo: cada quien consulta sólo su unidad; dirección y administración, todas.\n',
    ]);
    expect((await people(['reading', 'propia'])).out).toMatch(/^Ya era así/u);
    expect((await people(['reading'])).out).toMatch(/\(acuerdo 3\) · ana, \d/u);
    const { out } = await runCli(['audit', '--people', '--db', url], { folder });
    expect(out).toMatch(/^Consulta: cada quien consulta sólo su unidad.* \(ana, .*; motivo: acuerdo 3\)\n$/u);
    const asked = await runCli(['ask', '¿cómo va la 303?', '--db', url], { folder });
    expect(asked.out).toContain('18,122');
  });

  it('keeps the last administrator, tells the person, and audits each change', async () => {
    await people(['add', 'T1:U1', '--role', 'administración']);
    const last = await people(['remove', 'U1']);
    expect([last.code, last.out]).toEqual([1, '']);
    expect(last.err).toContain('es la única persona que administra');
    expect((await people(['remove', 'U1'], { AVANCE_ADMINS: 'U9' })).code).toBe(0);
    await people(['add', 'U2', '--role', 'enlace', '--unit', '52201']);
    await people(['add', 'U2', '--role', 'director']);
    const { out } = await runCli(['audit', '--people', '--db', url], { folder });
    expect(
      out
        .replaceAll(/, [^,]*\)$/gmu, ')')
        .trim()
        .split('\n'),
    ).toEqual([
      'T1:U1: de «sin función, sólo consulta» a «administración» (ana)',
      'T1:U1: de «administración» a «sin función, sólo consulta» (ana)',
      'T1:U2: de «sin función, sólo consulta» a «enlace de 52201 Jefatura del Departamento Operativo» (ana)',
      'T1:U2: de «enlace de 52201 Jefatura del Departamento Operativo» a «dirección» (ana)',
    ]);
    const json = await runCli(['audit', '--people', '--json', '--db', url], { folder });
    expect(JSON.parse(json.out)).toMatchObject({
      changes: [
        { person: 'T1:U1', from: null, to: { role: 'admin' }, author: 'ana' },
        { person: 'T1:U1', from: { role: 'admin' }, to: null },
        { person: 'T1:U2', from: null, to: { role: 'liaison', unitCodes: ['52201'] } },
        { person: 'T1:U2', from: { role: 'liaison' }, to: { role: 'director' } },
      ],
    });
    const both = await runCli(['audit', '303', '--people', '--db', url], { folder });
    expect(both.code).toBe(2);
    const store = await openStore(url);
    const mail = (await readDeliveries(store.db, { since: new Date(0) })).map(({ content }) => content);
    await store.close();
    expect(mail).toHaveLength(4);
    expect(mail.join()).toContain('Antes: enlace de 52201');
  });

  it('lists as one JSON object of the agreed form, with who administers by the configuration', async () => {
    await people(['add', 'T1:U1', '--role', 'planeación']);
    const form = z.strictObject({
      admins: z.array(z.string()),
      people: z.array(
        z.strictObject({
          person: z.string(),
          role: z.literal('admin'),
          unitCodes: z.tuple([]),
          addedBy: z.literal('ana'),
          addedAt: z.iso.datetime(),
          endedBy: z.null(),
          endedAt: z.null(),
        }),
      ),
    });
    const { out } = await people(['list', '--json'], { AVANCE_ADMINS: 'U9' });
    expect(form.parse(JSON.parse(out))).toMatchObject({ admins: ['U9'], people: [{ person: 'T1:U1' }] });
    expect((await people(['list'], { AVANCE_ADMINS: 'U9' })).out).toContain(
      'Administran por AVANCE_ADMINS: U9.',
    );
  });

  it.each([
    [['add', 'U1', '--role', 'director'], 'Todavía no conozco el espacio de trabajo de U1'],
    [
      ['add', 'T1:U1', '--role', 'enlace', '--unit', '99'],
      'No existe la unidad «99» en el programa 2023. Las hay:\n  52101',
    ],
    [['remove', 'T1:U1'], 'no tiene ninguna función'],
  ])('refuses %j, and nothing changes', async (args, advice) => {
    const { code, out, err } = await people(args);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(advice);
    expect((await people(['list', '--history'])).out).toContain('Todavía nadie');
  });

  it.each([
    [[], 'add, list, remove o reading'],
    [['reading', 'nada'], 'escriba todas o propia'],
    [['add'], 'Escriba una persona'],
    [['add', 'ana'], 'Copiar ID de miembro'],
    [['add', 'T1:U1'], 'Falta --role'],
    [['add', 'T1:U1', '--role', 'jefe'], '«jefe» no es una función'],
    [['add', 'T1:U1', '--role', 'enlace'], 'Falta --unit'],
    [['list', 'U1'], 'no lleva más palabras'],
  ])('takes %j for wrong usage', async (args, advice) => {
    const { code, err } = await people(args);
    expect(code).toBe(2);
    expect(err).toContain(advice);
    expect(err).toContain('avance people add PERSONA');
  });

  it('knows the workspace from who opened their Home', async () => {
    const store = await openStore(url);
    await writeOpenedHome(store.db, { person: 'T7:U7', revision: 1, at: AT });
    await store.close();
    expect((await people(['add', 'U8', '--role', 'dirección'])).out).toContain('T7:U8: dirección');
  });
});

describe('the key of an id', () => {
  it.each<readonly [string, readonly string[], string]>([
    ['T1:U1', [], 'T1:U1'],
    ['U1', ['T1:U1', 'T2:U2'], 'T1:U1'],
    ['U3', ['T1:U1', 'T1:U2'], 'T1:U3'],
  ])('%s among %j is %s', (id, known, key) => {
    expect(findKey(id, known)).toEqual({ ok: true, key });
  });

  it('is not guessed where several workspaces are known', () => {
    const found = findKey('U3', ['T1:U1', 'T2:U2']);
    expect(found.ok ? '' : found.advice).toContain('T1:U3 y T2:U3');
  });
});
