import { describe, expect, it } from 'vitest';
import { readSubscriptionsOf } from '#db/queries/subscriptions.ts';
import { writeWanted } from '#src/domain/subscription.ts';
import { DIRECTOR, knownPeople, READER } from '#test/support/known-people.ts';
import { newAnswerer, runApp } from '#test/support/running-app.ts';
import { channelMessage, directMessage, mention } from '#test/support/slack-double/payloads.ts';
import { waitFor } from '#test/support/wait-for.ts';

const CHANNEL = { kind: 'channel', team: 'T0AGENCIA1', channel: 'C0CANAL001' } as const;

function userOf(person: string): string {
  return person.slice(person.indexOf(':') + 1);
}

describe('following in Slack', () => {
  it('is for the channel in which a director asks for it, confirmed in the thread', async () => {
    const answerer = await newAnswerer(() => knownPeople());
    const { deliveries, double } = await runApp({ kind: 'socket', answerer });
    const user = userOf(DIRECTOR);
    const asked = mention('avisa en este canal cuando algo caiga en rojo', { user });
    await deliveries.event(asked);
    const [read] = await double.waitForAccepted(1);
    expect(read?.['text']).toContain('Voy a enviar a este canal un aviso cuando caiga en rojo');
    await deliveries.event(channelMessage('sí', { user, thread_ts: asked['ts'] }));
    const [, done] = await double.waitForAccepted(2);
    expect(done?.['text']).toContain('Registrado: aviso cuando caiga en rojo');
    const held = await readSubscriptionsOf(answerer.store.db, CHANNEL);
    expect(held.map(({ wanted, addedBy }) => [writeWanted(wanted), addedBy])).toEqual([
      ['event:red', DIRECTOR],
    ]);
  });

  it('is for whoever asks for it in a direct message, which is no channel', async () => {
    const answerer = await newAnswerer(() => knownPeople());
    const { deliveries, double } = await runApp({ kind: 'socket', answerer });
    const user = userOf(READER);
    await deliveries.event(directMessage('avisa en este canal cuando algo caiga en rojo', { user }));
    const [refused] = await double.waitForAccepted(1);
    expect(refused?.['text']).toContain('no es un canal');
    await deliveries.event(directMessage('mándame el resumen cada trimestre', { user }));
    await double.waitForAccepted(2);
    await deliveries.event(directMessage('sí', { user }));
    await waitFor(async () => {
      const recipient = { kind: 'person', person: READER } as const;
      return (await readSubscriptionsOf(answerer.store.db, recipient)).length === 1;
    }, 'the subscription');
  });
});
