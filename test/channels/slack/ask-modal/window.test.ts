import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ASK_VIEW, FIELDS, FIND_GOAL_ACTION } from '#src/channels/slack/ask-modal/ask-view.ts';
import { holdBack, newAnswerer, type Running, runApp } from '#test/support/running-app.ts';
import { newEventId } from '#test/support/slack-double/payloads.ts';
import { DIRECT } from '#test/support/slack-double/web-api.ts';
import { shortcut, suggestion, viewSubmission } from '#test/support/slack-double/windows.ts';
import { validateMessage, validateOptions } from '#test/support/validate-blocks.ts';
import { waitFor } from '#test/support/wait-for.ts';

interface Filled {
  readonly goal?: string;
  readonly time?: string;
  readonly see?: string;
  readonly question?: string;
}

function filled({ goal, time = 'to_date', see = 'progress', question }: Filled, viewId = newEventId()) {
  const chosen = (value: string | undefined) => ({
    selected_option: value === undefined ? null : { text: { type: 'plain_text', text: 'x' }, value },
  });
  return viewSubmission({
    callbackId: ASK_VIEW,
    viewId,
    values: {
      [FIELDS.goal]: { [FIND_GOAL_ACTION]: chosen(goal) },
      [FIELDS.time]: { [FIELDS.time]: chosen(time) },
      [FIELDS.see]: { [FIELDS.see]: chosen(see) },
      [FIELDS.question]: { [FIELDS.question]: { type: 'plain_text_input', value: question ?? null } },
    },
  });
}

const OPTIONS = z.object({
  options: z.array(z.looseObject({ value: z.string(), text: z.looseObject({ text: z.string() }) })),
});

async function offered({ deliveries }: Running, typed: string) {
  const body = await deliveries.interact(suggestion(FIND_GOAL_ACTION, typed));
  const { options } = OPTIONS.parse(body);
  expect(validateOptions(options)).toEqual([]);
  return options.map(({ text, value }) => ({ text: text.text, value }));
}

/** An acknowledgement without a word closes the window. */
function nothingSaid(body: unknown): boolean {
  return body === undefined || JSON.stringify(body) === '{}';
}

function opened({ double }: Running) {
  return double.calls.filter(({ method }) => method === 'views.open');
}

/** Answered last: whatever was sent before it is answered or dropped. */
async function afterAllElse({ deliveries, double }: Running, soFar: number) {
  await deliveries.command('ayuda');
  return double.waitForAccepted(soFar + 1);
}

describe.each(['socket', 'http'] as const)('the window of «Preguntar a Avance» over %s', (kind) => {
  it('opens by the shortcut, inside every limit', async () => {
    const running = await runApp({ kind, answerer: await newAnswerer() });
    const payload = shortcut('ask');
    await running.deliveries.interact(payload);
    await waitFor(() => opened(running).length === 1, 'the window');
    expect(opened(running)).toMatchObject([{ outcome: 'ok', args: { trigger_id: payload['trigger_id'] } }]);
  });

  it('opens by the button that an empty command offers', async () => {
    const running = await runApp({ kind, answerer: await newAnswerer() });
    const { deliveries, double } = running;
    await deliveries.command('despensas');
    await double.waitForAccepted(1);
    await deliveries.command(' ');
    const [answer, help] = await double.waitForAccepted(2);
    expect(JSON.stringify(answer)).not.toContain('open_ask');
    expect(JSON.stringify(help)).toMatch(/Buscar una meta[^]*open_ask|open_ask[^]*Buscar una meta/u);
    const container = { channel_id: 'C0CANAL001', message_ts: '1700000500.000001', is_ephemeral: true };
    await deliveries.press({ value: 'ask', actionId: 'open_ask', container });
    await waitFor(() => opened(running).length === 1, 'the window');
    expect(opened(running)[0]?.outcome).toBe('ok');
  });

  it('tells the person in their direct conversation where it cannot be opened', async () => {
    const { deliveries, double, log } = await runApp({ kind, answerer: await newAnswerer() });
    double.meet('views.open', { kind: 'error', error: 'expired_trigger_id' });
    await deliveries.interact(shortcut('ask'));
    const [told] = await double.waitForAccepted(1);
    expect(told).toMatchObject({ channel: 'U0PERSONA1' });
    expect(told?.['text']).toMatch(/Tuve un problema[^]*AV-/u);
    expect(log()).toContain('expired_trigger_id');
  });

  it('offers the most behind first, and finds goals half typed, misspelt and by code', async () => {
    const running = await runApp({ kind, answerer: await newAnswerer() });
    const all = await offered(running, '');
    expect(all).toHaveLength(34);
    expect((await offered(running, '303'))[0]?.text).toMatch(/^303 Distribución de entrega de despensas/u);
    expect((await offered(running, 'despen')).map(({ text }) => text.slice(0, 3))).toEqual(['303', '312']);
    expect((await offered(running, 'despenzas')).map(({ text }) => text.slice(0, 3))).toEqual(['303', '312']);
    expect(await offered(running, 'xyzzy 🙂 <!channel> \u0000')).toEqual([]);
  });

  it('answers in the direct conversation, in the thread of the question that is written there', async () => {
    const running = await runApp({ kind, answerer: await newAnswerer() });
    const { deliveries, double } = running;
    const [option] = await offered(running, '303');
    expect(nothingSaid(await deliveries.interact(filled({ goal: option?.value ?? '', time: 'q2' })))).toBe(
      true,
    );
    const [asked, answer] = await double.waitForAccepted(2);
    expect(asked).toMatchObject({
      channel: DIRECT,
      text: 'Usted preguntó: ¿Cómo va la 303 en el segundo trimestre?',
    });
    expect(asked).not.toHaveProperty('thread_ts');
    expect(answer).toMatchObject({ channel: DIRECT, thread_ts: '1700000900.000001' });
    expect(answer?.['text']).toMatch(/2\.º trimestre[^]*303/u);
    expect(validateMessage(answer ?? {})).toEqual([]);
    const open = double.calls.find(({ method }) => method === 'conversations.open');
    expect(open?.args).toEqual({ users: 'U0PERSONA1' });
  });

  it('asks a question of one’s own as it was typed, and shows it without ringing anybody', async () => {
    const { deliveries, double } = await runApp({ kind, answerer: await newAnswerer() });
    const question = 'avance de <!channel> despensas & becas Q3';
    await deliveries.interact(filled({ goal: 'la 304', question }));
    const [asked, answer] = await double.waitForAccepted(2);
    expect(asked?.['text']).toBe('Usted preguntó: avance de &lt;!channel&gt; despensas &amp; becas Q3');
    expect(answer?.['text']).toContain('303');
    expect(answer?.['text']).not.toMatch(/304 · /u);
  });

  it('stays open with what is missing, by field', async () => {
    const running = await runApp({ kind, answerer: await newAnswerer() });
    const { deliveries } = running;
    expect(await deliveries.interact(filled({}))).toEqual({
      response_action: 'errors',
      errors: { goal: 'Elija una meta o acción, o escriba abajo su pregunta.' },
    });
    expect(await deliveries.interact(filled({ question: '<@U0PERSONA1>' }))).toEqual({
      response_action: 'errors',
      errors: { question: 'No leo palabras en su pregunta. Por favor, escríbala de otra manera.' },
    });
    expect(await afterAllElse(running, 0)).toHaveLength(1);
  });

  it('answers once what is sent twice', async () => {
    const running = await runApp({ kind, answerer: await newAnswerer() });
    const twice = filled({ goal: 'la 303' });
    await running.deliveries.interact(twice);
    await running.deliveries.interact(twice);
    await running.double.waitForAccepted(2);
    expect(await afterAllElse(running, 2)).toHaveLength(3);
  });

  it('closes at once while the answer takes its time', async () => {
    const answerer = await newAnswerer();
    const { slow, letOn } = holdBack(answerer);
    const { deliveries, double } = await runApp({ kind, answerer, ports: { bot: slow } });
    await deliveries.interact(filled({ goal: 'la 303' }));
    await double.waitForAccepted(1);
    letOn();
    expect(await double.waitForAccepted(2)).toHaveLength(2);
  });

  it('says so where the direct conversation cannot be opened, and can be sent again', async () => {
    const running = await runApp({ kind, answerer: await newAnswerer() });
    const { deliveries, double } = running;
    double.meet('conversations.open', { kind: 'error', error: 'user_disabled' });
    double.meet('chat.postMessage', { kind: 'error', error: 'channel_not_found' });
    const again = filled({ goal: 'la 303' });
    await deliveries.interact(again);
    await waitFor(() => running.log().includes('nor could the person be told'), 'the failure');
    await deliveries.interact(again);
    const [asked] = await double.waitForAccepted(2);
    expect(asked?.['text']).toContain('Usted preguntó');
  });

  it('finds nothing, and says so to the log, where the store cannot be searched', async () => {
    const answerer = await newAnswerer();
    const bot = { ...answerer.bot, searchGoals: () => Promise.reject(new Error('a cause inside')) };
    const running = await runApp({ kind, answerer, ports: { bot } });
    expect(await offered(running, 'despensas')).toEqual([]);
    expect(running.log()).toContain('a cause inside');
  });
});
