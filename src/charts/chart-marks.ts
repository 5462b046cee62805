import type { CustomSeriesOption } from 'echarts/charts';
import { type ChartLayout, FOOT_HEIGHT } from './chart-layout.ts';
import { BAR_OFFSET, COLORS, FONT } from './chart-style.ts';

type RenderItem = NonNullable<CustomSeriesOption['renderItem']>;

/** In the empty place of a value that is not there: the word for why. */
export function toAbsentSeries({ rows, hasGoals }: ChartLayout): CustomSeriesOption {
  const renderItem: RenderItem = (params, api) => {
    const row = rows[params.dataIndex];
    if (row === undefined || row.value !== null) return null;
    const [x = 0, y = 0] = api.coord([0, params.dataIndex]);
    return {
      type: 'text',
      x: x + 8,
      y: hasGoals ? y - BAR_OFFSET.upper : y,
      style: {
        text: row.absent,
        fill: COLORS.faint,
        fontFamily: FONT,
        fontSize: 14,
        fontStyle: 'italic',
        verticalAlign: 'middle',
      },
    };
  };
  return { type: 'custom', silent: true, renderItem, data: rows.map((_, index) => [0, index]) };
}

/** The target as a dashed line over all rows, its words above, on the side where there is room. */
export function toTargetSeries({ target, scale, top, height }: ChartLayout): readonly CustomSeriesOption[] {
  if (target === null) return [];
  const share = target.value / scale;
  const align = share > 2 / 3 ? 'right' : share < 1 / 3 ? 'left' : 'center';
  const renderItem: RenderItem = (_, api) => {
    const [x = 0] = api.coord([target.value, 0]);
    return {
      type: 'group',
      children: [
        {
          type: 'line',
          shape: { x1: x, y1: top - 4, x2: x, y2: height - FOOT_HEIGHT },
          style: { stroke: COLORS.target, lineWidth: 2, lineDash: [7, 5] },
        },
        {
          type: 'text',
          x: align === 'right' ? x + 6 : align === 'left' ? x - 6 : x,
          y: top - 10,
          style: {
            text: target.text,
            fill: COLORS.target,
            fontFamily: FONT,
            fontSize: 15,
            fontWeight: 'bold',
            align,
            verticalAlign: 'bottom',
          },
        },
      ],
    };
  };
  return [{ type: 'custom', silent: true, z: 5, renderItem, data: [[target.value, 0]] }];
}
