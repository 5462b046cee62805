import { describe, expect, it } from 'vitest';
import { readAlertSteps, readOpenAlerts } from '#db/queries/alerts.ts';
import { readCommitments, readOpenCommitments } from '#db/queries/commitments.ts';
import { createSchedule } from '#src/alerts/run-due.ts';
import { DIALECTS, newStore } from '#test/support/store-dialects.ts';
import {
  buttonOf,
  contentsOf,
  DIRECTOR,
  daysLater,
  HEAD,
  importGoals,
  LIAISON,
  OTHER_LIAISON,
  partsOn,
  submit,
  toldBy,
  usersOf,
} from './alert-story.ts';

describe.each(DIALECTS)('the story of an alert on %s', (dialect) => {
  it('goes from a figure approved to one corrected, and everybody learns of it', async () => {
    const { db } = await newStore(dialect);
    const parts = partsOn(db);
    const { press, file } = usersOf(parts);
    const [goalId = 0] = await importGoals(db);

    const low = await submit(db, goalId, 5);
    expect(await toldBy(db)).toEqual([]);
    expect(await press('approve', low)).toContain('all: Aprobado: 5 en la 11');
    const raised = 'Aviso: por debajo de lo programado a la fecha · 11';
    expect(await toldBy(db)).toEqual([`TITULAR: ${raised}`, `ENLACE: ${raised}`, `DIRECTORA: ${raised}`]);
    const message = (await contentsOf(db)).find((text) => text.includes(raised)) ?? '';
    for (const part of [
      '🔴 rojo',
      '205',
      '300',
      '68%',
      'Regla',
      'desde el 3.er trimestre',
      'Además: Sin observación',
      'Enterado',
    ]) {
      expect(message).toContain(part);
    }

    const button = await buttonOf(db, raised);
    const [behind] = await readOpenAlerts(db);
    expect(await press('alert-seen', button, { person: OTHER_LIAISON })).toContain(
      'private: Su función en Avance no',
    );
    expect(await press('alert-seen', button)).toContain('all: Gracias.');
    expect(await press('alert-seen', button, { person: LIAISON })).toContain(
      'private: Ya se había respondido',
    );

    expect(await press('alert-commit', button)).toBe('form: Compromiso');
    const commit = file('alert-commit', button);
    expect(await commit({ cause: 'Lluvia' })).toBe('faults: action,date');
    const wanted = { cause: 'Lluvia', action: 'Doblar turnos', date: '2031-10-20' };
    expect(await commit({ ...wanted, date: '2031-10-06' })).toBe('faults: date');
    expect(await commit(wanted)).toContain('all: Compromiso registrado sobre la 11');
    expect(await commit(wanted)).toContain('private: Ya hay un compromiso');
    expect((await readOpenCommitments(db, ['7100'])).map(({ action }) => action)).toEqual(['Doblar turnos']);

    const schedule = createSchedule(parts, (fault) => {
      throw fault;
    });
    const before = (await toldBy(db)).length;
    await schedule.tick(daysLater(10));
    expect((await toldBy(db)).slice(before)).toEqual([]);
    await schedule.tick(daysLater(14));
    expect((await toldBy(db)).slice(before)).toEqual(['TITULAR: Compromiso por cumplir · 11']);

    const right = await submit(db, goalId, 95);
    expect(await press('approve', right, { at: daysLater(15) })).toContain('all: Aprobado: 95');
    const mended = 'Atendido: por debajo de lo programado a la fecha · 11';
    expect((await toldBy(db)).slice(before + 1)).toEqual([
      `TITULAR: ${mended}`,
      `ENLACE: ${mended}`,
      `DIRECTORA: ${mended}`,
    ]);
    expect(await readOpenAlerts(db)).toEqual([]);
    const steps = await readAlertSteps(db, behind?.id ?? 0);
    expect(steps.map(({ what, author }) => [what, author])).toEqual([
      ['raised', null],
      ['acknowledged', HEAD.key],
      ['committed', HEAD.key],
      ['recovered', null],
    ]);
    expect(await press('alert-snooze', button)).toContain('private: Ese aviso ya no está abierto');

    const [promise] = await readOpenCommitments(db);
    expect(await press('commitment-kept', promise?.id ?? 0)).toContain('all: Anotado');
    expect(await press('commitment-kept', promise?.id ?? 0, { person: DIRECTOR })).toContain(
      'private: Ese compromiso ya',
    );
    expect((await readCommitments(db)).map(({ state }) => state)).toEqual(['kept']);
  });
});
