import { describe, expect, it } from 'vitest';
import { readOpenAlerts } from '#db/queries/alerts.ts';
import { readCommitments, readOpenCommitments } from '#db/queries/commitments.ts';
import { lockQuarter } from '#db/queries/quarter-locks.ts';
import type { Db } from '#db/schema.ts';
import { createSchedule } from '#src/alerts/run-due.ts';
import { DIALECTS, newStore } from '#test/support/store-dialects.ts';
import {
  buttonOf,
  contentsOf,
  DIRECTOR,
  daysLater,
  importGoals,
  LIAISON,
  MONDAY,
  OTHER_LIAISON,
  partsOn,
  submit,
  toldBy,
  usersOf,
} from './alert-story.ts';

const RAISED = 'Aviso: por debajo de lo programado a la fecha · 11';
const LATE = { cause: 'Lluvia', action: 'Doblar turnos', date: '2031-10-20' };

/** A goal in red, of which everybody has just been told. */
async function alerted(db: Db) {
  const parts = partsOn(db);
  const users = usersOf(parts);
  const [goalId = 0] = await importGoals(db);
  await users.press('approve', await submit(db, goalId, 5));
  const schedule = createSchedule(parts, (fault) => {
    throw fault;
  });
  await schedule.tick(MONDAY);
  const seen = (await toldBy(db)).length;
  return {
    ...users,
    button: await buttonOf(db, RAISED),
    tick: schedule.tick,
    /** What was told since. */
    news: async () => (await toldBy(db)).slice(seen),
  };
}

describe.each(DIALECTS)('what people do about an alert on %s', (dialect) => {
  it('it is put off, told again on that day, and then to the directors', async () => {
    const { db } = await newStore(dialect);
    const { press, file, button, tick, news } = await alerted(db);
    expect(await press('alert-snooze', button)).toBe('form: Posponer el aviso');
    expect(await file('alert-snooze', button)({ until: 'mañana' })).toBe('faults: until');
    expect(await file('alert-snooze', button)({ until: 'week' })).toContain('hasta el 13 de octubre de 2031');
    expect(await file('alert-snooze', button)({ until: 'week' })).toContain('private: Ya estaba pospuesto');
    await tick(daysLater(6));
    expect(await news()).toEqual([]);
    await tick(daysLater(7));
    const reminded = 'Recordatorio: por debajo de lo programado a la fecha · 11';
    expect(await news()).toEqual([`TITULAR: ${reminded}`, `ENLACE: ${reminded}`, `DIRECTORA: ${reminded}`]);
    await tick(daysLater(11));
    expect((await news()).slice(3)).toEqual([
      'DIRECTORA: Aviso sin respuesta: por debajo de lo programado a la fecha · 11',
    ]);
    expect(await contentsOf(db)).toContainEqual(expect.stringContaining('en 3 días hábiles nadie respondió'));
  });

  it('it is explained, and what was only missing its explanation is mended at once', async () => {
    const { db } = await newStore(dialect);
    const { press, file, button, news } = await alerted(db);
    expect(await press('alert-remark', button, { person: OTHER_LIAISON })).toContain('private: Su función');
    expect(await press('alert-remark', button, { person: DIRECTOR })).toContain('private: Su función');
    expect(await press('alert-remark', button, { person: LIAISON })).toBe('form: Observación');
    expect(await file('alert-remark', button)({})).toBe('faults: text');
    expect(await file('alert-remark', button)({ text: 'Faltó asfalto' })).toContain(
      'all: Registrada la observación',
    );
    const mended = 'Atendido: fuera de rango y sin observación · 11';
    expect(await news()).toEqual([`TITULAR: ${mended}`, `ENLACE: ${mended}`]);
    const open = await readOpenAlerts(db);
    expect(open.map(({ key, state }) => [key.rule, state.phase])).toEqual([['behind', 'acknowledged']]);
  });

  it('it cannot be explained in a quarter that is closed', async () => {
    const { db } = await newStore(dialect);
    const { press, file, button } = await alerted(db);
    const lock = { year: 2031, quarter: 3, state: 'closed', reason: 'Publicado', author: 'prueba' } as const;
    await lockQuarter(db, lock, MONDAY);
    expect(await press('alert-remark', button)).toContain('private: El 3.er trimestre de 2031 está cerrado');
    expect(await file('alert-remark', button)({ text: 'Tarde' })).toContain('está cerrado');
  });

  it('what was promised is moved, asked for again, told to the directors, and ends', async () => {
    const { db } = await newStore(dialect);
    const { press, file, button, tick, news } = await alerted(db);
    await file('alert-commit', button)(LATE);
    const [promise] = await readOpenCommitments(db);
    const id = String(promise?.id);
    expect(await press('commitment-moved', id, { person: OTHER_LIAISON })).toContain('private: Su función');
    expect(await press('commitment-moved', id)).toBe('form: Nueva fecha');
    expect(await file('commitment-moved', id)({ date: '2031-10-01' })).toBe('faults: date,reason');
    const moved = { date: '2031-10-22', reason: 'Sigue lloviendo' };
    expect(await file('commitment-moved', id)(moved)).toContain('all: El compromiso sobre la 11 queda para');
    await tick(daysLater(14));
    expect(await news()).toEqual([]);
    await tick(daysLater(16));
    await tick(daysLater(17));
    expect(await news()).toEqual(['TITULAR: Compromiso por cumplir · 11']);
    await tick(daysLater(22));
    await tick(daysLater(23));
    expect((await news()).slice(1)).toEqual(['DIRECTORA: Compromiso sin respuesta · 11']);
    expect(await press('commitment-broken', id)).toBe('form: No se cumplió');
    expect(await file('commitment-broken', id)({})).toBe('faults: reason');
    expect(await file('commitment-broken', id)({ reason: 'No hubo asfalto' })).toContain('all: Anotado');
    expect(await file('commitment-broken', id)({ reason: 'No hubo asfalto' })).toContain(
      'private: Ese compromiso',
    );
    expect((await news()).slice(2)).toEqual(['DIRECTORA: Compromiso no cumplido · 11']);
    expect((await readCommitments(db)).map(({ state }) => state)).toEqual(['broken']);
  });

  it('a button that is older than the store is answered', async () => {
    const { db } = await newStore(dialect);
    const { press } = await alerted(db);
    for (const act of ['alert-seen', 'alert-commit', 'alert-remark', 'alert-snooze']) {
      expect(await press(act, '999')).toBe('private: Ese aviso ya no existe.');
      expect(await press(act, "1' or 1=1")).toBe('private: Ese aviso ya no existe.');
    }
    expect(await press('commitment-kept', '999')).toBe('private: Ese compromiso ya no existe.');
  });
});
