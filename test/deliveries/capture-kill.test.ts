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

const CASES = DIALECTS.flatMap((dialect) =>
  (['arrived', 'worked'] as const).map((stage): [typeof dialect, Stage] => [dialect, stage]),
);

describe('a capture that was confirmed', () => {
  it.each(CASES)(
    'outlives its process, on %s, killed when the word of it has %s',
    async (dialect, stage) => {
      const storeUrl = await newStoreUrl(dialect);
      const { db } = await openDemo(storeUrl);
      const double = await startSlackDouble();
      onTestFinished(() => double.stop());
      const config = double.config('socket');
      const first = spawnApp();
      onTestFinished(() => first.kill());
      await first.start({ storeUrl, config, pace: PACE, stepwise: false, aheadMs: 0 });
      const { event } = deliveriesTo(double, null);
      const say = (words: string) => event(directMessage(words, { user: LIAISON_USER }));
      await say('registra 9,960 en la 303 en el cuarto trimestre de 2023');
      await waitFor(
        () => textsOf(double.accepted()).some((text) => text.includes('¿Confirma?')),
        'the reading back',
      );
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

      const goal = (await readCatalog(db))?.goals.find(({ code }) => code === '303');
      const captured = async () =>
        (await readEntries(db, goal?.id ?? 0)).filter(({ origin }) => origin === 'captured');
      expect((await captured()).map(({ value, state }) => [value, state])).toEqual([[9_960, 'submitted']]);

      const second = spawnApp();
      onTestFinished(() => second.kill());
      await second.start({ storeUrl, config, pace: PACE, stepwise: false, aheadMs: LATER_MS });
      await waitFor(async () => (await waitingIn(db)) === 0, 'the reviewers to be told');
      const workLeft = async () =>
        (await db.selectFrom('slack_events').select('work').where('work', 'is not', null).execute()).length;
      await waitFor(async () => (await workLeft()) === 0, 'the word to be given');
      expect(await captured()).toHaveLength(1);
      const told = textsOf(double.accepted()).filter((text) => /Registrado|ya quedó resuelto/u.test(text));
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
      const double = await startSlackDouble();
      onTestFinished(() => double.stop());
      const config = double.config('socket');
      const first = spawnApp();
      onTestFinished(() => first.kill());
      await first.start({ storeUrl, config, pace: PACE, stepwise: false, aheadMs: 0 });
      const { event } = deliveriesTo(double, null);
      const say = (words: string) => event(directMessage(words, { user: ADMIN_USER }));
      await say(
        'modifica la meta anual de la 303 a 45,000 y programa 15,120 en el cuarto trimestre, oficio 1, porque creció',
      );
      await waitFor(
        () => textsOf(double.accepted()).some((text) => text.includes('¿Confirma?')),
        'the reading back',
      );
      const { promise: killed, resolve } = Promise.withResolvers<void>();
      double.guard(async ({ method, args }, now) => {
        const isWord = method === 'chat.postMessage' && String(args['text']).includes('Registrado');
        if (!isWord || now !== 'arrived') return 'go on';
        await first.kill();
        resolve();
        return 'break';
      });
      await say('sí');
      await killed;
      double.guard(() => 'go on');
      const goal = (await readCatalog(db))?.goals.find(({ code }) => code === '303');
      const asked = () => readRevisionRequests(db, goal?.id ?? 0);
      expect((await asked()).map(({ annual, state }) => [annual, state])).toEqual([[45_000, 'submitted']]);

      const second = spawnApp();
      onTestFinished(() => second.kill());
      await second.start({ storeUrl, config, pace: PACE, stepwise: false, aheadMs: LATER_MS });
      await waitFor(async () => (await waitingIn(db)) === 0, 'the director to be told');
      await waitFor(
        () => textsOf(double.accepted()).some((text) => /Registrado|ya quedó resuelto/u.test(text)),
        'the word to be given',
      );
      expect(await asked()).toHaveLength(1);
      const requests = await readDeliveries(db, { since: new Date(0) });
      expect(requests.map(({ key }) => timesByKey(double).get(key))).toEqual([1]);
    },
    90_000,
  );
});
