import { describe, expect, it } from 'vitest';
import { createPeople } from '#src/bot/people.ts';
import { canonicalCsv } from '#test/support/canonical-csv.ts';
import { NOW, newAnswerer, runApp } from '#test/support/running-app.ts';
import {
  channelMessage,
  directMessage,
  filesShared,
  newTs,
  PERSON,
} from '#test/support/slack-double/payloads.ts';
import { BOT_USER } from '#test/support/slack-double/web-api.ts';
import { waitFor } from '#test/support/wait-for.ts';
import { actsOf, deskOn, LOADABLE, openDesk, PLANNER, textOf } from './planning-desk.ts';

const LARGE = canonicalCsv({ goals: 10_000 });
const READING = 'Leyendo el informe';
const RUNG = 'Ya terminé de leer el informe';

describe('a report of ten thousand goals', () => {
  it('is announced, and shown in the place of that', async () => {
    const desk = await openDesk({ ports: { longWorkMs: 1 } });
    await desk.send(LARGE);
    const announced = await desk.standing(READING);
    const preview = await desk.standing('Metas y acciones nuevas: 10,000');
    expect(preview.ts).toBe(announced.ts);
    expect(actsOf(preview)).toEqual(LOADABLE);
    expect(desk.double.standing()).toHaveLength(1);
  });

  it('keeps nobody from being answered meanwhile', async () => {
    const desk = await openDesk();
    await desk.send(LARGE);
    await waitFor(
      () => desk.double.calls.some(({ method }) => method === 'download'),
      'the file to be fetched',
    );
    await desk.deliveries.event(directMessage('¿Cómo va la 303?'));
    await desk.standing('Metas y acciones nuevas: 10,000');
    const order = desk.double.calls
      .filter(({ method }) => method === 'chat.postMessage' || method === 'chat.update')
      .map((call) => textOf(call));
    const answered = order.findIndex((text) => text.includes('Fuente'));
    expect(answered).not.toBe(-1);
    expect(answered).toBeLessThan(order.findIndex((text) => text.includes('Metas y acciones nuevas')));
  });

  it('is left to the next process where the app stops meanwhile, and told once', async () => {
    const answerer = await newAnswerer(({ db }) => createPeople({ db, admins: [PLANNER] }));
    const first = await runApp({ kind: 'socket', answerer, ports: { longWorkMs: 1 } });
    const desk = deskOn(first, answerer.store.db);
    await desk.send(LARGE);
    await desk.standing(READING);
    await first.app.stop();
    const later = () => new Date(NOW.getTime() + 120_000);
    await runApp({ kind: 'socket', answerer, double: first.double, clock: later });
    await desk.standing('Metas y acciones nuevas: 10,000');
    await desk.standing(RUNG);
    await desk.app.stop();
    expect(first.double.standing()).toHaveLength(2);
  });

  it('rings once where it took long, in the same thread, and names who sent it where others read', async () => {
    const desk = await openDesk({ ports: { longWorkMs: 1, ringAfterMs: 2 } });
    const id = desk.double.files.put({ name: 'a.csv', bytes: new TextEncoder().encode(LARGE) });
    const ts = newTs();
    const shared = {
      ts,
      channel: 'C0CANAL001',
      files: [{ id }],
      text: `<@${BOT_USER}> va`,
      subtype: 'file_share',
    };
    await desk.deliveries.event(channelMessage('', shared));
    const preview = await desk.standing('Metas y acciones nuevas: 10,000');
    const rung = await desk.standing(RUNG);
    expect([rung.channel, rung.threadTs]).toEqual([preview.channel, ts]);
    expect(rung.ts).not.toBe(preview.ts);
    expect(textOf(rung)).toContain(`<@${PERSON}>`);
    await desk.app.stop();
    expect(desk.double.standing()).toHaveLength(2);
  });

  it('does not ring where nobody had to wait', async () => {
    const desk = await openDesk({ ports: { longWorkMs: 1 } });
    await desk.send(canonicalCsv({ goals: 3 }));
    await desk.standing('Informe por cargar');
    await desk.app.stop();
    expect(desk.double.standing().map(textOf).join('\n')).not.toContain(RUNG);
  });

  it('is said anew where what was announced is gone', async () => {
    const desk = await openDesk({ ports: { longWorkMs: 1 } });
    desk.double.guard(({ method }) =>
      method === 'chat.update' ? { kind: 'error', error: 'message_not_found' } : 'go on',
    );
    await desk.send(LARGE);
    const announced = await desk.standing(READING);
    expect((await desk.standing('Informe por cargar')).ts).not.toBe(announced.ts);
  });

  it('is told not to be there where its reading is broken off, in the place of what was announced', async () => {
    const desk = await openDesk({ ports: { longWorkMs: 1 } });
    const id = desk.double.files.put({ name: 'a.csv', bytes: new TextEncoder().encode(LARGE) });
    desk.double.meet(
      'download',
      { kind: 'status', status: 503 },
      { kind: 'status', status: 503 },
      { kind: 'status', status: 503 },
    );
    await desk.deliveries.event(filesShared([{ id }]));
    await desk.standing('No pude descargar el archivo de Slack');
    const [first] = desk.double.standing();
    expect(first === undefined ? '' : textOf(first)).toContain('No se terminó.');
  });
});
