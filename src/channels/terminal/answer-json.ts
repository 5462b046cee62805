import type { ToldGoal } from '#intents/intent.ts';
import type { Answered } from '#src/bot/bot.ts';
import { toStanding } from '#src/domain/standing.ts';
import { renderPlain } from '#src/reply/render-plain.ts';

/** One answer as the machine interface gives it: what was understood, the rows spoken of, the text. */
export function toAnswerJson(answered: Answered): Record<string, unknown> {
  const { understanding } = answered;
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
    rows: answered.goals.map((goal) => toRow(goal, answered)),
    text: renderPlain(answered.reply),
  };
}

function toRow({ record, through }: ToldGoal, { thresholds }: Answered): Record<string, unknown> {
  const standing = toStanding(record, through, thresholds);
  return {
    goal: record.code,
    unit: record.unit.code,
    annual: record.annual?.value ?? null,
    quarters: record.quarters.map(({ quarter, planned, achieved }) => ({
      quarter,
      planned: planned?.value ?? null,
      achieved: achieved?.value ?? null,
    })),
    plannedToDate: standing.plannedToDate,
    achievedToDate: standing.achievedToDate,
    relativeRatio: standing.relativeRatio,
    complianceRatio: standing.complianceRatio,
    light: standing.light,
    remark: record.remarks.findLast((remark) => remark.quarter <= through)?.text ?? null,
  };
}
