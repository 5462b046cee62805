import { type ReactNode, useState } from 'react';
import type { ChartBlock as Block, Chart } from '../blocks/block-types.ts';
import { readEntities } from '../text/parse-mrkdwn.ts';
import { AxisChart } from './axis-chart.tsx';
import { ChartTable } from './chart-table.tsx';
import { PieChart } from './pie-chart.tsx';
import { RowBars } from './row-bars.tsx';
import { categoriesOf, colorOf, drawnSeries, formatNumber } from './series.ts';
import { useWidth } from './use-width.ts';

const WIDTH = 560;
/** Room that one category needs upright, by its longest name. */
const LETTER = 8;

/** Slack's chart as a drawing that says all its figures to who cannot see it, and as a table on request. */
export function ChartBlock({ block }: { readonly block: Block }): ReactNode {
  const [asTable, setAsTable] = useState(false);
  const title = readEntities(block.title);
  return (
    <figure className="chart">
      <figcaption>
        <span>{title}</span>
        <button
          type="button"
          className="button button-plain button-small"
          aria-pressed={asTable}
          onClick={() => setAsTable(!asTable)}
        >
          Ver como tabla
        </button>
      </figcaption>
      {asTable ? (
        <ChartTable chart={block.chart} title={title} />
      ) : (
        <Drawing chart={block.chart} title={title} />
      )}
    </figure>
  );
}

function Drawing({ chart, title }: { readonly chart: Chart; readonly title: string }): ReactNode {
  const { ref, width } = useWidth(WIDTH);
  const categories = categoriesOf(chart);
  const longest = Math.max(0, ...categories.map((name) => name.length));
  const isTight = categories.length * Math.max(48, longest * LETTER) > width - 60;
  const spoken = describe(chart, title);
  return (
    <div ref={ref} className="chart-field">
      {chart.type === 'pie' ? (
        <PieChart segments={chart.segments ?? []} label={spoken} />
      ) : chart.type === 'bar' && isTight ? (
        <RowBars chart={chart} label={spoken} width={width} />
      ) : (
        <AxisChart chart={chart} label={spoken} width={width} />
      )}
      {chart.type !== 'pie' && <Legend chart={chart} />}
    </div>
  );
}

function Legend({ chart }: { readonly chart: Chart }): ReactNode {
  return (
    <ul className="legend">
      {(chart.series ?? []).map(({ name }, index) => (
        <li key={name}>
          <span className={`swatch ${colorOf(name, index)}`} aria-hidden="true" />
          {readEntities(name)}
        </li>
      ))}
    </ul>
  );
}

const KINDS: Readonly<Record<string, string>> = {
  bar: 'Gráfica de barras',
  line: 'Gráfica de líneas',
  area: 'Gráfica de áreas',
  pie: 'Gráfica circular',
};

/** Every figure of the drawing in words. */
function describe(chart: Chart, title: string): string {
  const kind = KINDS[chart.type] ?? 'Gráfica';
  const categories = categoriesOf(chart);
  const parts =
    chart.type === 'pie'
      ? (chart.segments ?? []).map(({ label, value }) => `${label}: ${formatNumber(value)}`)
      : drawnSeries(chart).map(
          ({ name, values }) =>
            `${name}: ${values.map((value, at) => `${categories[at]}, ${formatNumber(value)}`).join('; ')}`,
        );
  return `${kind}. ${title}. ${parts.join('. ')}.`;
}
