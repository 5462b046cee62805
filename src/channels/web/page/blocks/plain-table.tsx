import type { ReactNode } from 'react';
import type { TableBlock } from './block-types.ts';
import { CellContent } from './cell.tsx';
import { columnClass } from './column-class.ts';

export function PlainTable({ block }: { readonly block: TableBlock }): ReactNode {
  const [head = [], ...rows] = block.rows;
  const classOf = (column: number): string =>
    columnClass(rows, column, block.column_settings?.[column]?.align);
  return (
    // Wide tables are moved sideways, with the keyboard too.
    <div className="table-frame" role="region" aria-label="Tabla" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {head.map((cell, column) => (
              <th key={`${cell.text}-${column}`} scope="col" className={classOf(column)}>
                <CellContent cell={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={`row-${index}`}>
              {row.map((cell, column) => (
                <td key={`cell-${column}`} className={classOf(column)}>
                  <CellContent cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
