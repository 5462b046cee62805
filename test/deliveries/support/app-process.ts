/**
 * The real Slack app as a process of its own, for tests that kill it. It says over its channel how far each
 * message is, and goes on when it is told to: so a test can kill it at exactly that step.
 */
import { openStore } from '#db/open.ts';
import { createBot } from '#src/bot/answer.ts';
import type { Outbox } from '#src/bot/outbox.ts';
import { createSlackApp } from '#src/channels/slack/slack-app.ts';
import { DEFAULT_THRESHOLDS } from '#src/domain/traffic-light.ts';
import { createLog } from '#src/log.ts';
import { toSlackPorts } from '#src/running/run-slack.ts';
import { startWatching } from '#src/running/start-watching.ts';
import { fileMakerOf, homesOf, SUMMARIES } from '#test/support/app-parts.ts';
import { knownPeople } from '#test/support/known-people.ts';
import type { AppOrders, Step } from './app-orders.ts';

function tell(step: Step): void {
  process.send?.({ step });
}

/** Resolves when the test lets the process go on; never, where it kills it. */
async function stopAt(step: Step): Promise<void> {
  const goOn = new Promise<void>((resolve) => process.once('message', () => resolve()));
  tell(step);
  await goOn;
}

function stepByStep(outbox: Outbox): Outbox {
  return {
    ...outbox,
    take: async (most) => {
      const taken = await outbox.take(most);
      if (taken.length > 0) await stopAt('taken');
      return taken;
    },
    renew: async (message) => {
      const renewed = await outbox.renew(message);
      await stopAt('renewed');
      return renewed;
    },
    sent: async (message) => {
      await stopAt('answered');
      await outbox.sent(message);
      await stopAt('stored');
    },
  };
}

async function run({ storeUrl, config, pace, stepwise, aheadMs, watches }: AppOrders): Promise<void> {
  const log = createLog({ level: 'warn' });
  const store = await openStore(storeUrl, {
    onIdleFault: (fault) => log.warn({ err: fault }, 'idle connection lost'),
  });
  const people = knownPeople();
  const { db } = store;
  const bot = createBot({ db, thresholds: DEFAULT_THRESHOLDS, timeZone: 'America/Tijuana', people });
  const clock = (): Date => new Date(Date.now() + aheadMs);
  const homes = homesOf({ store, people }, clock);
  const makeFile = fileMakerOf(db, clock);
  const zone = { thresholds: DEFAULT_THRESHOLDS, timeZone: 'America/Tijuana' };
  const summaries = SUMMARIES;
  const ports = toSlackPorts({
    ...zone,
    db,
    bot,
    homes,
    makeFile,
    log,
    clock,
    people,
    summaries,
    outboxPace: pace,
  });
  const outbox = stepwise ? stepByStep(ports.outbox) : counted(ports.outbox);
  await createSlackApp({ config, ...ports, outbox }).start();
  if (watches === true) startWatching({ ...zone, db, people, clock, log, summaries });
  tell('ready');
}

function counted(outbox: Outbox): Outbox {
  return {
    ...outbox,
    sent: async (message) => {
      await outbox.sent(message);
      tell('stored');
    },
  };
}

// Nobody is left to send for.
process.on('disconnect', () => process.exit(0));
process.once('message', (orders: AppOrders) => void run(orders));
tell('loaded');
