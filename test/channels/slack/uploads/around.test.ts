import { describe, expect, it } from 'vitest';
import { readOpenAlerts } from '#db/queries/alerts.ts';
import { readDeliveries } from '#db/queries/deliveries.ts';
import { createPeople } from '#src/bot/people.ts';
import { readReply } from '#src/reply/kept-reply.ts';
import { canonicalCsv } from '#test/support/canonical-csv.ts';
import { newAnswerer, runApp } from '#test/support/running-app.ts';
import { appHomeOpened, homeAction, PERSON } from '#test/support/slack-double/payloads.ts';
import { viewSubmission } from '#test/support/slack-double/windows.ts';
import { waitFor } from '#test/support/wait-for.ts';
import { actsOf, deskOn, LOADABLE, OTHER_PLANNER, openDesk, PLANNER } from './planning-desk.ts';

/** Half a month after the invented report's quarter. */
const AFTER = new Date('2025-10-16T09:00:00-07:00');

describe('what follows from a loaded report', () => {
  it('are alerts, told to whoever is responsible, as after an import from the terminal', async () => {
    const desk = await openDesk({ clock: () => AFTER });
    await desk.send(canonicalCsv({ goals: 4, third: 5 }));
    await desk.press(await desk.standing('Informe por cargar'), 'report-load');
    await desk.standing('Informe cargado');
    await waitFor(async () => (await readOpenAlerts(desk.db)).length > 0, 'the alerts');
    const mail = await readDeliveries(desk.db, { since: new Date(0) });
    expect(mail.map(({ recipient }) => recipient)).toContainEqual({ kind: 'person', person: PLANNER });
  });

  it.each([
    // Both who administer are told, each once.
    ['report-take', 'recovered', [PLANNER, OTHER_PLANNER]],
    ['report-keep', 'raised', []],
  ])('of a goal that was behind is told by what is decided: %s', async (act, phase, told) => {
    let now = AFTER;
    const desk = await openDesk({ clock: () => now });
    await desk.send(canonicalCsv({ goals: 1, third: 5 }));
    await desk.press(await desk.standing('Informe por cargar'), 'report-load');
    await desk.standing('Informe cargado');
    const behind = async () => {
      const all = await desk.db.selectFrom('alerts').selectAll().where('rule', '=', 'behind').execute();
      return all.map(({ phase: reached }) => reached);
    };
    await waitFor(async () => (await behind()).includes('raised'), 'the alert');
    now = new Date(AFTER.getTime() + 3_600_000);
    await desk.send(canonicalCsv({ goals: 1, third: 100 }), 'corregido.csv');
    await desk.press(await desk.standing('difieren de lo que ya estaba cargado'), act);
    await desk.standing('corregido.csv');
    const recoveries = async () => {
      const mail = await readDeliveries(desk.db, { since: new Date(0) });
      const recovered = mail.filter(
        ({ content }) => readReply(content)?.title?.startsWith('Atendido') === true,
      );
      return recovered
        .map(({ recipient }) => (recipient.kind === 'person' ? recipient.person : ''))
        .toSorted();
    };
    await waitFor(async () => (await behind()).join() === phase, `the alert to be ${phase}`);
    await waitFor(async () => (await recoveries()).length === told.length, 'what follows to be told');
    await desk.app.stop();
    expect([await behind(), await recoveries()]).toEqual([[phase], told]);
  });

  it('are Homes that show it, and answers that know it', async () => {
    const desk = await openDesk({ clock: () => AFTER });
    const homes = () => desk.double.calls.filter(({ method }) => method === 'views.publish');
    await desk.deliveries.event(appHomeOpened('home'));
    await waitFor(() => homes().length === 1, 'Home');
    expect(JSON.stringify(homes().at(-1)?.args)).toContain('Programa operativo anual 2023');
    await desk.send(canonicalCsv({ goals: 4 }));
    await desk.press(await desk.standing('Informe por cargar'), 'report-load');
    await waitFor(() => homes().length > 1, 'Home to be renewed');
    expect(JSON.stringify(homes().at(-1)?.args)).toContain('Programa operativo anual 2025');
  });
});

describe('the form of Home', () => {
  const importAction = { type: 'button', action_id: 'act:3:report-send', value: 'new' };

  it('is offered to who administers, opens, and hands its file to be read in the direct conversation', async () => {
    const desk = await openDesk();
    await desk.deliveries.event(appHomeOpened('home'));
    const published = () => desk.double.calls.findLast(({ method }) => method === 'views.publish');
    await waitFor(() => published() !== undefined, 'Home');
    expect(JSON.stringify(published()?.args)).toMatch(/"action_id":"act:\d+:report-send"/u);
    await desk.deliveries.interact(homeAction(importAction));
    const opened = () => desk.double.calls.find(({ method }) => method === 'views.open');
    await waitFor(() => opened() !== undefined, 'the form');
    const view = opened()?.args['view'];
    expect(opened()?.outcome).toBe('ok');
    expect(view).toMatchObject({ title: { text: 'Importar informe' } });
    expect(JSON.stringify(view)).toContain('"type":"file_input"');
    const metadata =
      typeof view === 'object' && view !== null && 'private_metadata' in view ? view.private_metadata : '';
    const bytes = new TextEncoder().encode(canonicalCsv({ goals: 3 }));
    const id = desk.double.files.put({ name: 'informe.csv', bytes });
    const submitted = viewSubmission({
      callbackId: 'form',
      metadata: String(metadata),
      values: { files: { field: { type: 'file_input', files: [{ id, name: 'informe.csv' }] } } },
    });
    expect(await desk.deliveries.interact(submitted)).toEqual({});
    const preview = await desk.standing('Informe por cargar');
    expect([preview.channel, preview.threadTs, actsOf(preview)]).toEqual(['D0DIRECTO1', undefined, LOADABLE]);
  });

  it('is not opened for who may not import', async () => {
    const answerer = await newAnswerer(({ db }) => createPeople({ db, admins: [] }));
    const running = await runApp({ kind: 'socket', answerer });
    const desk = deskOn(running, answerer.store.db);
    await desk.deliveries.event(appHomeOpened('home', { user: PERSON }));
    await desk.deliveries.interact(homeAction(importAction));
    await desk.standing('no permite importar informes');
    const homes = running.double.calls.filter(({ method }) => method === 'views.publish');
    expect(JSON.stringify(homes)).not.toContain('report-send');
    expect(running.double.calls.some(({ method }) => method === 'views.open')).toBe(false);
  });
});
