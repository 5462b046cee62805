import type { Quarter } from '#src/domain/period.ts';
import type { GoalFacts } from '#src/domain/query.ts';
import { achievedIn, plannedIn, toRatio } from '#src/domain/standing.ts';
import { formatQuarter } from '#src/language/format.ts';
import { formatBadge, toLightBadge } from '#src/reply/light-badge.ts';
import type { ReplyPart, TableCell } from '#src/reply/reply.ts';
import type { Intent, Setting, Told } from '../intent.ts';
import { answerAbout } from '../telling/answer.ts';
import { exampleAbout } from '../telling/example-goal.ts';
import { toGoalTable } from '../telling/goal-table.ts';
import { figureCell, plainCell, ratioCell, toQuarterTable } from '../telling/quarter-table.ts';
import { goalFacts, type JudgedGoal, judge, toGoalsQuery, yearIsHeld } from '../telling/scope.ts';
import { tellUnheldYear } from '../telling/troubles.ts';
import type { Understanding } from '../understanding.ts';
import { COMPARE_RULES } from './rules.ts';

/** Two or more quarters, goals or units side by side. Unlike measures are never added up. */
export const COMPARE: Intent = {
  name: 'compare',
  effect: 'read',
  needsSubject: true,
  slots: ['goals', 'units', 'programs', 'lines', 'period', 'measure'],
  rules: COMPARE_RULES,
  examples: (catalog) => exampleAbout(catalog, 'Comparar trimestres', (code) => `${code} Q1 vs Q2`),
  toQuery: toGoalsQuery,
  tell: (facts, understanding, setting) => {
    const held = goalFacts(facts);
    const goals = judge(held, understanding.period, setting);
    if (!yearIsHeld(understanding.period, setting)) return tellUnheldYear(goals, understanding, setting);
    if (understanding.goals.length === 0) return tellUnits(held, goals, { understanding, setting });
    const quarters = understanding.period?.cumulative === false ? understanding.period.quarters : [];
    const parts =
      quarters.length > 1
        ? goals.map((goal) => tellQuarters(goal, quarters))
        : [toGoalTable('Metas lado a lado', goals)];
    return answerAbout(goals, { understanding, setting }, { title: 'Comparación', parts });
  },
};

function tellQuarters({ record }: JudgedGoal, quarters: readonly Quarter[]): ReplyPart {
  const [first, last] = [quarters[0], quarters.at(-1)];
  const difference = first === undefined || last === undefined ? [] : [differenceOf(record, first, last)];
  return toQuarterTable(record, quarters, difference);
}

function differenceOf(record: JudgedGoal['record'], first: Quarter, last: Quarter): readonly TableCell[] {
  const minus = (a: number | null, b: number | null): TableCell =>
    figureCell(a === null || b === null ? null : a - b);
  return [
    plainCell(`Diferencia (${formatQuarter(last)} menos ${formatQuarter(first)})`),
    minus(plannedIn(record, last), plannedIn(record, first)),
    minus(achievedIn(record, last), achievedIn(record, first)),
    plainCell(''),
  ];
}

/** Units by how many of their goals stand in each colour, the only thing that adds up across measures. */
function tellUnits(
  held: GoalFacts,
  goals: readonly JudgedGoal[],
  asked: { understanding: Understanding; setting: Setting },
): Told {
  const units = [...new Map(held.records.map(({ unit }) => [unit.code, unit])).values()];
  const lights = ['red', 'yellow', 'over', 'green', 'none', 'missing'] as const;
  const rows = units.map((unit) => {
    const own = goals.filter(({ record }) => record.unit.code === unit.code);
    const onCourse = own.filter(
      ({ standing }) => standing.light === 'green' || standing.light === 'over',
    ).length;
    const share = toRatio(onCourse, own.length);
    const counts = lights.map((light) =>
      figureCell(own.filter(({ standing }) => standing.light === light).length),
    );
    return [plainCell(`${unit.code} ${unit.name}`), figureCell(own.length), ...counts, ratioCell(share)];
  });
  return {
    ...answerAbout(goals, asked, {
      title: 'Comparación',
      parts: [
        {
          kind: 'table',
          caption: 'Metas y acciones por semáforo',
          columns: [
            { label: 'Unidad ejecutora', align: 'left' },
            { label: 'Total', align: 'right' },
            ...lights.map((light) => ({ label: formatBadge(toLightBadge(light)), align: 'right' as const })),
            { label: 'En verde o rebasadas', align: 'right' },
          ],
          rows,
        },
      ],
    }),
    goals: [],
  };
}
