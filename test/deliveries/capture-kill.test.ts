import { describe, expect, it, onTestFinished } from 'vitest';
import { readCatalog } from '#db/queries/catalog.ts';
import { readDeliveries } from '#db/queries/deliveries.ts';
import { readEntries } from '#db/queries/progress-entries.ts';
import { readRevisionRequests } from '#db/queries/revision-requests.ts';
import { openDemo } from '#test/bot/demo-bot.ts';
import { ADMIN, LIAISON } from '#test/support/known-people.ts';
import { directMessage } from '#test/support/slack-double/payloads.ts';
import { deliveriesTo, startSlackDouble } from '#test/support/slack-double/slack-double.ts';
import type { Stage } from '#test/support/slack-double/web-api.ts';
import { DIALECTS, newStoreUrl } from '#test/support/store-dialects.ts';
import { waitFor } from '#test/support/wait-for.ts';
import { timesByKey, waitingIn } from './support/mail.ts';
import { spawnApp } from './support/spawn-app.ts';

const PACE = { leaseMs: 1_000, lookMs: 20 } as const;
/** Longer than a question goes unrenewed before another process takes it over. */
const LATER_MS = 120_000;
const LIAISON_USER = LIAISON.split(':')[1];
const ADMIN_USER = ADMIN.split(':')[1];

function textsOf(messages: readonly Readonly<Record<string, unknown>>[]): readonly string[] {
  return messages.map(({ text }) => String(text));
}

interface Confirmed {
  readonly storeUrl: string;
  readonly user: string | undefined;
  /** What is asked for, read back and confirmed. */
  readonly words: string;
  /** How far the word of it has come when the process is killed. */
  readonly stage: Stage;
}

/** Somebody confirms what they asked for, and the app is killed with the word of it on its way. */
async function confirmAndKill({ storeUrl, user, words, stage }: Confirmed) {
  const double = await startSlackDouble();
  onTestFinished(() => double.stop());
  const config = double.config('socket');
  const start = async (aheadMs: number) => {
    const app = spawnApp();
    onTestFinished(() => app.kill());
    await app.start({ storeUrl, config, pace: PACE, stepwise: false, aheadMs });
    return app;
  };
  const first = await start(0);
  const { event } = deliveriesTo(double, null);
  const say = (text: string) => event(directMessage(text, { user }));
  const hasSaid = (what: RegExp) => textsOf(double.accepted()).some((text) => what.test(text));
  await say(words);
  await waitFor(() => hasSaid(/¿Confirma\?/u), 'the reading back');
  const { promise: killed, resolve } = Promise.withResolvers<void>();
  double.guard(async ({ method, args }, now) => {
    const isWord = method === 'chat.postMessage' && String(args['text']).includes('Registrado');
    if (!isWord || now !== stage) return 'go on';
    await first.kill();
    resolve();
    return 'break';
  });
  await say('sí');
  await killed;
  double.guard(() => 'go on');
  return { double, hasSaid, startAgain: () => start(LATER_MS) };
}

const WORD_GIVEN = /Registrado|ya quedó resuelto/u;

const CASES = DIALECTS.flatMap((dialect) =>
  (['arrived', 'worked'] as const).map((stage): [typeof dialect, Stage] => [dialect, stage]),
);

describe('a capture that was confirmed', () => {
  it.each(CASES)(
    'outlives its process, on %s, killed when the word of it has %s',
    async (dialect, stage) => {
      const storeUrl = await newStoreUrl(dialect);
      const { db } = await openDemo(storeUrl);
      const words = 'registra 9,960 en la 303 en el cuarto trimestre de 2023';
      const { double, startAgain } = await confirmAndKill({ storeUrl, user: LIAISON_USER, words, stage });
      const goal = (await readCatalog(db))?.goals.find(({ code }) => code === '303');
      const captured = async () =>
        (await readEntries(db, goal?.id ?? 0)).filter(({ origin }) => origin === 'captured');
      expect((await captured()).map(({ value, state }) => [value, state])).toEqual([[9_960, 'submitted']]);

      await startAgain();
      await waitFor(async () => (await waitingIn(db)) === 0, 'the reviewers to be told');
      const workLeft = async () =>
        (await db.selectFrom('slack_events').select('work').where('work', 'is not', null).execute()).length;
      await waitFor(async () => (await workLeft()) === 0, 'the word to be given');
      expect(await captured()).toHaveLength(1);
      const told = textsOf(double.accepted()).filter((text) => WORD_GIVEN.test(text));
      expect(told).toHaveLength(1);
      const reviews = await readDeliveries(db, { since: new Date(0) });
      expect(reviews.map(({ key }) => timesByKey(double).get(key))).toEqual([1, 1, 1]);
    },
    90_000,
  );
});

describe('a change of a goal that was confirmed', () => {
  it.each(DIALECTS)(
    'outlives its process, on %s, killed before the word of it arrives',
    async (dialect) => {
      const storeUrl = await newStoreUrl(dialect);
      const { db } = await openDemo(storeUrl);
      const words =
        'modifica la meta anual de la 303 a 45,000 y programa 15,120 en el cuarto trimestre, oficio 1, porque creció';
      const confirmed = { storeUrl, user: ADMIN_USER, words, stage: 'arrived' } as const;
      const { double, hasSaid, startAgain } = await confirmAndKill(confirmed);
      const goal = (await readCatalog(db))?.goals.find(({ code }) => code === '303');
      const asked = () => readRevisionRequests(db, goal?.id ?? 0);
      expect((await asked()).map(({ annual, state }) => [annual, state])).toEqual([[45_000, 'submitted']]);

      await startAgain();
      await waitFor(async () => (await waitingIn(db)) === 0, 'the director to be told');
      await waitFor(() => hasSaid(WORD_GIVEN), 'the word to be given');
      expect(await asked()).toHaveLength(1);
      const requests = await readDeliveries(db, { since: new Date(0) });
      expect(requests.map(({ key }) => timesByKey(double).get(key))).toEqual([1]);
    },
    90_000,
  );
});
