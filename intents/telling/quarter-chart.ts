import type { CoursePoint } from '#src/domain/course.ts';
import type { GoalRecord } from '#src/domain/goal.ts';
import { formatNumber, formatPercent, formatQuarter } from '#src/language/format.ts';
import type { ChartPart } from '#src/reply/reply.ts';

/** Achieved beside planned, quarter by quarter. */
export function toQuarterChart(record: GoalRecord, points: readonly CoursePoint[]): ChartPart {
  return {
    kind: 'chart',
    caption: `${record.code} por trimestre`,
    form: 'bars',
    names: { value: 'Alcanzado', goal: 'Programado' },
    bars: points.map((point) => ({
      label: formatQuarter(point.quarter),
      value: point.achieved,
      goal: point.planned,
      text: tellBar(point),
      absent: point.reported ? 'unknown' : 'unreported',
    })),
    target: null,
  };
}

function tellBar({ reported, achieved, planned, ratio }: CoursePoint): string {
  if (!reported) return `sin reportar (programado ${formatNumber(planned)})`;
  if (achieved === null) return `sin dato cierto (programado ${formatNumber(planned)})`;
  const share = ratio === null ? '' : ` (${formatPercent(ratio)})`;
  return `${formatNumber(achieved)} de ${formatNumber(planned)}${share}`;
}
