import { toPublicMeaning } from '#intents/public-meaning.ts';
import type { Answered } from '#src/bot/bot.ts';
import { renderPlain } from '#src/reply/render-plain.ts';
import { toGoalRowJson } from './goal-row-json.ts';

/** One answer as the machine interface gives it: what was understood, the rows spoken of, the text. */
export function toAnswerJson(answered: Answered): Record<string, unknown> {
  const understanding = toPublicMeaning(answered.understanding);
  return {
    intent: understanding.intent,
    goals: understanding.goals.map(({ code }) => code),
    units: understanding.units,
    programs: understanding.programs,
    lines: understanding.lines,
    period: understanding.period,
    measure: understanding.measure,
    filter: understanding.filter,
    order: understanding.order,
    limit: understanding.limit,
    value: understanding.value,
    note: understanding.note,
    choices: understanding.choices.map(({ code }) => code),
    rows: answered.goals.map((goal) => toGoalRowJson(goal, answered.thresholds)),
    text: renderPlain(answered.reply),
  };
}
