import { describe, expect, it } from 'vitest';
import { readSubscriptionHistory, readSubscriptionsOf } from '#db/queries/subscriptions.ts';
import { writeFollowed, writeWanted } from '#src/domain/subscription.ts';
import { DIRECTOR, LIAISON, READER } from '#test/support/known-people.ts';
import { DIALECTS } from '#test/support/store-dialects.ts';
import { actIn, actsIn, type Office, openOffice, said, THREAD, textOf } from './office.ts';

const CHANNEL = { kind: 'channel', team: 'T0AGENCIA1', channel: 'C0CANAL001' } as const;

async function followedBy({ store }: Office, person: string): Promise<readonly string[]> {
  const held = await readSubscriptionsOf(store.db, { kind: 'person', person });
  return held.map(({ followed, wanted }) => `${writeFollowed(followed)} ${writeWanted(wanted)}`);
}

async function confirm(office: Office, person: string, text: string): Promise<string> {
  const { reply } = await office.say(person, text);
  return said(await office.press(person, actIn(reply, 'confirm')));
}

describe.each(DIALECTS)('following, on %s', (dialect) => {
  it('is read back, confirmed by its button, and kept for whoever asked', async () => {
    const office = await openOffice(dialect);
    const { reply, audience } = await office.say(READER, 'avísame si las becas bajan de 80 %');
    expect(textOf(reply)).toContain('cuando su cumplimiento a la fecha baje de 80%: 305');
    expect(audience).toBe('all');
    expect(await followedBy(office, READER)).toEqual([]);
    expect(said(await office.press(READER, actIn(reply, 'confirm')))).toContain('Registrado: aviso cuando');
    expect(await followedBy(office, READER)).toEqual(['goal:52201/305 compliance<80']);
    expect(said(await office.press(READER, actIn(reply, 'confirm')))).toContain('ya quedó resuelto');
    expect(await followedBy(office, READER)).toHaveLength(1);
  });

  it('is confirmed by a word in the same thread, by nobody else', async () => {
    const office = await openOffice(dialect);
    const { reply } = await office.say(READER, 'mándame el resumen cada trimestre');
    expect(said(await office.press(LIAISON, actIn(reply, 'confirm')))).toContain('Sólo quien lo pidió');
    const { reply: done } = await office.say(READER, 'sí');
    expect(textOf(done)).toBe(
      'Registrado: resumen de todo el programa, cada trimestre.\n\nPara cancelarlo escriba, por ejemplo: «deja de avisarme».',
    );
    expect(await followedBy(office, READER)).toEqual(['all summary:quarter']);
  });

  it('is once what it is, however often it is asked for', async () => {
    const office = await openOffice(dialect);
    const first = await office.say(READER, 'avísame cuando algo caiga en rojo', { threadKey: 'one' });
    const second = await office.say(READER, 'avísame cuando algo caiga en rojo', { threadKey: 'two' });
    await office.press(READER, actIn(first.reply, 'confirm'));
    await office.press(READER, actIn(second.reply, 'confirm'));
    expect(await followedBy(office, READER)).toEqual(['all event:red']);
    const third = await office.say(READER, 'avísame cuando algo caiga en rojo');
    expect([actsIn(third.reply), third.audience]).toEqual([[], 'asker']);
    expect(textOf(third.reply)).toContain('Ya está registrado');
  });

  it('ends by word, with its trace, and only of what is named', async () => {
    const office = await openOffice(dialect);
    await confirm(office, READER, 'avísame cuando caiga en rojo la 303 o la 305');
    await confirm(office, READER, 'mándame el resumen cada trimestre');
    const { reply } = await office.say(READER, 'quita las alertas de la 303');
    expect(textOf(reply)).toContain('(queda: aviso cuando caiga en rojo: 305');
    expect(said(await office.press(READER, actIn(reply, 'confirm')))).toContain('Cancelado: aviso');
    expect(await followedBy(office, READER)).toEqual(['all summary:quarter', 'goal:52201/305 event:red']);
    expect(await confirm(office, READER, 'deja de avisarme')).toContain('Cancelado');
    expect(await followedBy(office, READER)).toEqual(['all summary:quarter']);
    expect(await confirm(office, READER, 'ya no me mandes el resumen')).toContain('Cancelado: resumen');
    const history = await readSubscriptionHistory(office.store.db);
    expect(history.map(({ endedBy }) => endedBy)).toEqual([READER, READER, READER]);
  });

  it('says what there is where nothing of what is named is followed', async () => {
    const office = await openOffice(dialect);
    const none = await office.say(READER, 'deja de avisarme');
    expect(textOf(none.reply)).toContain('No hay ninguno registrado');
    await confirm(office, READER, 'mándame el resumen cada mes');
    const other = await office.say(READER, 'deja de avisarme');
    expect(textOf(other.reply)).toContain('Lo registrado: resumen de todo el programa, cada mes.');
    expect(await followedBy(office, READER)).toHaveLength(1);
  });

  it('is taken back by whoever thinks better of it', async () => {
    const office = await openOffice(dialect);
    const { reply } = await office.say(READER, 'avísame cuando la 303 caiga en rojo');
    const back = await office.say(READER, 'siempre no, quita esa alerta');
    expect(textOf(back.reply)).toBe('De acuerdo, todo queda como estaba.');
    expect(said(await office.press(READER, actIn(reply, 'confirm')))).toContain('ya quedó resuelto');
    expect(await followedBy(office, READER)).toEqual([]);
  });

  it('is decided for a channel by who may, in the channel', async () => {
    const office = await openOffice(dialect);
    const text = 'avisa en este canal cuando algo caiga en rojo';
    const denied = await office.say(READER, text, { channel: CHANNEL });
    expect(textOf(denied.reply)).toContain('no permite decidir los avisos de un canal');
    expect(denied.audience).toBe('asker');
    const alone = await office.say(DIRECTOR, text);
    expect(textOf(alone.reply)).toContain('no es un canal');
    const { reply } = await office.say(DIRECTOR, text, { channel: CHANNEL });
    expect(textOf(reply)).toContain('Voy a enviar a este canal un aviso cuando caiga en rojo');
    await office.press(DIRECTOR, actIn(reply, 'confirm'));
    const held = await readSubscriptionsOf(office.store.db, CHANNEL);
    expect(held.map(({ addedBy, wanted }) => [addedBy, writeWanted(wanted)])).toEqual([
      [DIRECTOR, 'event:red'],
    ]);
    expect(await followedBy(office, DIRECTOR)).toEqual([]);
  });

  it('is not for whom nobody knows', async () => {
    const office = await openOffice(dialect);
    const { reply } = await office.say(null, 'mándame el resumen cada trimestre', { threadKey: THREAD });
    expect(textOf(reply)).toBe(
      'Entendí: resumen de todo el programa, cada trimestre. Aquí no sé a quién enviarle avisos: pídalo desde Slack, por favor.',
    );
  });
});
