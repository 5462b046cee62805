import type { Overview } from '#src/domain/overview.ts';
import { formatNumber, joinWithAnd } from '#src/language/format.ts';
import { formatBadge, toLightBadge } from '#src/reply/light-badge.ts';
import type { ChartBar, ChartPart, ReplyPart } from '#src/reply/reply.ts';
import { toGoalTable } from './goal-table.ts';
import { LIGHTS_BY_CONCERN } from './light-rule.ts';
import type { JudgedGoal } from './scope.ts';

/** As many as a director reads at a glance. */
export const MOST_SHOWN = 5;

/**
 * The state in one sentence, by counts: amounts of unlike measures are never added.
 * @param when "enero a septiembre de 2023"
 */
export function tellHeadline({ goals, counts, behind }: Overview<JudgedGoal>, when: string): string {
  const red = behind.filter(({ standing }) => standing.light === 'red');
  const late =
    red.length === 0
      ? 'ninguna en rojo'
      : `${formatNumber(red.length)} en rojo (${joinWithAnd(
          red.slice(0, MOST_SHOWN).map(({ record }) => record.code),
        )})`;
  const unknown = counts.missing === 0 ? '' : `; ${formatNumber(counts.missing)} sin dato`;
  const all = goals.length === 1 ? '1 meta o acción' : `${formatNumber(goals.length)} metas y acciones`;
  const onCourse = counts.green + counts.over;
  const go = onCourse === 1 ? 'va en verde o rebasada' : 'van en verde o rebasadas';
  return `De ${all}, ${formatNumber(onCourse)} ${go} y ${late}${unknown}, de ${when}.`;
}

/** How many goals have each light: shares of a whole, since each has one. In the order in which a reader looks for them. */
export function toLightChart({ counts }: Overview<JudgedGoal>): ChartPart {
  const bars = LIGHTS_BY_CONCERN.flatMap((light): readonly ChartBar[] => {
    const held = counts[light];
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

/** A table of the first of them, that says how many there are. */
export function tellFirst(caption: string, goals: readonly JudgedGoal[]): readonly ReplyPart[] {
  const shown = goals.slice(0, MOST_SHOWN);
  if (shown.length === 0) return [];
  const count =
    shown.length < goals.length ? ` (${formatNumber(shown.length)} de ${formatNumber(goals.length)})` : '';
  return [toGoalTable(`${caption}${count}`, shown)];
}

export const BEHIND_CAPTION = 'Por debajo de lo programado, de menor a mayor cumplimiento';
export const OVER_CAPTION = 'Rebasadas, de mayor a menor cumplimiento';
