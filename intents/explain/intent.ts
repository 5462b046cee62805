import { quartersThrough } from '#src/domain/period.ts';
import { achievedIn, plannedIn, toRatio } from '#src/domain/standing.ts';
import { formatNumber, formatPercent, formatQuarter } from '#src/language/format.ts';
import { formatBadge, toLightBadge } from '#src/reply/light-badge.ts';
import type { ReplyPart } from '#src/reply/reply.ts';
import type { Intent } from '../intent.ts';
import { answerAbout } from '../telling/answer.ts';
import { exampleAbout } from '../telling/example-goal.ts';
import { tellDoubts } from '../telling/origins.ts';
import { goalFacts, type JudgedGoal, judge, toGoalsQuery, yearIsHeld } from '../telling/scope.ts';
import { tellUnheldYear } from '../telling/troubles.ts';
import { headingOf } from '../telling/wording.ts';
import { EXPLAIN_RULES } from './rules.ts';

/** Why: the recorded observations, or that there is none, and what the figures themselves show. */
export const EXPLAIN: Intent = {
  name: 'explain',
  effect: 'read',
  needsSubject: true,
  slots: ['goals', 'units', 'programs', 'lines', 'period'],
  rules: EXPLAIN_RULES,
  examples: (catalog) => exampleAbout(catalog, 'Por qué', (code) => `¿Por qué va así la ${code}?`),
  toQuery: toGoalsQuery,
  tell: (facts, understanding, setting) => {
    const goals = judge(goalFacts(facts), understanding.period, setting);
    if (!yearIsHeld(understanding.period, setting)) return tellUnheldYear(goals, understanding, setting);
    return answerAbout(
      goals,
      { understanding, setting },
      { title: 'Observaciones y cifras', parts: goals.map(tellGoal) },
    );
  },
};

function tellGoal(goal: JudgedGoal): ReplyPart {
  const { record, standing } = goal;
  const remarks = record.remarks.filter((remark) => remark.quarter <= standing.throughQuarter);
  return {
    kind: 'figures',
    heading: headingOf(record),
    light: toLightBadge(standing.light),
    items: [
      {
        label: 'A la fecha',
        value: `programado ${formatNumber(standing.plannedToDate)}, alcanzado ${formatNumber(standing.achievedToDate)}; cumplimiento ${formatPercent(standing.complianceRatio)}`,
      },
      ...tellShortQuarters(goal),
    ],
    notes: [
      ...remarks.map((remark) => ({
        kind: 'remark' as const,
        text: `${remark.text} (${formatQuarter(remark.quarter)})`,
      })),
      ...(remarks.length === 0
        ? [{ kind: 'info' as const, text: 'El informe no trae ninguna observación de esta meta.' }]
        : []),
      ...tellContradiction(goal, remarks.length > 0),
      ...tellDoubts(record),
    ],
    source: null,
  };
}

/** Below this share of its own plan a quarter fell short; the same limit as green, which staff know. */
function tellShortQuarters({ record, standing }: JudgedGoal): readonly { label: string; value: string }[] {
  return quartersThrough(standing.throughQuarter).flatMap((quarter) => {
    const [planned, achieved] = [plannedIn(record, quarter), achievedIn(record, quarter)];
    const ratio = toRatio(achieved, planned);
    if (ratio === null || ratio >= 1 || planned === null || achieved === null) return [];
    return [
      {
        label: `Faltó en el ${formatQuarter(quarter)}`,
        value: `${formatNumber(planned - achieved)} de ${formatNumber(planned)} (se alcanzó ${formatPercent(ratio)})`,
      },
    ];
  });
}

/** A remark speaks of its quarter; where the year says otherwise, the reader is told so. */
function tellContradiction(
  { standing }: JudgedGoal,
  hasRemark: boolean,
): readonly { kind: 'info'; text: string }[] {
  if (!hasRemark || (standing.light !== 'green' && standing.light !== 'over')) return [];
  return [
    {
      kind: 'info',
      text: `La observación habla de su trimestre; a la fecha la meta va en ${formatBadge(toLightBadge(standing.light))}.`,
    },
  ];
}
