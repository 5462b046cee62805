import { describe, expect, it } from 'vitest';
import { recordEntry } from '#db/queries/progress-entries.ts';
import { canonicalCsv } from '#test/support/canonical-csv.ts';
import { NOW } from '#test/support/running-app.ts';
import { channelMessage, filesShared, newTs, PERSON } from '#test/support/slack-double/payloads.ts';
import { BOT_USER } from '#test/support/slack-double/web-api.ts';
import { waitFor } from '#test/support/wait-for.ts';
import {
  actsOf,
  DECIDABLE,
  DECIDABLE_EACH,
  documentsIn,
  LOADABLE,
  OTHER_PLANNER,
  openDesk,
  PLANNER,
  textOf,
} from './planning-desk.ts';

const SIX = canonicalCsv({ goals: 6 });
/** The same programme, with another figure in the third quarter. */
const OTHERWISE = canonicalCsv({ goals: 6, third: 80 });

describe('a report sent to the bot', () => {
  it('is shown with what it holds and would change, and loads nothing by itself', async () => {
    const desk = await openDesk();
    await desk.send(SIX);
    const preview = await desk.standing('Informe por cargar');
    for (const words of [
      '3.er trimestre de 2025',
      'Unidades ejecutoras (4)',
      'Renglones (6): limpios: 6',
      'Sin hallazgos',
      'Comienza un programa',
      'Metas y acciones nuevas: 6',
    ]) {
      expect(textOf(preview)).toContain(words);
    }
    expect(actsOf(preview)).toEqual(LOADABLE);
    expect(await desk.goalsOf(2025)).toEqual([]);
  });

  it('is loaded by a button, in whose place that is said, and the trace tells by whom', async () => {
    const desk = await openDesk();
    await desk.send(SIX);
    const preview = await desk.standing('Informe por cargar');
    await desk.press(preview, 'report-load');
    const loaded = await desk.standing('Informe cargado');
    expect(loaded.ts).toBe(preview.ts);
    expect(actsOf(loaded)).toEqual([]);
    expect(textOf(loaded)).toContain(`<@${PERSON}>`);
    expect(await desk.goalsOf(2025)).toHaveLength(6);
    expect((await documentsIn(desk.db)).at(-1)).toEqual({ name: 'informe.csv', by: PLANNER });
    expect(desk.double.standing()).toHaveLength(1);
  });

  it('is loaded once, however often and by whomever it is pressed', async () => {
    const desk = await openDesk();
    await desk.send(SIX);
    const preview = await desk.standing('Informe por cargar');
    const other = OTHER_PLANNER.split(':')[1];
    await Promise.all([
      desk.press(preview, 'report-load'),
      desk.press(preview, 'report-load'),
      desk.press(preview, 'report-load', other),
    ]);
    await desk.standing('Informe cargado');
    await waitFor(
      () => desk.double.accepted().some((message) => textOf({ args: message }).includes('no se repitió')),
      'the second to be told',
    );
    expect(await documentsIn(desk.db)).toHaveLength(2);
    expect(desk.double.standing().filter((each) => textOf(each).includes('Informe cargado'))).toHaveLength(1);
  });

  it('is let go of by a button', async () => {
    const desk = await openDesk();
    await desk.send(SIX);
    const preview = await desk.standing('Informe por cargar');
    await desk.press(preview, 'report-discard');
    const gone = await desk.standing('Se descartó «informe.csv»');
    expect([gone.ts, actsOf(gone)]).toEqual([preview.ts, []]);
    expect(await desk.goalsOf(2025)).toEqual([]);
    const kept = await desk.db.selectFrom('received_reports').selectAll().execute();
    expect(kept.map(({ state, reading }) => [state, reading])).toEqual([['discarded', null]]);
  });

  it('gives all that is to be known of it as a file, on demand', async () => {
    const desk = await openDesk();
    await desk.send(SIX.replace('Atender solicitudes del servicio 100', '=1+1'));
    await desk.press(await desk.standing('Informe por cargar'), 'report-review');
    const uploads = () => desk.double.calls.filter(({ method }) => method === 'upload');
    await waitFor(() => uploads().length > 0, 'the file');
    const bytes = uploads()[0]?.args['bytes'];
    const text = Buffer.isBuffer(bytes) ? bytes.toString('utf8') : '';
    expect(text).toContain('Nuevo,U1,100,descripción,,«=1+1»,,');
    expect(text.split('\r\n').filter((line) => line.startsWith('Nuevo,U1,100'))).toHaveLength(12);
    expect(await desk.goalsOf(2025)).toEqual([]);
  });

  it('tells that the very same file is loaded already', async () => {
    const desk = await openDesk();
    await desk.send(SIX);
    await desk.press(await desk.standing('Informe por cargar'), 'report-load');
    await desk.standing('Informe cargado');
    await desk.send(SIX);
    expect(actsOf(await desk.standing('ya estaba cargado'))).toEqual([]);
  });

  it.each([
    ['report-keep', 100, 'quedó lo que ya estaba cargado'],
    ['report-take', 80, 'Datos que ahora son los del archivo'],
  ])('that differs from what is loaded is decided on: %s', async (act, achieved, words) => {
    const desk = await openDesk();
    await desk.send(SIX);
    await desk.press(await desk.standing('Informe por cargar'), 'report-load');
    await desk.standing('Informe cargado');
    await desk.send(OTHERWISE, 'otro.csv');
    const preview = await desk.standing('difieren de lo que ya estaba cargado');
    expect(actsOf(preview)).toEqual(DECIDABLE_EACH);
    expect(textOf(preview)).toContain('100 («informe.csv», renglón');
    expect(textOf(preview)).toContain('80 («otro.csv», renglón');
    await desk.press(preview, act);
    await desk.standing(words);
    const [goal] = await desk.goalsOf(2025);
    expect(goal?.quarters.find(({ quarter }) => quarter === 3)?.achieved?.value).toBe(achieved);
  });

  it('tells how codes that are written otherwise were taken', async () => {
    const desk = await openDesk();
    await desk.send(canonicalCsv({ goals: 6, third: '' }));
    await desk.press(await desk.standing('Informe por cargar'), 'report-load');
    await desk.standing('Informe cargado');
    await desk.send(SIX.replaceAll(',103,103,', ',1O3,1O3,'), 'otro.csv');
    const preview = textOf(await desk.standing('otro.csv'));
    expect(preview).toMatch(/Lo que cambiaría[^]*1O3[^]*103/u);
    expect(preview).not.toContain('Metas y acciones nuevas');
  });

  it('is shown again where what is loaded has changed since, and loaded by that', async () => {
    const desk = await openDesk();
    await desk.send(canonicalCsv({ goals: 6, third: '' }), 'segundo.csv');
    await desk.press(await desk.standing('Informe por cargar'), 'report-load');
    await desk.standing('Informe cargado');
    await desk.send(SIX, 'tercero.csv');
    const preview = await desk.standing('tercero.csv');
    expect(actsOf(preview)).toEqual(LOADABLE);
    const [goal] = await desk.goalsOf(2025);
    const entry = { goalId: goal?.id ?? 0, quarter: 3, value: 70, state: 'approved' } as const;
    await recordEntry(desk.db, { ...entry, origin: 'captured', reason: null, author: PLANNER }, NOW);
    await desk.press(preview, 'report-load');
    const again = await desk.standing('cambió lo que estaba cargado');
    expect(again.ts).toBe(preview.ts);
    expect(textOf(again)).toContain('70 (captura aprobada');
    expect(actsOf(again)).toEqual(DECIDABLE);
    await desk.press(again, 'report-take');
    await desk.standing('Datos que ahora son los del archivo: 1');
  });
});

describe('who sends a report', () => {
  it('and may not is told privately whom to ask, in a channel as in a direct conversation', async () => {
    const desk = await openDesk();
    const id = desk.double.files.put({ name: 'informe.csv', bytes: new TextEncoder().encode(SIX) });
    await desk.deliveries.event(filesShared([{ id }], { user: 'U0LECTORA1' }));
    const [directly] = await desk.double.waitForAccepted(1);
    expect(directly?.['text']).toContain('no permite importar informes. Puede hacerlo: administración');
    expect(JSON.stringify(directly?.['blocks'])).toContain(`<@${PERSON}>`);
    const inChannel = { channel: 'C0CANAL001', channel_type: 'channel', user: 'U0LECTORA1' };
    await desk.deliveries.event(filesShared([{ id }], { ...inChannel, text: `<@${BOT_USER}>` }));
    const [, whispered] = await desk.double.waitForAccepted(2);
    expect(whispered).toMatchObject({ channel: 'C0CANAL001', user: 'U0LECTORA1' });
    expect(desk.double.calls.some(({ method }) => method === 'download')).toBe(false);
  });

  it('and may not press the button of somebody else’s report', async () => {
    const desk = await openDesk();
    await desk.send(SIX);
    const preview = await desk.standing('Informe por cargar');
    await desk.press(preview, 'report-load', 'U0LECTORA1');
    await waitFor(() => desk.double.accepted().length > 1, 'the refusal');
    expect(desk.double.accepted().at(-1)?.['text']).toContain('no permite importar informes');
    expect(await desk.goalsOf(2025)).toEqual([]);
  });

  it('mentions the bot beside it, and is answered once, in the thread', async () => {
    const desk = await openDesk();
    const id = desk.double.files.put({ name: 'informe.csv', bytes: new TextEncoder().encode(SIX) });
    const ts = newTs();
    const shared = { ts, channel: 'C0CANAL001', files: [{ id }], text: `<@${BOT_USER}> va el informe` };
    await desk.deliveries.event(channelMessage('', { ...shared, subtype: 'file_share' }));
    await desk.deliveries.event(channelMessage('', { ...shared, type: 'app_mention' }));
    const preview = await desk.standing('Informe por cargar');
    expect([preview.channel, preview.threadTs]).toEqual(['C0CANAL001', ts]);
    await desk.app.stop();
    expect(desk.double.standing()).toHaveLength(1);
  });

  it('shares it among others without a mention is left alone', async () => {
    const desk = await openDesk();
    const shared = { files: [{ id: 'F90000001' }], subtype: 'file_share' };
    await desk.deliveries.event(channelMessage('aquí va', shared));
    await desk.app.stop();
    expect(
      desk.double.calls.filter(({ method }) => method !== 'auth.test' && method !== 'apps.connections.open'),
    ).toEqual([]);
  });

  it('shows a picture beside a question is answered the question', async () => {
    const desk = await openDesk();
    const files = [{ id: 'F90000001', mimetype: 'image/png' }];
    await desk.deliveries.event(filesShared(files, { text: '¿Cómo va la 303?' }));
    const answer = await desk.standing('303');
    expect(textOf(answer)).toContain('Fuente');
    expect(desk.double.calls.some(({ method }) => method === 'files.info')).toBe(false);
  });
});
