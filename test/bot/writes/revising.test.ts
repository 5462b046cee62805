import { describe, expect, it } from 'vitest';
import { readFacts } from '#db/queries/facts.ts';
import { readRevisions } from '#db/queries/goal-revisions.ts';
import { lockQuarter } from '#db/queries/quarter-locks.ts';
import { readRevisionRequests } from '#db/queries/revision-requests.ts';
import { makeCalendarDay } from '#src/bot/local-day.ts';
import { createWriteActs } from '#src/bot/writes/write-acts.ts';
import { DEFAULT_THRESHOLDS } from '#src/domain/traffic-light.ts';
import { AT } from '#test/bot/demo-bot.ts';
import { ADMIN, DIRECTOR, HEAD, knownPeople, LIAISON, person, READER } from '#test/support/known-people.ts';
import { DIALECTS } from '#test/support/store-dialects.ts';
import { actIn, actsIn, type Office, openOffice, said, textOf } from './office.ts';
import { ask, goalIdOf, request, requestFor, WHOLE } from './revisions.ts';

const OTHER_ADMIN = 'T0AGENCIA1:U0ADMIN002';
async function standing(office: Office, code = '303') {
  const narrowed = { unitCodes: null, programCodes: null, lineCodes: null };
  const goalIds = [await goalIdOf(office, code)];
  const facts = await readFacts(office.store.db, { kind: 'goals', year: 2023, goalIds, ...narrowed });
  const record = facts.kind === 'goals' ? facts.records[0] : undefined;
  return {
    annual: record?.annual?.value,
    planned: record?.quarters.map(({ planned }) => planned?.value),
    original: record?.original,
  };
}

const BEFORE = { annual: 39_840, planned: [9_960, 9_960, 9_960, 9_960], original: undefined };
const AFTER = { annual: 45_000, planned: [9_960, 9_960, 9_960, 15_120] };

describe.each(DIALECTS)('a change of what a goal commits to, on %s', (dialect) => {
  it('is read back with its effect, asked for, approved by another person, and then stands', async () => {
    const office = await openOffice(dialect);
    const { reply, audience } = await ask(office, ADMIN, WHOLE);
    expect(textOf(reply)).toMatch(/Meta anual: +39,840 → 45,000/u);
    expect(textOf(reply)).toMatch(/Programado en el 4\.º trimestre: +9,960 → 15,120/u);
    expect(textOf(reply)).toMatch(/Avance relativo: +45% → 40%/u);
    expect(textOf(reply)).toMatch(/Cumplimiento a la fecha[^:]*: +61%, 🔴 rojo \(no cambia\)/u);
    expect(textOf(reply)).toMatch(/Autorización: oficio 118\/2023\n +Justificación: creció el padrón/u);
    expect(audience).toBe('all');
    expect(said(await office.press(ADMIN, actIn(reply, 'confirm')))).toMatch(
      /Registrado el cambio de la 303 para 2023[^]*Queda por aprobar/u,
    );
    expect(await standing(office)).toEqual(BEFORE);

    const mail = await requestFor(office, DIRECTOR);
    expect(textOf(mail)).toMatch(
      /39,840 → 45,000[^]*oficio 118\/2023[^]*creció el padrón[^]*Pidió: U0ADMIN001/u,
    );
    expect(said(await office.press(DIRECTOR, actIn(mail, 'approve-revision')))).toContain(
      'Aprobado: la meta anual de la 303 para 2023 es 45,000',
    );
    expect(await standing(office)).toEqual({
      ...AFTER,
      original: { annual: BEFORE.annual, planned: BEFORE.planned },
    });
    expect(textOf((await office.mailOf(ADMIN)).at(-1) ?? { parts: [] })).toContain('Se aprobó el cambio');
    const revisions = await readRevisions(office.store.db, await goalIdOf(office));
    expect(revisions.map(({ kind, annual }) => [kind, annual?.value, annual?.origin])).toEqual([
      ['original', 39_840, 'printed'],
      ['modification', 45_000, 'captured'],
    ]);
    // What did not change is known as before.
    expect(revisions[1]?.planned.map((figure) => figure?.origin)).toEqual([
      'printed',
      'printed',
      'printed',
      'captured',
    ]);
  });

  it('is what answers compare with from then on, and they say so', async () => {
    const office = await openOffice(dialect);
    await office.press(DIRECTOR, actIn(await request(office), 'approve-revision'));
    const progress = textOf((await ask(office, READER, 'avance de la 303')).reply);
    expect(progress).toMatch(
      /Meta anual: +45,000 \(despensa\), modificada: antes 39,840; avance relativo 40%/u,
    );
    const figure = textOf((await ask(office, READER, '¿cuál es la meta anual de la 303?')).reply);
    expect(figure).toContain('meta anual 45,000 (despensa), modificada: antes 39,840, 2023.');
    const forecast = (await ask(office, READER, '¿vamos a llegar con la 303?')).reply;
    expect(forecast.footnotes).toContain('Meta modificada: 303 (antes 39,840).');
    const other = (await ask(office, READER, '¿vamos a llegar con la 305?')).reply;
    expect(other.footnotes.join()).not.toContain('modificada');
    const who = textOf((await ask(office, READER, '¿quién modificó la meta de la 303?')).reply);
    expect(who).toMatch(
      /Meta modificada: anual de 39,840 a 45,000; 4\.º trimestre de 9,960 a 15,120\. Autorización: oficio 118\/2023\. Justificación: creció el padrón\./u,
    );
    expect(who).toMatch(/pidió el cambio de la meta: U0ADMIN001[^]*aprobó el cambio de la meta: U0DIRECTOR/u);
  });

  it('is not for other roles, nor for whom nobody knows', async () => {
    const office = await openOffice(dialect);
    for (const who of [READER, LIAISON, DIRECTOR]) {
      const { reply, audience } = await ask(office, who, WHOLE);
      expect([actsIn(reply), audience]).toEqual([[], 'asker']);
      expect(textOf(reply)).toContain(
        'no permite modificar metas. Pueden hacerlo: titular de la unidad y administración',
      );
    }
    expect(textOf((await ask(office, null, WHOLE)).reply)).toContain('Aquí no sé quién es usted');
    expect(await readRevisionRequests(office.store.db, await goalIdOf(office))).toEqual([]);
  });

  it('asks for paper and reason, takes them by word, and then for the confirmation', async () => {
    const office = await openOffice(dialect);
    const text = 'reprograma la 303 con meta anual de 45,000: cuarto trimestre 15,120';
    const { reply } = await ask(office, ADMIN, [text, 't']);
    expect(textOf(reply)).toContain('Hace falta el oficio o acuerdo que lo autoriza y la justificación');
    expect(actsIn(reply)).toEqual(['revise', 'cancel']);
    expect(textOf((await ask(office, ADMIN, ['sí', 't'])).reply)).toContain('Antes hace falta');
    const paper = await ask(office, ADMIN, ['oficio DIF/118/2023 del 3 de octubre', 't']);
    expect(textOf(paper.reply)).toMatch(
      /oficio DIF\/118\/2023, del 3 de octubre de 2023[^]*Hace falta la justificación/u,
    );
    const reason = await ask(office, ADMIN, ['motivo: creció el padrón', 't']);
    expect(textOf(reason.reply)).toMatch(/Justificación: creció el padrón[^]*¿Confirma/u);
    expect(textOf((await ask(office, ADMIN, ['sí', 't'])).reply)).toContain('Registrado el cambio de la 303');
    const [stored] = await readRevisionRequests(office.store.db, await goalIdOf(office));
    expect(stored).toMatchObject({
      ...AFTER,
      authorization: 'oficio DIF/118/2023',
      authorizedOn: '2023-10-03',
      justification: 'creció el padrón',
      state: 'submitted',
    });
  });

  it('is the only thing that takes a paper by word', async () => {
    const office = await openOffice(dialect);
    const captured = 'registra 9,960 en la 303 en el cuarto trimestre';
    await ask(office, ADMIN, [captured, 't']);
    const other = await ask(office, ADMIN, ['acta de la sesión 105', 't']);
    expect(textOf(other.reply)).not.toContain('Registrado');
    await ask(office, ADMIN, ['modifica la meta anual de la 303 a 45,000', 'u']);
    const question = await ask(office, ADMIN, ['acuerdo de la 105, ¿cómo va?', 'u']);
    expect(textOf(question.reply)).not.toContain('Autorización');
  });

  it('has quarters that add up, and says how they would', async () => {
    const office = await openOffice(dialect);
    const { reply } = await ask(office, ADMIN, 'modifica la meta anual de la 303 a 45,000');
    expect(textOf(reply)).toContain(
      'Los trimestres programados suman 39,840 y la meta anual sería 45,000: faltan 5,160 por programar.',
    );
    const choices = reply.parts.flatMap((part) => (part.kind === 'choices' ? part.options : []));
    expect(choices.map(({ label }) => label)).toEqual(['4.º trimestre: 15,120']);
    const chosen = await ask(office, ADMIN, choices[0]?.message ?? '');
    expect(textOf(chosen.reply)).toMatch(/9,960 → 15,120/u);
    expect(textOf(chosen.reply)).not.toContain('faltan');

    const lower = await ask(office, ADMIN, 'reprograma el cuarto trimestre de la 312 a 1,200');
    const options = lower.reply.parts.flatMap((part) => (part.kind === 'choices' ? part.options : []));
    expect(options.map(({ label }) => label)).toEqual(['Meta anual: 18,579']);
  });

  it('does not touch the plan of a closed quarter, unless it was opened again', async () => {
    const office = await openOffice(dialect);
    const text =
      'reprograma el tercer trimestre de la 303 a 4,800 y la meta anual a 34,680, oficio 1, porque sí aplica';
    expect(textOf((await ask(office, ADMIN, [text, 'a'])).reply)).toContain(
      'El 3.er trimestre de 2023 está cerrado',
    );
    const lock = { year: 2023, quarter: 3, state: 'open', reason: 'prueba', author: 'x' } as const;
    await lockQuarter(office.store.db, lock, AT);
    const { reply } = await ask(office, ADMIN, [text, 'b']);
    expect(textOf(reply)).toMatch(/Cumplimiento a la fecha[^:]*: +61%, 🔴 rojo → 73%, 🟡 amarillo/u);
    await lockQuarter(office.store.db, { ...lock, state: 'closed' }, AT);
    expect(said(await office.press(ADMIN, actIn(reply, 'confirm')))).toContain('está cerrado');
  });

  it('is approved by nobody who asked for it, and returned with a reason', async () => {
    const people = knownPeople([
      person(ADMIN, 'admin'),
      person(OTHER_ADMIN, 'admin'),
      person(DIRECTOR, 'director'),
      person(HEAD, 'head', '52201'),
    ]);
    const office = await openOffice(dialect, people);
    const mail = await request(office);
    const approve = actIn(mail, 'approve-revision');
    expect(said(await office.press(ADMIN, approve))).toContain('Nadie aprueba el cambio que pidió');
    expect(said(await office.press(HEAD, approve))).toContain('no permite aprobar cambios de metas');
    const back = actIn(mail, 'return-revision');
    expect(said(await office.press(OTHER_ADMIN, back))).toBe('form: Devolver el cambio');
    expect(said(await office.file(OTHER_ADMIN, back, {}))).toBe('faults: reason');
    expect(said(await office.file(OTHER_ADMIN, back, { reason: 'falta el acta' }))).toContain('Devuelto');
    expect(textOf((await office.mailOf(ADMIN)).at(-1) ?? { parts: [] })).toContain('Motivo: falta el acta');
    expect(said(await office.press(DIRECTOR, approve))).toContain('ya no está por aprobar');
    expect(await standing(office)).toEqual(BEFORE);
    const again = await ask(office, ADMIN, [WHOLE, 'again']);
    expect(said(await office.press(ADMIN, actIn(again.reply, 'confirm')))).toContain('Registrado el cambio');
  });

  it('has the goal judged anew once it is approved', async () => {
    const changed: number[] = [];
    const office = await openOffice(dialect);
    const mail = await request(office);
    const acts = createWriteActs({
      db: office.store.db,
      people: knownPeople(),
      thresholds: DEFAULT_THRESHOLDS,
      toDay: makeCalendarDay('America/Tijuana'),
      onChanged: async ({ goalId }) => void changed.push(goalId),
    });
    const { act, value } = actIn(mail, 'approve-revision');
    await acts[act]?.press({ act, value, person: DIRECTOR, at: AT });
    expect(changed).toEqual([await goalIdOf(office)]);
  });

  it('is one at a time', async () => {
    const office = await openOffice(dialect);
    await request(office);
    const { reply } = await ask(office, ADMIN, ['modifica la meta anual de la 303 a 50,000', 'x']);
    expect(textOf(reply)).toContain(
      'Ya hay un cambio de la 303 por aprobar (meta anual 45,000, oficio 118/2023)',
    );
  });

  it('is told before it is approved to those alone whom it concerns', async () => {
    const office = await openOffice(dialect);
    await request(office);
    const question = '¿quién modificó la meta de la 303?';
    const outside = await ask(office, READER, [question, 'a']);
    expect(textOf(outside.reply) + textOf({ parts: outside.aside })).not.toContain('45,000');
    const inside = await ask(office, HEAD, [question, 'b']);
    expect(textOf({ parts: inside.aside })).toMatch(
      /Preliminar: cambio de la meta anual de la 303 a 45,000/u,
    );
  });
});
