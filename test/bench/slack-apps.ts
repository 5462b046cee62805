import { App, SocketModeReceiver } from '@slack/bolt';
import Database from 'better-sqlite3';
import type { Store } from '#db/open.ts';
import { createBot } from '#src/bot/answer.ts';
import { createAnswersKeeper } from '#src/bot/answers-keeper.ts';
import { createFileMaker } from '#src/bot/files/make-file.ts';
import { createHomes } from '#src/bot/home/homes.ts';
import { keepAfterwards } from '#src/bot/keep-afterwards.ts';
import { createUnansweredKeeper } from '#src/bot/unanswered-keeper.ts';
import { createSlackApp } from '#src/channels/slack/slack-app.ts';
import { NO_SETTINGS } from '#src/documents/official/report-settings.ts';
import { ONLY_READERS } from '#src/domain/people.ts';
import { DEFAULT_THRESHOLDS } from '#src/domain/traffic-light.ts';
import { createLog } from '#src/log.ts';
import { toSlackPorts } from '#src/running/run-slack.ts';
import { SUMMARIES } from '#test/support/app-parts.ts';
import {
  APP_TOKEN,
  BOT_TOKEN,
  type SlackDouble,
  startSlackDouble,
} from '#test/support/slack-double/slack-double.ts';
import { ASKED_AT, TIME_ZONE } from './questions.ts';

/** A Slack app under measurement, before a double of its own. */
export interface RunningApp {
  readonly double: SlackDouble;
  /** Called once, when the app has done all that the next event asks of it, also what comes after the answer. */
  readonly onDone: (listener: () => void) => void;
  readonly stop: () => Promise<void>;
}

type Say = (text: string, post: (message: Message) => Promise<unknown>) => Promise<unknown>;

/** Avance as it runs in Slack, on a store of its own. */
export async function startOwn({ db }: Pick<Store, 'db'>): Promise<RunningApp> {
  const double = await startSlackDouble();
  const log = createLog({ level: 'silent' });
  const clock = () => ASKED_AT;
  const people = ONLY_READERS;
  const shared = { db, people, thresholds: DEFAULT_THRESHOLDS, timeZone: TIME_ZONE };
  const bot = keepAfterwards(
    createBot(shared),
    [createAnswersKeeper(db), createUnansweredKeeper(db, TIME_ZONE)],
    (fault) => log.warn({ err: fault }, 'answer not kept'),
  );
  const ports = toSlackPorts({
    ...shared,
    makeFile: createFileMaker({ db, thresholds: DEFAULT_THRESHOLDS, settings: NO_SETTINGS, clock }),
    summaries: SUMMARIES,
    bot,
    homes: createHomes({ ...shared, clock }),
    log,
    clock,
  });
  const waiting = new Set<() => void>();
  const inbox = {
    ...ports.inbox,
    finish: async (id: string) => {
      await ports.inbox.finish(id);
      await bot.settled();
      callAll(waiting);
    },
  };
  const app = createSlackApp({ config: double.config('socket'), ...ports, inbox });
  await app.start();
  return {
    double,
    onDone: (listener) => void waiting.add(listener),
    stop: async () => {
      await app.stop();
      await double.stop();
    },
  };
}

/** The least that any app in Bolt does that says a text back. */
export async function startEcho(): Promise<RunningApp> {
  return startBare((text, post) => post({ text }));
}

export type Message = Readonly<Record<string, unknown>>;

/**
 * The same, which writes each message into a file first, with the settings of our store, and then posts what it
 * knows beforehand.
 */
export async function startWriting(file: string, toMessage: (text: string) => Message): Promise<RunningApp> {
  const database = new Database(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = NORMAL');
  database.exec('create table if not exists messages (id integer primary key, text text not null)');
  const insert = database.prepare('insert into messages (text) values (?)');
  const app = await startBare((text, post) => {
    insert.run(text);
    return post(toMessage(text));
  });
  return { ...app, stop: () => app.stop().then(() => void database.close()) };
}

async function startBare(answer: Say): Promise<RunningApp> {
  const double = await startSlackDouble();
  const { apiUrl } = double.config('socket');
  const clientOptions = apiUrl === null ? {} : { slackApiUrl: apiUrl };
  const waiting = new Set<() => void>();
  const app = new App({
    receiver: new SocketModeReceiver({ appToken: APP_TOKEN, installerOptions: { clientOptions } }),
    clientOptions,
    authorize: async () => ({ botToken: BOT_TOKEN, botUserId: 'U0AVANCE01' }),
  });
  app.event('message', async ({ event, say }) => {
    await answer('text' in event ? (event.text ?? '') : '', (message) => say({ text: '', ...message }));
    callAll(waiting);
  });
  await app.start();
  return {
    double,
    onDone: (listener) => void waiting.add(listener),
    stop: async () => {
      await app.stop();
      await double.stop();
    },
  };
}

function callAll(waiting: Set<() => void>): void {
  for (const listener of waiting) listener();
  waiting.clear();
}
