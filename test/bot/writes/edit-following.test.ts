import { describe, expect, it } from 'vitest';
import { readSubscriptionHistory, readSubscriptionsOf } from '#db/queries/subscriptions.ts';
import { writeWanted } from '#src/domain/subscription.ts';
import type { Form } from '#src/reply/form.ts';
import { LIAISON, READER } from '#test/support/known-people.ts';
import { DIALECTS } from '#test/support/store-dialects.ts';
import { actIn, type Office, openOffice, said } from './office.ts';

/** Follows what a message says, and gives the button that changes it. */
async function follow(office: Office, text: string, threadKey = text) {
  const { reply } = await office.say(READER, text, { threadKey });
  await office.press(READER, actIn(reply, 'confirm'));
  const held = await heldBy(office);
  return { act: 'edit-following', value: String(held.at(-1)?.id) };
}

function heldBy({ store }: Office) {
  return readSubscriptionsOf(store.db, { kind: 'person', person: READER });
}

async function wantedBy(office: Office): Promise<readonly string[]> {
  return (await heldBy(office)).map(({ wanted }) => writeWanted(wanted));
}

function filledIn({ fields }: Form): Readonly<Record<string, string | null>> {
  return Object.fromEntries(fields.map(({ id, initial }) => [id, initial]));
}

async function formOf(office: Office, act: { readonly act: string; readonly value: string }): Promise<Form> {
  const outcome = await office.press(READER, act);
  if (outcome.kind !== 'form') throw new Error(said(outcome));
  return outcome.form;
}

describe.each(DIALECTS)('changing what one follows, on %s', (dialect) => {
  it('begins with what stands, and changes a limit with its trace', async () => {
    const office = await openOffice(dialect);
    const edit = await follow(office, 'avísame si las becas bajan de 80 %');
    const form = await formOf(office, edit);
    expect(form.lead).toContain('cuando su cumplimiento a la fecha baje de 80%: 305');
    expect(filledIn(form)).toEqual({ measure: 'compliance', op: '<', limit: '80' });
    const done = await office.file(READER, edit, { measure: 'compliance', op: '<', limit: '65.5 %' });
    expect(done).toMatchObject({ kind: 'reply', audience: 'private' });
    expect(said(done)).toContain('Cambiado: aviso cuando su cumplimiento a la fecha baje de 65.5%: 305');
    expect(await wantedBy(office)).toEqual(['compliance<65.5']);
    const [before, after] = await readSubscriptionHistory(office.store.db);
    expect([before?.endedBy, after?.addedBy]).toEqual([READER, READER]);
    expect(before?.endedAt).toBe(after?.addedAt);
    expect(after?.followed).toEqual(before?.followed);
  });

  it('changes a colour, and the period of a summary', async () => {
    const office = await openOffice(dialect);
    const colour = await follow(office, 'avísame cuando algo caiga en rojo');
    expect(filledIn(await formOf(office, colour))).toEqual({ event: 'red' });
    expect(said(await office.file(READER, colour, { event: 'recovered' }))).toContain('se recupere');
    const summary = await follow(office, 'mándame el resumen cada trimestre');
    expect(filledIn(await formOf(office, summary))).toEqual({ rhythm: 'quarter', quiet: 'always' });
    const done = await office.file(READER, summary, { rhythm: 'month', quiet: 'quiet' });
    expect(said(done)).toBe('Cambiado: resumen de todo el programa, cada mes, sólo si algo pide atención.');
    expect(await wantedBy(office)).toEqual(['event:recovered', 'summary:month:quiet']);
  });

  it('leaves as it is what is filled in as it was', async () => {
    const office = await openOffice(dialect);
    const edit = await follow(office, 'avísame cuando algo caiga en rojo');
    expect(said(await office.file(READER, edit, { event: 'red' }))).toContain('Queda como estaba: aviso');
    expect(await readSubscriptionHistory(office.store.db)).toHaveLength(1);
  });

  it('becomes one with what is followed already', async () => {
    const office = await openOffice(dialect);
    await follow(office, 'avísame cuando algo caiga en rojo');
    const edit = await follow(office, 'avísame cuando algo se recupere');
    expect(said(await office.file(READER, edit, { event: 'red' }))).toContain('queda una sola vez');
    expect(await wantedBy(office)).toEqual(['event:red']);
  });

  it('is done once by two forms of the same, and not after its end', async () => {
    const office = await openOffice(dialect);
    const edit = await follow(office, 'avísame cuando algo caiga en rojo');
    const both = await Promise.all(['yellow', 'green'].map((event) => office.file(READER, edit, { event })));
    expect(both.map(said).filter((text) => text.startsWith('Eso ya no lo recibe'))).toHaveLength(1);
    expect(await wantedBy(office)).toHaveLength(1);
    expect(said(await office.press(READER, edit))).toContain('Eso ya no lo recibe');
  });

  it('is nobody else’s to change', async () => {
    const office = await openOffice(dialect);
    const edit = await follow(office, 'avísame cuando algo caiga en rojo');
    expect(said(await office.press(LIAISON, edit))).toContain('Eso ya no lo recibe');
    expect(said(await office.file(LIAISON, edit, { event: 'green' }))).toContain('Eso ya no lo recibe');
    expect(await wantedBy(office)).toEqual(['event:red']);
  });

  it.each([
    [{ measure: 'compliance', op: '<', limit: 'ochenta y algo' }, 'limit'],
    [{ measure: 'compliance', op: '<', limit: '0' }, 'limit'],
    [{ measure: 'compliance', op: '<', limit: '-5' }, 'limit'],
    [{ measure: 'compliance', op: '<', limit: '1,001' }, 'limit'],
    [{ measure: 'compliance', op: '<', limit: '0.0000001' }, 'limit'],
    [{ measure: 'relative', op: '<', limit: '50' }, 'op'],
    [{ measure: 'toString', op: '<', limit: '50' }, 'measure'],
    [{ op: '<', limit: '50' }, 'measure'],
  ])('says beside its field what is wrong with %j', async (values, field) => {
    const office = await openOffice(dialect);
    const edit = await follow(office, 'avísame si las becas bajan de 80 %');
    expect(said(await office.file(READER, edit, values))).toBe(`faults: ${field}`);
    expect(await wantedBy(office)).toEqual(['compliance<80']);
  });
});
