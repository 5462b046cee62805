import { openStore } from '#db/open.ts';
import { createBot } from '#src/bot/answer.ts';
import { createAnswersKeeper } from '#src/bot/answers-keeper.ts';
import { keepAfterwards } from '#src/bot/keep-afterwards.ts';
import { importBundledReport } from '#src/commands/bundled-report.ts';
import { openPage } from '#src/commands/run-page.ts';
import type { People } from '#src/domain/people.ts';
import { DEFAULT_THRESHOLDS } from '#src/domain/traffic-light.ts';
import { createLog } from '#src/log.ts';

/** Half a month after the bundled report's cut-off, so that the same pictures come out on every day. */
export const NOW = new Date('2023-10-15T12:00:00-07:00');
export const TIME_ZONE = 'America/Tijuana';

/** Everybody may do everything: the pictures are of what the product does, not of what it refuses. */
const EVERYBODY_MAY: People = {
  find: async (key) => ({ key, role: 'admin', unitCode: null }),
  reviewersOf: async () => [],
  administrators: async () => [],
};

export interface DemoPage {
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

/** The product behind its page, with the bundled report in a store of its own. */
export async function openDemoPage(): Promise<DemoPage> {
  const store = await openStore('sqlite::memory:');
  await importBundledReport(store, NOW);
  const { db } = store;
  const people = EVERYBODY_MAY;
  const fail = (fault: unknown): never => {
    throw fault;
  };
  const bot = keepAfterwards(
    createBot({ db, thresholds: DEFAULT_THRESHOLDS, timeZone: TIME_ZONE, people }),
    [createAnswersKeeper(db)],
    fail,
  );
  const log = createLog({ level: 'warn' });
  const page = await openPage({ port: 0, timeZone: TIME_ZONE }, { db, bot, log, clock: () => NOW, people });
  return {
    origin: `http://127.0.0.1:${page.port}`,
    stop: async () => {
      await page.stop();
      await bot.settled();
      await store.close();
    },
  };
}
