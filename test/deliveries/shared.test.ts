import { describe, expect, it, onTestFinished } from 'vitest';
import { readDeliveries } from '#db/queries/deliveries.ts';
import { startSlackDouble } from '#test/support/slack-double/slack-double.ts';
import { newStoreUrl, openForTest } from '#test/support/store-dialects.ts';
import { waitFor } from '#test/support/wait-for.ts';
import { addMail, tally, waitingIn } from './support/mail.ts';
import { spawnApp } from './support/spawn-app.ts';

const MAILS = 60;
/** As long as a slow machine may take to post one. */
const PACE = { leaseMs: 20_000, lookMs: 20 } as const;

describe('processes on one PostgreSQL', () => {
  it.each([2, 4])(
    'share the work and send each message once: %d of them',
    async (count) => {
      const double = await startSlackDouble();
      onTestFinished(() => double.stop());
      const storeUrl = await newStoreUrl('postgres');
      const { db } = await openForTest(storeUrl);
      const sent = Array.from({ length: count }, () => 0);
      let ready = 0;
      const apps = sent.map((_, index) => {
        const app = spawnApp();
        onTestFinished(() => app.kill());
        app.onStep((step) => {
          if (step === 'ready') ready += 1;
          if (step === 'stored') sent[index] = (sent[index] ?? 0) + 1;
        });
        return app;
      });
      const config = double.config('socket');
      for (const app of apps) await app.start({ storeUrl, config, pace: PACE, stepwise: false, aheadMs: 0 });
      await waitFor(() => ready === count, 'all processes to be ready');
      await addMail(db, 0, MAILS);
      await waitFor(async () => (await waitingIn(db)) === 0, 'all messages to be sent');
      expect(tally(double)).toEqual({ 1: MAILS });
      const all = (): number => sent.reduce((sum, each) => sum + each, 0);
      await waitFor(() => all() === MAILS, 'each process to say what it has sent');
      expect(Math.min(...sent)).toBeGreaterThan(0);
      const deliveries = await readDeliveries(db, { since: new Date(0) });
      expect(new Set(deliveries.map(({ attempts }) => attempts))).toEqual(new Set([1]));
    },
    120_000,
  );
});
