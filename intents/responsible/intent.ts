import type { Intent } from '../intent.ts';
import { answerAbout } from '../telling/answer.ts';
import { exampleAbout } from '../telling/example-goal.ts';
import { goalFacts, judge, toGoalsQuery } from '../telling/scope.ts';
import { headingOf } from '../telling/wording.ts';
import { RESPONSIBLE_RULES } from './rules.ts';

/** Which executing unit carries a goal, and under which programme. */
export const RESPONSIBLE: Intent = {
  name: 'responsible',
  effect: 'read',
  needsSubject: true,
  slots: ['goals', 'units', 'programs', 'lines', 'period'],
  rules: RESPONSIBLE_RULES,
  examples: (catalog) => exampleAbout(catalog, 'Quién la lleva', (code) => `¿Quién lleva la ${code}?`),
  toQuery: toGoalsQuery,
  tell: (facts, understanding, setting) => {
    const goals = judge(goalFacts(facts), understanding.period, setting);
    return answerAbout(
      goals,
      { understanding, setting },
      {
        title: 'Unidad responsable',
        coloured: false,
        parts: goals.map(({ record }) => ({
          kind: 'figures',
          heading: headingOf(record),
          light: null,
          items: [
            { label: 'Unidad ejecutora', value: `${record.unit.code} ${record.unit.name}` },
            { label: 'Programa', value: `${record.program.code} ${record.program.name}` },
          ],
          notes: [],
          source: null,
        })),
      },
    );
  },
};
