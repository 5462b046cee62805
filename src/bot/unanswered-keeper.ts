import { countUnanswered, pruneUnanswered } from '#db/queries/unanswered.ts';
import type { Db } from '#db/schema.ts';
import { findWhyUnanswered } from '#intents/why-unanswered.ts';
import { KEPT_WEEKS, MOST_KEPT } from '#src/domain/unanswered.ts';
import { toWeek, weeksBefore } from '#src/domain/week.ts';
import type { CalendarDay } from '#src/language/periods.ts';
import type { Keeper } from './keep-afterwards.ts';
import { toKeptText } from './kept-text.ts';
import { makeCalendarDay } from './local-day.ts';

/**
 * Keeps what was not understood, for whoever teaches the bot.
 * @param timeZone by which weeks begin
 */
export function createUnansweredKeeper(db: Db, timeZone: string): Keeper {
  const toCalendarDay = makeCalendarDay(timeZone);
  return async ({ text, at }, { understanding, reply }) => {
    const why = findWhyUnanswered(understanding, reply);
    if (why === null) return;
    const today = toCalendarDay(at);
    const counted = await countUnanswered(db, { week: toWeek(today), text: toKeptText(text), why, at });
    if (counted === 'new') await forgetOldUnanswered(db, today);
  };
}

/** Keeps the list within its bounds. */
export async function forgetOldUnanswered(db: Db, today: CalendarDay): Promise<void> {
  const sinceWeek = weeksBefore(toWeek(today), KEPT_WEEKS - 1);
  await pruneUnanswered(db, { sinceWeek, most: MOST_KEPT });
}
