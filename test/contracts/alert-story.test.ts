import { describe, expect, it } from 'vitest';
import { readAlertSteps, readOpenAlerts } from '#db/queries/alerts.ts';
import { readCommitments, readOpenCommitments } from '#db/queries/commitments.ts';
import { createSchedule } from '#src/alerts/run-due.ts';
import { DIALECTS, newStore } from '#test/support/store-dialects.ts';
import {
  actsOn,
  contentsOf,
  DIRECTOR,
  daysLater,
  HEAD,
  importGoals,
  LIAISON,
  MONDAY,
  OTHER_LIAISON,
  partsOn,
  submit,
  tellOutcome,
  toldBy,
} from './alert-story.ts';

describe.each(DIALECTS)('the story of an alert on %s', (dialect) => {
  it('goes from a figure approved to one corrected, and everybody learns of it', async () => {
    const { db } = await newStore(dialect);
    const parts = partsOn(db);
    const acts = actsOn(parts);
    const [goalId = 0] = await importGoals(db);
    const press = async (act: string, value: string | number, person = HEAD, at = MONDAY) =>
      tellOutcome(await acts.press({ act, value: String(value), person: person.key, at }));
    const file = async (act: string, value: number, values: Record<string, string>, at = MONDAY) =>
      tellOutcome(await acts.file({ act, value: String(value), person: HEAD.key, at, values }));

    const low = await submit(db, goalId, 5);
    expect(await toldBy(db)).toEqual([]);
    expect(await press('approve', low)).toContain('all: Aprobado: 5 en la 11');
    const raised = 'Aviso: por debajo de lo programado a la fecha · 11';
    const unexplained = 'Aviso: fuera de rango y sin observación · 11';
    expect(await toldBy(db)).toEqual([
      `TITULAR: ${raised}`,
      `TITULAR: ${unexplained}`,
      `ENLACE: ${raised}`,
      `ENLACE: ${unexplained}`,
      `DIRECTORA: ${raised}`,
    ]);
    const message = (await contentsOf(db)).find((text) => text.includes(raised)) ?? '';
    for (const part of ['🔴 rojo', '205', '300', '68%', 'Regla', 'desde el 3.er trimestre', 'Enterado']) {
      expect(message).toContain(part);
    }

    const [behind, remark] = await readOpenAlerts(db);
    const id = behind?.id ?? 0;
    expect(await press('alert-seen', id, OTHER_LIAISON)).toContain('private: Su papel en Avance no permite');
    expect(await press('alert-seen', id)).toContain('all: Gracias.');
    expect(await press('alert-seen', id, LIAISON)).toContain('private: Ya se había respondido');

    expect(await press('alert-commit', id)).toBe('form: Compromiso');
    expect(await file('alert-commit', id, { cause: 'Lluvia' })).toBe('faults: action,date');
    const wanted = { cause: 'Lluvia', action: 'Doblar turnos', date: '2031-10-20' };
    expect(await file('alert-commit', id, { ...wanted, date: '2031-10-06' })).toBe('faults: date');
    expect(await file('alert-commit', id, wanted)).toContain('all: Compromiso registrado sobre la 11');
    expect(await file('alert-commit', id, wanted)).toContain('private: Ya hay un compromiso');
    expect((await readOpenCommitments(db, ['7100'])).map(({ action }) => action)).toEqual(['Doblar turnos']);

    const schedule = createSchedule(parts, (fault) => {
      throw fault;
    });
    const before = (await toldBy(db)).length;
    await schedule.tick(daysLater(10));
    // Three business days have gone by without a word on the observation.
    expect((await toldBy(db)).slice(before)).toEqual([
      'DIRECTORA: Aviso sin respuesta: fuera de rango y sin observación · 11',
    ]);
    await schedule.tick(daysLater(14));
    expect((await toldBy(db)).slice(before + 1)).toEqual(['TITULAR: Compromiso por cumplir · 11']);

    const right = await submit(db, goalId, 95);
    expect(await press('approve', right, HEAD, daysLater(15))).toContain('all: Aprobado: 95');
    const mended = 'Atendido: por debajo de lo programado a la fecha · 11';
    expect((await toldBy(db)).slice(before + 2)).toEqual([
      `TITULAR: ${mended}`,
      'TITULAR: Atendido: fuera de rango y sin observación · 11',
      `ENLACE: ${mended}`,
      'ENLACE: Atendido: fuera de rango y sin observación · 11',
      `DIRECTORA: ${mended}`,
      'DIRECTORA: Atendido: fuera de rango y sin observación · 11',
    ]);
    expect(await readOpenAlerts(db)).toEqual([]);
    expect((await readAlertSteps(db, id)).map(({ what, author }) => [what, author])).toEqual([
      ['raised', null],
      ['acknowledged', HEAD.key],
      ['committed', HEAD.key],
      ['recovered', null],
    ]);
    expect(await press('alert-snooze', remark?.id ?? 0)).toContain('private: Ese aviso ya no está abierto');

    const [promise] = await readOpenCommitments(db);
    expect(await press('commitment-kept', promise?.id ?? 0, HEAD, daysLater(15))).toContain('all: Anotado');
    expect(await press('commitment-kept', promise?.id ?? 0, DIRECTOR)).toContain(
      'private: Ese compromiso ya',
    );
    expect((await readCommitments(db)).map(({ state }) => state)).toEqual(['kept']);
  });
});
