import type { GoalFacts } from '#src/domain/query.ts';
import { rank } from '#src/domain/selection.ts';
import type { TrafficLight } from '#src/domain/traffic-light.ts';
import { formatNumber, joinWithAnd } from '#src/language/format.ts';
import { formatBadge, toLightBadge } from '#src/reply/light-badge.ts';
import type { ChartBar, ChartPart, Reply, ReplyPart } from '#src/reply/reply.ts';
import type { Intent, Setting, Told } from '../intent.ts';
import { toGoalTable } from '../telling/goal-table.ts';
import { LIGHTS_BY_CONCERN, tellLightRule } from '../telling/light-rule.ts';
import { isDoubtful } from '../telling/origins.ts';
import {
  goalFacts,
  type JudgedGoal,
  judge,
  judgedThrough,
  tellToDate,
  tellUnreported,
  toGoalsQuery,
  yearIsHeld,
} from '../telling/scope.ts';
import { plainReply, tellUnheldYear, textIfAny } from '../telling/troubles.ts';
import { tellUnderstood } from '../telling/understood.ts';
import { describeDocument } from '../telling/wording.ts';
import type { Understanding } from '../understanding.ts';
import { SUMMARY_RULES } from './rules.ts';

/** As many as a director reads at a glance. */
const MOST_SHOWN = 5;

/** An overview of the agency, a unit, a programme or a line: how many of each colour, the worst, what is doubtful. */
export const SUMMARY: Intent = {
  name: 'summary',
  effect: 'read',
  needsSubject: false,
  slots: ['units', 'programs', 'lines', 'period'],
  rules: SUMMARY_RULES,
  examples: () => [{ title: 'El resumen', message: '¿Cómo vamos?' }],
  toQuery: toGoalsQuery,
  tell: (facts, understanding, setting) => {
    const held = goalFacts(facts);
    if (!yearIsHeld(understanding.period, setting)) return tellUnheldYear([], understanding, setting);
    const goals = judge(held, understanding.period, setting);
    if (goals.length === 0)
      return { reply: plainReply('No hay metas ni acciones que correspondan en el programa.'), goals: [] };
    return tellSummary(held, goals, { understanding, setting });
  },
};

interface Asked {
  readonly understanding: Understanding;
  readonly setting: Setting;
}

function tellSummary(held: GoalFacts, goals: readonly JudgedGoal[], { understanding, setting }: Asked): Told {
  const through = judgedThrough(understanding.period, held.reportedThrough);
  const behind = [...withLight(goals, 'red'), ...withLight(goals, 'yellow')];
  const over = withLight(goals, 'over');
  const worstBehind = rank(behind, 'worst').slice(0, MOST_SHOWN);
  const mostOver = rank(over, 'best').slice(0, MOST_SHOWN);
  const parts: readonly ReplyPart[] = [
    ...textIfAny(tellUnreported(understanding.period, held.reportedThrough)),
    { kind: 'text', text: tellHeadline(goals, tellToDate(held.year, through)) },
    countByLight(goals),
    ...tellSome('Por debajo de lo programado, de menor a mayor cumplimiento', behind, worstBehind),
    ...tellSome('Rebasadas, de mayor a menor cumplimiento', over, mostOver),
    ...tellFindings(goals),
  ];
  const reply: Reply = {
    title: 'Resumen',
    understood: tellUnderstood(understanding, setting),
    parts,
    sources: held.documents.map((document) => `${describeDocument(document)}.`),
    footnotes: [tellLightRule(setting.thresholds)],
    suggestions: [
      { label: 'Qué va en rojo', message: '¿Qué va en rojo?' },
      { label: 'Qué se rebasó', message: '¿Qué metas están rebasadas?' },
    ],
  };
  return {
    reply,
    goals: [...worstBehind, ...mostOver].map(({ record, standing }) => ({
      record,
      through: standing.throughQuarter,
    })),
  };
}

/** A table of the first of them, that says how many there are. */
function tellSome(
  caption: string,
  all: readonly JudgedGoal[],
  shown: readonly JudgedGoal[],
): readonly ReplyPart[] {
  if (shown.length === 0) return [];
  const count = shown.length < all.length ? ` (${shown.length} de ${formatNumber(all.length)})` : '';
  return [toGoalTable(`${caption}${count}`, shown)];
}

function withLight(goals: readonly JudgedGoal[], light: TrafficLight): readonly JudgedGoal[] {
  return goals.filter(({ standing }) => standing.light === light);
}

/** Each goal has one light, so that the counts are shares of a whole. */
function countByLight(goals: readonly JudgedGoal[]): ChartPart {
  const bars = LIGHTS_BY_CONCERN.flatMap((light): readonly ChartBar[] => {
    const held = withLight(goals, light).length;
    const label = formatBadge(toLightBadge(light));
    return held === 0 ? [] : [{ label, value: held, goal: null, text: formatNumber(held) }];
  });
  const names = { value: 'Metas y acciones', goal: null };
  return {
    kind: 'chart',
    caption: 'Metas y acciones por semáforo',
    form: 'shares',
    names,
    bars,
    target: null,
  };
}

/** The state in one sentence, by counts: amounts of unlike measures are never added. */
function tellHeadline(goals: readonly JudgedGoal[], when: string): string {
  const onCourse = withLight(goals, 'green').length + withLight(goals, 'over').length;
  const red = withLight(goals, 'red');
  const late =
    red.length === 0
      ? 'ninguna en rojo'
      : `${formatNumber(red.length)} en rojo (${joinWithAnd(
          rank(red, 'worst')
            .slice(0, MOST_SHOWN)
            .map(({ record }) => record.code),
        )})`;
  const silent = withLight(goals, 'missing').length;
  const unknown = silent === 0 ? '' : `; ${formatNumber(silent)} sin dato`;
  return `De ${formatNumber(goals.length)} metas y acciones, ${formatNumber(onCourse)} van en verde o rebasadas y ${late}${unknown}, de ${when}.`;
}

/** Goals whose figures the report does not settle. */
function tellFindings(goals: readonly JudgedGoal[]): readonly ReplyPart[] {
  const doubtful = goals.filter(isDoubtful);
  if (doubtful.length === 0) return [];
  const codes = joinWithAnd(doubtful.map(({ record }) => record.code));
  return [
    {
      kind: 'text',
      text: `Con cifras que no cuadran en el informe: ${codes}. Pregunte por cada una para ver el detalle.`,
    },
  ];
}
