import { type CoursePoint, toCourse } from '#src/domain/course.ts';
import { toOutlook } from '#src/domain/forecast.ts';
import { QUARTERS } from '#src/domain/period.ts';
import { plannedThrough } from '#src/domain/standing.ts';
import { formatNumber, formatQuarter } from '#src/language/format.ts';
import type { ChartPart } from '#src/reply/reply.ts';
import type { GoalsAsked } from '../telling/about-goals.ts';
import type { JudgedGoal } from '../telling/scope.ts';
import { withMeasure } from '../telling/wording.ts';

/**
 * The way to the annual goal: what was reached and what was planned from January to the close of each
 * quarter. Undefined without an annual goal, where its quarters do not add up to it, and where nothing was due
 * or is known to date: then there is no way to show.
 */
export function findForecastChart(
  { record, standing }: JudgedGoal,
  { held, setting }: GoalsAsked,
): ChartPart | undefined {
  const annual = record.annual?.value ?? null;
  const { reportedThrough } = held;
  const points = toCourse(record, { quarters: QUARTERS, reportedThrough, thresholds: setting.thresholds });
  if (annual === null || points.every(({ achievedToDate }) => achievedToDate === null)) return undefined;
  if (['not-a-sum', 'nothing-planned'].includes(toOutlook(record, standing).kind)) return undefined;
  return {
    kind: 'chart',
    caption: `${record.code} de enero al cierre de cada trimestre`,
    form: 'bars',
    names: { value: 'Alcanzado a la fecha', goal: 'Programado a la fecha' },
    bars: points.map((point) => {
      const planned = plannedThrough(record, point.quarter);
      return {
        label: formatQuarter(point.quarter),
        value: point.achievedToDate,
        goal: planned,
        text: tellBar(point, planned),
        absent: point.reported ? 'unknown' : 'unreported',
      };
    }),
    target: { label: 'Meta anual', value: annual, text: withMeasure(annual, record) },
  };
}

function tellBar({ reported, achievedToDate }: CoursePoint, planned: number | null): string {
  if (!reported) return `sin reportar (programado ${formatNumber(planned)})`;
  if (achievedToDate === null) return `sin dato cierto (programado ${formatNumber(planned)})`;
  return `${formatNumber(achievedToDate)} de ${formatNumber(planned)}`;
}
