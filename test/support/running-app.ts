import { onTestFinished } from 'vitest';
import { openStore, type Store } from '#db/open.ts';
import { createBot } from '#src/bot/answer.ts';
import { createAnswersKeeper } from '#src/bot/answers-keeper.ts';
import { type KeepingBot, keepAfterwards } from '#src/bot/keep-afterwards.ts';
import { createPeople } from '#src/bot/people.ts';
import type { SlackPorts } from '#src/channels/slack/ports.ts';
import { createSlackApp, type SlackApp } from '#src/channels/slack/slack-app.ts';
import { importBundledReport } from '#src/commands/bundled-report.ts';
import type { People } from '#src/domain/people.ts';
import { DEFAULT_THRESHOLDS } from '#src/domain/traffic-light.ts';
import { createLog } from '#src/log.ts';
import { toSlackPorts } from '#src/running/run-slack.ts';
import { fileMakerOf, homesOf, SUMMARIES } from './app-parts.ts';
import {
  type Deliveries,
  type DoubleKind,
  deliveriesTo,
  type SlackDouble,
  startSlackDouble,
} from './slack-double/slack-double.ts';

export const NOW = new Date('2023-10-15T12:00:00-07:00');

/** A store in memory with the bundled report, and the product's own bot on it. */
export interface Answerer {
  readonly store: Store;
  readonly bot: KeepingBot;
  readonly people: People;
}

/** @param peopleOf who is who, where it is not what the store says */
export async function newAnswerer(peopleOf?: (store: Store) => People): Promise<Answerer> {
  const store = await openStore('sqlite::memory:');
  onTestFinished(() => store.close());
  await importBundledReport(store, NOW);
  const people = peopleOf?.(store) ?? createPeople({ db: store.db, admins: [] });
  const bot = keepAfterwards(
    createBot({ db: store.db, thresholds: DEFAULT_THRESHOLDS, timeZone: 'America/Tijuana', people }),
    [createAnswersKeeper(store.db)],
    (fault) => {
      throw fault;
    },
  );
  // Before the store is closed.
  onTestFinished(() => bot.settled());
  return { store, people, bot };
}

export interface Running {
  readonly app: SlackApp;
  readonly double: SlackDouble;
  readonly deliveries: Deliveries;
  /** Null in Socket Mode. */
  readonly port: number | null;
  /** Every line of the log so far. */
  readonly log: () => string;
}

type UsualPorts = ReturnType<typeof toSlackPorts>;

export interface RunOptions {
  readonly kind: DoubleKind;
  readonly answerer: Answerer;
  /** In place of the product's own, for what a store or a bot can suffer. */
  readonly ports?: Partial<SlackPorts> | ((usual: UsualPorts) => Partial<SlackPorts>);
  readonly clock?: () => Date;
  /** Who administers by the configuration. */
  readonly admins?: readonly string[];
  /** An app that takes over from another one runs against the same double. */
  readonly double?: SlackDouble;
}

/** A bot that answers nothing, or not its first message, until it is let on. */
export function holdBack(
  { bot }: Answerer,
  held: 'all' | 'the first' = 'all',
): { readonly slow: KeepingBot; readonly letOn: () => void } {
  const { promise: gate, resolve: letOn } = Promise.withResolvers<void>();
  let asked = 0;
  const slow: KeepingBot = {
    ...bot,
    answer: async (incoming) => {
      asked += 1;
      if (held === 'all' || asked === 1) await gate;
      return bot.answer(incoming);
    },
  };
  return { slow, letOn };
}

/** The whole product against the double, stopped when the test is over. */
export async function runApp({
  kind,
  answerer,
  ports,
  double: given,
  clock = () => NOW,
  admins = [],
}: RunOptions): Promise<Running> {
  const double = given ?? (await startSlackDouble());
  if (given === undefined) onTestFinished(() => double.stop());
  const { db } = answerer.store;
  const lines: string[] = [];
  const log = createLog({ level: 'info', to: { write: (line) => lines.push(line) } });
  const people = admins.length === 0 ? answerer.people : createPeople({ db, admins });
  const homes = homesOf({ ...answerer, people }, clock);
  const usual = toSlackPorts({
    db,
    bot: answerer.bot,
    homes,
    log,
    clock,
    people,
    makeFile: fileMakerOf(db, clock),
    summaries: SUMMARIES,
    thresholds: DEFAULT_THRESHOLDS,
    timeZone: 'America/Tijuana',
  });
  const app = createSlackApp({
    config: double.config(kind),
    ...usual,
    ...(typeof ports === 'function' ? ports(usual) : ports),
  });
  const { port } = await app.start();
  let running = true;
  onTestFinished(async () => {
    if (running) await app.stop();
  });
  return {
    app: {
      ...app,
      stop: async () => {
        running = false;
        await app.stop();
      },
    },
    double,
    deliveries: deliveriesTo(double, port),
    port,
    log: () => lines.join(''),
  };
}
