import { openStore, type Store } from '#db/open.ts';
import { readCatalog } from '#db/queries/catalog.ts';
import type { Bot } from './bot/bot.ts';
import { createFileMaker } from './bot/files/make-file.ts';
import { createHomes } from './bot/home/homes.ts';
import { createPeople } from './bot/people.ts';
import { createReaders, type ReaderOf } from './bot/readers.ts';
import { endQuietlyWithReader, fail } from './commands/process-end.ts';
import { readReportSettings } from './commands/report-settings.ts';
import { type ChannelConfig, type Config, readConfig } from './config.ts';
import { AvanceError } from './domain/errors.ts';
import type { People } from './domain/people.ts';
import { createLog } from './log.ts';
import { judgeChanged } from './running/judge-changed.ts';
import { createKeepingBot } from './running/keeping-bot.ts';
import type { PageSettings } from './running/run-page.ts';
import type { Running as AppParts } from './running/run-slack.ts';

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

async function runSlack(
  channel: Exclude<ChannelConfig, { kind: 'local' }>,
  { bot, parts }: Running,
): Promise<void> {
  // Loaded only where it is used: Slack's packages take longer to load than all the rest.
  const { toSlackApp } = await import('./running/run-slack.ts');
  const app = toSlackApp(channel, { ...parts, bot });
  const { port } = await app.start();
  const stopWatching = await watch(parts);
  say(
    port === null
      ? 'Avance está conectado a Slack (Socket Mode). Para detenerlo: Ctrl+C.'
      : `Avance escucha a Slack en el puerto ${port}. Para detenerlo: Ctrl+C.`,
  );
  await signalled();
  await stopWatching();
  await app.stop();
}

interface Running {
  readonly store: Store;
  readonly bot: Bot;
  readonly parts: Omit<AppParts, 'bot'>;
}

async function watch(parts: Running['parts']): Promise<() => Promise<void>> {
  const { startWatching } = await import('./running/start-watching.ts');
  return startWatching(parts);
}

async function signalled(): Promise<void> {
  await new Promise<void>((resolve) => {
    // Both may come more than once: npm passes on what the terminal has sent already.
    process.on('SIGINT', () => resolve());
    process.on('SIGTERM', () => resolve());
  });
}

async function runPage(settings: PageSettings, { bot, parts }: Running): Promise<void> {
  const { openPage } = await import('./running/run-page.ts');
  const page = await openPage(settings, { ...parts, bot });
  const stopWatching = await watch(parts);
  say(
    `Abra http://localhost:${page.port} en su navegador: ahí se usa Avance como en Slack. Para detenerlo: Ctrl+C.\n` +
      'Para conectarlo a Slack, vea README.es.md.',
  );
  await signalled();
  await stopWatching();
  await page.stop();
}

async function talk({ channel, timeZone }: Config, running: Running): Promise<void> {
  return channel.kind === 'local'
    ? runPage({ port: channel.port, timeZone }, running)
    : runSlack(channel, running);
}

/** Of the store; on the page of this machine, its made-up people too. */
async function peopleOf({ admins, channel }: Config, store: Store, readerOf: ReaderOf): Promise<People> {
  const people = createPeople({ db: store.db, admins });
  if (channel.kind !== 'local') return people;
  const { withDemoPeople } = await import('./commands/demo-people.ts');
  return withDemoPeople(people, readerOf);
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
    const readerOf = createReaders(store.db);
    const people = await peopleOf(config, store, readerOf);
    const { thresholds, timeZone, summaries } = config;
    const homes = createHomes({ ...config, db: store.db, people, clock, readerOf });
    const settings = await readReportSettings(config.reportSettings);
    const makeFile = createFileMaker({ db: store.db, thresholds, settings, clock });
    const parts = { db: store.db, people, homes, thresholds, timeZone, clock, log, makeFile, summaries };
    const onChanged = judgeChanged(parts, log);
    const bot = createKeepingBot({ store, config, readerOf, people, onChanged }, log);
    try {
      await talk(config, { store, bot, parts });
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
