import { createBot } from '#src/bot/answer.ts';
import { type KeepingBot, keepUnanswered } from '#src/bot/keep-unanswered.ts';
import type { Log } from '#src/channels/slack/ports.ts';
import type { Opened } from './with-store.ts';

/** The bot of a store that stays: what it does not understand is kept there, and a fault of that only logged. */
export function createKeepingBot({ store, config }: Opened, log: Log): KeepingBot {
  const { db } = store;
  const { thresholds, timeZone } = config;
  return keepUnanswered(createBot({ db, thresholds, timeZone }), {
    db,
    timeZone,
    onFault: (fault) => log.warn({ err: fault }, 'question not kept'),
  });
}
