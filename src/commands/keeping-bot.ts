import { createBot } from '#src/bot/answer.ts';
import { createAnswersKeeper } from '#src/bot/answers-keeper.ts';
import { type KeepingBot, keepAfterwards } from '#src/bot/keep-afterwards.ts';
import type { ReaderOf } from '#src/bot/readers.ts';
import { createUnansweredKeeper } from '#src/bot/unanswered-keeper.ts';
import type { Log } from '#src/channels/slack/ports.ts';
import type { People } from '#src/domain/people.ts';
import type { Opened } from './with-store.ts';

/** The bot of a store that stays: answers are kept there for a while, and a fault of that is only logged. */
export function createKeepingBot(
  { store, config, readerOf, people }: Opened & { readonly readerOf?: ReaderOf; readonly people?: People },
  log: Log,
): KeepingBot {
  const { db } = store;
  const { thresholds, timeZone } = config;
  return keepAfterwards(
    createBot({
      db,
      thresholds,
      timeZone,
      ...(readerOf === undefined ? {} : { readerOf }),
      ...(people === undefined ? {} : { people }),
    }),
    [createAnswersKeeper(db), createUnansweredKeeper(db, timeZone)],
    (fault) => log.warn({ err: fault }, 'answer not kept'),
  );
}
