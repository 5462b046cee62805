import { describe, expect, it, onTestFinished } from 'vitest';
import { openDemo } from '#test/bot/demo-bot.ts';
import { buttonsOf, textOf } from '#test/channels/slack/uploads/planning-desk.ts';
import { canonicalCsv } from '#test/support/canonical-csv.ts';
import { ADMIN } from '#test/support/known-people.ts';
import { buttonPress, filesShared, newTs } from '#test/support/slack-double/payloads.ts';
import { deliveriesTo, startSlackDouble } from '#test/support/slack-double/slack-double.ts';
import type { Standing } from '#test/support/slack-double/standing.ts';
import type { Stage } from '#test/support/slack-double/web-api.ts';
import { DIALECTS, newStoreUrl } from '#test/support/store-dialects.ts';
import { waitFor } from '#test/support/wait-for.ts';
import { type AppProcess, spawnApp } from './support/spawn-app.ts';

const PACE = { leaseMs: 1_000, lookMs: 20 } as const;
/** Longer than work goes unrenewed before another process takes it over. */
const LATER_MS = 120_000;
const USER = ADMIN.split(':')[1];

interface Point {
  readonly method: string;
  readonly stage: Stage;
  /** While the file is received, or while it is loaded. */
  readonly during: 'receiving' | 'loading';
}

const POINTS: readonly Point[] = [
  { during: 'receiving', method: 'files.info', stage: 'arrived' },
  { during: 'receiving', method: 'files.info', stage: 'worked' },
  { during: 'receiving', method: 'download', stage: 'arrived' },
  { during: 'receiving', method: 'chat.postMessage', stage: 'arrived' },
  { during: 'receiving', method: 'chat.postMessage', stage: 'worked' },
  { during: 'loading', method: 'chat.update', stage: 'arrived' },
  { during: 'loading', method: 'chat.update', stage: 'worked' },
];

describe('a report whose process is killed', () => {
  it.each(DIALECTS)(
    'is shown once, loaded once and told once, wherever that happens, on %s',
    async (dialect) => {
      const storeUrl = await newStoreUrl(dialect);
      const { db } = await openDemo(storeUrl);
      const double = await startSlackDouble();
      onTestFinished(() => double.stop());
      const { event, interact } = deliveriesTo(double, null);
      let age = 0;
      const start = async (): Promise<AppProcess> => {
        const app = spawnApp();
        onTestFinished(() => app.kill());
        const { promise: ready, resolve } = Promise.withResolvers<void>();
        app.onStep((step) => {
          if (step === 'ready') resolve();
        });
        const orders = { storeUrl, config: double.config('socket'), pace: PACE, stepwise: false };
        await app.start({ ...orders, aheadMs: age });
        age += LATER_MS;
        await ready;
        return app;
      };
      let app = await start();
      /** Kills the app at a point, once what leads there has been done, and starts another. */
      const killAt = async ({ method, stage }: Point, lead: () => Promise<unknown>): Promise<void> => {
        const { promise: killed, resolve } = Promise.withResolvers<void>();
        double.guard(async (call, now) => {
          if (call.method !== method || now !== stage) return 'go on';
          await app.kill();
          resolve();
          return 'break';
        });
        await lead();
        await killed;
        double.guard(() => 'go on');
        app = await start();
      };
      const standing = async (thread: string, words: string): Promise<Standing> => {
        const find = () => double.standing().find(isOf(thread, words));
        await waitFor(
          () => find() !== undefined,
          `«${words}» after ${app.log()} ${JSON.stringify(double.calls.slice(-6).map(({ method, args, outcome }) => [method, outcome, args]))}`,
        );
        return find() ?? Promise.reject(new Error('gone'));
      };

      for (const [index, point] of POINTS.entries()) {
        const year = 2024 + index;
        const bytes = new TextEncoder().encode(canonicalCsv({ goals: 4, year }));
        const id = double.files.put({ name: `${year}.csv`, bytes });
        const ts = newTs();
        const send = () => event(filesShared([{ id }], { user: USER, ts }));
        await (point.during === 'receiving' ? killAt(point, send) : send());
        const preview = await standing(ts, 'Informe por cargar');
        const button = buttonsOf(preview).find(({ action_id: action }) => action.endsWith('report-load'));
        const press = () =>
          interact({
            ...buttonPress({
              value: button?.value ?? '',
              actionId: button?.action_id ?? '',
              container: { channel_id: preview.channel, message_ts: preview.ts, thread_ts: ts },
              responseUrl: double.responseUrl,
            }),
            user: { id: USER, team_id: 'T0AGENCIA1' },
          });
        await (point.during === 'loading' ? killAt(point, press) : press());
        const loaded = await standing(ts, 'Informe cargado');
        const workLeft = async () =>
          (await db.selectFrom('slack_events').select('work').where('work', 'is not', null).execute()).length;
        await waitFor(async () => (await workLeft()) === 0, 'all work to be done');
        expect([point, loaded.ts]).toEqual([point, preview.ts]);
        // Beside it, at most the word that a long reading has ended.
        const rung = double.standing().filter(isOf(ts, 'Ya terminé de leer')).length;
        expect(rung).toBeLessThan(2);
        expect(double.standing().filter(isOf(ts, ''))).toHaveLength(1 + rung);
        const loads = await db
          .selectFrom('source_documents')
          .select('imported_by')
          .where('year', '=', year)
          .execute();
        expect(loads).toEqual([{ imported_by: ADMIN }]);
      }
    },
    180_000,
  );
});

function isOf(thread: string, words: string): (message: Standing) => boolean {
  return (message) => message.threadTs === thread && textOf(message).includes(words);
}
