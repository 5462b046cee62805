import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readCatalog } from '#db/queries/catalog.ts';
import { readEntries } from '#db/queries/progress-entries.ts';
import { readRevisionRequests } from '#db/queries/revision-requests.ts';
import type { Role } from '#src/domain/person.ts';
import { ADMIN, knownPeople, person } from '#test/support/known-people.ts';
import { type Answerer, newAnswerer, type Running, runApp } from '#test/support/running-app.ts';
import { appHomeOpened, type EventFields, homeAction } from '#test/support/slack-double/payloads.ts';
import { viewSubmission } from '#test/support/slack-double/windows.ts';
import { validateView } from '#test/support/validate-blocks.ts';
import { waitFor } from '#test/support/wait-for.ts';

/** Whoever the double lets speak. */
const ME = 'T0AGENCIA1:U0PERSONA1';
const VIEW = z.looseObject({
  title: z.looseObject({ text: z.string() }),
  private_metadata: z.string(),
  callback_id: z.string(),
});

async function start(role: Role, unitCode: string | null = null): Promise<Running & { answerer: Answerer }> {
  const answerer = await newAnswerer(() => knownPeople([person(ADMIN, 'admin'), person(ME, role, unitCode)]));
  return { ...(await runApp({ kind: 'socket', answerer })), answerer };
}

/** The dialogs that Slack was asked to open, each within its limits. */
async function windows({ double }: Running, count: number): Promise<readonly z.infer<typeof VIEW>[]> {
  const opened = () => double.calls.filter(({ method }) => method === 'views.open');
  await waitFor(() => opened().length >= count, `${count} dialogs`);
  return opened().map(({ args, outcome }) => {
    expect(outcome).toBe('ok');
    expect(validateView(args['view'])).toEqual([]);
    return VIEW.parse(args['view']);
  });
}

function filled({ callback_id, private_metadata }: z.infer<typeof VIEW>, values: Record<string, string>) {
  const elements = Object.entries(values).map(([id, value]) => [id, { field: { value } }] as const);
  return viewSubmission({
    callbackId: callback_id,
    metadata: private_metadata,
    values: Object.fromEntries<EventFields>(elements),
  });
}

async function goalIdOf({ store }: Answerer): Promise<number> {
  return (await readCatalog(store.db))?.goals.find(({ code }) => code === '303')?.id ?? 0;
}

describe('/avance with a word that does something', () => {
  it('opens the form of what is owed, and of the goal that is named', async () => {
    const running = await start('liaison', '52201');
    const { deliveries, double, answerer } = running;
    await deliveries.command('capturar');
    await deliveries.command('Capturar la 303');
    const [, named] = await windows(running, 2);
    expect(named?.title.text).toBe('Capturar avance');
    if (named === undefined) return;
    await deliveries.interact(filled(named, { value: '9,960' }));
    const [told] = await double.waitForAccepted(1);
    expect(told).toMatchObject({ response_type: 'ephemeral' });
    expect(told?.['text']).toContain('Registrado: 9,960 en la 303');
    const entries = await readEntries(answerer.store.db, await goalIdOf(answerer));
    expect(entries.filter(({ author }) => author === ME).map(({ value }) => value)).toEqual([9_960]);
  });

  it('tells whoever may not whom to ask, privately', async () => {
    const running = await start('reader');
    await running.deliveries.command('capturar');
    await running.deliveries.command('revisar');
    await running.deliveries.command('modificar meta');
    const told = await running.double.waitForAccepted(3);
    for (const message of told) expect(message).toMatchObject({ response_type: 'ephemeral' });
    const texts = told.map(({ text }) => String(text)).join('\n');
    expect(texts).toContain('no captura cifras');
    expect(texts).toContain('no revisa capturas');
    expect(texts).toContain('no permite modificar metas');
    expect(JSON.stringify(told)).toContain('Administra Avance <@U0ADMIN001>');
    expect(running.double.calls.some(({ method }) => method === 'views.open')).toBe(false);
  });

  it('leaves figures and questions to the bot', async () => {
    const running = await start('liaison', '52201');
    const { deliveries, double } = running;
    await deliveries.command('captura 9,960 en la 303 en el cuarto trimestre');
    await double.waitForAccepted(1);
    await deliveries.command('ayuda');
    await double.waitForAccepted(2);
    await deliveries.command('despensas tercer trimestre');
    const [capture, help, progress] = await double.waitForAccepted(3);
    expect(capture?.['text']).toContain('Voy a registrar 9,960');
    expect(help?.['text']).toContain('soy Avance');
    expect(progress?.['text']).toContain('303');
  });

  it('changes a goal by two dialogs, one after the other in the same window', async () => {
    const running = await start('admin');
    const { deliveries, double, answerer } = running;
    await deliveries.command('modificar meta');
    const [which] = await windows(running, 1);
    if (which === undefined) return;
    expect(JSON.stringify(await deliveries.interact(filled(which, { goal: 'nada' })))).toMatch(
      /"response_action":"errors"[^]*no está en el programa/u,
    );
    const next = z
      .object({ response_action: z.literal('update'), view: VIEW })
      .parse(await deliveries.interact(filled(which, { goal: '303' })));
    expect(next.view.title.text).toBe('Modificar la meta');
    expect(validateView(next.view)).toEqual([]);
    const values = {
      annual: '45,000',
      q4: '15,120',
      authorization: 'oficio 118/2023',
      justification: 'creció el padrón',
    };
    expect(JSON.stringify(await deliveries.interact(filled(next.view, { ...values, q4: '9,960' })))).toMatch(
      /"response_action":"errors"[^]*faltan 5,160 por programar/u,
    );
    await deliveries.interact(filled(next.view, values));
    const [told] = await double.waitForAccepted(1);
    expect(told?.['text']).toContain('Voy a pedir este cambio de la 303 para 2023. ¿Confirma?');
    const button = z
      .object({ action_id: z.string(), value: z.string() })
      .parse(buttonsOf(told).find(({ action_id }) => action_id.endsWith(':confirm')));
    const container = { channel_id: 'C0CANAL001', message_ts: '1700000500.000001', is_ephemeral: true };
    await deliveries.press({ value: button.value, actionId: button.action_id, container });
    const [, done] = await double.waitForAccepted(2);
    expect(done?.['text']).toContain('Registrado el cambio de la 303');
    const requests = await readRevisionRequests(answerer.store.db, await goalIdOf(answerer));
    expect(requests.map(({ annual, state, author }) => [annual, state, author])).toEqual([
      [45_000, 'submitted', ME],
    ]);
  });

  it('stands in Home as buttons, for whom they are', async () => {
    const running = await start('admin');
    const { deliveries, double } = running;
    await deliveries.event(appHomeOpened('home'));
    const published = () => double.calls.filter(({ method }) => method === 'views.publish');
    await waitFor(() => published().length === 1, 'Home');
    const home = JSON.stringify(published()[0]?.args['view']);
    for (const label of ['Capturar lo que falta', 'Revisar lo capturado', 'Modificar una meta'])
      expect(home).toContain(label);
    await deliveries.interact(homeAction({ type: 'button', action_id: 'act:2:revise', value: 'choose' }));
    const [which] = await windows(running, 1);
    expect(which?.title.text).toBe('Modificar una meta');
  });
});

const BUTTONS = z.array(
  z.looseObject({
    elements: z
      .array(z.looseObject({ action_id: z.string().optional(), value: z.string().optional() }))
      .optional(),
  }),
);

function buttonsOf(message: Readonly<Record<string, unknown>> | undefined) {
  return BUTTONS.parse(message?.['blocks']).flatMap(({ elements }) =>
    (elements ?? []).flatMap(({ action_id, value }) =>
      action_id === undefined || value === undefined ? [] : [{ action_id, value }],
    ),
  );
}
