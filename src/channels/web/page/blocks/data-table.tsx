import { type ReactNode, useState } from 'react';
import { SortIcon } from '../shell/icons.tsx';
import { readEntities } from '../text/parse-mrkdwn.ts';
import type { DataTableBlock } from './block-types.ts';
import { CellContent, cellText } from './cell.tsx';
import { columnClass } from './column-class.ts';
import { Pager } from './pager.tsx';
import { filterRows, type Row, type Sorting, sortRows } from './sort-rows.ts';

/** Slack's own, where a table says nothing. */
const PAGE_SIZE = 5;

/** A table that is sorted by its headings, searched and turned page by page. */
export function DataTable({ block }: { readonly block: DataTableBlock }): ReactNode {
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const [words, setWords] = useState('');
  const [page, setPage] = useState(0);
  const [head = [], ...rows] = block.rows;
  const size = block.page_size ?? PAGE_SIZE;
  const found = sortRows(filterRows(rows, words), sorting);
  const shown = found.slice(page * size, (page + 1) * size);
  const caption = readEntities(block.caption);
  const classOf = (column: number): string => columnClass(rows, column);
  return (
    <div className="data-table">
      {rows.length > size && (
        <div className="data-table-head">
          <input
            type="search"
            className="text-input filter"
            aria-label={`Filtrar la tabla: ${caption}`}
            placeholder="Filtrar"
            value={words}
            onChange={(event) => {
              setWords(event.target.value);
              setPage(0);
            }}
          />
        </div>
      )}
      {/* Wide tables are moved sideways, with the keyboard too. */}
      <div className="table-frame" role="region" aria-label={caption} tabIndex={0}>
        <table>
          {/* Read out and not shown, as in Slack. */}
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr>
              {head.map((cell, column) => (
                <th
                  key={`${cellText(cell)}-${column}`}
                  scope="col"
                  className={classOf(column)}
                  aria-sort={sorting?.column === column ? sorting.order : 'none'}
                >
                  <button
                    type="button"
                    className="sort"
                    onClick={() => {
                      setSorting(nextSorting(sorting, column));
                      setPage(0);
                    }}
                  >
                    <CellContent cell={cell} />
                    <SortIcon order={sorting?.column === column ? sorting.order : 'none'} />
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <TableRows rows={shown} headerColumn={block.row_header_column_index ?? 0} classOf={classOf} />
        </table>
      </div>
      <Pager page={page} size={size} total={found.length} onPage={setPage} />
    </div>
  );
}

function nextSorting(sorting: Sorting | null, column: number): Sorting | null {
  if (sorting?.column !== column) return { column, order: 'ascending' };
  return sorting.order === 'ascending' ? { column, order: 'descending' } : null;
}

function TableRows({
  rows,
  headerColumn,
  classOf,
}: {
  readonly rows: readonly Row[];
  readonly headerColumn: number;
  readonly classOf: (column: number) => string;
}): ReactNode {
  return (
    <tbody>
      {rows.map((row, index) => (
        <tr key={`${row.map(cellText).join('|')}-${index}`}>
          {row.map((cell, column) => {
            const className = classOf(column);
            const content = <CellContent cell={cell} />;
            return column === headerColumn ? (
              <th key={`cell-${column}`} scope="row" className={className}>
                {content}
              </th>
            ) : (
              <td key={`cell-${column}`} className={className}>
                {content}
              </td>
            );
          })}
        </tr>
      ))}
    </tbody>
  );
}
