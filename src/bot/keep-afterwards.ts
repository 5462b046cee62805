import { setTimeout as wait } from 'node:timers/promises';
import type { Answered, Bot, Incoming } from './bot.ts';

/** By then an answer has left, also on a busy machine. */
const UNTIL_SENT_MS = 10;

/** Keeps something of an answer that was given. */
export type Keeper = (incoming: Incoming, answered: Answered) => Promise<void>;

export interface KeepingBot extends Bot {
  /** Resolves when all that was asked so far is kept: before the store is closed. */
  readonly settled: () => Promise<void>;
}

/**
 * A bot that keeps something of each answer. The answer never waits for that and never fails by it.
 * @param onFault told of what could not be kept
 */
export function keepAfterwards(
  bot: Bot,
  keepers: readonly Keeper[],
  onFault: (fault: unknown) => void,
): KeepingBot {
  // One after the other, so that the connections of the store are left to the answers.
  let last = Promise.resolve();

  const keep = async (incoming: Incoming, answered: Answered): Promise<void> => {
    for (const keeper of keepers) await keeper(incoming, answered);
  };

  return {
    ...bot,
    answer: async (incoming) => {
      const answered = await bot.answer(incoming);
      // The answer goes out first: a store in one file is written while everything else waits.
      const sent = wait(UNTIL_SENT_MS);
      last = last
        .then(() => sent)
        .then(() => keep(incoming, answered))
        .catch(onFault);
      return answered;
    },
    settled: () => last,
  };
}
