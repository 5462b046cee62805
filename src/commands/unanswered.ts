import { readCatalog } from '#db/queries/catalog.ts';
import { readUnanswered } from '#db/queries/unanswered.ts';
import { findWhyUnanswered } from '#intents/why-unanswered.ts';
import { createBot } from '#src/bot/answer.ts';
import { makeCalendarDay } from '#src/bot/local-day.ts';
import type { UnansweredQuestion } from '#src/domain/unanswered.ts';
import { toWeek, weeksBefore } from '#src/domain/week.ts';
import { withoutMasks } from '#src/language/mask-personal.ts';
import { type Command, type ExitCode, type Terminal, UsageError } from './command.ts';
import { parseOptions } from './options.ts';
import { type ReviewedQuestion, tellUnanswered, toUnansweredJson } from './tell-unanswered.ts';
import { parseWeeks, WEEKS_MEANING } from './weeks.ts';
import { DB_MEANING, KEPT_STORE_OPTIONS, type Opened, withStore } from './with-store.ts';

export const UNANSWERED: Command = {
  name: 'unanswered',
  summary: 'lista por semana las preguntas que no se entendieron',
  usage: `avance unanswered [opciones]
  --weeks N  ${WEEKS_MEANING}
  --json     un objeto JSON en vez del texto
  --db URL   ${DB_MEANING}`,
  run: async (terminal) => {
    const { values, positionals } = parseOptions(terminal.args, {
      ...KEPT_STORE_OPTIONS,
      weeks: { type: 'string' },
      json: { type: 'boolean' },
    });
    if (positionals.length > 0) throw new UsageError('«unanswered» no lleva más palabras que sus opciones.');
    const weeks = parseWeeks(values.weeks);
    return withStore<ExitCode>(terminal, values, async (opened) => {
      const questions = await review(terminal, opened, weeks);
      const told =
        values.json === true ? JSON.stringify(toUnansweredJson(questions)) : tellUnanswered(questions, weeks);
      terminal.write(`${told}\n`);
      return 0;
    });
  },
};

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
