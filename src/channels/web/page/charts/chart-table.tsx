import type { ReactNode } from 'react';
import type { Chart } from '../blocks/block-types.ts';
import { readEntities } from '../text/parse-mrkdwn.ts';
import { categoriesOf, drawnSeries, formatNumber } from './series.ts';

/** The figures of a chart, one row a category. */
export function ChartTable({ chart, title }: { readonly chart: Chart; readonly title: string }): ReactNode {
  const isPie = chart.type === 'pie';
  const segments = chart.segments ?? [];
  const categories = isPie ? segments.map(({ label }) => label) : categoriesOf(chart);
  const series = isPie
    ? [{ name: 'Cantidad', values: segments.map(({ value }) => value) }]
    : drawnSeries(chart);
  return (
    <div className="table-frame" role="region" aria-label={title} tabIndex={0}>
      <table aria-label={title}>
        <thead>
          <tr>
            <th scope="col" className="cell-left">
              {isPie ? 'Parte' : 'Periodo'}
            </th>
            {series.map(({ name }) => (
              <th key={name} scope="col" className="cell-right">
                {readEntities(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {categories.map((category, at) => (
            <tr key={category}>
              <th scope="row" className="cell-left">
                {readEntities(category)}
              </th>
              {series.map(({ name, values }) => (
                <td key={name} className="cell-right">
                  {formatNumber(values[at] ?? 0)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
