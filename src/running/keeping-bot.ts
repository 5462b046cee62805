import { type BotOptions, createBot } from '#src/bot/answer.ts';
import { createAnswersKeeper } from '#src/bot/answers-keeper.ts';
import { type KeepingBot, keepAfterwards } from '#src/bot/keep-afterwards.ts';
import { createUnansweredKeeper } from '#src/bot/unanswered-keeper.ts';
import type { Log } from '#src/channels/slack/ports.ts';
import type { Opened } from '../commands/with-store.ts';

/** The bot of a store that stays: answers are kept there for a while, and a fault of that is only logged. */
export function createKeepingBot(
  { store, config, ...more }: Opened & Omit<BotOptions, 'db' | 'thresholds' | 'timeZone'>,
  log: Log,
): KeepingBot {
  const { db } = store;
  const { thresholds, timeZone } = config;
  return keepAfterwards(
    createBot({ ...more, db, thresholds, timeZone }),
    [createAnswersKeeper(db), createUnansweredKeeper(db, timeZone)],
    (fault) => log.warn({ err: fault }, 'answer not kept'),
  );
}
