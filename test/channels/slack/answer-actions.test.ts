import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readFeedback } from '#db/queries/feedback.ts';
import { type Answerer, holdBack, newAnswerer, type Running, runApp } from '#test/support/running-app.ts';
import { channelMessage, directMessage, mention } from '#test/support/slack-double/payloads.ts';
import { waitFor } from '#test/support/wait-for.ts';

const BUTTON = z.object({ action_id: z.string(), value: z.string().optional() }).loose();
const BLOCKS = z.array(z.looseObject({ type: z.string(), elements: z.array(z.unknown()).optional() }));
const EPOCH = new Date(0);

/** The value of the button with that id in a message. */
function valueOf(message: Readonly<Record<string, unknown>> | undefined, actionId: string): string {
  const elements = BLOCKS.parse(message?.['blocks']).flatMap((block) => block.elements ?? []);
  const buttons = elements.flatMap((element) => BUTTON.safeParse(element).data ?? []);
  return buttons.find((button) => button.action_id === actionId)?.value ?? '';
}

function feedbackValue(message: Readonly<Record<string, unknown>> | undefined, side: 'good' | 'bad'): string {
  return new RegExp(`${side}:[\\w-]+`, 'u').exec(JSON.stringify(message))?.[0] ?? '';
}

async function start(kind: 'socket' | 'http'): Promise<Running & { readonly answerer: Answerer }> {
  const answerer = await newAnswerer();
  return { ...(await runApp({ kind, answerer })), answerer };
}

const PRIVATE = { channel_id: 'C0CANAL001', message_ts: '1700000500.000001', is_ephemeral: true };

describe.each(['socket', 'http'] as const)('the buttons of an answer over %s', (kind) => {
  it('share with the channel what one person was told, once, and say who did', async () => {
    const { deliveries, double, answerer } = await start(kind);
    await deliveries.command('avance de la 303 en Q3');
    const [told] = await double.waitForAccepted(1);
    await answerer.bot.settled();
    const press = { actionId: 'share', value: valueOf(told, 'share'), container: PRIVATE };
    await deliveries.press(press);
    await deliveries.press(press);
    await deliveries.command('ayuda');
    const [, shared, help, ...more] = await double.waitForAccepted(3);
    expect(shared).toMatchObject({ response_type: 'in_channel' });
    expect(JSON.stringify(shared?.['blocks'])).toMatch(/<@U0PERSONA1> compartió[^]*18,122/u);
    expect(valueOf(shared, 'share')).toBe('');
    expect(help).toMatchObject({ response_type: 'ephemeral' });
    expect(more).toEqual([]);
  });

  it('say so where the answer is not kept any more', async () => {
    const { deliveries, double } = await start(kind);
    await deliveries.press({ actionId: 'share', value: 'nunca-fue', container: PRIVATE });
    const [told] = await double.waitForAccepted(1);
    expect(told).toMatchObject({ response_type: 'ephemeral' });
    expect(told?.['text']).toContain('vuelva a preguntar');
  });

  it('keep what a person thinks, with question and understanding; the last word stands', async () => {
    const { deliveries, double, answerer } = await start(kind);
    const event = mention('avance de la 303 en Q3');
    await deliveries.event(event);
    const [told] = await double.waitForAccepted(1);
    await answerer.bot.settled();
    const container = { channel_id: 'C0CANAL001', message_ts: '1700000500.000001', thread_ts: event['ts'] };
    for (const side of ['good', 'bad'] as const) {
      await deliveries.press({ actionId: 'feedback', value: feedbackValue(told, side), container });
    }
    const { db } = answerer.store;
    await waitFor(async () => (await readFeedback(db, EPOCH))[0]?.verdict === 'bad', 'the feedback');
    const kept = await readFeedback(db, EPOCH);
    expect(kept).toHaveLength(1);
    expect(kept[0]).toMatchObject({ text: 'avance de la 303 en Q3', person: 'T0AGENCIA1:U0PERSONA1' });
    expect(JSON.parse(kept[0]?.understanding ?? '')).toMatchObject({ intent: 'progress' });
    expect(double.accepted()).toHaveLength(1);
  });
});

it('shows the rest of a long answer in its thread', async () => {
  const { deliveries, double, answerer } = await start('socket');
  const event = directMessage('avance de todas las metas del operativo, con observaciones');
  await deliveries.event(event);
  const [first] = await double.waitForAccepted(1);
  await answerer.bot.settled();
  const id = /good:(?<id>[\w-]+)/u.exec(JSON.stringify(first))?.groups?.['id'] ?? '';
  const container = { channel_id: 'D0DIRECTO1', message_ts: '1700000500.000001', thread_ts: event['ts'] };
  await deliveries.press({ actionId: 'more', value: `${id}:1`, container });
  const [, rest] = await double.waitForAccepted(2);
  expect(rest).toMatchObject({ thread_ts: event['ts'] });
  expect(rest?.['text']).not.toEqual(first?.['text']);
});

describe('a write that is not allowed', () => {
  it('is refused to who asked alone, where others read along', async () => {
    const { deliveries, double } = await start('socket');
    const event = mention('registra 3,500 en la 303 en el cuarto trimestre');
    await deliveries.event(event);
    const [told] = await double.waitForAccepted(1);
    expect(told).toMatchObject({ channel: 'C0CANAL001', user: 'U0PERSONA1', thread_ts: event['ts'] });
    expect(told?.['text']).toContain('no permite');
    expect(double.calls.map(({ method }) => method)).not.toContain('chat.postMessage');
  });

  it('is refused in place where nobody else reads', async () => {
    const { deliveries, double } = await start('socket');
    await deliveries.event(directMessage('registra 3,500 en la 303 en el cuarto trimestre'));
    const [told] = await double.waitForAccepted(1);
    expect(told).not.toHaveProperty('user');
    expect(told?.['text']).toContain('no permite');
  });
});

describe('an answer that takes long', () => {
  it('has a status in a conversation with the bot alone, and none in a channel', async () => {
    const answerer = await newAnswerer();
    const { slow, letOn } = holdBack(answerer);
    const { deliveries, double } = await runApp({ kind: 'socket', answerer, ports: { bot: slow } });
    const event = directMessage('avance de la 303');
    await deliveries.event(event);
    await deliveries.event(mention('avance de la 303'));
    const statuses = () => double.calls.filter(({ method }) => method === 'assistant.threads.setStatus');
    await waitFor(() => statuses().length > 0, 'a status');
    letOn();
    await double.waitForAccepted(2);
    expect(statuses().map(({ args }) => args)).toMatchObject([
      { channel_id: 'D0DIRECTO1', thread_ts: event['ts'] },
    ]);
  });

  it('has none when it comes at once, and the thread has a title', async () => {
    const { deliveries, double } = await start('socket');
    const event = directMessage('avance de la 303 en Q3');
    await deliveries.event(event);
    await double.waitForAccepted(1);
    const titles = () => double.calls.filter(({ method }) => method === 'assistant.threads.setTitle');
    await waitFor(() => titles().length > 0, 'a title');
    expect(titles()[0]?.args).toMatchObject({ channel_id: 'D0DIRECTO1', thread_ts: event['ts'] });
    expect(String(titles()[0]?.args['title'])).toMatch(/303|3\.er trimestre/u);
    await deliveries.event(channelMessage('gracias', { thread_ts: event['ts'] }));
    expect(double.calls.map(({ method }) => method)).not.toContain('assistant.threads.setStatus');
  });
});
