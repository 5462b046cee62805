import { describe, expect, it } from 'vitest';
import type { Store } from '#db/open.ts';
import { readDeliveries } from '#db/queries/deliveries.ts';
import type { SummaryParts } from '#src/bot/summaries/enqueue.ts';
import { createSummaryActs } from '#src/bot/summaries/summary-acts.ts';
import { DEFAULT_THRESHOLDS } from '#src/domain/traffic-light.ts';
import { type Acts, type Filing, toActs } from '#src/reply/acts.ts';
import type { Form } from '#src/reply/form.ts';
import type { Reply } from '#src/reply/reply.ts';
import { openDemo } from '#test/bot/demo-bot.ts';
import { actIn, actsIn, said, textOf } from '#test/bot/writes/office.ts';
import { ADMIN, DIRECTOR, HEAD, knownPeople, READER } from '#test/support/known-people.ts';
import { DIALECTS, newStoreUrl } from '#test/support/store-dialects.ts';

const AT = new Date('2023-10-02T10:00:00-07:00');
const DURING = new Date('2023-09-29T10:00:00-07:00');

interface Desk {
  readonly store: Store;
  readonly acts: Acts;
}

async function open(dialect: (typeof DIALECTS)[number], people = knownPeople()): Promise<Desk> {
  const store = await openDemo(await newStoreUrl(dialect));
  const parts: SummaryParts = {
    db: store.db,
    people,
    thresholds: DEFAULT_THRESHOLDS,
    timeZone: 'America/Tijuana',
    afterBusinessDays: 5,
    quiet: false,
    readCommitments: async () => [],
  };
  return { store, acts: toActs(createSummaryActs(parts)) };
}

function press({ acts }: Desk, person: string) {
  return acts.press({ act: 'summaries', value: 'choose', person, at: AT });
}

function file({ acts }: Desk, values: Readonly<Record<string, string>>, at = AT): Promise<Filing> {
  return acts.file({ act: 'summaries', value: 'choose', person: ADMIN, at, values });
}

function send({ acts }: Desk, person: string, at = AT) {
  return acts.press({ act: 'send-summaries', value: '2023:3', person, at });
}

async function formOf(desk: Desk): Promise<Form> {
  const outcome = await press(desk, ADMIN);
  if (outcome.kind !== 'form') throw new Error(said(outcome));
  return outcome.form;
}

function choiceOf({ fields }: Form, id: string) {
  const field = fields.find((each) => each.id === id);
  if (field?.kind !== 'choice') throw new Error(`no ${id}`);
  return { initial: field.initial, labels: field.options.map(({ label }) => label), options: field.options };
}

async function previewOf(desk: Desk, whom: string, at = AT): Promise<Reply> {
  const outcome = await file(desk, { quarter: '2023:3', whom }, at);
  if (outcome.kind !== 'reply') throw new Error(said(outcome));
  expect(outcome.audience).toBe('private');
  return outcome.reply;
}

async function sentBy({ store }: Desk): Promise<number> {
  return (await readDeliveries(store.db, { since: new Date(0) })).length;
}

describe.each(DIALECTS)('summaries by an administrator, on %s', (dialect) => {
  it('offers the quarters with figures and each slice that somebody gets', async () => {
    const form = await formOf(await open(dialect));
    expect(choiceOf(form, 'quarter')).toMatchObject({
      initial: '2023:3',
      labels: ['3.er trimestre de 2023', '2.º trimestre de 2023', '1.er trimestre de 2023'],
    });
    expect(choiceOf(form, 'whom').labels).toEqual([
      'Todo el programa (2)',
      'Jefatura del Departamento Operativo (2)',
    ]);
  });

  it('shows it as it would be got, and sends nothing', async () => {
    const desk = await open(dialect);
    const [, unit] = choiceOf(await formOf(desk), 'whom').options;
    const reply = await previewOf(desk, unit?.value ?? '');
    expect(reply.title).toBe('Resumen del 3.er trimestre de 2023');
    expect(reply.understood).toBe('Jefatura del Departamento Operativo');
    expect(textOf(reply)).toContain('Vista previa: no se ha enviado nada.');
    expect(textOf(reply)).toContain('Lo recibirían ahora: 4.');
    expect(await sentBy(desk)).toBe(0);
  });

  it('sends once to each; a second press, also at the same time, sends nothing again and says so', async () => {
    const desk = await open(dialect);
    const whom = choiceOf(await formOf(desk), 'whom').initial ?? '';
    expect(actIn(await previewOf(desk, whom), 'send-summaries')).toMatchObject({ label: 'Enviar ahora' });
    const both = (await Promise.all([send(desk, ADMIN), send(desk, ADMIN)])).map(said);
    expect(both.filter((text) => text === 'Resúmenes en camino: 4.')).toHaveLength(1);
    expect(said(await send(desk, ADMIN))).toBe(
      'No se envía nada nuevo. Ya se habían enviado o estaban en camino: 4.',
    );
    expect(await sentBy(desk)).toBe(4);
    const after = await previewOf(desk, whom);
    expect(textOf(after)).toContain('No queda a quién enviarlo.');
    expect(actsIn(after)).not.toContain('send-summaries');
  });

  it('is not sent before the quarter has ended, since each gets it once', async () => {
    const desk = await open(dialect);
    const whom = choiceOf(await formOf(desk), 'whom').initial ?? '';
    const early = await previewOf(desk, whom, DURING);
    expect(textOf(early)).toContain('todavía no termina');
    expect(actsIn(early)).not.toContain('send-summaries');
    expect(said(await send(desk, ADMIN, DURING))).toContain('todavía no termina');
    expect(await sentBy(desk)).toBe(0);
  });

  it.each([DIRECTOR, HEAD, READER])('is refused to %s, privately', async (person) => {
    const desk = await open(dialect);
    const filed = { act: 'summaries', value: 'choose', person, at: AT, values: { quarter: '2023:3' } };
    for (const outcome of [
      await press(desk, person),
      await send(desk, person),
      await desk.acts.file(filed),
    ]) {
      expect(outcome).toMatchObject({ kind: 'reply', audience: 'private' });
      expect(said(outcome)).toContain('Puede hacerlo: administración.');
    }
    expect(await sentBy(desk)).toBe(0);
  });

  it('says beside its field what is no quarter, or is got by nobody', async () => {
    const desk = await open(dialect);
    expect(said(await file(desk, { quarter: '2023:7', whom: ADMIN }))).toBe('faults: quarter');
    expect(said(await file(desk, { quarter: '2023:3', whom: READER }))).toBe('faults: whom');
    expect(said(await file(desk, { quarter: '2023:3' }))).toBe('faults: whom');
  });
});
