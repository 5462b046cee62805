import { openStore, type Store } from '#db/open.ts';
import { pruneAnswers } from '#db/queries/answers.ts';
import { readCatalog } from '#db/queries/catalog.ts';
import { pruneConversations } from '#db/queries/conversations.ts';
import { pruneEvents } from '#db/queries/events.ts';
import { prunePending } from '#db/queries/pending-commands.ts';
import type { Bot } from './bot/bot.ts';
import { makeCalendarDay } from './bot/local-day.ts';
import { forgetOldUnanswered } from './bot/unanswered-keeper.ts';
import type { Log } from './channels/slack/ports.ts';
import { chat } from './channels/terminal/chat.ts';
import { toFaultReporter } from './commands/chat.ts';
import { createKeepingBot } from './commands/keeping-bot.ts';
import { endQuietlyWithReader, fail } from './commands/process-end.ts';
import { type ChannelConfig, type Config, readConfig } from './config.ts';
import { AvanceError } from './domain/errors.ts';
import { ONLY_READERS } from './domain/people.ts';
import { createLog } from './log.ts';

const clock = (): Date => new Date();

const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** A first start has something to show; a store that somebody chose is left as it is. */
async function loadOnFirstStart(store: Store, config: Config): Promise<void> {
  if (config.databaseChosen || (await readCatalog(store.db)) !== null) return;
  const { importBundledReport } = await import('./commands/bundled-report.ts');
  const { document, rows, findings } = await importBundledReport(store, clock());
  say(
    `Primera vez: se cargó el informe de muestra «${document.title ?? document.name}» (${rows.length} metas y acciones, ${findings.length} hallazgos).`,
  );
}

const DAY_MS = 86_400_000;
/** Slack redelivers for an hour at the most; people come back to a thread for weeks. */
const KEPT_DAYS = { events: 7, pending: 30, conversations: 60, answers: 60 } as const;

async function forgetOld(store: Store, timeZone: string): Promise<void> {
  const before = (days: number): Date => new Date(clock().getTime() - days * DAY_MS);
  await pruneEvents(store.db, before(KEPT_DAYS.events));
  await prunePending(store.db, before(KEPT_DAYS.pending));
  await pruneConversations(store.db, before(KEPT_DAYS.conversations));
  await pruneAnswers(store.db, before(KEPT_DAYS.answers));
  await forgetOldUnanswered(store.db, makeCalendarDay(timeZone)(clock()));
}

async function runSlack(
  channel: Exclude<ChannelConfig, { kind: 'terminal' }>,
  { store, bot, log, config }: Running & { readonly config: Config },
): Promise<void> {
  // Loaded only where it is used: Slack's packages take longer to load than all the rest.
  const { toSlackApp } = await import('./commands/run-slack.ts');
  const { watchSummaries } = await import('./commands/watch-summaries.ts');
  const { db } = store;
  const people = ONLY_READERS;
  const app = toSlackApp(channel, { db, bot, log, clock, people });
  const { port } = await app.start();
  const { thresholds, timeZone, summaries } = config;
  const watch = watchSummaries(
    { db, people, thresholds, timeZone, ...summaries, readCommitments: async () => [] },
    { clock, log },
  );
  say(
    port === null
      ? 'Avance está conectado a Slack (Socket Mode). Para detenerlo: Ctrl+C.'
      : `Avance escucha a Slack en el puerto ${port}. Para detenerlo: Ctrl+C.`,
  );
  await signalled();
  await watch.stop();
  await app.stop();
}

interface Running {
  readonly store: Store;
  readonly bot: Bot;
  readonly log: Log;
}

async function signalled(): Promise<void> {
  await new Promise<void>((resolve) => {
    // Both may come more than once: npm passes on what the terminal has sent already.
    process.on('SIGINT', () => resolve());
    process.on('SIGTERM', () => resolve());
  });
}

async function talk(config: Config, running: Running): Promise<void> {
  const { channel } = config;
  if (channel.kind !== 'terminal') return runSlack(channel, { ...running, config });
  say('Sin Slack configurado: se abre una conversación en la terminal. (README: cómo conectarlo a Slack.)\n');
  const write = (text: string): void => void process.stdout.write(text);
  await chat(running.bot, { input: process.stdin, write, clock, onFault: toFaultReporter(running.log) });
}

async function start(): Promise<void> {
  const read = readConfig(process.env);
  if (!read.ok) {
    throw new AvanceError(
      'config',
      ['La configuración tiene fallas:', ...read.faults.map((fault) => `  - ${fault}`)].join('\n'),
    );
  }
  const { config } = read;
  const log = createLog({ level: config.logLevel });
  const store = await openStore(config.databaseUrl, {
    onIdleFault: (fault) => log.warn({ err: fault }, 'idle connection lost'),
  });
  try {
    await loadOnFirstStart(store, config);
    await forgetOld(store, config.timeZone);
    const bot = createKeepingBot({ store, config }, log);
    try {
      await talk(config, { store, bot, log });
    } finally {
      await bot.settled();
    }
  } finally {
    await store.close();
  }
}

endQuietlyWithReader();
process.on('unhandledRejection', fail);
try {
  await start();
} catch (fault) {
  fail(fault);
}
