import type { EChartsCoreOption } from 'echarts/core';
import type { SeriesNames } from '#src/reply/reply.ts';
import type { ChartLayout } from './chart-layout.ts';
import { toAbsentSeries, toTargetSeries } from './chart-marks.ts';
import { BAR_OFFSET, BAR_WIDTH, COLORS, COLUMNS, TEXT } from './chart-style.ts';
import { toTickFormat } from './tick-format.ts';

/**
 * What echarts is told. What was reached is a full bar, what was planned an outlined one, the target a
 * dashed line with its words: nothing rests on colour. A value that is not there has no bar at all.
 */
export function toChartOption(layout: ChartLayout, names: SeriesNames): EChartsCoreOption {
  const { rows, hasGoals } = layout;
  return {
    animation: false,
    backgroundColor: COLORS.paper,
    title: {
      text: layout.title.join('\n'),
      left: 24,
      top: 18,
      textStyle: { ...TEXT, fontSize: 20, fontWeight: 700, lineHeight: 28 },
    },
    legend: {
      show: hasGoals,
      left: 24,
      itemGap: 28,
      top: layout.legendTop,
      itemWidth: 26,
      itemHeight: 14,
      textStyle: TEXT,
      data: [names.value, names.goal ?? ''].filter(Boolean),
    },
    grid: {
      left: COLUMNS.label,
      right: COLUMNS.figure,
      top: layout.top,
      height: rows.length * layout.rowHeight,
    },
    xAxis: {
      type: 'value',
      min: 0,
      max: layout.scale,
      splitNumber: 4,
      axisLabel: {
        ...TEXT,
        color: COLORS.faint,
        fontSize: 13,
        hideOverlap: true,
        formatter: toTickFormat(layout.scale),
      },
      splitLine: { lineStyle: { color: COLORS.grid } },
    },
    yAxis: [
      toColumn(
        rows.map(({ label }) => label),
        { margin: 12, line: true },
      ),
      {
        ...toColumn(
          rows.map(({ text }) => text),
          { margin: 16, line: false },
        ),
        position: 'right',
      },
    ],
    series: toSeries(layout, names),
  };
}

function toSeries(layout: ChartLayout, names: SeriesNames) {
  const { rows, hasGoals } = layout;
  const bar = { type: 'bar', barWidth: BAR_WIDTH, barGap: BAR_OFFSET.gap } as const;
  return [
    { ...bar, name: names.value, data: rows.map(({ value }) => value), itemStyle: { color: COLORS.done } },
    ...(hasGoals
      ? [
          {
            ...bar,
            name: names.goal ?? '',
            data: rows.map(({ goal }) => (goal === 0 ? NOTHING_PLANNED : goal)),
            itemStyle: OUTLINED,
          },
        ]
      : []),
    toAbsentSeries(layout),
    ...toTargetSeries(layout),
  ];
}

/** An outline around nothing would look like a little. */
const NOTHING_PLANNED = { value: 0, itemStyle: { borderWidth: 0 } };
const OUTLINED = { color: COLORS.paper, borderColor: COLORS.done, borderWidth: 2 };

function toColumn(
  texts: readonly string[],
  { margin, line }: { readonly margin: number; readonly line: boolean },
) {
  return {
    type: 'category',
    inverse: true,
    data: [...texts],
    axisTick: { show: false },
    axisLine: { show: line, lineStyle: { color: COLORS.faint } },
    axisLabel: { ...TEXT, interval: 0, margin },
  };
}
