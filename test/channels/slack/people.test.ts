import { describe, expect, it } from 'vitest';
import { endRole, giveRole, readHeldRoles, readPerson } from '#db/queries/people.ts';
import { NOW, newAnswerer, type Running, runApp } from '#test/support/running-app.ts';
import { appHomeOpened, homeAction } from '#test/support/slack-double/payloads.ts';
import { TEAM } from '#test/support/slack-double/web-api.ts';
import { viewAction, viewSubmission } from '#test/support/slack-double/windows.ts';
import { waitFor } from '#test/support/wait-for.ts';
import { ADMIN, give, NEW, OTHER, openFor, openList, UNIT, waitForWindow, windows } from './people-window.ts';

const pick = (user: string) =>
  viewAction({ type: 'users_select', action_id: 'people:pick', selected_user: user }, { metadata: '0' });

interface Filled {
  readonly role: string;
  readonly units?: readonly string[];
  readonly metadata: string;
  readonly user?: string;
}

function filed({ role, units = [], metadata, user = ADMIN }: Filled) {
  const option = (value: string) => ({ text: { type: 'plain_text', text: 'x' }, value });
  return viewSubmission({
    callbackId: 'people_role',
    rootViewId: 'V0VENTANA1',
    metadata,
    user,
    values: {
      role: { role: { selected_option: option(role) } },
      unit: { unit: { selected_options: units.map(option) } },
    },
  });
}

function homesOf({ double }: Running, user: string): readonly string[] {
  return double.calls
    .filter(({ method, args }) => method === 'views.publish' && args['user_id'] === user)
    .map(({ args }) => JSON.stringify(args['view']));
}

describe.each(['socket', 'http'] as const)('the window of people over %s', (kind) => {
  it('opens from the Home of who administers, and of nobody else', async () => {
    const { answerer, running } = await openFor(kind);
    await give(answerer, OTHER, 'director');
    await running.deliveries.event(appHomeOpened('home'));
    await running.deliveries.event(appHomeOpened('home', { user: OTHER }));
    await waitFor(() => homesOf(running, OTHER).length > 0 && homesOf(running, ADMIN).length > 0, 'Homes');
    expect(homesOf(running, ADMIN)[0]).toContain('Personas y permisos');
    expect(homesOf(running, OTHER)[0]).not.toContain('Personas y permisos');
    await running.deliveries.interact(openList());
    const { text } = await waitForWindow(running, 'views.open');
    expect(text).toContain('2 personas tienen una función');
    expect(text).toContain(
      `<@${ADMIN}> · *Administración*\\nLa dio ana (terminal) el 15 de octubre de 2023.`,
    );
    expect(text).toContain(`<@${OTHER}> · *Dirección*`);
  });

  it('gives a role to anybody of the workspace, who is told once and whose Home shows it', async () => {
    const { answerer, running } = await openFor(kind);
    await running.deliveries.interact(pick(NEW));
    const window = await waitForWindow(running, 'views.push');
    expect(window.text).toContain(`<@${NEW}>\\nFunción actual: *sin función, sólo consulta*`);
    const { private_metadata: metadata } = window;
    expect(await running.deliveries.interact(filed({ role: 'liaison', metadata }))).toMatchObject({
      response_action: 'errors',
      errors: { unit: 'Elija al menos una unidad: titular y enlace lo son de unidades ejecutoras.' },
    });
    const sent = filed({ role: 'liaison', units: [UNIT], metadata });
    for (let times = 0; times < 2; times += 1) await running.deliveries.interact(sent);
    const [told] = await running.double.waitForAccepted(1);
    expect(told).toMatchObject({ metadata: { event_payload: { key: 'role:2' } } });
    expect(JSON.stringify(told)).toMatch(
      /Su función en Avance es ahora: enlace de 52201[^]*Lo decidió <@U0PERSONA1>/u,
    );
    await waitFor(() => windows(running, 'views.update').length >= 3, 'the list');
    const lists = windows(running, 'views.update').map(({ text }) => text);
    expect(lists.some((text) => text.includes('✅ Guardado: <@U0NUEVA001> · *enlace de 52201'))).toBe(true);
    expect(homesOf(running, NEW).at(-1)).toContain('Su función: enlace · 52201');
    expect(await readPerson(answerer.store.db, `${TEAM}:${NEW}`)).toMatchObject({ role: 'liaison' });
    await running.deliveries.command('ayuda');
    expect(await running.double.waitForAccepted(2)).toHaveLength(2);
  });

  it('gives a role in several units, which are chosen already when it is looked at again', async () => {
    const { answerer, running } = await openFor(kind);
    const metadata = JSON.stringify({ person: `${TEAM}:${NEW}`, seen: null, page: 0 });
    const sent = filed({ role: 'head', units: ['52101', UNIT], metadata });
    await running.deliveries.interact(sent);
    expect(await readPerson(answerer.store.db, `${TEAM}:${NEW}`)).toMatchObject({
      unitCodes: ['52101', UNIT],
    });
    await running.deliveries.interact(pick(NEW));
    const { text } = await waitForWindow(running, 'views.push');
    expect(text).toMatch(/"multi_static_select"[^]*"initial_options":\[[^\]]*"52101"[^\]]*"52201"/u);
  });

  it('refuses who does not administer, by whom to ask, and takes the old button away', async () => {
    const { answerer, running } = await openFor(kind);
    await give(answerer, OTHER, 'liaison');
    await running.deliveries.interact(openList(OTHER));
    const { text } = await waitForWindow(running, 'views.open');
    expect(text).toContain(`Sólo administración da y quita funciones. Pídalo a <@${ADMIN}>.`);
    expect(text).not.toContain('Cambiar');
    await waitFor(() => homesOf(running, OTHER).length === 1, 'the Home');
    const metadata = JSON.stringify({ person: `${TEAM}:${OTHER}`, seen: 2, page: 0 });
    const answer = await running.deliveries.interact(filed({ role: 'admin', metadata, user: OTHER }));
    expect(JSON.stringify(answer)).toContain('Sólo administración');
    expect(await readPerson(answerer.store.db, `${TEAM}:${OTHER}`)).toMatchObject({ role: 'liaison' });
    expect(running.double.accepted()).toEqual([]);
  });

  it('keeps one who administers, and shows what another administrator did meanwhile', async () => {
    const { answerer, running } = await openFor(kind);
    const own = JSON.stringify({ person: `${TEAM}:${ADMIN}`, seen: 1, page: 0 });
    expect(await running.deliveries.interact(filed({ role: 'none', metadata: own }))).toMatchObject({
      response_action: 'errors',
      errors: { role: 'Es la única persona que administra. Primero dé administración a otra persona.' },
    });
    await give(answerer, OTHER, 'admin');
    await giveRole(
      answerer.store.db,
      { key: `${TEAM}:${NEW}`, role: 'director', unitCodes: [] },
      { author: `${TEAM}:${OTHER}`, at: NOW },
    );
    const metadata = JSON.stringify({ person: `${TEAM}:${NEW}`, seen: null, page: 0 });
    const answer = await running.deliveries.interact(filed({ role: 'head', units: [UNIT], metadata }));
    expect(answer).toMatchObject({ response_action: 'update' });
    const text = JSON.stringify(answer);
    expect(text).toContain(`Mientras tanto alguien más cambió la función de <@${NEW}>: ahora es *dirección*`);
    expect(text).toContain(`<@${OTHER}> el 15 de octubre de 2023`);
    expect(await readHeldRoles(answerer.store.db)).toHaveLength(3);
  });

  it('turns pages, which stay within the limits', async () => {
    const { answerer, running } = await openFor(kind);
    for (let number = 0; number < 45; number += 1) await give(answerer, `U0ENLACE${number}`, 'liaison');
    await running.deliveries.interact(openList());
    const first = await waitForWindow(running, 'views.open');
    expect(first.text).toContain('46 personas tienen una función · página 1 de 3');
    expect(first.text).not.toContain('Anteriores');
    await running.deliveries.interact(
      viewAction({ type: 'button', action_id: 'people:page:2', value: '2' }, { metadata: '1' }),
    );
    const last = await waitForWindow(running, 'views.update');
    expect([last.private_metadata, last.text.match(/"Cambiar"/gu)?.length]).toEqual(['2', 6]);
    expect(last.text).not.toContain('Siguientes');
    await endRole(answerer.store.db, `${TEAM}:U0ENLACE7`, { author: 'ana', at: NOW });
    await running.deliveries.interact(
      viewAction({ type: 'button', action_id: 'people:page:9', value: '9' }, { metadata: '2' }),
    );
    expect((await waitForWindow(running, 'views.update', 2)).private_metadata).toBe('2');
  });
});

describe('the window of people', () => {
  it('shows who administers by the configuration without a way to change it, and gives the bot no role', async () => {
    const answerer = await newAnswerer();
    const running = await runApp({ kind: 'socket', answerer, admins: [`${TEAM}:${ADMIN}`] });
    await running.deliveries.interact(openList());
    const { text } = await waitForWindow(running, 'views.open');
    expect(text).toContain('Fija por la configuración (AVANCE_ADMINS)');
    expect(text).not.toContain('"Cambiar"');
    await running.deliveries.interact(pick(ADMIN));
    const own = await waitForWindow(running, 'views.push');
    expect(own.text).toContain('aquí no se cambia');
    expect(own.text).not.toContain('Guardar');
    await running.deliveries.interact(pick('U0AVANCE01'));
    expect((await waitForWindow(running, 'views.update', 2)).text).toContain('no es de una persona');
    expect(windows(running, 'views.push')).toHaveLength(1);
  });

  it('shows what a role was before, by whom', async () => {
    const { answerer, running } = await openFor('socket');
    await give(answerer, NEW, 'liaison');
    await give(answerer, NEW, 'head');
    await running.deliveries.interact(
      viewAction({ type: 'button', action_id: 'people:edit:1', value: `${TEAM}:${NEW}` }),
    );
    const { text } = await waitForWindow(running, 'views.push');
    expect(text).toMatch(/de «enlace de 52201 [^»]*» a «titular de 52201 [^»]*» · ana \(terminal\) el 15/u);
  });

  it('stays open with what was filled in where it cannot be kept, with a reference that the log has', async () => {
    const answerer = await newAnswerer();
    const running = await runApp({
      kind: 'socket',
      answerer,
      ports: ({ roster }) => ({
        roster: { ...roster, change: () => Promise.reject(new Error('the store is gone')) },
      }),
    });
    const metadata = JSON.stringify({ person: `${TEAM}:${NEW}`, seen: null, page: 0 });
    const answer = JSON.stringify(await running.deliveries.interact(filed({ role: 'admin', metadata })));
    expect(answer).toContain('No pude guardarlo');
    expect(running.log()).toContain(/AV-[0-9A-Z]{6}/u.exec(answer)?.[0] ?? 'none');
    expect(running.log()).toContain('the store is gone');
  });

  it.each([
    homeAction({ type: 'button', action_id: 'people:pick' }),
    viewAction({ type: 'users_select', action_id: 'people:pick', selected_user: null }),
    viewSubmission({ callbackId: 'people_role', values: {} }),
    viewSubmission({
      callbackId: 'people_role',
      metadata: '{',
      values: { role: { role: { selected_option: { value: 'king' } } } },
    }),
  ])('leaves alone what is none of it: %#', async (payload) => {
    const { answerer, running } = await openFor('socket');
    await running.deliveries.interact(payload);
    await running.deliveries.command('ayuda');
    await running.double.waitForAccepted(1);
    expect(await readHeldRoles(answerer.store.db)).toHaveLength(1);
    expect(windows(running, 'views.push')).toEqual([]);
  });
});
