import { readFeedback } from '#db/queries/feedback.ts';
import { toKeptComment, toKeptText } from '#src/bot/kept-text.ts';
import { readMeaning } from '#src/bot/kept-understanding.ts';
import { makeCalendarDay } from '#src/bot/local-day.ts';
import type { Feedback } from '#src/domain/feedback.ts';
import { shiftDay, toWeek, weeksBefore } from '#src/domain/week.ts';
import { type JudgedAnswer, tellFeedback, toFeedbackJson } from './weekly/tell-feedback.ts';
import { weeklyList } from './weekly/weekly-list.ts';
import type { Opened } from './with-store.ts';

export const FEEDBACK = weeklyList({
  name: 'feedback',
  summary: 'lista por semana lo que el personal opinó de las respuestas',
  read: (terminal, opened, weeks) => readJudged(opened, { weeks, at: terminal.clock() }),
  tell: tellFeedback,
  toJson: toFeedbackJson,
});

interface Asked {
  readonly weeks: number;
  readonly at: Date;
}

/** Of the last weeks as the agency counts them, newest first. */
async function readJudged({ store, config }: Opened, { weeks, at }: Asked): Promise<readonly JudgedAnswer[]> {
  const toCalendarDay = makeCalendarDay(config.timeZone);
  const since = weeksBefore(toWeek(toCalendarDay(at)), weeks - 1);
  // The week began up to a day earlier or later than the same day in UTC.
  const feedback = await readFeedback(store.db, new Date(`${shiftDay(since, -1)}T00:00:00Z`));
  return feedback
    .map((given) => toJudged(given, toWeek(toCalendarDay(new Date(given.givenAt)))))
    .filter(({ week }) => week >= since);
}

/** Without who gave it; what was kept before it was masked is masked now. */
function toJudged(
  { answerId, verdict, comment, text, understanding, givenAt }: Feedback,
  week: string,
): JudgedAnswer {
  return {
    week,
    answerId,
    verdict,
    comment: comment === null ? null : toKeptComment(comment),
    question: text === null ? null : toKeptText(text),
    understood: understanding === null ? null : readMeaning(understanding),
    givenAt,
  };
}
