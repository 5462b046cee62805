import type { Quarter } from '#src/domain/period.ts';

/** One goal or action of an invented report. */
export interface InventedRow {
  readonly code: string;
  readonly planned: readonly number[];
  /** As many as the quarter. */
  readonly achieved: readonly number[];
  /** How often the last cell is printed again. */
  readonly surplus: number;
}

export interface InventedReport {
  readonly year: number;
  readonly quarter: Quarter;
  /** Which column order: description after the lines, after the annual goal, or none. */
  readonly layout: 'described' | 'late-described' | 'bare';
  readonly rows: readonly InventedRow[];
}

const ORDINALS = ['PRIMER', 'SEGUNDO', 'TERCER', 'CUARTO'];
const DATES = ['mar', 'jun', 'sep', 'dic'];

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The numbers of a row in the order in which they are printed, percentage included. */
export function numbersOf({ planned, achieved, surplus }: InventedRow): number[] {
  const periods = planned.flatMap((value, index) => [value, ...achieved.slice(index, index + 1)]);
  const last = periods.at(-1) ?? 0;
  const annual = sum(planned);
  const absolute = sum(achieved);
  return [
    annual,
    ...periods,
    ...Array.from({ length: surplus }, () => last),
    absolute,
    Math.round((100 * absolute) / annual),
  ];
}

/** The report as text. `numbers` gives what is printed for each row. */
export function printReport(
  report: InventedReport,
  numbers: (row: InventedRow) => readonly number[] = numbersOf,
): string {
  const { year, quarter, layout, rows } = report;
  return [
    `PROGRAMA OPERATIVO ANUAL ${year}`,
    `${ORDINALS[quarter - 1]} AVANCE PROGRAMÁTICO`,
    '',
    'PROGRAMA 70 SERVICIOS',
    'UNIDAD EJECUTORA 7001 OFICINA DE SERVICIOS',
    'LÍNEA DE ACCIÓN 1.1 SERVIR',
    `Fecha: ${DATES[quarter - 1]}-${year % 100}`,
    '',
    headingsOf(layout),
    '| | | | | Ene-Mar | | Abr-Jun | | Jul-Sep | | Oct-Dic | |',
    ...rows.map((row) => printRow(layout, row, numbers(row))),
    '',
  ].join('\n');
}

const PERIODS = 'PERIODO | | | | | | | | AVANCE ABSOLUTO | AVANCE RELATIVO | OBSERVACIONES |';

function headingsOf(layout: InventedReport['layout']): string {
  if (layout === 'bare') return `| LÍNEA DE ACCIÓN | UNIDAD MEDIDA | META ANUAL AUTORIZADA | ${PERIODS}`;
  const text = 'DESCRIPCIÓN DE LAS METAS/ACCIONES';
  return layout === 'described'
    ? `| LÍNEA DE ACCIÓN | ${text} | UNIDAD MEDIDA | META ANUAL AUTORIZADA | ${PERIODS}`
    : `| LÍNEA DE ACCIÓN | UNIDAD MEDIDA | META ANUAL AUTORIZADA | ${text} | ${PERIODS}`;
}

function printRow(
  layout: InventedReport['layout'],
  { code }: InventedRow,
  numbers: readonly number[],
): string {
  const [annual = '', ...rest] = numbers.map((value) => value.toLocaleString('en-US'));
  const text = `${code}.- SERVICIO DE PRUEBA`;
  const start = {
    bare: [text, 'SERVICIO', annual],
    described: ['1.1', text, 'SERVICIO', annual],
    'late-described': ['1.1', 'SERVICIO', annual, text],
  }[layout];
  return `| ${[...start, ...rest.slice(0, -1), `${rest.at(-1)}%`, '', ''].join(' | ')} |`;
}
