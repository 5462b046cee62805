import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AUDIT } from '#src/commands/audit.ts';
import type { Command } from '#src/commands/command.ts';
import { UsageError } from '#src/commands/command.ts';
import { IMPORT } from '#src/commands/import.ts';

const HEADER =
  'year,program_code,program_name,unit_code,unit_name,goal_code,printed_code,kind,parent_code,description,' +
  'measure,annual,p1,a1,p2,a2,p3,a3,p4,a4,absolute_reported,relative_reported_pct,lines,remark';
const PLACE = '2031,30,Obra pública,7100,Pavimentos';
const SECOND = `${PLACE},11,11,action,,Bacheo de calles,Metro,400,100,90,100,110,100,,100,,200,50,5.1.2,`;
const THIRD = `${PLACE},11,11,action,,Bacheo de calles,Metro,400,100,95,100,115,100,70,100,,280,70,5.1.2,`;

let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'avance-decide-'));
  await run(IMPORT, [write('segundo.csv', SECOND)]);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, ...rows: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `${[HEADER, ...rows].join('\r\n')}\r\n`);
  return path;
}

interface Person {
  readonly types?: string;
}

async function run(command: Command, args: readonly string[], person: Person = {}) {
  let out = '';
  let err = '';
  const code = await command.run({
    args: [...args, '--db', `sqlite:${join(folder, 'obras.db')}`],
    env: { USER: 'planeación' },
    input: Readable.from([person.types ?? '']),
    write: (text) => (out += text),
    complain: (text) => (err += text),
    clock: () => new Date('2031-10-10T18:00:00.000Z'),
    errorColumns: null,
    isInteractive: person.types !== undefined,
  });
  return { code, out, err };
}

async function history(): Promise<string> {
  const { out } = await run(AUDIT, ['11']);
  return out;
}

describe('deciding at the terminal on what a report says otherwise', () => {
  it('says where both values stand and which options decide', async () => {
    const { code, err } = await run(IMPORT, [write('tercero.csv', THIRD)]);
    expect(code).toBe(1);
    expect(err).toContain('No se importó nada: 2 datos del archivo difieren');
    expect(err).toContain('11 (7100), alcanzado en el 1.er trimestre: cargado 90, en el archivo 95');
    expect(err).toContain(
      'cargado: informe «segundo.csv» (2.º trimestre de 2031), renglón 1 · archivo: renglón 1',
    );
    expect(err).toContain('--decide 11.a1=archivo');
  });

  it('keeps what is loaded with --keep, and adds the rest', async () => {
    const { code, out } = await run(IMPORT, [write('tercero.csv', THIRD), '--keep']);
    expect(code).toBe(0);
    expect(out).toContain('alcanzado en el 1.er trimestre: se conserva 90; el archivo dice 95');
    expect(await history()).not.toContain('90 → 95');
    expect(await history()).toContain('  70: aprobado');
    expect(await history()).toContain(
      'alcanzado en el 1.er trimestre: se conservó 90; el informe dice 95. Informe «tercero.csv» (renglón 1) · planeación',
    );
  });

  it('takes the file with --take, and the history says from what, by whom and why', async () => {
    const { code, out } = await run(IMPORT, [write('tercero.csv', THIRD), '--take']);
    expect(code).toBe(0);
    expect(out).toContain('alcanzado en el 1.er trimestre: 90 → 95, del archivo');
    expect(await history()).toContain(
      '90 → 95: aprobado. Motivo: Informe «tercero.csv» (renglón 1), por decisión de quien lo cargó · planeación, 10 de octubre de 2031',
    );
  });

  it('decides one by one, over what holds for the others', async () => {
    const file = write('tercero.csv', THIRD);
    const open = await run(IMPORT, [file, '--decide', '11.a1=archivo']);
    expect(open.code).toBe(1);
    expect(open.err).toContain('un dato del archivo difiere');

    const { code } = await run(IMPORT, [file, '--keep', '--decide', '7100/11.A1=archivo']);
    expect(code).toBe(0);
    expect(await history()).toContain('90 → 95');
    expect(await history()).not.toContain('110 → 115');
  });

  it('shows in a rehearsal what the decisions would do, and does nothing', async () => {
    const { code, out } = await run(IMPORT, [write('tercero.csv', THIRD), '--dry-run', '--take']);
    expect(code).toBe(0);
    expect(out).toContain('90 → 95, del archivo');
    expect(out).toContain('Ensayo: se cargarían 5 datos. No se cambió nada.');
    expect(await history()).not.toContain('90 → 95');
  });

  it('gives other programs what was taken as changes, and every decision', async () => {
    const { out } = await run(IMPORT, [
      write('tercero.csv', THIRD),
      '--json',
      '--take',
      '--decide=11.a2=cargado',
    ]);
    const told: unknown = JSON.parse(out);
    const taken = { goal: '11', unit: '7100', field: 'a1', from: 90, to: 95 };
    const kept = { goal: '11', unit: '7100', field: 'a2', from: 110, to: 115 };
    expect(told).toMatchObject({
      decisions: [
        { ...taken, decision: 'take' },
        { ...kept, decision: 'keep' },
      ],
    });
    expect(told).toHaveProperty('changes', expect.arrayContaining([taken]));
    expect(told).not.toHaveProperty('changes', expect.arrayContaining([kept]));
  });

  it('refuses a decision on what does not differ, and changes nothing', async () => {
    await expect(
      run(IMPORT, [write('tercero.csv', THIRD), '--keep', '--decide', '11.a4=archivo']),
    ).rejects.toMatchObject({ code: 'unknown-conflict' });
    expect(await history()).not.toContain('70');
  });

  it.each([
    [['--keep', '--take']],
    [['--decide', '11.a1']],
    [['--decide', '11.a1=95']],
    [['--decide', '=archivo']],
  ])('takes %j for wrong usage', async (options) => {
    await expect(run(IMPORT, [write('tercero.csv', THIRD), ...options])).rejects.toBeInstanceOf(UsageError);
  });

  it('asks the person who sits at it, again where the answer says nothing', async () => {
    const { code, out } = await run(IMPORT, [write('tercero.csv', THIRD)], { types: 'quizá\na\nC\n' });
    expect(code).toBe(0);
    expect(out).toContain('1 de 2. 11 (7100), alcanzado en el 1.er trimestre: cargado 90, en el archivo 95');
    expect(await history()).toContain('90 → 95');
    expect(await history()).not.toContain('110 → 115');
  });

  it.each(['s\n', 'a\n', ''])('changes nothing where that person types %j and leaves', async (types) => {
    const { code, err } = await run(IMPORT, [write('tercero.csv', THIRD)], { types });
    expect([code, err]).toEqual([1, 'No se importó nada.\n']);
    expect(await history()).not.toContain('90 → 95');
  });
});
