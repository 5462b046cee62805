import { CompiledQuery } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import { addDeliveries, readDeliveries } from '#db/queries/deliveries.ts';
import type { Db } from '#db/schema.ts';
import { writeRecipient } from '#src/domain/delivery.ts';
import { writeReply } from '#src/reply/kept-reply.ts';
import { toReply } from '#src/reply/to-reply.ts';
import { ADMIN, knownPeople } from '#test/support/known-people.ts';
import { type Answerer, NOW, newAnswerer, type RunOptions, runApp } from '#test/support/running-app.ts';
import { startSlackDouble } from '#test/support/slack-double/slack-double.ts';
import { newStoreUrl, openForTest } from '#test/support/store-dialects.ts';
import { waitFor } from '#test/support/wait-for.ts';
import { addMail, tally, timesByKey, waitingIn } from './support/mail.ts';
import { spawnApp } from './support/spawn-app.ts';

const GONE = 'C0BORRADO1';
const HOUR_MS = 3_600_000;

/** The app with a clock that is moved by hand, and its outbox looked at all the time. */
async function runQuick(answerer: Answerer, more: Partial<RunOptions> = {}) {
  let now = NOW;
  const running = await runApp({
    kind: 'socket',
    answerer,
    clock: () => now,
    ports: { outboxLookMs: 10 },
    ...more,
  });
  return {
    ...running,
    passTime: (milliseconds: number): void => {
      now = new Date(now.getTime() + milliseconds);
    },
  };
}

async function addFor(db: Db, channel: string, ...keys: readonly string[]): Promise<void> {
  await addDeliveries(
    db,
    keys.map((key) => ({
      key,
      recipient: { kind: 'channel', team: 'T0AGENCIA1', channel },
      content: writeReply({ ...toReply(`Aviso ${key}`), title: 'Alerta' }),
      dueAt: NOW,
    })),
    NOW,
  );
}

async function statesIn({ store }: Answerer): Promise<Readonly<Record<string, string>>> {
  const deliveries = await readDeliveries(store.db, { since: new Date(0) });
  return Object.fromEntries(
    deliveries.map(({ key, state, fault }) => [key, `${state} ${fault ?? ''}`.trim()]),
  );
}

describe('a destination that is gone', () => {
  it('leaves the others alone, and administrators are told once', async () => {
    const answerer = await newAnswerer(() => knownPeople());
    const { db } = answerer.store;
    await addFor(db, GONE, 'gone:1', 'gone:2');
    await addFor(db, 'C0CANAL001', 'good:1');
    const double = await startSlackDouble();
    onTestFinished(() => double.stop());
    double.guard(({ method, args }) =>
      method === 'chat.postMessage' && args['channel'] === GONE
        ? { kind: 'error', error: 'channel_not_found' }
        : 'go on',
    );
    await runQuick(answerer, { double });
    await waitFor(async () => (await waitingIn(db)) === 0, 'everything to be settled');
    const states = await statesIn(answerer);
    const told = `fault:2023-10-15:channel_not_found:channel:T0AGENCIA1:${GONE}:${writeRecipient({ kind: 'person', person: ADMIN })}`;
    expect(states).toEqual({
      'gone:1': 'failed channel_not_found',
      'gone:2': 'failed channel_not_found',
      'good:1': 'sent',
      [told]: 'sent',
    });
    expect([...timesByKey(double)]).toEqual([
      ['good:1', 1],
      [told, 1],
    ]);
    expect(JSON.stringify(double.accepted().at(-1))).toContain('El canal ya no existe');
  });
});

describe('Slack that asks to wait', () => {
  it('is asked again when it said, while the others go on', async () => {
    const answerer = await newAnswerer(() => knownPeople());
    const { db } = answerer.store;
    await addFor(db, 'C0CANAL001', 'slow:1');
    await addFor(db, 'C0CANAL002', 'quick:1');
    const { double, passTime } = await runQuick(answerer);
    // The next that comes is the first that was due.
    double.meet('chat.postMessage', { kind: 'status', status: 429, retryAfterSeconds: 30 });
    await waitFor(() => double.accepted().length === 1, 'the other message');
    expect(await statesIn(answerer)).toEqual({ 'slow:1': 'waiting ratelimited', 'quick:1': 'sent' });
    const [slow] = await readDeliveries(db, { since: new Date(0), states: ['waiting'] });
    expect(slow?.dueAt.getTime()).toBe(NOW.getTime() + 30_000);
    expect(slow?.failures).toBe(0);
    passTime(30_001);
    await waitFor(async () => (await waitingIn(db)) === 0, 'the first message');
    expect(tally(double)).toEqual({ 1: 2 });
  });

  it('is tried for a day where it does not answer, then an administrator is told', async () => {
    const answerer = await newAnswerer(() => knownPeople());
    const { db } = answerer.store;
    await addFor(db, 'C0CANAL001', 'lost:1');
    const double = await startSlackDouble();
    onTestFinished(() => double.stop());
    double.guard(({ method, args }) =>
      method === 'chat.postMessage' && args['channel'] === 'C0CANAL001'
        ? { kind: 'status', status: 503 }
        : 'go on',
    );
    const { passTime } = await runQuick(answerer, { double });
    for (let failures = 1; failures <= 11; failures += 1) {
      await waitFor(async () => {
        const [lost] = await readDeliveries(db, { since: new Date(0), states: ['waiting', 'failed'] });
        return lost?.failures === failures;
      }, `failure ${failures}`);
      passTime(8 * HOUR_MS);
    }
    await waitFor(() => double.accepted().length === 1, 'the word to the administrator');
    const states = await statesIn(answerer);
    expect(states['lost:1']).toBe('failed unreachable');
  });
});

describe('a message that went astray', () => {
  it('is found behind many others, and not sent again', async () => {
    const answerer = await newAnswerer(() => knownPeople());
    const { db } = answerer.store;
    await addFor(db, 'C0CANAL001', 'astray:1');
    const { double, passTime } = await runQuick(answerer);
    double.meet('chat.postMessage', { kind: 'lost' });
    await waitFor(() => double.accepted().length === 1, 'the message');
    await waitFor(
      async () => (await statesIn(answerer))['astray:1'] === 'waiting unreachable',
      'the failure',
    );
    const others = Array.from({ length: 250 }, (_, index) => `other:${index}`);
    await addFor(db, 'C0CANAL001', ...others);
    await waitFor(async () => (await waitingIn(db)) === 1, 'the others to be sent');
    passTime(61_000);
    await waitFor(async () => (await waitingIn(db)) === 0, 'it to be found');
    expect(tally(double)).toEqual({ 1: 251 });
  }, 60_000);
});

describe('PostgreSQL that is gone for a while', () => {
  it('loses nothing and doubles nothing', async () => {
    const storeUrl = await newStoreUrl('postgres');
    const { db } = await openForTest(storeUrl);
    const admin = await openForTest(await newStoreUrl('postgres'));
    const name = new URL(storeUrl).pathname.slice(1);
    const run = (statement: string) => admin.db.executeQuery(CompiledQuery.raw(statement));
    const double = await startSlackDouble();
    onTestFinished(() => double.stop());
    await addMail(db, 0, 40);
    const app = spawnApp();
    onTestFinished(() => app.kill());
    const config = double.config('socket');
    const pace = { leaseMs: 1_000, lookMs: 20 };
    await app.start({ storeUrl, config, pace, stepwise: false, aheadMs: 0 });
    for (const seen of [5, 15, 25]) {
      await waitFor(() => double.accepted().length >= seen, `${seen} messages`);
      await run(`alter database ${name} with allow_connections false`);
      await run(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`);
      const before = double.accepted().length;
      await new Promise((resolve) => setTimeout(resolve, 700));
      // What was taken before may still go out: one at the most, the next needs the database.
      expect(double.accepted().length - before).toBeLessThanOrEqual(1);
      await run(`alter database ${name} with allow_connections true`);
    }
    await waitFor(async () => (await waitingIn(db)) === 0, 'all messages to be sent');
    expect(tally(double)).toEqual({ 1: 40 });
  }, 120_000);
});
