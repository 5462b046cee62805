import { describe, expect, it } from 'vitest';
import { AvanceError } from '#src/domain/errors.ts';
import { holdBack, newAnswerer, type Running, runApp } from '#test/support/running-app.ts';
import { channelMessage, directMessage, mention, newEventId } from '#test/support/slack-double/payloads.ts';
import { BOT_USER } from '#test/support/slack-double/web-api.ts';
import { validateMessage } from '#test/support/validate-blocks.ts';
import { waitFor } from '#test/support/wait-for.ts';

const DESPENSAS = 'avance de despensas Q3';

/** A message that is answered last: whatever came before it in its thread has been worked or dropped. */
async function afterAllElse({ deliveries, double }: Running, soFar: number): Promise<readonly unknown[]> {
  await deliveries.event(directMessage('ayuda', { channel: 'D0ULTIMO01' }));
  return double.waitForAccepted(soFar + 1);
}

describe.each(['socket', 'http'] as const)('the Slack app over %s', (kind) => {
  it('answers a mention in its thread, with both goals, inside every limit', async () => {
    const { deliveries, double } = await runApp({ kind, answerer: await newAnswerer() });
    const event = mention(DESPENSAS);
    await deliveries.event(event);
    const [posted] = await double.waitForAccepted(1);
    expect(posted).toMatchObject({ channel: event['channel'], thread_ts: event['ts'] });
    expect(validateMessage(posted ?? {})).toEqual([]);
    expect(JSON.stringify(posted?.['blocks'])).toMatch(/303[^]*312/u);
    expect(posted?.['text']).toMatch(/303[^]*312/u);
  });

  it('answers a direct message in its thread, and follows on from it there and outside', async () => {
    const { deliveries, double } = await runApp({ kind, answerer: await newAnswerer() });
    const event = directMessage(DESPENSAS);
    await deliveries.event(event);
    await double.waitForAccepted(1);
    await deliveries.event(directMessage('¿y en Q2?'));
    await double.waitForAccepted(2);
    await deliveries.event(directMessage('¿y en Q1?', { thread_ts: event['ts'] }));
    const [first, second, third] = await double.waitForAccepted(3);
    expect(first).toMatchObject({ thread_ts: event['ts'] });
    expect(second?.['text']).toMatch(/2\.º trimestre[^]*303/u);
    expect(third).toMatchObject({ thread_ts: event['ts'] });
    expect(third?.['text']).toMatch(/1\.er trimestre[^]*303/u);
  });

  it('follows on without a mention in a thread of its own, and keeps out of others', async () => {
    const running = await runApp({ kind, answerer: await newAnswerer() });
    const { deliveries, double } = running;
    const event = mention(DESPENSAS);
    await deliveries.event(event);
    await double.waitForAccepted(1);
    await deliveries.event(channelMessage('¿y en Q2?', { thread_ts: '1600000000.000001' }));
    await deliveries.event(channelMessage('despensas, por favor'));
    await deliveries.event(channelMessage('¿y en Q2?', { thread_ts: event['ts'] }));
    const posted = await double.waitForAccepted(2);
    expect(posted[1]).toMatchObject({ thread_ts: event['ts'] });
    expect(await afterAllElse(running, 2)).toHaveLength(3);
  });

  it('answers once what Slack reports twice: as a mention and as a message', async () => {
    const running = await runApp({ kind, answerer: await newAnswerer() });
    const event = mention(DESPENSAS);
    await running.deliveries.event(event);
    await running.deliveries.event({ ...event, type: 'message', channel_type: 'channel' });
    await running.deliveries.event(mention(DESPENSAS, { channel_type: 'im', channel: 'D0DIRECTO1' }));
    expect(await afterAllElse(running, 1)).toHaveLength(2);
  });

  it('answers a command to the person alone, and an empty one with help', async () => {
    const { deliveries, double } = await runApp({ kind, answerer: await newAnswerer() });
    await deliveries.command(DESPENSAS);
    await double.waitForAccepted(1);
    await deliveries.command('  ');
    const [answer, help] = await double.waitForAccepted(2);
    expect(answer).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    expect(answer?.['text']).toContain('303');
    expect(help?.['text']).toMatch(/puede|ayud/iu);
    expect(double.calls.map(({ method }) => method)).not.toContain('chat.postMessage');
  });

  it('takes a pressed button as a message typed where it stands', async () => {
    const { deliveries, double } = await runApp({ kind, answerer: await newAnswerer() });
    const container = {
      channel_id: 'C0CANAL001',
      message_ts: '1700000500.000001',
      thread_ts: '1700000400.000001',
    };
    await deliveries.press({ value: DESPENSAS, container });
    await double.waitForAccepted(1);
    const hidden = { ...container, message_ts: '1700000500.000002', is_ephemeral: true };
    await deliveries.press({ value: DESPENSAS, container: hidden });
    const [open, alone] = await double.waitForAccepted(2);
    expect(open).toMatchObject({ channel: 'C0CANAL001', thread_ts: '1700000400.000001' });
    expect(JSON.stringify(open?.['blocks'])).toContain(`<@U0PERSONA1> preguntó: ${DESPENSAS}`);
    expect(alone).toMatchObject({ response_type: 'ephemeral' });
  });

  it('takes a double click as one press', async () => {
    const running = await runApp({ kind, answerer: await newAnswerer() });
    const container = { channel_id: 'C0CANAL001', message_ts: '1700000500.000001' };
    await running.deliveries.press({ value: DESPENSAS, container });
    await running.deliveries.press({ value: DESPENSAS, container });
    expect(await afterAllElse(running, 1)).toHaveLength(2);
  });

  it('answers a redelivered event once, also when a new app has taken over', async () => {
    const answerer = await newAnswerer();
    const first = await runApp({ kind, answerer });
    const event = mention(DESPENSAS);
    const eventId = newEventId();
    await first.deliveries.event(event, eventId);
    await first.double.waitForAccepted(1);
    await first.deliveries.event(event, eventId);
    await first.app.stop();
    await waitFor(() => first.double.link.connections() === 0, 'the old connection to close');
    const second = await runApp({ kind, answerer, double: first.double });
    await second.deliveries.event(event, eventId);
    expect(await afterAllElse(second, 1)).toHaveLength(2);
  });

  it('keeps quiet on edits, deletions, bots, itself and Slack notes', async () => {
    const running = await runApp({ kind, answerer: await newAnswerer() });
    const { deliveries } = running;
    await deliveries.event(
      directMessage(DESPENSAS, { subtype: 'message_changed', message: { text: DESPENSAS } }),
    );
    await deliveries.event(directMessage(DESPENSAS, { subtype: 'message_deleted' }));
    await deliveries.event(directMessage(DESPENSAS, { edited: { user: 'U0PERSONA1', ts: '1' } }));
    await deliveries.event(directMessage(DESPENSAS, { bot_id: 'B0OTRO0001' }));
    await deliveries.event(directMessage(DESPENSAS, { user: BOT_USER }));
    await deliveries.event(directMessage('se unió', { subtype: 'channel_join' }));
    expect(await afterAllElse(running, 0)).toHaveLength(1);
  });

  it('answers a question that comes with a file', async () => {
    const { deliveries, double } = await runApp({ kind, answerer: await newAnswerer() });
    await deliveries.event(directMessage(DESPENSAS, { subtype: 'file_share', files: [{ id: 'F1' }] }));
    const [posted] = await double.waitForAccepted(1);
    expect(posted?.['text']).toContain('303');
  });

  it('acknowledges at once while the answer takes its time', async () => {
    const answerer = await newAnswerer();
    const { slow, letOn } = holdBack(answerer);
    const { deliveries, double } = await runApp({ kind, answerer, ports: { bot: slow } });
    const delays = [
      await deliveries.event(mention(DESPENSAS)),
      await deliveries.command(DESPENSAS),
      await deliveries.press({ value: 'ayuda', container: { channel_id: 'C1', message_ts: '1.1' } }),
    ];
    expect(Math.max(...delays)).toBeLessThan(3_000);
    expect(double.accepted()).toHaveLength(0);
    letOn();
    await double.waitForAccepted(3);
  });

  it('answers the messages of one thread in their order', async () => {
    const answerer = await newAnswerer();
    const { slow, letOn } = holdBack(answerer, 'the first');
    const { deliveries, double } = await runApp({ kind, answerer, ports: { bot: slow } });
    await deliveries.event(directMessage(DESPENSAS));
    await deliveries.event(directMessage('¿y en Q2?'));
    await deliveries.event(directMessage('ayuda', { channel: 'D0OTRA0001' }));
    const [other] = await double.waitForAccepted(1);
    expect(other).toMatchObject({ channel: 'D0OTRA0001' });
    letOn();
    const posted = await double.waitForAccepted(3);
    expect(posted[1]?.['text']).toContain('3.er trimestre');
    expect(posted[2]?.['text']).toContain('2.º trimestre');
  });

  it('tells what to do, with a reference that the log has beside the cause', async () => {
    const answerer = await newAnswerer();
    const answer = () => Promise.reject(new TypeError('a cause inside'));
    const fails = { ...answerer.bot, answer };
    const { deliveries, double, log } = await runApp({
      kind,
      answerer,
      ports: { bot: fails },
    });
    await deliveries.event(directMessage('pregunta secreta'));
    const [posted] = await double.waitForAccepted(1);
    const text = String(posted?.['text']);
    const reference = /AV-[0-9A-Z]{6}/u.exec(text)?.[0] ?? 'none';
    expect(text).toMatch(/Por favor, vuelva a preguntar/u);
    expect(text).not.toContain('cause');
    expect(log()).toContain(reference);
    expect(log()).toContain('a cause inside');
    expect(log()).not.toMatch(/secreta|U0PERSONA1/u);
  });

  it('passes on the advice of a fault that has one', async () => {
    const answerer = await newAnswerer();
    const fails = {
      ...answerer.bot,
      answer: () => Promise.reject(new AvanceError('locked', 'La base está ocupada; espere un minuto.')),
    };
    const { deliveries, double } = await runApp({
      kind,
      answerer,
      ports: { bot: fails },
    });
    await deliveries.command('avance');
    const [posted] = await double.waitForAccepted(1);
    expect(posted?.['text']).toMatch(/La base está ocupada[^]*AV-/u);
  });
});
