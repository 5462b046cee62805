import { openStore } from '#db/open.ts';
import type { AlertParts } from '#src/alerts/parts.ts';
import { createBot } from '#src/bot/answer.ts';
import { createAnswersKeeper } from '#src/bot/answers-keeper.ts';
import { createFileMaker } from '#src/bot/files/make-file.ts';
import { createHomes } from '#src/bot/home/homes.ts';
import { keepAfterwards } from '#src/bot/keep-afterwards.ts';
import { createPeople } from '#src/bot/people.ts';
import { createReaders } from '#src/bot/readers.ts';
import { importBundledReport } from '#src/commands/bundled-report.ts';
import { withDemoPeople } from '#src/commands/demo-people.ts';
import { NO_SETTINGS } from '#src/documents/official/report-settings.ts';
import { DEFAULT_THRESHOLDS } from '#src/domain/traffic-light.ts';
import { createLog } from '#src/log.ts';
import { openPage } from '#src/running/run-page.ts';
import { SUMMARIES } from '#test/support/app-parts.ts';

/** Half a month after the bundled report's cut-off, so that the same pictures come out on every day. */
export const NOW = new Date('2023-10-15T12:00:00-07:00');
export const TIME_ZONE = 'America/Tijuana';

export interface DemoPage {
  readonly origin: string;
  /** What runs behind it. */
  readonly parts: AlertParts;
  readonly stop: () => Promise<void>;
}

/** The product behind its page, with the bundled report in a store of its own, and people of every role. */
export async function openDemoPage(now = NOW): Promise<DemoPage> {
  const store = await openStore('sqlite::memory:');
  await importBundledReport(store, NOW);
  const { db } = store;
  const clock = (): Date => now;
  const people = withDemoPeople(createPeople({ db, admins: [] }), createReaders(db));
  const settings = { db, thresholds: DEFAULT_THRESHOLDS, timeZone: TIME_ZONE, people };
  const fail = (fault: unknown): never => {
    throw fault;
  };
  const bot = keepAfterwards(createBot(settings), [createAnswersKeeper(db)], fail);
  const homes = createHomes({ ...settings, clock });
  const log = createLog({ level: 'warn' });
  const makeFile = createFileMaker({ db, thresholds: DEFAULT_THRESHOLDS, settings: NO_SETTINGS, clock });
  const running = { ...settings, bot, homes, log, clock, makeFile, summaries: SUMMARIES };
  const page = await openPage({ port: 0, timeZone: TIME_ZONE }, running);
  return {
    parts: settings,
    origin: `http://127.0.0.1:${page.port}`,
    stop: async () => {
      await page.stop();
      await bot.settled();
      await store.close();
    },
  };
}
