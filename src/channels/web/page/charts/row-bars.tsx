import type { ReactNode } from 'react';
import type { Chart } from '../blocks/block-types.ts';
import { readEntities } from '../text/parse-mrkdwn.ts';
import { categoriesOf, drawnSeries, formatNumber } from './series.ts';

const BAR = 16;
const GAP = 12;
const LETTER = 7.2;

/** Bars that lie, where the names are many or long. */
export function RowBars({
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
  const left = Math.min(width * 0.4, Math.max(...categories.map((name) => name.length)) * LETTER + 10);
  const values = series.flatMap((each) => each.values);
  const longest = Math.max(1e-9, ...values);
  const right = Math.max(...values.map((value) => formatNumber(value).length)) * LETTER + 10;
  const row = BAR * series.length + GAP;
  const length = (value: number): number => (Math.max(0, value) / longest) * (width - left - right);
  return (
    <svg
      className="drawing"
      viewBox={`0 0 ${width} ${row * categories.length + GAP}`}
      role="img"
      aria-label={label}
    >
      {categories.map((category, at) => (
        <g key={category}>
          <text className="tick" x={left - 8} y={at * row + (row + GAP) / 2 + 4} textAnchor="end">
            {readEntities(category)}
          </text>
          {series.map(({ name, color, values: own }, index) => {
            const value = own[at] ?? 0;
            const y = at * row + GAP + index * BAR;
            return (
              <g key={name}>
                <rect
                  className={color}
                  x={left}
                  y={y}
                  width={Math.max(1, length(value))}
                  height={BAR - 2}
                  rx="2"
                />
                <text className="figure-label" x={left + length(value) + 6} y={y + BAR - 5}>
                  {formatNumber(value)}
                </text>
              </g>
            );
          })}
        </g>
      ))}
    </svg>
  );
}
