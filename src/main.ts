import { openStore, type Store } from '#db/open.ts';
import { readCatalog } from '#db/queries/catalog.ts';
import { createBot } from './bot/answer.ts';
import type { Bot } from './bot/bot.ts';
import type { Log } from './channels/slack/ports.ts';
import { chat } from './channels/terminal/chat.ts';
import { importBundledReport } from './commands/bundled-report.ts';
import { toFaultReporter } from './commands/chat.ts';
import { toSlackApp } from './commands/run-slack.ts';
import { type ChannelConfig, type Config, readConfig } from './config.ts';
import { AvanceError } from './domain/errors.ts';
import { createLog } from './log.ts';

const clock = (): Date => new Date();
/** Whoever reads our output may stop early (`| head`); there is nobody left to write to, and nothing is wrong. */
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  if (fault.code !== 'EPIPE') throw fault;
  process.exit(0);
});

const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** A first start has something to show; a store that somebody chose is left as it is. */
async function loadOnFirstStart(store: Store, config: Config): Promise<void> {
  if (config.databaseChosen || (await readCatalog(store.db)) !== null) return;
  const { document, rows, findings } = await importBundledReport(store, clock());
  say(
    `Primera vez: se cargó el informe de muestra «${document.title ?? document.name}» (${rows.length} metas y acciones, ${findings.length} hallazgos).`,
  );
}

async function runSlack(
  channel: Exclude<ChannelConfig, { kind: 'terminal' }>,
  { store, bot, log }: Running,
): Promise<void> {
  const app = toSlackApp(channel, { db: store.db, bot, log, clock });
  const { port } = await app.start();
  say(
    port === null
      ? 'Avance está conectado a Slack (Socket Mode). Para detenerlo: Ctrl+C.'
      : `Avance escucha a Slack en el puerto ${port}. Para detenerlo: Ctrl+C.`,
  );
  await signalled();
  await app.stop();
}

interface Running {
  readonly store: Store;
  readonly bot: Bot;
  readonly log: Log;
}

async function signalled(): Promise<void> {
  await new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
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
    const bot = createBot({ db: store.db, thresholds: config.thresholds, timeZone: config.timeZone });
    if (config.channel.kind === 'terminal') {
      say(
        'Sin Slack configurado: se abre una conversación en la terminal. (README: cómo conectarlo a Slack.)\n',
      );
      const write = (text: string): void => void process.stdout.write(text);
      await chat(bot, { input: process.stdin, write, clock, onFault: toFaultReporter(log) });
    } else {
      await runSlack(config.channel, { store, bot, log });
    }
  } finally {
    await store.close();
  }
}

try {
  await start();
} catch (fault) {
  if (!(fault instanceof AvanceError)) throw fault;
  process.stderr.write(`${fault.advice}\n`);
  process.exitCode = 1;
}
