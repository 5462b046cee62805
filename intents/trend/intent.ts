import { QUARTERS } from '#src/domain/period.ts';
import { achievedIn, plannedIn, toRatio } from '#src/domain/standing.ts';
import { formatNumber, formatPercent, formatQuarter } from '#src/language/format.ts';
import type { TableCell, TablePart } from '#src/reply/reply.ts';
import type { Intent } from '../intent.ts';
import { answerAbout } from '../telling/answer.ts';
import { goalFacts, type JudgedGoal, judge, toGoalsQuery, yearIsHeld } from '../telling/scope.ts';
import { tellUnheldYear } from '../telling/troubles.ts';
import { headingOf } from '../telling/wording.ts';
import { TREND_RULES } from './rules.ts';

/** The course over the quarters of each goal asked for. */
export const TREND: Intent = {
  name: 'trend',
  effect: 'read',
  slots: ['goals', 'units', 'programs', 'lines', 'period'],
  rules: TREND_RULES,
  examples: (catalog) => {
    const goal = catalog.goals.find(({ kind }) => kind === 'action');
    return goal === undefined ? [] : [{ title: 'La evolución', message: `Evolución de la ${goal.code}` }];
  },
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
        parts: goals.map((goal) => toCourse(goal, quarters)),
      },
    );
  },
};

const COLUMNS: TablePart['columns'] = [
  { label: 'Trimestre', align: 'left' },
  { label: 'Programado', align: 'right' },
  { label: 'Alcanzado', align: 'right' },
  { label: 'Del trimestre', align: 'right' },
];

function toCourse({ record }: JudgedGoal, quarters: readonly (1 | 2 | 3 | 4)[]): TablePart {
  const number = (value: number | null): TableCell => ({ text: formatNumber(value), number: value });
  return {
    kind: 'table',
    caption: headingOf(record),
    columns: COLUMNS,
    rows: quarters.map((quarter) => {
      const [planned, achieved] = [plannedIn(record, quarter), achievedIn(record, quarter)];
      const ratio = toRatio(achieved, planned);
      return [
        { text: formatQuarter(quarter), number: null },
        number(planned),
        number(achieved),
        { text: formatPercent(ratio), number: ratio },
      ];
    }),
  };
}
