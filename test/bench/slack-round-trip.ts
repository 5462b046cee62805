import { App, SocketModeReceiver } from '@slack/bolt';
import { createBot } from '#src/bot/answer.ts';
import { createFileMaker } from '#src/bot/files/make-file.ts';
import { createHomes } from '#src/bot/home/homes.ts';
import { createSlackApp } from '#src/channels/slack/slack-app.ts';
import { toSlackPorts } from '#src/commands/run-slack.ts';
import { NO_SETTINGS } from '#src/documents/official/report-settings.ts';
import { ONLY_READERS } from '#src/domain/people.ts';
import { DEFAULT_THRESHOLDS } from '#src/domain/traffic-light.ts';
import { createLog } from '#src/log.ts';
import { directMessage, eventBody } from '#test/support/slack-double/payloads.ts';
import {
  APP_TOKEN,
  BOT_TOKEN,
  type SlackDouble,
  startSlackDouble,
} from '#test/support/slack-double/slack-double.ts';
import type { Section } from './measurement.ts';
import { ASKED_AT, QUESTIONS, TIME_ZONE } from './questions.ts';
import { percentile } from './samples.ts';
import { withSeededStore } from './seeded-store.ts';

const WARM_UP = 40;
const COUNTED = 200;
const AIM_TIMES = 1.1;

interface Echo {
  readonly double: SlackDouble;
  readonly stop: () => Promise<unknown>;
}

/** From an event over Socket Mode to the first call of the Web API, in turns with an app that says the text back. */
export async function measureSlackRoundTrip(): Promise<Section> {
  return withSeededStore(async ({ store }) => {
    const own = await startOwn(store.db);
    const bare = await startEcho();
    const times = { own: [] as number[], bare: [] as number[] };
    for (let turn = 0; turn < WARM_UP + COUNTED; turn += 1) {
      const text = QUESTIONS[turn % QUESTIONS.length] ?? '';
      const [ownMs, bareMs] = [await timeToCall(own.double, text), await timeToCall(bare.double, text)];
      if (turn < WARM_UP) continue;
      times.own.push(ownMs);
      times.bare.push(bareMs);
    }
    for (const each of [own, bare]) {
      await each.stop();
      await each.double.stop();
    }
    return {
      title: `From event to first Web API call (${COUNTED} questions after ${WARM_UP} to warm up, Socket Mode)`,
      baseline: 'a bare Bolt app that says the text back, against a double of its own, in turns',
      measurements: [0.5, 0.9].map((ratio) => ({
        what: `p${ratio * 100}`,
        unit: 'ms',
        measured: percentile(times.own, ratio),
        baseline: percentile(times.bare, ratio),
        aim: null,
        ...(ratio === 0.5 ? { aimTimes: AIM_TIMES } : {}),
      })),
    };
  });
}

async function startOwn(db: Parameters<typeof toSlackPorts>[0]['db']): Promise<Echo> {
  const double = await startSlackDouble();
  const bot = createBot({ db, thresholds: DEFAULT_THRESHOLDS, timeZone: TIME_ZONE });
  const log = createLog({ level: 'silent' });
  const clock = () => ASKED_AT;
  const people = ONLY_READERS;
  const homes = createHomes({ db, thresholds: DEFAULT_THRESHOLDS, timeZone: TIME_ZONE, people, clock });
  const ports = toSlackPorts({
    makeFile: createFileMaker({ db, thresholds: DEFAULT_THRESHOLDS, settings: NO_SETTINGS, clock }),
    db,
    bot,
    homes,
    log,
    clock,
    people,
    timeZone: TIME_ZONE,
    thresholds: DEFAULT_THRESHOLDS,
  });
  const app = createSlackApp({ config: double.config('socket'), ...ports });
  await app.start();
  return { double, stop: app.stop };
}

async function startEcho(): Promise<Echo> {
  const double = await startSlackDouble();
  const { apiUrl } = double.config('socket');
  const clientOptions = apiUrl === null ? {} : { slackApiUrl: apiUrl };
  const app = new App({
    receiver: new SocketModeReceiver({ appToken: APP_TOKEN, installerOptions: { clientOptions } }),
    clientOptions,
    authorize: async () => ({ botToken: BOT_TOKEN, botUserId: 'U0AVANCE01' }),
  });
  app.event('message', async ({ event, say }) => {
    await say('text' in event ? (event.text ?? '') : '');
  });
  await app.start();
  return { double, stop: () => app.stop() };
}

/** A message outside of threads each time, so that nothing waits for the one before. */
async function timeToCall(double: SlackDouble, text: string): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>();
  const seen = double.calls.length;
  double.onCall(() => {
    if (double.calls.length === seen + 1) resolve(performance.now());
  });
  const start = performance.now();
  const [, end] = await Promise.all([
    double.link.deliver('events_api', eventBody(directMessage(text))),
    promise,
  ]);
  return end - start;
}
