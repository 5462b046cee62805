import type { ReactNode } from 'react';
import type { Chart } from '../blocks/block-types.ts';
import { readEntities } from '../text/parse-mrkdwn.ts';
import { categoriesOf, type DrawnSeries, drawnSeries, formatNumber, ticksFor } from './series.ts';

const HEIGHT = 240;
const TOP = 18;
const BOTTOM = 26;
const RIGHT = 8;
const LETTER = 7.5;
/** Above this, figures over the bars would touch each other. */
const MOST_LABELS = 12;

interface Plane {
  readonly left: number;
  readonly step: number;
  readonly y: (value: number) => number;
}

/** Bars upright, lines or areas over the categories. */
export function AxisChart({
  chart,
  label,
  width,
}: {
  readonly chart: Chart;
  readonly label: string;
  readonly width: number;
}): ReactNode {
  const categories = categoriesOf(chart);
  const series = drawnSeries(chart);
  const ticks = ticksFor(series.flatMap(({ values }) => values));
  const [lowest, highest] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  const left = Math.max(...ticks.map((tick) => formatNumber(tick).length)) * LETTER + 8;
  const plane: Plane = {
    left,
    step: (width - left - RIGHT) / Math.max(1, categories.length),
    y: (value) => TOP + ((highest - value) / (highest - lowest)) * (HEIGHT - TOP - BOTTOM),
  };
  return (
    <svg className="drawing" viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={label}>
      {ticks.map((tick) => (
        <g key={tick}>
          <line className="grid" x1={left} x2={width - RIGHT} y1={plane.y(tick)} y2={plane.y(tick)} />
          <text className="tick" x={left - 6} y={plane.y(tick) + 4} textAnchor="end">
            {formatNumber(tick)}
          </text>
        </g>
      ))}
      {chart.type === 'bar' ? (
        <Bars series={series} plane={plane} />
      ) : (
        <Lines series={series} plane={plane} filled={chart.type === 'area'} />
      )}
      {categories.map((category, at) => (
        <text
          key={category}
          className="tick"
          x={left + (at + 0.5) * plane.step}
          y={HEIGHT - 8}
          textAnchor="middle"
        >
          {readEntities(category)}
        </text>
      ))}
    </svg>
  );
}

function Bars({
  series,
  plane,
}: {
  readonly series: readonly DrawnSeries[];
  readonly plane: Plane;
}): ReactNode {
  const bar = Math.min(56, (plane.step * 0.72) / Math.max(1, series.length));
  const count = series.reduce((sum, { values }) => sum + values.length, 0);
  return series.map(({ name, color, values }, index) => (
    <g key={name}>
      {values.map((value, at) => {
        const middle = plane.left + (at + 0.5) * plane.step;
        const x = middle + (index - series.length / 2) * bar;
        const [top, foot] = [plane.y(Math.max(0, value)), plane.y(Math.min(0, value))];
        return (
          <g key={`bar-${at}`}>
            <rect
              className={color}
              x={x + 1}
              y={top}
              width={Math.max(1, bar - 2)}
              height={foot - top}
              rx="2"
            />
            {count <= MOST_LABELS && (
              <text className="figure-label" x={x + bar / 2} y={top - 4} textAnchor="middle">
                {formatNumber(value)}
              </text>
            )}
          </g>
        );
      })}
    </g>
  ));
}

function Lines({
  series,
  plane,
  filled,
}: {
  readonly series: readonly DrawnSeries[];
  readonly plane: Plane;
  readonly filled: boolean;
}): ReactNode {
  return series.map(({ name, color, values }) => {
    const points = values.map((value, at) => [plane.left + (at + 0.5) * plane.step, plane.y(value)] as const);
    const path = points.map(([x, y]) => `${x},${y}`).join(' ');
    const [first, last] = [points[0]?.[0] ?? 0, points.at(-1)?.[0] ?? 0];
    return (
      <g key={name} className={color}>
        {filled && (
          <polygon className="area" points={`${first},${plane.y(0)} ${path} ${last},${plane.y(0)}`} />
        )}
        <polyline className="line" points={path} />
        {points.map(([x, y], at) => (
          <g key={`point-${at}`}>
            <circle cx={x} cy={y} r="4" />
            {series.length === 1 && values.length <= MOST_LABELS && (
              <text className="figure-label" x={x} y={y - 8} textAnchor="middle">
                {formatNumber(values[at] ?? 0)}
              </text>
            )}
          </g>
        ))}
      </g>
    );
  });
}
