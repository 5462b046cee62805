import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { isQuarterClosed } from '#db/queries/quarter-locks.ts';
import { addSubscription, readSubscriptionsOf } from '#db/queries/subscriptions.ts';
import type { Role } from '#src/domain/person.ts';
import { EVERYTHING, type NewSubscription, writeWanted } from '#src/domain/subscription.ts';
import { ADMIN, knownPeople, person } from '#test/support/known-people.ts';
import { type Answerer, NOW, newAnswerer, type Running, runApp } from '#test/support/running-app.ts';
import { appHomeOpened, type EventFields, homeAction } from '#test/support/slack-double/payloads.ts';
import { viewSubmission } from '#test/support/slack-double/windows.ts';
import { validateView } from '#test/support/validate-blocks.ts';
import { waitFor } from '#test/support/wait-for.ts';

/** Whoever the double lets speak. */
const ME = 'T0AGENCIA1:U0PERSONA1';
const BUTTON = z.looseObject({
  type: z.literal('button'),
  action_id: z.string(),
  text: z.looseObject({ text: z.string() }),
  value: z.string(),
});
const VIEW = z.looseObject({ private_metadata: z.string(), callback_id: z.string() });

type Button = z.infer<typeof BUTTON>;

async function start(role: Role): Promise<Running & { answerer: Answerer }> {
  const answerer = await newAnswerer(() => knownPeople([person(ADMIN, 'admin'), person(ME, role)]));
  return { ...(await runApp({ kind: 'socket', answerer })), answerer };
}

function viewsOf({ double }: Running, method: string): readonly unknown[] {
  return double.calls
    .filter((call) => call.method === method && call.outcome === 'ok')
    .map(({ args }) => args['view']);
}

async function waitForView(running: Running, method: string, count: number): Promise<unknown> {
  await waitFor(() => viewsOf(running, method).length >= count, `${count} of ${method}: ${running.log()}`);
  const view = viewsOf(running, method)[count - 1];
  expect(validateView(view)).toEqual([]);
  return view;
}

/** Every button, wherever it stands. */
function buttonsOf(view: unknown): readonly Button[] {
  const parsed = BUTTON.safeParse(view);
  if (parsed.success) return [parsed.data];
  return typeof view === 'object' && view !== null ? Object.values(view).flatMap(buttonsOf) : [];
}

async function openHome(running: Running): Promise<readonly Button[]> {
  const count = viewsOf(running, 'views.publish').length + 1;
  await running.deliveries.event(appHomeOpened('home'));
  return buttonsOf(await waitForView(running, 'views.publish', count));
}

function labelled(buttons: readonly Button[], label: string): Button {
  const found = buttons.find(({ text }) => text.text === label);
  if (found === undefined) throw new Error(`no ${label} among ${buttons.map(({ text }) => text.text)}`);
  return found;
}

/** Presses a button of Home that opens a form, and gives the form. */
async function openForm(running: Running, { action_id, value }: Button): Promise<z.infer<typeof VIEW>> {
  const count = viewsOf(running, 'views.open').length + 1;
  await running.deliveries.interact(homeAction({ type: 'button', action_id, value }));
  return VIEW.parse(await waitForView(running, 'views.open', count));
}

interface FilledIn {
  readonly texts?: Readonly<Record<string, string>>;
  readonly choices?: Readonly<Record<string, string>>;
}

function filled({ callback_id, private_metadata }: z.infer<typeof VIEW>, { texts, choices }: FilledIn) {
  const elements = [
    ...Object.entries(texts ?? {}).map(([id, value]) => [id, { field: { value } }] as const),
    ...Object.entries(choices ?? {}).map(
      ([id, value]) => [id, { field: { selected_option: { value } } }] as const,
    ),
  ];
  return viewSubmission({
    callbackId: callback_id,
    metadata: private_metadata,
    values: Object.fromEntries<EventFields>(elements),
  });
}

describe('what an administrator does from Home', () => {
  it('reopens a quarter with a reason', async () => {
    const running = await start('admin');
    const form = await openForm(running, labelled(await openHome(running), 'Trimestres'));
    const values = { texts: { reason: 'acta corregida' }, choices: { quarter: 'open:2023:3' } };
    await running.deliveries.interact(filled(form, values));
    const [told] = await running.double.waitForAccepted(1);
    expect(told?.['text']).toContain('El 3.er trimestre de 2023 recibe capturas otra vez.');
    expect(await isQuarterClosed(running.answerer.store.db, { year: 2023, quarter: 3 })).toBe(false);
  });

  it('looks at a summary and sends it, once to each', async () => {
    const running = await start('admin');
    const { deliveries, double } = running;
    const form = await openForm(running, labelled(await openHome(running), 'Resúmenes'));
    await deliveries.interact(filled(form, { choices: { quarter: '2023:3', whom: `person:${ADMIN}` } }));
    const [shown] = await double.waitForAccepted(1);
    expect(JSON.stringify(shown)).toContain('Vista previa: no se ha enviado nada.');
    const { action_id, value } = labelled(buttonsOf(shown), 'Enviar ahora');
    for (const _time of ['first', 'second'])
      await deliveries.interact(homeAction({ type: 'button', action_id, value }));
    const messages = await double.waitForAccepted(5);
    const told = (text: string) => messages.filter((message) => JSON.stringify(message).includes(text));
    expect(told('Resúmenes en camino: 2.')).toHaveLength(1);
    expect(told('No se envía nada nuevo. Ya se habían enviado o estaban en camino: 2.')).toHaveLength(1);
    expect(told('Resumen del 3.er trimestre de 2023')).toHaveLength(3);
  });

  it.each(['director', 'reader'] as const)('is not offered to a %s', async (role) => {
    const labels = (await openHome(await start(role))).map(({ text }) => text.text);
    expect(labels).not.toContain('Trimestres');
    expect(labels).not.toContain('Resúmenes');
  });
});

describe('what somebody follows, in Home', () => {
  it('is changed by its form, and Home shows what it is now', async () => {
    const running = await start('reader');
    const { db } = running.answerer.store;
    const recipient = { kind: 'person', person: ME } as const;
    const following: NewSubscription = {
      recipient,
      followed: EVERYTHING,
      wanted: { kind: 'event', event: 'red' },
    };
    await addSubscription(db, following, { author: ME, at: NOW });
    const buttons = await openHome(running);
    expect(labelled(buttons, 'Dejar de recibirlo').action_id).toMatch(/:unfollow$/u);
    const form = await openForm(running, labelled(buttons, 'Cambiar'));
    await running.deliveries.interact(filled(form, { choices: { event: 'recovered' } }));
    const [told] = await running.double.waitForAccepted(1);
    expect(told?.['text']).toContain('Cambiado: aviso cuando se recupere');
    const newest = () => JSON.stringify(viewsOf(running, 'views.publish').at(-1));
    await waitFor(() => newest().includes('aviso cuando se recupere'), 'a Home with the change');
    expect(newest()).not.toContain('aviso cuando caiga en rojo');
    const held = await readSubscriptionsOf(db, recipient);
    expect(held.map(({ wanted }) => writeWanted(wanted))).toEqual(['event:recovered']);
  });
});
