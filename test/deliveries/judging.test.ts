import { CompiledQuery } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Store } from '#db/open.ts';
import { readAlerts } from '#db/queries/alerts.ts';
import { readCatalog } from '#db/queries/catalog.ts';
import { addCommitment, readOpenCommitments } from '#db/queries/commitments.ts';
import { readDeliveries } from '#db/queries/deliveries.ts';
import { takeTurn } from '#db/queries/revision.ts';
import type { Db } from '#db/schema.ts';
import { judgeAndNotify } from '#src/alerts/judge-and-notify.ts';
import { createSchedule } from '#src/alerts/run-due.ts';
import { enqueueDueSummaries } from '#src/bot/summaries/enqueue.ts';
import { writeRecipient } from '#src/domain/delivery.ts';
import { DEFAULT_THRESHOLDS } from '#src/domain/traffic-light.ts';
import { readReply } from '#src/reply/kept-reply.ts';
import { openDemo } from '#test/bot/demo-bot.ts';
import { knownPeople, LIAISON } from '#test/support/known-people.ts';
import { type SlackDouble, startSlackDouble } from '#test/support/slack-double/slack-double.ts';
import { newStoreUrl, openForTest } from '#test/support/store-dialects.ts';
import { waitFor } from '#test/support/wait-for.ts';
import { tally, timesByKey, waitingIn } from './support/mail.ts';
import { type AppProcess, spawnApp } from './support/spawn-app.ts';

/** The Monday on which the third quarter is judged, a commitment is due and its summaries go out. */
const MONDAY = new Date('2023-10-16T09:30:00-07:00');
const BEFORE = new Date('2023-10-05T10:00:00-07:00');
/** As long as a slow machine may take to post one. */
const PACE = { leaseMs: 5_000, lookMs: 20 } as const;
const PEOPLE = knownPeople();
const PARTS = { people: PEOPLE, thresholds: DEFAULT_THRESHOLDS, timeZone: 'America/Tijuana' } as const;
const SUMMARIES = { afterBusinessDays: 5, quiet: false } as const;

/** A store with the report, and one alert of before with a promise that is due on that Monday. */
async function fill({ db }: Store): Promise<void> {
  const goal = (await readCatalog(db))?.goals.find(({ code }) => code === '312');
  await judgeAndNotify({ ...PARTS, db }, { at: BEFORE, goalIds: [goal?.id ?? 0] });
  const [alert] = await readAlerts(db, { year: 2023, goalIds: null });
  const promise = { alertId: alert?.id ?? 0, cause: 'licitación', action: 'recibir el lote' };
  await addCommitment(db, { ...promise, dueOn: '2023-10-16', author: LIAISON }, BEFORE);
}

/** Who is told what, each as often as it is told. */
async function toldIn(db: Db): Promise<readonly string[]> {
  const deliveries = await readDeliveries(db, { since: new Date(0) });
  return deliveries
    .map(({ recipient, content }) => `${writeRecipient(recipient)}: ${readReply(content)?.title ?? ''}`)
    .toSorted();
}

/** What one process by itself has told when all is done. */
async function toldByOne(): Promise<readonly string[]> {
  const store = await openDemo(await newStoreUrl('postgres'));
  await fill(store);
  const parts = { ...PARTS, db: store.db };
  await createSchedule(parts, (fault) => {
    throw fault;
  }).tick(MONDAY);
  const readCommitments = () => readOpenCommitments(store.db);
  await enqueueDueSummaries({ ...parts, ...SUMMARIES, readCommitments }, MONDAY);
  return toldIn(store.db);
}

interface Running {
  readonly storeUrl: string;
  readonly store: Store;
  readonly double: SlackDouble;
  readonly apps: readonly AppProcess[];
  readonly start: (app: AppProcess) => Promise<void>;
}

async function prepare(count: number): Promise<Running> {
  const double = await startSlackDouble();
  onTestFinished(() => double.stop());
  const storeUrl = await newStoreUrl('postgres');
  const store = await openDemo(storeUrl);
  await fill(store);
  const apps = Array.from({ length: count }, () => {
    const app = spawnApp();
    onTestFinished(() => app.kill());
    return app;
  });
  // One for all: how long a message is somebody's is told by their clocks.
  const aheadMs = MONDAY.getTime() - Date.now();
  const start = (app: AppProcess): Promise<void> =>
    app.start({
      storeUrl,
      config: double.config('socket'),
      pace: PACE,
      stepwise: false,
      aheadMs,
      watches: true,
    });
  return { storeUrl, store, double, apps, start };
}

/** What has become of it when everything is sent. */
async function whenAllIsTold({ store: { db }, double }: Running, count: number) {
  await waitFor(async () => (await toldIn(db)).length >= count, 'all to be judged');
  for (let left = await waitingIn(db); left > 0; left = await waitingIn(db)) {
    const before = left;
    await waitFor(async () => (await waitingIn(db)) < before, `${before} messages to become fewer`);
  }
  const keys = (await readDeliveries(db, { since: new Date(0) })).map(({ key }) => key);
  const raised = await db
    .selectFrom('alert_steps')
    .where('what', '=', 'raised')
    .groupBy('alert_id')
    .select((eb) => eb.fn.countAll().as('times'))
    .execute();
  const runs = await db.selectFrom('schedule_runs').select(['kind', 'run_on as day']).execute();
  return {
    told: await toldIn(db),
    atDouble: tally(double),
    isUnknownThere: [...timesByKey(double).keys()].filter((key) => !keys.includes(key)),
    raised: [...new Set(raised.map(({ times }) => Number(times)))],
    runs: runs.map(({ kind, day }) => `${kind} ${day}`).toSorted(),
  };
}

/** The same as one process by itself would have told, each message once. */
function asByOne(told: readonly string[]) {
  return {
    told,
    atDouble: { 1: told.length },
    isUnknownThere: [],
    raised: [1],
    runs: ['commitments 2023-10-16', 'daily 2023-10-16', 'quarter-close 2023-10-01'],
  };
}

/** How many connections to this store wait for another one. */
async function blockedIn({ db }: Store): Promise<number> {
  const { rows } = await db.executeQuery<{ readonly count: string }>(
    CompiledQuery.raw(
      "select count(distinct pid) as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
    ),
  );
  return Number(rows[0]?.count ?? 0);
}

describe('processes that judge on one PostgreSQL', () => {
  it.each([2, 4])(
    'raise each alert, ask for each commitment and sum up once: %d of them, one killed while it judges',
    async (count) => {
      const expected = await toldByOne();
      const running = await prepare(count);
      const { storeUrl, store, apps, start } = running;
      const other = await openForTest(storeUrl);
      const { promise: letGo, resolve: release } = Promise.withResolvers<void>();
      const { promise: held, resolve: hold } = Promise.withResolvers<void>();
      // Whoever judges has begun, claimed its run, and waits for its turn.
      const turn = other.db.transaction().execute(async (transaction) => {
        await takeTurn(transaction);
        hold();
        await letGo;
      });
      await held;
      const [first, ...others] = apps;
      if (first === undefined) throw new Error('no process');
      await start(first);
      await waitFor(async () => (await blockedIn(store)) >= 1, 'the first to wait for its turn');
      for (const app of others) await start(app);
      await waitFor(async () => (await blockedIn(store)) >= count, 'all to wait');
      await first.kill();
      release();
      await turn;
      expect(await whenAllIsTold(running, expected.length)).toEqual(asByOne(expected));
    },
    120_000,
  );

  it.each([2, 4])(
    'share the messages and send each once: %d of them, one killed while it sends',
    async (count) => {
      const expected = await toldByOne();
      const running = await prepare(count);
      const { apps, start } = running;
      // Whichever is the first to send has more in its hands.
      const { promise: sending, resolve } = Promise.withResolvers<AppProcess>();
      for (const app of apps)
        app.onStep((step) => {
          if (step === 'stored') resolve(app);
        });
      for (const app of apps) await start(app);
      await (await sending).kill();
      expect(await whenAllIsTold(running, expected.length)).toEqual(asByOne(expected));
    },
    120_000,
  );
});
