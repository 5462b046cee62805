import { describe, expect, it } from 'vitest';
import { writeAnswer } from '#db/queries/answers.ts';
import { readChosenUnit, readStaleHomes } from '#db/queries/home-views.ts';
import { giveRole, readPerson } from '#db/queries/people.ts';
import { bumpRevision } from '#db/queries/revision.ts';
import type { Role } from '#src/domain/person.ts';
import { type Answerer, NOW, newAnswerer, type Running, runApp } from '#test/support/running-app.ts';
import { DIRECT } from '#test/support/slack-double/app-tabs.ts';
import { appHomeOpened, homeAction } from '#test/support/slack-double/payloads.ts';
import { TEAM } from '#test/support/slack-double/web-api.ts';
import { newStore } from '#test/support/store-dialects.ts';
import { waitFor } from '#test/support/wait-for.ts';

const USER = 'U0PERSONA1';
const PERSON = `${TEAM}:${USER}`;
const UNIT = '52201';

async function give(answerer: Answerer, role: Role, unitCode: string | null): Promise<void> {
  await giveRole(
    answerer.store.db,
    { key: PERSON, role, unitCodes: unitCode === null ? [] : [unitCode] },
    { author: 'prueba', at: NOW },
  );
}

/** The Homes that Slack took, as one text each. */
function homesOf({ double }: Running): readonly string[] {
  return double.calls
    .filter(({ method, outcome }) => method === 'views.publish' && outcome === 'ok')
    .map(({ args }) => JSON.stringify(args['view']));
}

async function waitForHomes(running: Running, count: number): Promise<readonly string[]> {
  await waitFor(() => homesOf(running).length >= count, `${count} Homes: ${running.log()}`);
  return homesOf(running);
}

async function open(running: Running): Promise<string> {
  const before = homesOf(running).length;
  await running.deliveries.event(appHomeOpened('home'));
  return (await waitForHomes(running, before + 1)).at(-1) ?? '';
}

const chooseUnit = (value: string, hash?: string) =>
  homeAction(
    { type: 'static_select', action_id: 'home:unit', selected_option: { value } },
    hash === undefined ? {} : { hash },
  );

describe.each(['socket', 'http'] as const)('Home over %s', (kind) => {
  it('shows a liaison the own unit first: lights, worst goals, period, cut-off, source and rule', async () => {
    const answerer = await newAnswerer();
    await give(answerer, 'liaison', UNIT);
    const running = await runApp({ kind, answerer });
    const home = await open(running);
    expect(home.indexOf('Mi área: 52201')).toBeGreaterThan(0);
    expect(home.indexOf('Mi área: 52201')).toBeLessThan(home.indexOf('*Toda la dependencia*'));
    expect(home).toMatch(/Su función: enlace · 52201/u);
    expect(home).toMatch(/🔴 rojo: \*\d+\*/u);
    expect(home).toMatch(
      /🔴 rojo · \*312 · [^"]*Cumplimiento 46% · alcanzado 7,925 de 17,379 · faltan 9,454 \(despensa\)/u,
    );
    expect(home).toContain('Enero a septiembre de 2023 · Fuente: POA 2023');
    expect(home).toContain('corte al 30 de septiembre de 2023');
    expect(home).toContain('Semáforo por cumplimiento a la fecha');
    expect(home).toContain('¿Qué falta por reportar en mi área?');
  });

  it('shows the whole agency, unit by unit, to a director and to who administers by the configuration', async () => {
    const answerer = await newAnswerer();
    await give(answerer, 'director', null);
    const director = await open(await runApp({ kind, answerer }));
    expect(director).toContain('Toda la dependencia');
    expect(director).toMatch(/• 52201 [^"\\]*: 🔴 rojo \d/u);
    expect(director).not.toContain('Mi área: ');
    const admin = await open(await runApp({ kind, answerer: await newAnswerer(), admins: [USER] }));
    expect(admin).toContain('Su función: administración');
  });

  it('shows a stranger the agency and a list of units, and republishes with the unit that they choose', async () => {
    const answerer = await newAnswerer();
    const running = await runApp({ kind, answerer });
    expect(await open(running)).toContain('Elija una para verla aquí primero');
    await running.deliveries.interact(chooseUnit(UNIT));
    const chosen = (await waitForHomes(running, 2)).at(-1) ?? '';
    expect(chosen).toContain('Mi área: 52201');
    // A preference, and no right.
    expect(await readPerson(answerer.store.db, PERSON)).toBeNull();
    await running.deliveries.interact(chooseUnit('99999'));
    expect((await waitForHomes(running, 3)).at(-1)).toContain('ya no está en el programa');
    await running.deliveries.interact(chooseUnit('∅'));
    expect((await waitForHomes(running, 4)).at(-1)).not.toContain('Mi área: ');
    expect(await readChosenUnit(answerer.store.db, PERSON)).toBeNull();
  });

  it('answers a pressed question in a thread of the direct conversation, once, and says where', async () => {
    const running = await runApp({ kind, answerer: await newAnswerer() });
    const { deliveries, double } = running;
    const press = homeAction({ type: 'button', action_id: 'home:say:0', value: '¿Cómo va la 303?' });
    await deliveries.interact(press);
    await deliveries.interact(press);
    const [question, answer] = await double.waitForAccepted(2);
    expect(question).toMatchObject({ channel: DIRECT, text: 'Usted preguntó: ¿Cómo va la 303?' });
    expect(answer).toMatchObject({ channel: DIRECT, thread_ts: '1700000900.000001' });
    expect(answer?.['text']).toContain('303 · ');
    expect((await waitForHomes(running, 1))[0]).toContain('La respuesta llega en la pestaña Mensajes');
    await waitFor(() => double.calls.some(({ method }) => method.endsWith('setTitle')), 'the title');
    expect(double.accepted()).toHaveLength(2);
  });

  it('suggests questions for the role in the conversation, without a thread', async () => {
    const answerer = await newAnswerer();
    await give(answerer, 'head', UNIT);
    const { deliveries, double } = await runApp({ kind, answerer });
    await deliveries.event(appHomeOpened('messages'));
    const set = () => double.calls.find(({ method }) => method.endsWith('setSuggestedPrompts'));
    await waitFor(() => set() !== undefined, 'prompts');
    expect(set()).toMatchObject({ outcome: 'ok', args: { channel_id: DIRECT } });
    expect(JSON.stringify(set()?.args['prompts'])).toMatch(/Resumen del tercer trimestre.*mi área/u);
    expect(double.calls.map(({ method }) => method)).not.toContain('views.publish');
  });
});

describe('Home', () => {
  it('offers what was asked lately, but not what only its thread explained', async () => {
    const answerer = await newAnswerer();
    const answered = { person: PERSON, intent: 'progress', understanding: '{}', answeredAt: NOW };
    await writeAnswer(answerer.store.db, { id: 'a', text: 'avance de despensas Q3', ...answered });
    await writeAnswer(answerer.store.db, { id: 'b', text: '¿y en Q2?', ...answered });
    const home = await open(await runApp({ kind: 'socket', answerer }));
    expect(home).toContain('avance de despensas Q3');
    expect(home).not.toContain('¿y en Q2?');
  });

  it('replaces what went out meanwhile with what is read anew', async () => {
    const running = await runApp({ kind: 'socket', answerer: await newAnswerer() });
    await open(running);
    await running.deliveries.interact(chooseUnit(UNIT, 'another hash'));
    const homes = await waitForHomes(running, 2);
    expect(homes.at(-1)).toContain('Mi área: 52201');
    const outcomes = running.double.calls
      .filter(({ method }) => method === 'views.publish')
      .map(({ outcome }) => outcome);
    expect(outcomes).toEqual(['ok', 'hash_conflict', 'ok']);
  });

  it('is renewed after the figures have changed, once, also by an app that has started since', async () => {
    const answerer = await newAnswerer();
    const first = await runApp({ kind: 'socket', answerer });
    await open(first);
    await first.app.refreshHomes();
    expect(homesOf(first)).toHaveLength(1);
    await first.app.stop();
    await bumpRevision(answerer.store.db);
    const second = await runApp({ kind: 'socket', answerer });
    await second.app.refreshHomes();
    await second.app.refreshHomes();
    expect(homesOf(second)).toHaveLength(1);
    expect(await readStaleHomes(answerer.store.db, { since: new Date(0), revision: 99 })).toEqual([PERSON]);
  });

  it('renews the Homes of others when the first one is opened after a change', async () => {
    const answerer = await newAnswerer();
    const running = await runApp({ kind: 'socket', answerer });
    await running.deliveries.event(appHomeOpened('home', { user: 'U0OTRA0001' }));
    await waitForHomes(running, 1);
    await bumpRevision(answerer.store.db);
    await running.deliveries.event(appHomeOpened('home'));
    await waitForHomes(running, 3);
    const users = running.double.calls.flatMap(({ method, args }) =>
      method === 'views.publish' ? [String(args['user_id'])] : [],
    );
    expect(users.toSorted()).toEqual(['U0OTRA0001', 'U0OTRA0001', USER]);
  });

  it('says the same as text where Slack refuses its form', async () => {
    const running = await runApp({ kind: 'socket', answerer: await newAnswerer() });
    running.double.meet('views.publish', { kind: 'error', error: 'invalid_arguments' });
    const home = await open(running);
    expect(home).toContain('29 de 33 (88%)');
    expect(home).toContain('corte al 30 de septiembre de 2023');
    expect(home).not.toContain('button');
  });

  it.each([
    { method: 'views.publish', error: 'not_enabled', tab: 'home' },
    { method: 'views.publish', error: 'ratelimited', tab: 'home' },
    { method: 'assistant.threads.setSuggestedPrompts', error: 'channel_not_found', tab: 'messages' },
  ] as const)('logs that $method met $error, and goes on', async ({ method, error, tab }) => {
    const running = await runApp({ kind: 'socket', answerer: await newAnswerer() });
    running.double.meet(method, { kind: 'error', error });
    await running.deliveries.event(appHomeOpened(tab));
    await waitFor(() => running.log().includes(error), 'the failure in the log');
    expect(running.log()).not.toContain(USER);
    expect(await open(running)).toContain('Toda la dependencia');
  });

  it('waits as long as Slack says', async () => {
    const running = await runApp({ kind: 'socket', answerer: await newAnswerer() });
    running.double.meet('views.publish', { kind: 'status', status: 429, retryAfterSeconds: 1 });
    expect(await open(running)).toContain('Toda la dependencia');
  });

  it.each(['conversations.open', 'chat.postMessage'])(
    'says what to do, with a reference, where %s fails and a question cannot be asked',
    async (method) => {
      const running = await runApp({ kind: 'socket', answerer: await newAnswerer() });
      running.double.meet(method, { kind: 'error', error: 'restricted_action' });
      const action = { type: 'button', action_id: 'home:say:0', value: '¿Cómo vamos?' };
      await running.deliveries.interact(homeAction(action));
      const [home] = await waitForHomes(running, 1);
      const reference = /AV-[0-9A-Z]{6}/u.exec(home ?? '')?.[0] ?? 'none';
      expect(home).toContain('escríbame en la pestaña Mensajes');
      expect(running.log()).toContain(reference);
      expect(running.double.accepted()).toHaveLength(0);
    },
  );

  it('tells who administers how to load a report where nothing is loaded, and asks nothing', async () => {
    const store = await newStore('sqlite');
    const { bot, people } = await newAnswerer();
    const running = await runApp({ kind: 'socket', answerer: { store, bot, people }, admins: [USER] });
    const home = await open(running);
    expect(home).toContain('Todavía no hay ningún programa cargado');
    expect(home).toContain('Importar informe');
    await running.deliveries.event(appHomeOpened('messages'));
    await open(running);
    expect(running.double.calls.map(({ method }) => method)).not.toContain(
      'assistant.threads.setSuggestedPrompts',
    );
  });

  it('is logged as failed where the store is out of reach', async () => {
    const read = () => Promise.reject(new Error('the store is gone'));
    const running = await runApp({
      kind: 'socket',
      answerer: await newAnswerer(),
      ports: ({ homes }) => ({ homes: { ...homes, read } }),
    });
    await running.deliveries.event(appHomeOpened('home'));
    await waitFor(() => running.log().includes('home not published'), 'the failure in the log');
    expect(running.log()).toContain('the store is gone');
  });
});
