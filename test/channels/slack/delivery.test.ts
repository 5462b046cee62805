import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { claimEvent, releaseEvent } from '#db/queries/events.ts';
import { readMessage } from '#src/channels/slack/incoming/read-message.ts';
import { AvanceError } from '#src/domain/errors.ts';
import { type Answerer, holdBack, NOW, newAnswerer, runApp } from '#test/support/running-app.ts';
import {
  directMessage,
  type EventFields,
  eventBody,
  mention,
  newEventId,
} from '#test/support/slack-double/payloads.ts';
import type { Mishap } from '#test/support/slack-double/requests.ts';
import { postEvent, SIGNING_SECRET, type SlackDouble } from '#test/support/slack-double/slack-double.ts';
import { BOT_USER } from '#test/support/slack-double/web-api.ts';
import { waitFor } from '#test/support/wait-for.ts';

const DESPENSAS = 'avance de despensas Q3';
const LIST = '¿qué va en rojo?';
const SIX_MINUTES = 360;

describe('where Slack does not take a message', () => {
  it('waits as long as Slack says and posts once', async () => {
    const { deliveries, double } = await runApp({ kind: 'socket', answerer: await newAnswerer() });
    double.meet('chat.postMessage', { kind: 'status', status: 429, retryAfterSeconds: 1 });
    const start = performance.now();
    await deliveries.event(directMessage(DESPENSAS));
    await double.waitForAccepted(1);
    expect(performance.now() - start).toBeGreaterThan(990);
    expect(
      double.calls.filter(({ method }) => method === 'chat.postMessage').map(({ outcome }) => outcome),
    ).toEqual(['429', 'ok']);
  });

  it.each(['chat.postMessage', 'response_url'])(
    'sends the same reply in a plainer form when %s refuses native tables',
    async (method) => {
      const { deliveries, double } = await runApp({ kind: 'socket', answerer: await newAnswerer() });
      double.meet(method, { kind: 'error', error: 'invalid_blocks' });
      await (method === 'response_url' ? deliveries.command(LIST) : deliveries.event(mention(LIST)));
      const [posted] = await double.waitForAccepted(1);
      const refused = double.calls.find((call) => call.method === method);
      expect(typesOf(refused?.args['blocks'])).toContain('data_table');
      expect(typesOf(posted?.['blocks'])).toContain('section');
      expect(typesOf(posted?.['blocks'])).not.toContain('data_table');
      expect(JSON.stringify(posted?.['blocks'])).toContain('• 🔴 rojo · Clave: 303');
    },
  );

  it.each([
    ['chat.postMessage', DESPENSAS, 1],
    ['response_url', DESPENSAS, 1],
    ['chat.postMessage', LIST, 2],
    ['response_url', LIST, 2],
  ])(
    'sends the same reply as text when %s refuses the blocks of “%s” %d times',
    async (method, words, times) => {
      const { deliveries, double } = await runApp({ kind: 'socket', answerer: await newAnswerer() });
      double.meet(
        method,
        ...Array.from({ length: times }, (): Mishap => ({ kind: 'error', error: 'invalid_blocks' })),
      );
      await (method === 'response_url' ? deliveries.command(words) : deliveries.event(mention(words)));
      const [posted] = await double.waitForAccepted(1);
      expect(posted).not.toHaveProperty('blocks');
      expect(posted?.['text']).toMatch(/303[^]*312/u);
    },
  );

  it('tells by another try when the answer was refused for good, and stays silent to the redelivery', async () => {
    const { deliveries, double } = await runApp({ kind: 'socket', answerer: await newAnswerer() });
    double.meet('chat.postMessage', { kind: 'error', error: 'restricted_action' });
    const eventId = newEventId();
    const event = directMessage(DESPENSAS);
    await deliveries.event(event, eventId);
    const [posted] = await double.waitForAccepted(1);
    expect(posted?.['text']).toMatch(/AV-/u);
    await deliveries.event(event, eventId);
    await deliveries.event(directMessage('ayuda'));
    expect(await double.waitForAccepted(2)).toHaveLength(2);
  });

  it('answers the redelivery of an event about which nothing could be said', async () => {
    const { deliveries, double, log } = await runApp({ kind: 'socket', answerer: await newAnswerer() });
    double.meet(
      'chat.postMessage',
      { kind: 'error', error: 'is_archived' },
      { kind: 'error', error: 'is_archived' },
    );
    const eventId = newEventId();
    const event = directMessage(DESPENSAS);
    await deliveries.event(event, eventId);
    await waitFor(() => log().includes('nor could the person be told'), 'the failure in the log');
    await deliveries.event(event, eventId);
    const [posted] = await double.waitForAccepted(1);
    expect(posted?.['text']).toContain('303');
  });

  it('says so when the store of claims is out of reach, rather than nothing', async () => {
    const claim = () => Promise.reject(new Error('store gone'));
    const { deliveries, double } = await runApp({
      kind: 'socket',
      answerer: await newAnswerer(),
      ports: (usual) => ({ inbox: { ...usual.inbox, claim } }),
    });
    await deliveries.event(directMessage(DESPENSAS));
    const [posted] = await double.waitForAccepted(1);
    expect(posted?.['text']).toMatch(/AV-/u);
  });
});

describe('where nobody knows whether Slack took a message', () => {
  it('looks for it before it is sent again', async () => {
    const running = await runApp({ kind: 'socket', answerer: await newAnswerer() });
    const { deliveries, double } = running;
    double.meet('chat.postMessage', { kind: 'lost' });
    await deliveries.event(directMessage(DESPENSAS));
    await waitFor(() => methodsOf(double).includes('assistant.threads.setTitle'), 'the end of the answer');
    expect(double.accepted()).toHaveLength(1);
    expect(methodsOf(double)).toContain('conversations.replies');
  });

  it('sends it again when it is not there', async () => {
    const { deliveries, double } = await runApp({ kind: 'socket', answerer: await newAnswerer() });
    const fault = { kind: 'status', status: 503 } as const;
    double.meet('chat.postMessage', fault, fault);
    await deliveries.event(directMessage(DESPENSAS));
    const [posted] = await double.waitForAccepted(1);
    expect(posted?.['text']).toContain('303');
    expect(methodsOf(double).filter((method) => method === 'conversations.replies')).toHaveLength(2);
  });

  it('posts the answer while the link that brought the question is down', async () => {
    const answerer = await newAnswerer();
    const { slow, letOn } = holdBack(answerer);
    const { deliveries, double } = await runApp({ kind: 'socket', answerer, ports: { bot: slow } });
    await deliveries.event(directMessage(DESPENSAS));
    double.link.drop();
    letOn();
    await double.waitForAccepted(1);
    await deliveries.event(directMessage('ayuda'));
    expect(await double.waitForAccepted(2)).toHaveLength(2);
  });
});

describe('what a process left undone', () => {
  const MINUTE_AGO = new Date(NOW.getTime() - 60_000);
  const claim = { id: 'Ev-left', againAfterMs: null };

  async function leaveUndone(answerer: Answerer, event: EventFields): Promise<void> {
    const question = readMessage(eventBody(event, claim.id), BOT_USER);
    await claimEvent(answerer.store.db, { claim, work: JSON.stringify(question), at: MINUTE_AGO });
  }

  it('is answered once by the next that starts, and forgotten', async () => {
    const answerer = await newAnswerer();
    const event = mention(DESPENSAS);
    await leaveUndone(answerer, event);
    const first = await runApp({ kind: 'socket', answerer });
    const [posted] = await first.double.waitForAccepted(1);
    expect(posted).toMatchObject({ channel: event['channel'], thread_ts: event['ts'] });
    await waitFor(async () => (await workLeft(answerer)) === 0, 'the work to be forgotten');
    await first.deliveries.event(event, claim.id);
    await first.deliveries.event(directMessage('ayuda'));
    await first.double.waitForAccepted(2);
    expect(first.double.accepted()).toHaveLength(2);
  });

  it('is not said again where it had been said', async () => {
    const answerer = await newAnswerer();
    const event = mention(DESPENSAS);
    const first = await runApp({ kind: 'socket', answerer });
    await first.deliveries.event(event, claim.id);
    await first.double.waitForAccepted(1);
    await first.app.stop();
    await releaseEvent(answerer.store.db, claim.id);
    await leaveUndone(answerer, event);
    await runApp({ kind: 'socket', answerer, double: first.double });
    await waitFor(async () => (await workLeft(answerer)) === 0, 'the work to be done with');
    expect(first.double.accepted()).toHaveLength(1);
  });

  it('is left alone while another process works on it', async () => {
    const answerer = await newAnswerer();
    const question = readMessage(eventBody(mention(DESPENSAS), claim.id), BOT_USER);
    await claimEvent(answerer.store.db, { claim, work: JSON.stringify(question), at: NOW });
    const { deliveries, double } = await runApp({ kind: 'socket', answerer });
    await deliveries.event(directMessage('ayuda'));
    await double.waitForAccepted(1);
    expect(await workLeft(answerer)).toBe(1);
    expect(double.accepted()).toHaveLength(1);
  });

  async function workLeft({ store }: Answerer): Promise<number> {
    const rows = await store.db
      .selectFrom('slack_events')
      .select('work')
      .where('event_id', '=', claim.id)
      .where('work', 'is not', null)
      .execute();
    return rows.length;
  }
});

function methodsOf(double: SlackDouble): readonly string[] {
  return double.calls.map(({ method }) => method);
}

function typesOf(blocks: unknown): readonly unknown[] {
  return z
    .array(z.object({ type: z.string() }))
    .parse(blocks)
    .map(({ type }) => type);
}

describe('the link to Slack', () => {
  it('refuses a wrong signature and an old one, and answers nothing', async () => {
    const { double, port } = await runApp({ kind: 'http', answerer: await newAnswerer() });
    const event = directMessage(DESPENSAS);
    const present = Math.floor(Date.now() / 1_000);
    const wrong = await postEvent(port ?? 0, { event, signing: { secret: 'f'.repeat(32) } });
    const old = await postEvent(port ?? 0, {
      event,
      signing: { secret: SIGNING_SECRET, timestamp: present - SIX_MINUTES },
    });
    const right = await postEvent(port ?? 0, { event, signing: { secret: SIGNING_SECRET } });
    expect([wrong.status, old.status, right.status]).toEqual([401, 401, 200]);
    expect(await double.waitForAccepted(1)).toHaveLength(1);
  });

  it('connects anew when Slack asks for it', async () => {
    const { deliveries, double } = await runApp({ kind: 'socket', answerer: await newAnswerer() });
    double.link.refresh();
    await waitFor(() => double.link.connections() === 0, 'the old connection to close');
    await deliveries.event(directMessage(DESPENSAS));
    expect(await double.waitForAccepted(1)).toHaveLength(1);
  });

  it('finishes the answer under way before it stops', async () => {
    const answerer = await newAnswerer();
    const { slow, letOn } = holdBack(answerer);
    const { app, deliveries, double } = await runApp({ kind: 'http', answerer, ports: { bot: slow } });
    await deliveries.event(directMessage(DESPENSAS));
    const stopped = app.stop();
    letOn();
    await stopped;
    expect(double.accepted()).toHaveLength(1);
  });

  it.each([
    ['auth.test', 'invalid_auth', 'SLACK_BOT_TOKEN'],
    ['apps.connections.open', 'invalid_auth', 'SLACK_APP_TOKEN'],
    ['apps.connections.open', 'missing_scope', 'SLACK_APP_TOKEN'],
  ])('says which credential to mend when %s answers %s', async (method, error, name) => {
    const answerer = await newAnswerer();
    const { double } = await runApp({ kind: 'http', answerer });
    double.meet(method, { kind: 'error', error });
    const failure: unknown = await runApp({ kind: 'socket', answerer, double }).catch(
      (cause: unknown) => cause,
    );
    expect(failure).toBeInstanceOf(AvanceError);
    expect(failure instanceof AvanceError ? failure.advice : '').toMatch(
      new RegExp(`${name} \\(${error}\\)`, 'u'),
    );
    expect(double.link.connections()).toBe(0);
  });

  it('says which port is taken', async () => {
    const answerer = await newAnswerer();
    const { double, port } = await runApp({ kind: 'http', answerer });
    const config = { ...double.config('http'), port: port ?? 0 };
    await expect(runApp({ kind: 'http', answerer, double, ports: { config } })).rejects.toThrow(
      `El puerto ${port} ya está en uso`,
    );
  });

  it('says that Slack cannot be reached, and where', async () => {
    const answerer = await newAnswerer();
    const { double } = await runApp({ kind: 'http', answerer });
    const config = { ...double.config('socket'), apiUrl: 'http://127.0.0.1:9/api/' };
    await expect(runApp({ kind: 'socket', answerer, double, ports: { config } })).rejects.toThrow(
      'http://127.0.0.1:9/api/',
    );
  });
});
