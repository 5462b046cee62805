import { describe, expect, it } from 'vitest';
import { applyImport } from '#db/import-report.ts';
import { writeAtOnce } from '#db/queries/at-once.ts';
import { readCatalog } from '#db/queries/catalog.ts';
import { recordEntry } from '#db/queries/progress-entries.ts';
import { AT } from '#test/bot/demo-bot.ts';
import { ADMIN, DIRECTOR, HEAD, LIAISON, READER } from '#test/support/known-people.ts';
import { aFile, aReading, aRow } from '#test/support/reading-builder.ts';
import { DIALECTS } from '#test/support/store-dialects.ts';
import { actIn, type Office, openOffice, said } from './office.ts';

const REVIEWS = { act: 'reviews', value: 'next' };

async function list(office: Office, who: string): Promise<string> {
  return said(await office.press(who, REVIEWS));
}

async function capture(office: Office, who: string, text: string): Promise<void> {
  const { reply } = await office.say(who, text, { threadKey: text });
  await office.press(who, actIn(reply, 'confirm'));
}

describe.each(DIALECTS)('what waits for review, on %s', (dialect) => {
  it('is listed for whoever may decide it, with what was captured by others alone', async () => {
    const office = await openOffice(dialect);
    expect(await list(office, HEAD)).toBe('No hay nada por revisar.');
    await capture(office, LIAISON, 'registra 9,960 en la 303 en el cuarto trimestre');
    await capture(office, ADMIN, 'registra 5,793 en la 312 en el cuarto trimestre');
    await capture(office, ADMIN, 'registra 13 en la 101 en el cuarto trimestre');
    const head = await list(office, HEAD);
    expect(head).toContain('Por revisar: 2.');
    expect(head).toMatch(
      /303, 4\.º trimestre de 2023: 9,960\.[^]*Capturó: U0ENLACE01[^]*\[Aprobar\] \[Devolver\]/u,
    );
    expect(head).not.toContain('101,');
    expect(await list(office, DIRECTOR)).toContain('Por revisar: 3.');
    const own = await list(office, ADMIN);
    expect(own).toContain('Por revisar: 1.');
    const listed = await office.press(HEAD, REVIEWS);
    if (listed.kind !== 'reply') throw new Error('no list');
    expect(said(await office.press(HEAD, actIn(listed.reply, 'approve')))).toContain('Aprobado: 9,960');
    expect(await list(office, HEAD)).toContain('Por revisar: 1.');
  });

  it('is counted whole, however much it is, and of every year', async () => {
    const office = await openOffice(dialect);
    const { db } = office.store;
    const rows = Array.from({ length: 230 }, (_, index) => {
      const code = String(1000 + index);
      return aRow({ goalCode: code, printedCode: code });
    });
    await applyImport(db, aFile(aReading({ rows })));
    await writeAtOnce(db, async (turn) => {
      const entry = { quarter: 3, value: 1, state: 'submitted', origin: 'captured', reason: null } as const;
      for (const { id } of (await readCatalog(turn))?.goals ?? [])
        await recordEntry(turn, { goalId: id, author: LIAISON, ...entry }, AT);
    });
    await capture(office, LIAISON, 'registra 9,960 en la 303 de 2023 en el cuarto trimestre de 2023');
    const told = await list(office, DIRECTOR);
    expect(told).toMatch(/^Por revisar: 231\.[^]*303, 4\.º trimestre de 2023: 9,960[^]*Hay 223 más: /u);
    expect(await list(office, HEAD)).toContain('Por revisar: 1.');
  });

  it('holds changes of goals as well', async () => {
    const office = await openOffice(dialect);
    await capture(
      office,
      ADMIN,
      'modifica la meta anual de la 303 a 45,000 y programa 15,120 en el cuarto trimestre, oficio 1, porque creció',
    );
    expect(await list(office, DIRECTOR)).toMatch(
      /303, cambio de meta para 2023: 45,000 \(9,960 \+ 9,960 \+ 9,960 \+ 15,120\)\. Autorización: oficio 1\./u,
    );
    expect(await list(office, ADMIN)).toBe('No hay nada por revisar.');
    expect(await list(office, HEAD)).toBe('No hay nada por revisar.');
  });

  it('is not for whoever reviews nothing: they are told whom to ask', async () => {
    const office = await openOffice(dialect);
    for (const who of [READER, LIAISON])
      expect(await list(office, who)).toMatch(/no revisa capturas[^]*Administra Avance: U0ADMIN001/u);
  });
});

describe.each(DIALECTS)('capturing a goal that is named, on %s', (dialect) => {
  const named = async (office: Office, who: string, value: string) =>
    said(await office.press(who, { act: 'capture', value }));

  it('opens its form, or that of the first one owed', async () => {
    const office = await openOffice(dialect);
    expect(await named(office, LIAISON, '303')).toBe('form: Capturar avance');
    expect(await named(office, LIAISON, 'en la meta 303')).toBe('form: Capturar avance');
    expect(await named(office, LIAISON, '')).toBe('form: Capturar avance');
    const opened = await office.press(LIAISON, { act: 'capture', value: '303' });
    expect(opened.kind === 'form' ? opened.form.lead : '').toMatch(
      /^303 · [^]*4\.º trimestre de 2023 · programado 9,960$/u,
    );
  });

  it('asks which of several, and says what it does not find', async () => {
    const office = await openOffice(dialect);
    const several = await office.press(LIAISON, { act: 'capture', value: 'despensas' });
    expect(said(several)).toMatch(/Coinciden 2 metas y acciones[^]*\[Capturar 303\] \[Capturar 312\]/u);
    if (several.kind !== 'reply') throw new Error('no question');
    expect(said(await office.press(LIAISON, actIn(several.reply, 'capture')))).toBe('form: Capturar avance');
    expect(await named(office, LIAISON, 'zeppelines')).toContain(
      'No encontré «zeppelines» en el programa 2023',
    );
  });

  it('is not for whom it is not: they are told whom to ask', async () => {
    const office = await openOffice(dialect);
    for (const value of ['303', ''])
      expect(await named(office, READER, value)).toMatch(/Administra Avance: U0ADMIN001/u);
    expect(await named(office, LIAISON, '101')).toContain('no permite registrar cifras');
  });

  it('asks for a reason where a figure stands already', async () => {
    const office = await openOffice(dialect);
    await capture(office, LIAISON, 'registra 9,960 en la 303 en el cuarto trimestre');
    const request = (await office.mailOf(HEAD)).at(-1);
    if (request === undefined) throw new Error('nothing to review');
    await office.press(HEAD, actIn(request, 'approve'));
    const opened = await office.press(LIAISON, { act: 'capture', value: '303' });
    if (opened.kind !== 'form') throw new Error(said(opened));
    const { act, value, fields } = opened.form;
    expect(fields.map(({ id }) => id)).toEqual(['value', 'reason', 'remark']);
    expect(said(await office.file(LIAISON, { act, value }, { value: '9,900' }))).toBe('faults: reason');
    const filed = await office.file(
      LIAISON,
      { act, value },
      { value: '9,900', reason: 'se contó dos veces' },
    );
    expect(said(filed)).toContain('Registrado: 9,900 en la 303');
  });
});
