import type { ChartBar, ChartPart } from '#src/reply/reply.ts';
import type { DataPoint, DataVisualizationBlock, NativeBars, NativePie } from './data-visualization.ts';
import { toRawText } from './escape.ts';
import { SLACK_LIMITS } from './limits.ts';

/**
 * The chart as Slack draws it itself, or null where it would have to leave something out or invent it:
 * a target line, a quarter between others that is not known, a label that would have to be cut. Quarters
 * at the end that no report covers yet are not drawn; the words beside the chart name them.
 */
export function toNativeChart(part: ChartPart): DataVisualizationBlock | null {
  if (part.target !== null) return null;
  const chart = part.form === 'shares' ? toPie(part.bars) : toBars(part);
  return chart === null
    ? null
    : { type: 'data_visualization', title: toRawText(part.caption, SLACK_LIMITS.chartTitle), chart };
}

function toPie(bars: readonly ChartBar[]): NativePie | null {
  const points = toPoints(bars, ({ value }) => value)?.filter(({ value }) => value !== 0);
  if (points === undefined || points.length === 0 || points.length > SLACK_LIMITS.chartSegments) return null;
  return points.some(({ value }) => value < 0) ? null : { type: 'pie', segments: points };
}

function toBars({ bars, names }: ChartPart): NativeBars | null {
  const reported = bars.slice(0, bars.findLastIndex(({ absent }) => absent !== 'unreported') + 1);
  if (reported.length === 0 || reported.length > SLACK_LIMITS.chartCategories) return null;
  const achieved = toPoints(reported, ({ value }) => value);
  const name = toLabel(names.value);
  if (achieved === undefined || name === null) return null;
  const axis_config = { categories: achieved.map(({ label }) => label) };
  if (names.goal === null) return { type: 'bar', series: [{ name, data: achieved }], axis_config };
  const planned = toPoints(reported, ({ goal }) => goal);
  const goalName = toLabel(names.goal);
  if (planned === undefined || goalName === null || goalName === name) return null;
  const series = [
    { name: goalName, data: planned },
    { name, data: achieved },
  ];
  return { type: 'bar', series, axis_config };
}

/** Undefined where a bar has no such figure, or its label cannot stand whole and alone. */
function toPoints(
  bars: readonly ChartBar[],
  figureOf: (bar: ChartBar) => number | null,
): readonly DataPoint[] | undefined {
  const points: DataPoint[] = [];
  const labels = new Set<string>();
  for (const bar of bars) {
    const value = figureOf(bar);
    const label = toLabel(bar.label);
    if (value === null || !Number.isFinite(value) || label === null || labels.has(label)) return undefined;
    labels.add(label);
    points.push({ label, value });
  }
  return points;
}

/** A cut label could be taken for another one's: null where it is too long. */
function toLabel(text: string): string | null {
  const whole = toRawText(text, Number.POSITIVE_INFINITY);
  return whole.length <= SLACK_LIMITS.chartLabel ? whole : null;
}
