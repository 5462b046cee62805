import { readCatalog } from '#db/queries/catalog.ts';
import { readUnanswered } from '#db/queries/unanswered.ts';
import { findWhyUnanswered } from '#intents/why-unanswered.ts';
import { createBot } from '#src/bot/answer.ts';
import { makeCalendarDay } from '#src/bot/local-day.ts';
import type { UnansweredQuestion } from '#src/domain/unanswered.ts';
import { toWeek, weeksBefore } from '#src/domain/week.ts';
import { withoutMasks } from '#src/language/mask-personal.ts';
import type { Terminal } from './command.ts';
import { type ReviewedQuestion, tellUnanswered, toUnansweredJson } from './weekly/tell-unanswered.ts';
import { weeklyList } from './weekly/weekly-list.ts';
import type { Opened } from './with-store.ts';

export const UNANSWERED = weeklyList({
  name: 'unanswered',
  summary: 'lista por semana las preguntas que no se entendieron',
  read: review,
  tell: tellUnanswered,
  toJson: toUnansweredJson,
});

/** The questions of the last weeks, each asked again: what has been taught since may answer it. */
async function review(
  terminal: Terminal,
  { store, config }: Opened,
  weeks: number,
): Promise<readonly ReviewedQuestion[]> {
  const at = terminal.clock();
  const week = toWeek(makeCalendarDay(config.timeZone)(at));
  const questions = await readUnanswered(store.db, weeksBefore(week, weeks - 1));
  const hasProgramme = (await readCatalog(store.db)) !== null;
  const bot = createBot({ db: store.db, thresholds: config.thresholds, timeZone: config.timeZone });
  const reviewed: ReviewedQuestion[] = [];
  for (const question of questions) {
    const { understanding, reply } = await bot.answer({ text: wordsOf(question), threadKey: null, at });
    const understoodNow = hasProgramme && findWhyUnanswered(understanding, reply) === null;
    reviewed.push({ ...question, understoodNow });
  }
  return reviewed;
}

function wordsOf({ text }: UnansweredQuestion): string {
  return withoutMasks(text);
}
