import { describe, expect, it } from 'vitest';
import { isQuarterClosed, readQuarterLocks } from '#db/queries/quarter-locks.ts';
import type { Form } from '#src/reply/form.ts';
import { ADMIN, DIRECTOR, HEAD, LIAISON, READER } from '#test/support/known-people.ts';
import { DIALECTS } from '#test/support/store-dialects.ts';
import { actsIn, type Office, openOffice, said } from './office.ts';

const QUARTERS_ACT = { act: 'quarters', value: 'choose' } as const;
const REOPEN = { quarter: 'open:2023:3', reason: 'acta corregida' } as const;

async function formOf(office: Office): Promise<Form> {
  const outcome = await office.press(ADMIN, QUARTERS_ACT);
  if (outcome.kind !== 'form') throw new Error(said(outcome));
  return outcome.form;
}

function offered({ fields }: Form): readonly string[] {
  return fields.flatMap((field) => (field.kind === 'choice' ? field.options.map(({ label }) => label) : []));
}

describe.each(DIALECTS)('quarters by an administrator, on %s', (dialect) => {
  it('offers to reopen what is closed and to close what has begun', async () => {
    const office = await openOffice(dialect);
    expect(offered(await formOf(office))).toEqual([
      'Cerrar el 4.º trimestre de 2023',
      'Reabrir el 3.er trimestre de 2023',
      'Reabrir el 2.º trimestre de 2023',
      'Reabrir el 1.er trimestre de 2023',
    ]);
  });

  it('reopens a quarter with a reason, which stays with who and when, and lets figures in', async () => {
    const office = await openOffice(dialect);
    const { db } = office.store;
    const refused = await office.say(LIAISON, 'registra 9,960 en la 303 en el tercer trimestre');
    expect(actsIn(refused.reply)).not.toContain('confirm');
    const done = await office.file(ADMIN, QUARTERS_ACT, REOPEN);
    expect(said(done)).toContain('El 3.er trimestre de 2023 recibe capturas otra vez.');
    expect(done).toMatchObject({ kind: 'reply', audience: 'private' });
    expect(await isQuarterClosed(db, { year: 2023, quarter: 3 })).toBe(false);
    expect(await readQuarterLocks(db)).toMatchObject([
      { year: 2023, quarter: 3, state: 'open', reason: 'acta corregida', author: ADMIN },
    ]);
    const taken = await office.say(LIAISON, 'registra 9,960 en la 303 en el tercer trimestre');
    expect(actsIn(taken.reply).length).toBeGreaterThan(0);
    expect((await formOf(office)).lead).toContain('«acta corregida»');
    expect(offered(await formOf(office))).toContain('Cerrar el 3.er trimestre de 2023');
  });

  it('closes it again, and says of what is so already that nothing was changed', async () => {
    const office = await openOffice(dialect);
    await office.file(ADMIN, QUARTERS_ACT, REOPEN);
    expect(said(await office.file(ADMIN, QUARTERS_ACT, REOPEN))).toBe(
      'El 3.er trimestre de 2023 ya recibía capturas: no hay nada que cambiar.',
    );
    const close = { quarter: 'closed:2023:3', reason: 'quedó firmada' };
    expect(said(await office.file(ADMIN, QUARTERS_ACT, close))).toContain('ya no recibe capturas');
    const states = (await readQuarterLocks(office.store.db)).map(({ state }) => state);
    expect(states).toEqual(['open', 'closed']);
  });

  it('is done once by two who do it at the same time', async () => {
    const office = await openOffice(dialect);
    const both = await Promise.all([
      office.file(ADMIN, QUARTERS_ACT, REOPEN),
      office.file(ADMIN, QUARTERS_ACT, { ...REOPEN, reason: 'error de captura' }),
    ]);
    expect(both.map(said).filter((text) => text.includes('nada que cambiar'))).toHaveLength(1);
    expect(await readQuarterLocks(office.store.db)).toHaveLength(1);
  });

  it.each([DIRECTOR, HEAD, LIAISON, READER])(
    'is refused to %s, privately, also by a kept form',
    async (person) => {
      const office = await openOffice(dialect);
      for (const outcome of [
        await office.press(person, QUARTERS_ACT),
        await office.file(person, QUARTERS_ACT, REOPEN),
      ]) {
        expect(outcome).toMatchObject({ kind: 'reply', audience: 'private' });
        expect(said(outcome)).toContain(
          'no permite cerrar o reabrir trimestres. Puede hacerlo: administración.',
        );
      }
      expect(await readQuarterLocks(office.store.db)).toEqual([]);
    },
  );

  it('asks beside its field for what is missing, and takes nothing that is no quarter', async () => {
    const office = await openOffice(dialect);
    expect(said(await office.file(ADMIN, QUARTERS_ACT, { quarter: 'open:2023:3' }))).toBe('faults: reason');
    expect(said(await office.file(ADMIN, QUARTERS_ACT, { reason: 'sí' }))).toBe('faults: quarter');
    expect(said(await office.file(ADMIN, QUARTERS_ACT, { quarter: 'open:2023:9', reason: 'sí' }))).toBe(
      'faults: quarter',
    );
    const gone = await office.file(ADMIN, QUARTERS_ACT, { quarter: 'open:1999:3', reason: 'sí' });
    expect(said(gone)).toContain('1999');
    expect(await readQuarterLocks(office.store.db)).toEqual([]);
  });
});
