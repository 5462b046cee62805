import { describe, expect, it } from 'vitest';
import { readRevisionRequests } from '#db/queries/revision-requests.ts';
import { createHomes } from '#src/bot/home/homes.ts';
import { DEFAULT_THRESHOLDS } from '#src/domain/traffic-light.ts';
import { AT } from '#test/bot/demo-bot.ts';
import { ADMIN, DIRECTOR, HEAD, knownPeople, LIAISON, person } from '#test/support/known-people.ts';
import { DIALECTS } from '#test/support/store-dialects.ts';
import { actIn, actsIn, officeOn, openOffice, said, textOf } from './office.ts';
import { ask, goalIdOf, requestFor, WHOLE } from './revisions.ts';

const OTHERS = WHOLE.replace('303', '103').replace('45,000', '450').replace('15,120', '160');

describe.each(DIALECTS)('a head of unit who wants a goal changed, on %s', (dialect) => {
  it('asks for it, and the administration or a director approves it', async () => {
    const office = await openOffice(dialect);
    const { reply, audience } = await ask(office, HEAD, WHOLE);
    expect([audience, actsIn(reply)]).toEqual(['all', ['confirm', 'cancel']]);
    expect(said(await office.press(HEAD, actIn(reply, 'confirm')))).toContain('Queda por aprobar');
    const mail = await requestFor(office, ADMIN);
    expect(textOf(mail)).toMatch(/39,840 → 45,000[^]*Pidió: U0TITULAR1/u);
    expect(await requestFor(office, DIRECTOR)).toEqual(mail);
    const approve = actIn(mail, 'approve-revision');
    expect(said(await office.press(HEAD, approve))).toContain('no permite aprobar cambios de metas');
    expect(said(await office.press(ADMIN, approve))).toContain('Aprobado');
    expect((await office.mailOf(HEAD)).map(({ parts }) => textOf({ parts })).join()).toContain('Se aprobó');
  });

  it('learns why where it is returned, and may ask again', async () => {
    const office = await openOffice(dialect);
    const { reply } = await ask(office, HEAD, WHOLE);
    await office.press(HEAD, actIn(reply, 'confirm'));
    const back = actIn(await requestFor(office, ADMIN), 'return-revision');
    await office.file(ADMIN, back, { reason: 'falta el acta' });
    expect(textOf((await office.mailOf(HEAD)).at(-1) ?? { parts: [] })).toContain('Motivo: falta el acta');
    const again = await ask(office, HEAD, [WHOLE, 'again']);
    expect(said(await office.press(HEAD, actIn(again.reply, 'confirm')))).toContain('Registrado el cambio');
  });

  it('does so of their own units alone, by words, by the form and by its button', async () => {
    const office = await openOffice(dialect);
    const words = await ask(office, HEAD, OTHERS);
    expect([words.audience, actsIn(words.reply)]).toEqual(['asker', []]);
    expect(textOf(words.reply)).toContain('Pueden hacerlo: titular de la unidad y administración.');
    const choose = { act: 'revise', value: 'choose' };
    expect(said(await office.press(HEAD, choose))).toBe('form: Modificar una meta');
    expect(said(await office.file(HEAD, choose, { goal: '303' }))).toBe('form: Modificar la meta');
    expect(said(await office.file(HEAD, choose, { goal: '103' }))).toContain('no permite modificar metas');
    const id = await goalIdOf(office, '103');
    const other = { act: 'revise', value: `goal:${id}:2023` };
    expect(said(await office.press(HEAD, other))).toContain('no permite modificar metas');
    expect(said(await office.file(HEAD, other, { annual: '450' }))).toContain('no permite modificar metas');
    expect(await readRevisionRequests(office.store.db, id)).toEqual([]);
  });

  it('is refused what another unit took over meanwhile', async () => {
    const office = await openOffice(dialect);
    const { reply } = await ask(office, HEAD, WHOLE);
    const moved = knownPeople([person(ADMIN, 'admin'), person(HEAD, 'head', '52101')]);
    const later = officeOn(office.store, moved);
    expect(said(await later.press(HEAD, actIn(reply, 'confirm')))).toContain('no permite modificar metas');
    expect(await readRevisionRequests(office.store.db, await goalIdOf(office))).toEqual([]);
  });

  it('finds the button beside a goal of theirs and in Home; a liaison does not', async () => {
    const office = await openOffice(dialect);
    const besides = async (who: string, text: string) =>
      (await ask(office, who, [text, `${who} ${text}`])).aside.flatMap((part) =>
        part.kind === 'acts' ? part.acts.map(({ label }) => label) : [],
      );
    expect(await besides(HEAD, 'avance de la 303')).toEqual(['Pedir un cambio de la meta']);
    expect(await besides(HEAD, 'avance de la 103')).toEqual([]);
    expect(await besides(ADMIN, 'avance de la 103')).toEqual(['Modificar la meta']);
    expect(await besides(LIAISON, 'avance de la 303')).toEqual([]);
    const homes = createHomes({
      db: office.store.db,
      thresholds: DEFAULT_THRESHOLDS,
      timeZone: 'America/Tijuana',
      people: knownPeople(),
      clock: () => AT,
    });
    const labels = async (who: string) => (await homes.read(who)).acts.map(({ label }) => label);
    expect(await labels(HEAD)).toContain('Pedir un cambio de meta');
    expect(await labels(ADMIN)).toContain('Modificar una meta');
    expect((await labels(LIAISON)).join()).not.toMatch(/meta/u);
  });
});

describe('a change by so much', () => {
  it.each([
    ['sube la meta de despensas 303 10 %', /Meta anual: +39,840 → 43,824/u],
    ['baja en 500 la 303', /Meta anual: +39,840 → 39,340/u],
    [
      'reduce la meta anual de la 309 en un 10 por ciento',
      /731 → 658[^]*el cálculo da 657\.9; se redondea a 658/u,
    ],
  ])('«%s» is read back with before and after, and confirmed', async (text, told) => {
    const office = await openOffice('sqlite');
    const { reply } = await ask(office, ADMIN, text);
    expect(textOf(reply)).toMatch(told);
    expect(textOf(reply)).toContain('¿Qué se ajusta para que cuadre?');
    expect(actsIn(reply)).toEqual(['revise', 'cancel']);
  });

  it('that goes against its verb is asked back, and each choice is read as it says', async () => {
    const office = await openOffice('sqlite');
    const { reply } = await ask(office, ADMIN, 'sube la meta anual de la 303 5,000');
    const options = reply.parts.flatMap((part) => (part.kind === 'choices' ? part.options : []));
    expect(options.map(({ label }) => label)).toEqual([
      'Que quede en 5,000',
      'Que aumente 5,000: queda en 44,840',
    ]);
    expect(actsIn(reply)).toEqual([]);
    const chosen = await ask(office, ADMIN, options[1]?.message ?? '');
    expect(textOf(chosen.reply)).toMatch(/39,840 → 44,840/u);
  });
});
