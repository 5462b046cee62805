import { countLights } from '#src/domain/overview.ts';
import { toRatio } from '#src/domain/standing.ts';
import type { TrafficLight } from '#src/domain/traffic-light.ts';
import { formatNumber, formatPercent } from '#src/language/format.ts';
import { formatBadge, toLightBadge } from '#src/reply/light-badge.ts';
import type { TableCell, TableColumn } from '#src/reply/reply.ts';
import { figureCell, ratioCell } from './cells.ts';
import { LIGHTS_BY_CONCERN } from './light-rule.ts';
import type { JudgedGoal } from './scope.ts';

/** How many of some goals are on course: counts, the only thing that adds up across measures. */
export interface LightShare {
  readonly total: number;
  /** Those with a colour: something was planned, and what was achieved is known. */
  readonly judged: number;
  /** Green or over. */
  readonly onCourse: number;
  /** On course ÷ judged; null where none can be judged. */
  readonly ratio: number | null;
  readonly counts: Readonly<Record<TrafficLight, number>>;
}

export function toLightShare(goals: readonly JudgedGoal[]): LightShare {
  const counts = countLights(goals);
  const judged = goals.length - counts.none - counts.missing;
  const onCourse = counts.green + counts.over;
  return { total: goals.length, judged, onCourse, ratio: toRatio(onCourse, judged), counts };
}

/** "83% (5 de 6)". */
export function tellShare(share: LightShare): string {
  return `${formatPercent(share.ratio)} (${tellCounts(share)})`;
}

/** "5 de 6". */
export function tellCounts({ onCourse, judged }: LightShare): string {
  return `${formatNumber(onCourse)} de ${formatNumber(judged)}`;
}

export const SHARE_COLUMNS: readonly TableColumn[] = [
  { label: 'Total', align: 'right' },
  ...LIGHTS_BY_CONCERN.map(
    (light): TableColumn => ({ label: formatBadge(toLightBadge(light)), align: 'right' }),
  ),
  { label: 'En verde o rebasadas', align: 'right' },
];

export function shareCells({ total, counts, ratio }: LightShare): readonly TableCell[] {
  return [
    figureCell(total),
    ...LIGHTS_BY_CONCERN.map((light) => figureCell(counts[light])),
    ratioCell(ratio),
  ];
}

export const SHARE_RULE =
  'El porcentaje en verde o rebasadas se cuenta sobre las metas y acciones que se pueden juzgar: con algo programado y con avance reportado.';
