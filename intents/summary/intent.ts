import { toOverview } from '#src/domain/overview.ts';
import type { GoalFacts } from '#src/domain/query.ts';
import { joinWithAnd } from '#src/language/format.ts';
import type { Reply, ReplyPart } from '#src/reply/reply.ts';
import type { Intent, Setting, Told } from '../intent.ts';
import { tellCaveats } from '../telling/caveats.ts';
import { tellLightRule } from '../telling/light-rule.ts';
import { toExport } from '../telling/next-questions.ts';
import {
  BEHIND_CAPTION,
  MOST_SHOWN,
  OVER_CAPTION,
  tellFirst,
  tellHeadline,
  toLightChart,
} from '../telling/overview.ts';
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
  const overview = toOverview(goals);
  const { behind, over, doubtful } = overview;
  const parts: readonly ReplyPart[] = [
    ...tellCaveats(understanding, setting),
    ...textIfAny(tellUnreported(understanding.period, held.reportedThrough)),
    { kind: 'text', text: tellHeadline(overview, tellToDate(held.year, through)) },
    toLightChart(overview),
    ...tellFirst(BEHIND_CAPTION, behind),
    ...tellFirst(OVER_CAPTION, over),
    ...tellFindings(doubtful),
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
      toExport(understanding.units.length === 1 ? (understanding.units[0] ?? null) : null),
    ],
  };
  return {
    reply,
    goals: [...behind.slice(0, MOST_SHOWN), ...over.slice(0, MOST_SHOWN)].map(({ record, standing }) => ({
      record,
      through: standing.throughQuarter,
    })),
  };
}

/** Goals whose figures the report does not settle. */
function tellFindings(doubtful: readonly JudgedGoal[]): readonly ReplyPart[] {
  if (doubtful.length === 0) return [];
  const codes = joinWithAnd(doubtful.map(({ record }) => record.code));
  return [
    {
      kind: 'text',
      text: `Con cifras que no cuadran en el informe: ${codes}. Pregunte por cada una para ver el detalle.`,
    },
  ];
}
