import { describe, expect, it } from 'vitest';
import type { Answered } from '#src/bot/bot.ts';
import type { Reply } from '#src/reply/reply.ts';
import { ADMIN, DIRECTOR, READER } from '#test/support/known-people.ts';
import { DIALECTS } from '#test/support/store-dialects.ts';
import { actIn, actsIn, openOffice, said, textOf } from './office.ts';
import { ask, goalIdOf } from './revisions.ts';

describe.each(DIALECTS)('the form of a change, on %s', (dialect) => {
  it('is filled in in a form, checked field by field, and read back before it is confirmed', async () => {
    const office = await openOffice(dialect);
    const value = `goal:${await goalIdOf(office)}:2023`;
    const act = { act: 'revise', value };
    expect(said(await office.press(READER, act))).toContain('no permite modificar metas');
    const opened = await office.press(ADMIN, act);
    if (opened.kind !== 'form') throw new Error(said(opened));
    expect(opened.form.fields.map(({ id, initial }) => [id, initial])).toEqual([
      ['annual', '39,840'],
      ['q4', '9,960'],
      ['authorization', null],
      ['authorizedOn', null],
      ['justification', null],
    ]);
    expect(opened.form.lead).toContain('Trimestres cerrados');
    const paper = { authorization: 'oficio 9', justification: 'creció el padrón' };
    expect(said(await office.file(ADMIN, act, { annual: 'mucho', q4: '1' }))).toBe(
      'faults: annual,authorization,justification',
    );
    expect(said(await office.file(ADMIN, act, { ...paper, annual: '45,000', q4: '9,960' }))).toBe(
      'faults: annual',
    );
    expect(said(await office.file(ADMIN, act, { ...paper, annual: '39,840', q4: '9,960' }))).toBe(
      'faults: annual',
    );
    const filed = await office.file(ADMIN, act, { ...paper, annual: '45,000', q4: '15,120' });
    expect(said(filed)).toMatch(/¿Confirma\?[^]*39,840 → 45,000[^]*oficio 9/u);
    if (filed.kind !== 'reply') throw new Error('no reading back');
    expect(said(await office.press(ADMIN, actIn(filed.reply, 'confirm')))).toContain('Registrado el cambio');
  });

  it('is begun by words and ended in the form', async () => {
    const office = await openOffice(dialect);
    const { reply } = await ask(office, ADMIN, ['modifica la meta anual de la 303 a 45,000', 't']);
    const act = actIn(reply, 'revise');
    const opened = await office.press(ADMIN, act);
    if (opened.kind !== 'form') throw new Error(said(opened));
    expect(opened.form.fields.find(({ id }) => id === 'annual')?.initial).toBe('45,000');
    expect(said(await office.press(DIRECTOR, act))).toContain('Sólo quien lo pidió puede confirmarlo');
    const values = { annual: '45,000', q4: '15,120', authorization: 'oficio 9', justification: 'padrón' };
    expect(said(await office.file(ADMIN, act, values))).toContain('¿Confirma?');
    expect(textOf((await ask(office, ADMIN, ['sí', 't'])).reply)).toContain('Registrado el cambio de la 303');
  });

  it('asks first which goal is meant, where none is chosen', async () => {
    const office = await openOffice(dialect);
    const act = { act: 'revise', value: 'choose' };
    expect(said(await office.press(ADMIN, act))).toBe('form: Modificar una meta');
    expect(said(await office.file(ADMIN, act, { goal: 'nada' }))).toBe('faults: goal');
    expect(said(await office.file(ADMIN, act, { goal: 'despensas' }))).toBe('faults: goal');
    expect(said(await office.file(ADMIN, act, { goal: 'la 303' }))).toBe('form: Modificar la meta');
  });
});

describe('the button to modify a goal', () => {
  it('stands beside a single goal for whoever may, where nobody else reads', async () => {
    const office = await openOffice('sqlite');
    const actsOf = ({ aside }: Answered) => actsIn({ ...EMPTY, parts: aside });
    expect(actsOf(await ask(office, ADMIN, ['avance de la 303', 'a']))).toEqual(['revise']);
    expect(actsOf(await ask(office, DIRECTOR, ['avance de la 303', 'b']))).toEqual([]);
    expect(actsOf(await ask(office, ADMIN, ['avance de despensas', 'c']))).toEqual([]);
    const channel = { kind: 'channel', team: 'T0AGENCIA1', channel: 'C0CANAL001' } as const;
    const inChannel = await office.say(ADMIN, 'avance de la 303', { threadKey: 'd', channel });
    expect(actsOf(inChannel)).toEqual([]);
  });
});

const EMPTY: Reply = {
  title: null,
  understood: null,
  parts: [],
  sources: [],
  footnotes: [],
  suggestions: [],
};
