import { setImmediate as nextTurn } from 'node:timers/promises';
import { countUnanswered, pruneUnanswered } from '#db/queries/unanswered.ts';
import type { Db } from '#db/schema.ts';
import { findWhyUnanswered } from '#intents/why-unanswered.ts';
import { KEPT_WEEKS, MOST_KEPT } from '#src/domain/unanswered.ts';
import { toWeek, weeksBefore } from '#src/domain/week.ts';
import type { CalendarDay } from '#src/language/periods.ts';
import type { Answered, Bot, Incoming } from './bot.ts';
import { toKeptText } from './kept-text.ts';
import { makeCalendarDay } from './local-day.ts';

export interface Keeping {
  readonly db: Db;
  /** By which weeks begin. */
  readonly timeZone: string;
  /** Told of a question that could not be kept. */
  readonly onFault: (fault: unknown) => void;
}

export interface KeepingBot extends Bot {
  /** Resolves when all that was asked so far is kept: before the store is closed. */
  readonly settled: () => Promise<void>;
}

/**
 * A bot that keeps what it does not understand, for whoever teaches it. The answer never waits for that
 * and never fails by it.
 */
export function keepUnanswered(bot: Bot, { db, timeZone, onFault }: Keeping): KeepingBot {
  const toCalendarDay = makeCalendarDay(timeZone);
  // One after the other, so that the connections of the store are left to the answers.
  let last = Promise.resolve();

  const keep = async ({ text, at }: Incoming, { understanding, reply }: Answered): Promise<void> => {
    const why = findWhyUnanswered(understanding, reply);
    if (why === null) return;
    // The answer goes out first: a store in one file is written while everything else waits.
    await nextTurn();
    const today = toCalendarDay(at);
    const counted = await countUnanswered(db, { week: toWeek(today), text: toKeptText(text), why, at });
    if (counted === 'new') await forgetOldUnanswered(db, today);
  };

  return {
    answer: async (incoming) => {
      const answered = await bot.answer(incoming);
      last = last.then(() => keep(incoming, answered)).catch(onFault);
      return answered;
    },
    settled: () => last,
  };
}

/** Keeps the list within its bounds. */
export async function forgetOldUnanswered(db: Db, today: CalendarDay): Promise<void> {
  const sinceWeek = weeksBefore(toWeek(today), KEPT_WEEKS - 1);
  await pruneUnanswered(db, { sinceWeek, most: MOST_KEPT });
}
