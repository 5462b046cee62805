import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore, type Store } from '#db/open.ts';
import { createBot } from '#src/bot/answer.ts';
import type { Bot } from '#src/bot/bot.ts';
import type { SlackApp } from '#src/channels/slack/slack-app.ts';
import { importBundledReport } from '#src/commands/bundled-report.ts';
import { toSlackApp } from '#src/commands/run-slack.ts';
import { AvanceError } from '#src/domain/errors.ts';
import { DEFAULT_THRESHOLDS } from '#src/domain/traffic-light.ts';
import { createLog } from '#src/log.ts';
import { channelMessage, directMessage, mention } from '#test/support/slack-double/payloads.ts';
import {
  type Deliveries,
  deliveriesTo,
  postEvent,
  SIGNING_SECRET,
  type SlackDouble,
  startSlackDouble,
} from '#test/support/slack-double/slack-double.ts';
import { validateMessage } from '#test/support/validate-blocks.ts';

const NOW = new Date('2023-10-15T19:00:00Z');

let folder: string;
let store: Store;
let double: SlackDouble;
let logged: string[];
let running: SlackApp[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'avance-slack-'));
  store = await openStore(`sqlite:${join(folder, 'store.db')}`);
  await importBundledReport(store, NOW);
  double = await startSlackDouble();
  logged = [];
  running = [];
});

afterEach(async () => {
  await Promise.all(running.map((app) => app.stop()));
  await double.stop();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

function realBot(): Bot {
  return createBot({ db: store.db, thresholds: DEFAULT_THRESHOLDS, timeZone: 'America/Tijuana' });
}

async function run(
  kind: 'socket' | 'http',
  bot: Bot = realBot(),
): Promise<{ slack: Deliveries; port: number | null }> {
  const log = createLog({ level: 'info', to: { write: (line: string) => void logged.push(line) } });
  const app = toSlackApp(double.config(kind), { db: store.db, bot, log, clock: () => NOW });
  const { port } = await app.start();
  running.push(app);
  return { slack: deliveriesTo(double, port), port };
}

type Message = Readonly<Record<string, unknown>>;

const textOf = (message: Message | undefined): string => String(message?.['text']);

interface Button {
  readonly value: string;
}

function buttonsOf(message: Message | undefined): readonly Button[] {
  const blocks = (message?.['blocks'] ?? []) as readonly {
    readonly elements?: readonly Button[];
    readonly type: string;
  }[];
  return blocks.flatMap((block) => (block.type === 'actions' ? (block.elements ?? []) : []));
}

describe.each(['socket', 'http'] as const)('the whole product over %s', (kind) => {
  it('answers a mention in its thread, with both goals, their source, and inside every limit', async () => {
    const { slack } = await run(kind);
    const event = mention('avance de despensas Q3');
    await slack.event(event);
    const [answer] = await double.waitForAccepted(1);
    expect(answer).toMatchObject({ channel: event['channel'], thread_ts: event['ts'] });
    expect(validateMessage(answer ?? {})).toEqual([]);
    const text = textOf(answer);
    expect(text).toMatch(/303 · .*312 · /su);
    expect(text).toContain('programado 9,960, alcanzado 3,320');
    expect(text).toContain('programado 17,379, alcanzado 7,925; cumplimiento 46%');
    expect(text).toContain('página 3, renglón 4');
    expect(JSON.stringify(answer?.['blocks'])).toContain('🔴 rojo');
  });

  it('follows up in a direct message', async () => {
    const { slack } = await run(kind);
    await slack.event(directMessage('¿cómo va la 303 en Q3?'));
    await double.waitForAccepted(1);
    await slack.event(directMessage('¿y en Q2?'));
    const answers = await double.waitForAccepted(2);
    expect(textOf(answers[1])).toContain('2.º trimestre de 2023');
    expect(textOf(answers[1])).toContain('alcanzado 11,482');
  });

  it('goes on without a mention in a thread where it has answered, and in no other', async () => {
    const { slack } = await run(kind);
    await slack.event(channelMessage('¿cómo van las becas?', { thread_ts: '1.1' }));
    await slack.event(mention('hola', { thread_ts: '2.2' }));
    await double.waitForAccepted(1);
    await slack.event(channelMessage('¿cómo van las becas?', { thread_ts: '2.2' }));
    const answers = await double.waitForAccepted(2);
    expect(answers.map((answer) => answer['thread_ts'])).toEqual(['2.2', '2.2']);
    expect(textOf(answers[1])).toContain('305 · ');
  });

  it('answers a redelivered event once, also after a restart', async () => {
    const first = await run(kind);
    const event = mention('avance de becas');
    await first.slack.event(event, 'EvTwice');
    await double.waitForAccepted(1);
    await first.slack.event(event, 'EvTwice');
    await running.pop()?.stop();
    const second = await run(kind);
    await second.slack.event(event, 'EvTwice');
    await second.slack.event(mention('avance de la 303'));
    const answers = await double.waitForAccepted(2);
    expect(answers.map((answer) => textOf(answer).includes('305 · '))).toEqual([true, false]);
  });

  it('ignores edits, bots, itself and notes of Slack', async () => {
    const { slack } = await run(kind);
    const ignored = [
      { subtype: 'message_changed' },
      { bot_id: 'B0OTRO' },
      { user: 'U0AVANCE01' },
      { subtype: 'channel_join' },
      { edited: { user: 'U0PERSONA1', ts: '1' } },
    ];
    for (const more of ignored) await slack.event(directMessage('avance de becas', more));
    await slack.event(directMessage('avance de la 303'));
    const answers = await double.waitForAccepted(1);
    expect(answers.map(textOf)).toEqual([expect.stringContaining('303 · ')]);
  });

  it('takes a pressed button for its message, in the same thread', async () => {
    const { slack } = await run(kind);
    await slack.event(mention('avance de la 303', { thread_ts: '3.3' }));
    const [answer] = await double.waitForAccepted(1);
    const button = buttonsOf(answer).find(({ value }) => value.includes('falta'));
    expect(button).toBeDefined();
    const container = { channel_id: 'C0CANAL001', message_ts: '3.4', thread_ts: '3.3' };
    await slack.press({ value: button?.value ?? '', container });
    const answers = await double.waitForAccepted(2);
    expect(answers[1]?.['thread_ts']).toBe('3.3');
    expect(textOf(answers[1])).toContain('faltan 21,718');
  });

  it('answers /avance to the person alone, and help where nothing is asked', async () => {
    const { slack } = await run(kind);
    await slack.command('avance de becas');
    await double.waitForAccepted(1);
    await slack.command('');
    const answers = await double.waitForAccepted(2);
    expect(answers.map((answer) => answer['response_type'])).toEqual(['ephemeral', 'ephemeral']);
    expect(textOf(answers[0])).toContain('305 · ');
    expect(textOf(answers[1])).toContain('soy Avance');
    expect(double.calls.some(({ method }) => method === 'chat.postMessage')).toBe(false);
  });

  it('acknowledges while the answer is still being worked out', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const bot = realBot();
    const { slack } = await run(kind, {
      answer: async (incoming) => {
        await held;
        return bot.answer(incoming);
      },
    });
    await slack.event(mention('avance de becas'));
    expect(double.accepted()).toHaveLength(0);
    release();
    await double.waitForAccepted(1);
  });

  it('tells what to do when an answer fails, with the reference under which the cause is logged', async () => {
    const fault = new Error('disk on fire, token xoxb-12345-secret');
    const { slack } = await run(kind, { answer: () => Promise.reject(fault) });
    await slack.event(mention('cómo va mi secreto'));
    const [answer] = await double.waitForAccepted(1);
    const reference = /AV-\w+/u.exec(textOf(answer))?.[0] ?? 'none';
    expect(textOf(answer)).toContain('vuelva a preguntar');
    expect(textOf(answer)).not.toContain('disk');
    expect(logged.find((line) => line.includes(reference))).toContain('disk on fire');
    expect(logged.join('')).not.toMatch(/xoxb-12345|mi secreto/u);
  });

  it('sends the same answer as text where Slack refuses the blocks', async () => {
    const { slack } = await run(kind);
    double.meet('chat.postMessage', { kind: 'error', error: 'invalid_blocks' });
    await slack.event(mention('avance de la 303'));
    const [answer] = await double.waitForAccepted(1);
    expect(answer?.['blocks']).toBeUndefined();
    expect(textOf(answer)).toContain('alcanzado 18,122');
  });

  it('waits as long as Slack asks, and answers once', async () => {
    const { slack } = await run(kind);
    double.meet('chat.postMessage', { kind: 'status', status: 429, retryAfterSeconds: 1 });
    await slack.event(mention('avance de la 303'));
    await double.waitForAccepted(1);
    await slack.event(mention('avance de becas'));
    const answers = await double.waitForAccepted(2);
    expect(answers.map((answer) => /30[35] · /u.exec(textOf(answer))?.[0])).toEqual(['303 · ', '305 · ']);
  });

  it.each([
    '',
    '🙂🙂',
    "'; DROP TABLE goals;--",
    '\u0000\u0007\u202Etxet',
    '<!channel> <!here|x> <#C1|rumor> &amp;',
    'ñ'.repeat(100_000),
  ])('meets bad input %# with a courteous answer that rings nobody', async (words) => {
    const { slack } = await run(kind);
    await slack.event(mention(words));
    const [answer] = await double.waitForAccepted(1);
    expect(validateMessage(answer ?? {})).toEqual([]);
    expect(JSON.stringify(answer)).not.toMatch(/<!(?:channel|here)/u);
    expect(textOf(answer)).toMatch(/soy Avance|prefiero no dar una cifra|ninguna palabra/u);
  });
});

describe('over HTTP alone', () => {
  it('refuses a wrong signature and an old request, and answers neither', async () => {
    const { slack, port } = await run('http');
    const event = mention('avance de becas');
    const old = Math.floor(Date.now() / 1_000) - 600;
    const refused = await Promise.all([
      postEvent(port ?? 0, { event, signing: { secret: 'f'.repeat(32) } }),
      postEvent(port ?? 0, { event, signing: { secret: SIGNING_SECRET, timestamp: old } }),
    ]);
    expect(refused.map(({ status }) => status)).toEqual([401, 401]);
    await slack.event(mention('avance de la 303'));
    const answers = await double.waitForAccepted(1);
    expect(answers.map(textOf)).toEqual([expect.stringContaining('303 · ')]);
  });
});

describe('a start that Slack does not allow', () => {
  it('says which credentials to copy again', async () => {
    double.meet('auth.test', { kind: 'error', error: 'invalid_auth' });
    const fault = await run('socket').catch((refused: unknown) => refused);
    expect(fault).toBeInstanceOf(AvanceError);
    expect(fault).toMatchObject({ code: 'slack-refused' });
    expect(String(fault)).toContain('SLACK_BOT_TOKEN');
  });
});
