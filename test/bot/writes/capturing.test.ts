import { describe, expect, it } from 'vitest';
import { readCatalog } from '#db/queries/catalog.ts';
import { readEntries } from '#db/queries/progress-entries.ts';
import { lockQuarter } from '#db/queries/quarter-locks.ts';
import type { Person } from '#src/domain/person.ts';
import { AT } from '#test/bot/demo-bot.ts';
import { ADMIN, DIRECTOR, HEAD, knownPeople, LIAISON, person, READER } from '#test/support/known-people.ts';
import { DIALECTS } from '#test/support/store-dialects.ts';
import { actIn, actsIn, type Office, openOffice, said, textOf } from './office.ts';

/** As planned for the quarter, so that nothing has to be explained. */
const AS_PLANNED = 'registra 9,960 en la 303 en el cuarto trimestre';
const DAY_MS = 86_400_000;

async function historyOf({ store }: Office, code: string): Promise<readonly string[]> {
  const goal = (await readCatalog(store.db))?.goals.find((each) => each.code === code);
  const entries = await readEntries(store.db, goal?.id ?? 0);
  return entries
    .filter(({ origin }) => origin === 'captured')
    .map(({ quarter, value, state, author }) => `Q${quarter} ${value} ${state} ${author.split(':')[1]}`);
}

async function openQuarter({ store }: Office, state: 'open' | 'closed', quarter: 3 | 4 = 3): Promise<void> {
  const lock = { year: 2023, quarter, state, reason: 'cierre de prueba', author: ADMIN } as const;
  await lockQuarter(store.db, lock, AT);
}

/** Submits a figure and hands back what its reviewers got. */
async function submit(office: Office, author = LIAISON, text = AS_PLANNED) {
  const { reply } = await office.say(author, text);
  const done = said(await office.press(author, actIn(reply, 'confirm')));
  const [request] = await office.mailOf(author === DIRECTOR ? ADMIN : DIRECTOR);
  return { done, request };
}

describe.each(DIALECTS)('capturing a figure, on %s', (dialect) => {
  it('is read back, confirmed, submitted, and told to whoever may approve it', async () => {
    const office = await openOffice(dialect);
    const { reply, audience } = await office.say(LIAISON, AS_PLANNED);
    expect(textOf(reply)).toMatch(/Antes: +sin reportar\n +Después: +9,960 \(100% de lo programado\)/u);
    expect([actsIn(reply), audience]).toEqual([['confirm', 'cancel'], 'all']);
    expect(await historyOf(office, '303')).toEqual([]);
    const done = said(await office.press(LIAISON, actIn(reply, 'confirm')));
    expect(done).toContain('Registrado: 9,960 en la 303, 4.º trimestre de 2023. Queda por revisar');
    expect(await historyOf(office, '303')).toEqual(['Q4 9960 submitted U0ENLACE01']);
    for (const reviewer of [HEAD, DIRECTOR, ADMIN]) {
      const [request] = await office.mailOf(reviewer);
      expect(request?.title).toBe('Captura por revisar');
      expect(request === undefined ? [] : actsIn(request)).toEqual(['approve', 'return']);
    }
    expect(await office.mailOf(LIAISON)).toEqual([]);
    const asked = await office.say(READER, 'avance de la 303 en el cuarto trimestre', { threadKey: 'x' });
    expect(textOf(asked.reply)).not.toContain('9,960 (');
  });

  it('counts when another person approves it; of two who do, the second is told', async () => {
    const office = await openOffice(dialect);
    const { request } = await submit(office);
    if (request === undefined) throw new Error('nothing to review');
    const approve = actIn(request, 'approve');
    expect(said(await office.press(READER, approve))).toContain('Su función en Avance no permite revisar');
    expect(said(await office.press(LIAISON, approve))).toContain('no permite revisar');
    expect(said(await office.press(HEAD, approve))).toBe(
      'Aprobado: 9,960 en la 303, 4.º trimestre de 2023. Ya cuenta en los avances.',
    );
    expect(said(await office.press(DIRECTOR, approve))).toContain('ya no está por revisar: se aprobó antes');
    expect(said(await office.press(DIRECTOR, actIn(request, 'return')))).toContain('se aprobó antes');
    const [told] = await office.mailOf(LIAISON);
    expect(told === undefined ? '' : textOf(told)).toContain('Se aprobó su captura: 9,960');
    expect(await historyOf(office, '303')).toEqual([
      'Q4 9960 submitted U0ENLACE01',
      'Q4 9960 approved U0TITULAR1',
    ]);
    const asked = await office.say(READER, '¿cómo va la 303?', { threadKey: 'x' });
    expect(asked.reply.understood).toContain('a la fecha: enero a diciembre de 2023');
    expect(textOf(asked.reply)).toContain('programado 39,840, alcanzado 28,082; cumplimiento 70%');
    const all = await office.say(READER, '¿cómo vamos?', { threadKey: 'y' });
    expect(all.reply.understood).toContain('a la fecha: enero a septiembre de 2023');
  });

  it('goes back with a reason, and may be captured again', async () => {
    const office = await openOffice(dialect);
    const { request } = await submit(office);
    if (request === undefined) throw new Error('nothing to review');
    const back = actIn(request, 'return');
    expect(said(await office.press(HEAD, back))).toBe('form: Devolver la captura');
    expect(said(await office.file(HEAD, back, {}))).toBe('faults: reason');
    expect(said(await office.file(READER, back, { reason: 'x' }))).toContain('no permite revisar');
    expect(said(await office.file(HEAD, back, { reason: 'falta una entrega' }))).toContain('Devuelto');
    const [told] = await office.mailOf(LIAISON);
    expect(told === undefined ? '' : textOf(told)).toContain('Motivo: falta una entrega');
    const again = await submit(office, LIAISON, 'registra 9,900 en la 303 en el cuarto trimestre');
    expect(again.done).toContain('Registrado: 9,900');
    expect(await historyOf(office, '303')).toHaveLength(3);
  });

  it('is approved by nobody who captured it, whatever their role', async () => {
    const office = await openOffice(dialect);
    const { request } = await submit(office, ADMIN);
    if (request === undefined) throw new Error('nothing to review');
    expect(said(await office.press(ADMIN, actIn(request, 'approve')))).toContain(
      'Nadie aprueba lo que capturó',
    );
    expect(await office.mailOf(ADMIN)).toEqual([]);
    const own = await submit(office, HEAD, 'registra 3,600 en la 304 en el cuarto trimestre');
    expect(own.done === '' ? [] : await office.mailOf(HEAD)).toHaveLength(1);
  });

  it('is not for whom it is not: who only reads, and who is of another unit', async () => {
    const others: readonly Person[] = [person(LIAISON, 'liaison', '52202'), person(HEAD, 'head', '52202')];
    const office = await openOffice(dialect, knownPeople(others));
    for (const stranger of [READER, LIAISON, HEAD]) {
      const { reply, audience } = await office.say(stranger, AS_PLANNED);
      expect([actsIn(reply), audience]).toEqual([[], 'asker']);
      expect(textOf(reply)).toContain('Su función en Avance no permite registrar');
    }
  });

  it('is not done any more by whom a role was taken away', async () => {
    const list = [person(LIAISON, 'liaison', '52201')];
    const office = await openOffice(dialect, knownPeople(list));
    const { reply } = await office.say(LIAISON, AS_PLANNED);
    list.splice(0, 1);
    expect(said(await office.press(LIAISON, actIn(reply, 'confirm')))).toContain('no permite registrar');
    expect(await historyOf(office, '303')).toEqual([]);
  });

  it('is done only by whoever asked for it, once, and within a day', async () => {
    const office = await openOffice(dialect);
    const { reply } = await office.say(LIAISON, AS_PLANNED);
    const confirm = actIn(reply, 'confirm');
    expect(said(await office.press(HEAD, confirm))).toContain('Sólo quien lo pidió');
    expect(said(await office.press(LIAISON, confirm, new Date(AT.getTime() + DAY_MS + 1)))).toContain(
      'Pasó demasiado tiempo',
    );
    expect(textOf((await office.say(LIAISON, 'sí')).reply)).toContain('Registrado: 9,960');
    expect(textOf((await office.say(LIAISON, 'sí')).reply)).toContain('ya quedó resuelto');
    expect(said(await office.press(LIAISON, confirm))).toContain('ya quedó resuelto');
    expect(await historyOf(office, '303')).toHaveLength(1);
  });

  it('is cancelled by button or word, and replaced by what is asked for next', async () => {
    const office = await openOffice(dialect);
    const first = await office.say(LIAISON, AS_PLANNED);
    expect(said(await office.press(LIAISON, actIn(first.reply, 'cancel')))).toBe(
      'De acuerdo, no se registró nada.',
    );
    const second = await office.say(LIAISON, AS_PLANNED);
    expect(textOf((await office.say(LIAISON, 'no')).reply)).toBe('De acuerdo, no se registró nada.');
    const third = await office.say(LIAISON, AS_PLANNED);
    await office.say(LIAISON, 'registra 9,900 en la 303 en el cuarto trimestre');
    for (const { reply } of [first, second, third])
      expect(said(await office.press(LIAISON, actIn(reply, 'confirm')))).toContain('ya quedó resuelto');
    expect(textOf((await office.say(LIAISON, 'sí')).reply)).toContain('Registrado: 9,900');
    expect(await historyOf(office, '303')).toEqual(['Q4 9900 submitted U0ENLACE01']);
  });
});

describe.each(DIALECTS)('what a figure is checked for, on %s', (dialect) => {
  it('is not taken for a quarter that is closed, or was closed while the person was thinking', async () => {
    const office = await openOffice(dialect);
    const closed = await office.say(LIAISON, 'registra 9,960 en la 303 en el tercer trimestre');
    expect(textOf(closed.reply)).toContain('El 3.er trimestre de 2023 está cerrado');
    const { reply } = await office.say(LIAISON, AS_PLANNED);
    await openQuarter(office, 'closed', 4);
    expect(said(await office.press(LIAISON, actIn(reply, 'confirm')))).toMatch(
      /está cerrado.*\n.*No se registró/su,
    );
    expect(await historyOf(office, '303')).toEqual([]);
  });

  it('is not taken for a quarter that has not begun', async () => {
    const office = await openOffice(dialect);
    const { reply } = await office.say(LIAISON, AS_PLANNED, { at: new Date('2023-09-30T23:00:00-07:00') });
    expect(textOf(reply)).toContain('El 4.º trimestre de 2023 todavía no empieza');
    expect(actsIn(reply)).toEqual([]);
  });

  it('asks for an observation where it is far from the plan, and warns of a digit too many', async () => {
    const office = await openOffice(dialect);
    const { reply } = await office.say(LIAISON, 'registra 199,600 en la 303 en el cuarto trimestre');
    expect(textOf(reply)).toContain('Revise que no sobre un dígito');
    expect(actsIn(reply)).toEqual(['complete', 'cancel']);
    const complete = actIn(reply, 'complete');
    expect(textOf((await office.say(LIAISON, 'sí')).reply)).toContain(
      'Antes hace falta explicarlo (Observación)',
    );
    expect(said(await office.press(LIAISON, complete))).toBe('form: Explicar la cifra');
    expect(said(await office.file(LIAISON, complete, {}))).toBe('faults: remark');
    const filed = await office.file(LIAISON, complete, { remark: 'donación extraordinaria' });
    expect(said(filed)).toContain('Registrado: 199,600');
    const [request] = await office.mailOf(HEAD);
    expect(request === undefined ? '' : textOf(request)).toContain('Observación: donación extraordinaria');
  });

  it('is explained in words as well', async () => {
    const office = await openOffice(dialect);
    await office.say(LIAISON, 'registra 100 en la 303 en el cuarto trimestre');
    const { reply } = await office.say(LIAISON, 'motivo: no llegó el proveedor');
    expect(textOf(reply)).toContain('Registrado: 100');
    const [request] = await office.mailOf(HEAD);
    expect(request === undefined ? '' : textOf(request)).toContain('Observación: no llegó el proveedor');
  });

  it('needs a reason where a figure stands already, and keeps that figure until it is approved', async () => {
    const office = await openOffice(dialect);
    await openQuarter(office, 'open');
    const same = await office.say(LIAISON, 'registra 1,782 en la 303 en el tercer trimestre');
    const { reply } = await office.say(LIAISON, 'corrige la 303 en el tercer trimestre a 9,000');
    expect(textOf(same.reply).length).toBeGreaterThan(0);
    expect(textOf(reply)).toContain('Ya hay una cifra: para corregirla hace falta el motivo');
    const complete = actIn(reply, 'complete');
    expect(said(await office.file(LIAISON, complete, {}))).toContain('faults: reason');
    const filed = await office.file(LIAISON, complete, {
      reason: 'faltó un municipio',
      remark: 'se sumó tarde',
    });
    expect(said(filed)).toContain('Registrado: 9,000');
    const before = await office.say(READER, 'avance de la 303 en el tercer trimestre', { threadKey: 'x' });
    expect(textOf(before.reply)).not.toContain('9,000');
    const [request] = await office.mailOf(HEAD);
    if (request === undefined) throw new Error('nothing to review');
    expect(textOf(request)).toContain('Motivo de la corrección: faltó un municipio');
    await office.press(HEAD, actIn(request, 'approve'));
    const after = await office.say(READER, 'avance de la 303 en el tercer trimestre', { threadKey: 'y' });
    expect(textOf(after.reply)).toContain('9,000');
  });

  it('is not taken where it stands already', async () => {
    const office = await openOffice(dialect);
    const { request } = await submit(office);
    if (request === undefined) throw new Error('nothing to review');
    await office.press(HEAD, actIn(request, 'approve'));
    const { reply } = await office.say(LIAISON, AS_PLANNED);
    expect(textOf(reply)).toContain('Esa misma cifra ya está registrada');
  });
});

describe.each(DIALECTS)('an observation, on %s', (dialect) => {
  it('is confirmed and stands beside the others', async () => {
    const office = await openOffice(dialect);
    const text = 'agrega a la 303 en el cuarto trimestre la observación: se reprogramó la entrega';
    const denied = await office.say(READER, text, { threadKey: 'x' });
    expect(textOf(denied.reply)).toContain('no permite registrar');
    const { reply } = await office.say(LIAISON, text);
    expect(said(await office.press(LIAISON, actIn(reply, 'confirm')))).toContain('Registrada la observación');
    const next = await office.say(LIAISON, `${text} otra vez`);
    expect(textOf(next.reply)).toMatch(/Antes: +«se reprogramó la entrega»/u);
  });

  it('is not taken for a closed quarter', async () => {
    const office = await openOffice(dialect);
    const text = 'agrega a la 303 en el tercer trimestre la observación: se reprogramó la entrega';
    expect(textOf((await office.say(LIAISON, text)).reply)).toContain('está cerrado');
  });
});
