import { QUARTERS } from '#src/domain/period.ts';
import type { Intent } from '../intent.ts';
import { answerAbout } from '../telling/answer.ts';
import { exampleAbout } from '../telling/example-goal.ts';
import { toQuarterTable } from '../telling/quarter-table.ts';
import { goalFacts, judge, toGoalsQuery, yearIsHeld } from '../telling/scope.ts';
import { tellUnheldYear } from '../telling/troubles.ts';
import { TREND_RULES } from './rules.ts';

/** The course over the quarters of each goal asked for. */
export const TREND: Intent = {
  name: 'trend',
  effect: 'read',
  needsSubject: true,
  slots: ['goals', 'units', 'programs', 'lines', 'period'],
  rules: TREND_RULES,
  examples: (catalog) => exampleAbout(catalog, 'La evolución', (code) => `Evolución de la ${code}`),
  toQuery: toGoalsQuery,
  tell: (facts, understanding, setting) => {
    const goals = judge(goalFacts(facts), null, setting);
    if (!yearIsHeld(understanding.period, setting)) return tellUnheldYear(goals, understanding, setting);
    const quarters = understanding.period?.quarters ?? QUARTERS;
    return answerAbout(
      goals,
      { understanding, setting },
      {
        title: 'Evolución por trimestre',
        coloured: false,
        parts: goals.map(({ record }) => toQuarterTable(record, quarters)),
      },
    );
  },
};
