import { type RankedBy, rank, satisfies } from '#src/domain/selection.ts';
import { formatNumber, formatPercent } from '#src/language/format.ts';
import type { Reply, TablePart } from '#src/reply/reply.ts';
import type { Intent, Told } from '../intent.ts';
import { tellCaveats } from '../telling/caveats.ts';
import { toChoiceTable } from '../telling/choice-table.ts';
import { toGoalTable } from '../telling/goal-table.ts';
import { isOneIndicator } from '../telling/joint-line.ts';
import { tellLightRule } from '../telling/light-rule.ts';
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
import { describeFilter, describeOrder } from '../telling/set-words.ts';
import { tellUnheldYear, textIfAny } from '../telling/troubles.ts';
import { tellUnderstood } from '../telling/understood.ts';
import { describeDocument } from '../telling/wording.ts';
import type { Understanding } from '../understanding.ts';
import { LIST_RULES } from './rules.ts';

/** Without a number, a ranking shows this many. */
const USUAL_RANKING = 5;

/** A set of goals: by state, by a limit on a ratio, of a unit, programme or line, the best, the worst, or all. */
export const LIST: Intent = {
  name: 'list',
  effect: 'read',
  tellsOwed: ({ filter }) => filter !== null && 'status' in filter && filter.status === 'missing',
  needsSubject: false,
  slots: ['goals', 'units', 'programs', 'lines', 'period', 'measure', 'filter', 'order', 'limit'],
  rules: LIST_RULES,
  examples: () => [
    { title: 'Qué va atrasado', message: '¿Qué metas van atrasadas?' },
    { title: 'Qué va en rojo', message: '¿Qué va en rojo?' },
  ],
  toQuery: toGoalsQuery,
  tell: (facts, understanding, setting) => {
    const held = goalFacts(facts);
    if (!yearIsHeld(understanding.period, setting)) return tellUnheldYear([], understanding, setting);
    const all = judge(held, understanding.period, setting);
    const chosen = choose(all, understanding);
    const through = judgedThrough(understanding.period, held.reportedThrough);
    const caption = `${describeSet(understanding)}: ${countOf(chosen, all, understanding)}, ${tellToDate(held.year, through)}`;
    const reply: Reply = {
      title: 'Metas y acciones',
      understood: tellUnderstood(understanding, setting),
      parts: [
        ...tellCaveats(understanding, setting),
        ...(chosen.length === 0
          ? textIfAny(`Ninguna ${describeNone(understanding)}, ${tellToDate(held.year, through)}.`)
          : [
              ...textIfAny(tellUnreported(understanding.period, held.reportedThrough)),
              toTable(chosen, caption, understanding),
            ]),
      ],
      sources: held.documents.map((document) => `${describeDocument(document)}.`),
      footnotes: [tellLightRule(setting.thresholds)],
      suggestions: suggest(chosen),
    };
    return {
      reply,
      goals: chosen.map(({ record, standing }) => ({ record, through: standing.throughQuarter })),
    } satisfies Told;
  },
};

/** Within one indicator the office tells goals apart, so that it stands first. */
function toTable(chosen: readonly JudgedGoal[], caption: string, { period }: Understanding): TablePart {
  return isOneIndicator(chosen) ? toChoiceTable(chosen, period, caption) : toGoalTable(caption, chosen);
}

function choose(
  goals: readonly JudgedGoal[],
  { filter, order, limit, measure }: Understanding,
): readonly JudgedGoal[] {
  const kept = filter === null ? goals : goals.filter(({ standing }) => satisfies(standing, filter));
  return order === null ? kept : rank(kept, order, rankedBy(measure)).slice(0, limit ?? USUAL_RANKING);
}

/** "3 de 34 (9%)": how many are so is what "cuántas" and "qué porcentaje" ask for. */
function countOf(
  { length: some }: readonly JudgedGoal[],
  { length: all }: readonly JudgedGoal[],
  { filter }: Understanding,
): string {
  if (some === all) return all === 1 ? '1 meta o acción' : `${formatNumber(all)} metas y acciones`;
  const share = filter === null ? '' : ` (${formatPercent(some / all)})`;
  return `${formatNumber(some)} de ${formatNumber(all)}${share}`;
}

/** Compliance compares goals of different calendars; avance relativo orders them only where it is asked for. */
function rankedBy(measure: Understanding['measure']): RankedBy {
  return measure === 'relative' ? 'relative' : 'compliance';
}

function describeSet({ filter, order, measure }: Understanding): string {
  const set = filter === null ? 'Metas y acciones' : `Metas y acciones ${describeFilter(filter)}`;
  if (order === null) return set;
  return `${set}, ${describeOrder(order, rankedBy(measure))}`;
}

function describeNone({ filter }: Understanding): string {
  return filter === null ? 'meta ni acción' : `meta ni acción ${describeFilter(filter)}`;
}

function suggest(chosen: readonly JudgedGoal[]): Reply['suggestions'] {
  const first = chosen[0];
  return first === undefined
    ? []
    : [{ label: `Ver la ${first.record.code}`, message: `¿Cómo va la ${first.record.code}?` }];
}
