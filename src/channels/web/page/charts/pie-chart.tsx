import type { ReactNode } from 'react';
import type { DataPoint } from '../blocks/block-types.ts';
import { hasLight, TextWithLights } from '../text/lights.tsx';
import { readEntities } from '../text/parse-mrkdwn.ts';
import { colorOf, formatNumber } from './series.ts';

const SIZE = 180;
const RADIUS = 84;
const PERCENT = new Intl.NumberFormat('es-MX', { style: 'percent', maximumFractionDigits: 0 });

/** Shares of a whole, with a legend that says each share in figures. */
export function PieChart({
  segments,
  label,
}: {
  readonly segments: readonly DataPoint[];
  readonly label: string;
}): ReactNode {
  const total = segments.reduce((sum, { value }) => sum + value, 0) || 1;
  const slices = segments.map(({ label: name, value }, index) => {
    const from = segments.slice(0, index).reduce((sum, each) => sum + each.value, 0) / total;
    const ratio = value / total;
    return { name, value, ratio, path: slicePath(from, from + ratio), color: colorOf(name, index) };
  });
  return (
    <div className="pie">
      <svg
        className="pie-drawing"
        viewBox={`${-SIZE / 2} ${-SIZE / 2} ${SIZE} ${SIZE}`}
        role="img"
        aria-label={label}
      >
        {slices.map(({ name, ratio, path, color }) =>
          ratio > 0.9999 ? (
            <circle key={name} className={`${color} slice`} r={RADIUS} />
          ) : (
            <path key={name} className={`${color} slice`} d={path} />
          ),
        )}
      </svg>
      <ul className="legend legend-rows">
        {slices.map(({ name, value, ratio, color }) => (
          <li key={name}>
            {!hasLight(name) && <span className={`swatch ${color}`} aria-hidden="true" />}
            <TextWithLights text={readEntities(name)} />
            <strong>{formatNumber(value)}</strong>
            <span className="share">{PERCENT.format(ratio)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function slicePath(from: number, to: number): string {
  const point = (turn: number): string => {
    const angle = 2 * Math.PI * turn - Math.PI / 2;
    return `${(RADIUS * Math.cos(angle)).toFixed(3)} ${(RADIUS * Math.sin(angle)).toFixed(3)}`;
  };
  return `M0 0L${point(from)}A${RADIUS} ${RADIUS} 0 ${to - from > 0.5 ? 1 : 0} 1 ${point(to)}Z`;
}
