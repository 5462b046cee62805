import {
  type BlockFault,
  type Check,
  eachFault,
  type Fields,
  fieldsOf,
  list,
  listFaults,
  stringFaults,
  when,
} from './faults.ts';

const CELL_KINDS = ['raw_text', 'raw_number', 'rich_text'];
const LABEL = 20;

export const dataTableFaults: Check = (block, at) => {
  const rows = list(block.rows);
  const width = list(rows[0]).length;
  return [
    ...stringFaults(block.caption, { at: `${at}/caption`, limit: 2_000 }),
    ...listFaults(block.rows, `${at}/rows`, [2, 101]),
    ...when(width < 1 || width > 20, `${at}/rows/0`, `${width} cells`),
    ...when(
      rows.some((row) => list(row).length !== width),
      `${at}/rows`,
      'rows of unequal length',
    ),
    ...eachFault(rows[0], `${at}/rows/0`, (cell, place) =>
      when(cell.type === 'rich_text', place, 'rich_text in the header'),
    ),
    ...rows.flatMap((row, index) => eachFault(row, `${at}/rows/${index}`, cellFaults)),
    ...wholeFaults(block.page_size, `${at}/page_size`, [1, 100]),
    ...wholeFaults(block.row_header_column_index, `${at}/row_header_column_index`, [0, width - 1]),
  ];
};

const cellFaults: Check = (cell, at) => [
  ...when(!CELL_KINDS.includes(String(cell.type)), at, `type ${String(cell.type)}`),
  ...(cell.type === 'rich_text' ? [] : stringFaults(cell.text, { at: `${at}/text`, limit: 2_000 })),
  ...when(cell.type === 'raw_number' && !Number.isFinite(cell.value), `${at}/value`, 'no number'),
];

function wholeFaults(
  value: unknown,
  at: string,
  [least, most]: readonly [number, number],
): readonly BlockFault[] {
  const whole = Number.isInteger(value) ? Number(value) : Number.NaN;
  return when(value !== undefined && !(whole >= least && whole <= most), at, `is ${String(value)}`);
}

/** Slack counts the cells of all data tables of a message together. */
export function cellText(blocks: readonly unknown[]): number {
  return blocks
    .map(fieldsOf)
    .filter(({ type }) => type === 'data_table')
    .flatMap(({ rows }) => list(rows).flatMap(list))
    .reduce<number>((sum, cell) => sum + textLength(fieldsOf(cell).text), 0);
}

function textLength(text: unknown): number {
  return typeof text === 'string' ? text.length : 0;
}

export const chartFaults: Check = (block, at) => {
  const chart = fieldsOf(block.chart);
  const title = stringFaults(block.title, { at: `${at}/title`, limit: 50 });
  if (chart.type === 'pie') return [...title, ...pieFaults(chart, `${at}/chart`)];
  if (!['bar', 'line', 'area'].includes(String(chart.type)))
    return [...title, { at: `${at}/chart`, fault: `type ${String(chart.type)}` }];
  return [...title, ...seriesChartFaults(chart, `${at}/chart`)];
};

const pieFaults: Check = ({ segments }, at) => [
  ...listFaults(segments, `${at}/segments`, [1, 6]),
  ...repeated(
    list(segments).map((segment) => fieldsOf(segment).label),
    `${at}/segments`,
  ),
  ...eachFault(segments, `${at}/segments`, (segment, place) => [
    ...pointFaults(segment, place),
    ...when(!(Number(segment.value) > 0), `${place}/value`, 'a slice of nothing'),
  ]),
];

function seriesChartFaults(chart: Fields, at: string): readonly BlockFault[] {
  const axis = fieldsOf(chart.axis_config);
  const categories = list(axis.categories);
  return [
    ...listFaults(axis.categories, `${at}/axis_config/categories`, [1, 20]),
    ...repeated(categories, `${at}/axis_config/categories`),
    ...categories.flatMap((category, index) =>
      stringFaults(category, { at: `${at}/axis_config/categories/${index}`, limit: LABEL }),
    ),
    ...[axis.x_label, axis.y_label].flatMap((label) =>
      label === undefined ? [] : stringFaults(label, { at: `${at}/axis_config`, limit: 50 }),
    ),
    ...listFaults(chart.series, `${at}/series`, [1, 6]),
    ...repeated(
      list(chart.series).map((series) => fieldsOf(series).name),
      `${at}/series`,
    ),
    ...eachFault(chart.series, `${at}/series`, (series, place) => [
      ...stringFaults(series.name, { at: `${place}/name`, limit: LABEL }),
      ...when(
        JSON.stringify(list(series.data).map((point) => fieldsOf(point).label)) !==
          JSON.stringify(categories),
        `${place}/data`,
        'other labels than the categories',
      ),
      ...eachFault(series.data, `${place}/data`, pointFaults),
    ]),
  ];
}

const pointFaults: Check = (point, at) => [
  ...stringFaults(point.label, { at: `${at}/label`, limit: LABEL }),
  ...when(!Number.isFinite(point.value), `${at}/value`, 'no number'),
];

function repeated(names: readonly unknown[], at: string): readonly BlockFault[] {
  return when(new Set(names).size !== names.length, at, 'a name repeated');
}
