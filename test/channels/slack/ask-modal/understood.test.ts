import { describe, expect, it } from 'vitest';
import type { Answered, Bot } from '#src/bot/bot.ts';
import { SEES, TIMES } from '#src/channels/slack/ask-modal/choices.ts';
import { toGoalOptions } from '#src/channels/slack/ask-modal/goal-options.ts';
import { toQuestion } from '#src/channels/slack/ask-modal/read-asked.ts';
import type { Period, Quarter } from '#src/domain/period.ts';
import { botOn, openDemo } from '#test/bot/demo-bot.ts';
import { openDistricts, openLibraries } from '#test/bot/invented-bot.ts';

const YEAR = 2023;
/** Years after the programme: "el primer trimestre" is still that of the programme. */
const LATER = new Date('2026-11-25T12:00:00-07:00');

function quarter(number: Quarter): Period {
  return { year: YEAR, quarters: [number], cumulative: false };
}

const PERIODS: Readonly<Record<string, Period | null>> = {
  to_date: null,
  q1: quarter(1),
  q2: quarter(2),
  q3: quarter(3),
  q4: quarter(4),
  year: { year: YEAR, quarters: [1, 2, 3, 4], cumulative: true },
};

interface Meant {
  readonly goals: readonly (readonly [code: string, unit: string])[];
  readonly intent: string;
  readonly period: Period | null;
  readonly measure: string | null;
}

function meantBy({ goals, understanding }: Answered): Meant {
  return {
    goals: goals.map(({ record }) => [record.code, record.unit.code] as const),
    intent: understanding.intent,
    period: understanding.period,
    measure: understanding.measure,
  };
}

/** What was understood otherwise than chosen; each line with its question. */
async function misunderstood(
  bot: Bot,
): Promise<{ readonly asked: number; readonly misses: readonly string[] }> {
  const found = await bot.searchGoals({ words: '', most: 1_000, asker: null });
  const misses: string[] = [];
  let asked = 0;
  for (const goal of found) {
    const [option] = toGoalOptions([goal]);
    for (const { value: time } of TIMES) {
      for (const { value: see } of SEES) {
        const text = toQuestion({ subject: option?.value, time, see }) ?? '';
        const meant = meantBy(await bot.answer({ text, threadKey: null, at: LATER }));
        const wanted = { intent: see, period: PERIODS[time], measure: null };
        const isThat =
          meant.goals.length === 1 &&
          meant.goals[0]?.[0] === goal.code &&
          (goal.mark === goal.code || goal.mark === `${goal.code} · ${meant.goals[0][1]}`);
        if (!isThat || JSON.stringify({ ...wanted }) !== JSON.stringify({ ...meant, goals: undefined }))
          misses.push(`${text} → ${JSON.stringify(meant)}`);
        asked += 1;
      }
    }
  }
  return { asked, misses };
}

describe('what the window asks is understood as exactly that goal, time and question', () => {
  it('for every goal of the bundled report', async () => {
    const { asked, misses } = await misunderstood(botOn(await openDemo()));
    expect(misses).toEqual([]);
    expect(asked).toBe(34 * 6 * 5);
  });

  it('for every goal of nine invented libraries', async () => {
    const bot = await openLibraries();
    const { asked, misses } = await misunderstood(bot);
    expect(misses).toEqual([]);
    expect(asked).toBe(24 * 6 * 5);
  });

  it('for every goal of four districts with the same codes, which a line and a programme have as well', async () => {
    const { asked, misses } = await misunderstood(await openDistricts());
    expect(misses).toEqual([]);
    expect(asked).toBe(16 * 6 * 5);
  });
});
