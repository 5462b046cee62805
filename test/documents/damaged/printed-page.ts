import {
  absoluteOf,
  type InventedGoal,
  type InventedReport,
  type InventedUnit,
  type PageLayout,
  percentOf,
} from './invented-report.ts';

/** A row as it stands on paper, before or after it is damaged. */
export interface PrintedRow {
  readonly lines: string;
  readonly text: string;
  readonly measure: string;
  readonly annual: string;
  readonly periods: readonly string[];
  readonly absolute: string;
  readonly percent: string;
  readonly remark: string;
  /** How the row itself is broken: over lines of the file, over rows of the table, over pages, or gone. */
  readonly form: 'whole' | 'broken-line' | 'two-rows' | 'figures-below' | 'two-pages' | 'lost';
}

export interface PrintedUnit {
  readonly unit: InventedUnit;
  readonly rows: readonly PrintedRow[];
  /** Replaces one letter of a column heading; null: as printed. */
  readonly heading: { readonly at: number; readonly letter: string } | null;
}

export interface PrintedReport {
  readonly report: InventedReport;
  readonly units: readonly PrintedUnit[];
}

export function grouped(value: number): string {
  return value.toLocaleString('en-US');
}

export function printGoal(goal: InventedGoal, report: InventedReport, layout: PageLayout): PrintedRow {
  const { planned, achieved, tail, kind, printedCode, description } = goal;
  const periods = planned.flatMap((value, index) => [value, ...achieved.slice(index, index + 1)]);
  const absolute = absoluteOf(goal);
  const code = kind === 'goal' ? printedCode : `${printedCode}.-`;
  return {
    lines: goal.lineCodes.join(', '),
    text: layout === 'bare' && kind === 'action' ? '' : `${code} ${description}`,
    measure: goal.measure,
    annual: grouped(goal.annual),
    periods: [...periods, ...tail].map(grouped),
    absolute: report.groupsAbsolute ? grouped(absolute) : String(absolute),
    percent: `${percentOf(goal) ?? 0}%`,
    remark: goal.remark ?? '',
    form: 'whole',
  };
}

export function printWhole(report: InventedReport): PrintedReport {
  const units = report.units.map((unit) => ({
    unit,
    rows: unit.goals.map((goal) => printGoal(goal, report, unit.layout)),
    heading: null,
  }));
  return { report, units };
}

const ORDINALS = ['PRIMER', 'SEGUNDO', 'TERCER', 'CUARTO'];
const DATES = ['mar', 'jun', 'sep', 'dic'];
const WIDTH = 19;

/** The report as a scanner writes it: pages of headings, a Markdown table and signatures. */
export function toMarkdown({ report, units }: PrintedReport): string {
  return units
    .flatMap((printed) => pagesOf(printed).map((rows) => toPage(report, printed, rows)))
    .join('\n\n');
}

type Line = readonly string[] | string;

/** A row on two pages ends one of them and goes on, with its text alone, at the top of the next. */
function pagesOf({ unit, rows }: PrintedUnit): readonly (readonly Line[])[] {
  const pages: Line[][] = [[]];
  let onPage = 0;
  for (const row of rows) {
    if (onPage >= unit.pageLength) {
      pages.push([]);
      onPage = 0;
    }
    const [first, second] = toLines(row, unit.layout);
    if (first !== undefined) pages.at(-1)?.push(first);
    if (second !== undefined && row.form === 'two-pages') {
      pages.push([]);
      onPage = 0;
    }
    if (second !== undefined) pages.at(-1)?.push(second);
    onPage += 1;
  }
  return pages;
}

function toLines(row: PrintedRow, layout: PageLayout): readonly Line[] {
  if (row.form === 'lost') return [];
  const whole = cellsOf(row, layout);
  if (row.form === 'whole') return [whole];
  if (row.form === 'broken-line') {
    const text = render(whole);
    const at = text.indexOf(' ', Math.floor(text.length / 3));
    return [`${text.slice(0, at)}\n${text.slice(at + 1)}`];
  }
  if (row.form === 'figures-below') {
    const kept = Math.ceil(row.periods.length / 2);
    const above = { ...row, periods: row.periods.slice(0, kept), absolute: '', percent: '', remark: '' };
    const below = { ...row, lines: '', text: '', measure: '', annual: '', periods: row.periods.slice(kept) };
    return [cellsOf(above, layout), cellsOf(below, layout)];
  }
  const words = row.text.split(' ');
  const kept = Math.ceil(words.length / 2);
  const empty = {
    ...row,
    lines: '',
    measure: '',
    annual: '',
    periods: [],
    absolute: '',
    percent: '',
    remark: '',
  };
  const above = { ...row, text: words.slice(0, kept).join(' ') };
  return [cellsOf(above, layout), cellsOf({ ...empty, text: words.slice(kept).join(' ') }, layout)];
}

function cellsOf(row: PrintedRow, layout: PageLayout): string[] {
  const { lines, text, measure, annual, periods, absolute, percent, remark } = row;
  const start = {
    described: [lines, text, measure, annual],
    'late-described': [lines, measure, annual, text],
    bare: [text === '' ? lines : text, measure, annual],
  }[layout];
  const cells = [...start, ...periods, absolute, percent, remark];
  return [...cells, ...Array.from({ length: Math.max(0, WIDTH - cells.length) }, () => '')];
}

function render(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function headingsOf(layout: PageLayout): readonly string[] {
  const text = 'DESCRIPCIÓN DE LAS METAS/ACCIONES';
  const start = {
    described: ['LINEA DE ACCIÓN P.M.D.', text, 'UNIDAD MEDIDA', 'META ANUAL AUTORIZADA'],
    'late-described': ['LINEA DE ACCIÓN P.M.D.', 'UNIDAD MEDIDA', 'META ANUAL AUTORIZADA', text],
    bare: ['LINEA DE ACCIÓN P.M.D.', 'UNIDAD MEDIDA', 'META ANUAL AUTORIZADA'],
  }[layout];
  const ends = ['AVANCE ABSOLUTO', 'AVANCE RELATIVO', 'OBSERVACIONES'];
  const gap = Array.from({ length: WIDTH - start.length - ends.length - 1 }, () => '');
  return [...start, 'PERIODO', ...gap, ...ends];
}

const LETTERS = /\p{L}/gu;

function toPage({ year, quarter }: InventedReport, printed: PrintedUnit, rows: readonly Line[]): string {
  const { unit, heading } = printed;
  const titles = headingsOf(unit.layout);
  const before = titles.indexOf('PERIODO');
  const empty = Array.from({ length: before }, () => '');
  const quarters = ['Ene-Mar', '', 'Abr-Jun', '', 'Jul-Sep', '', 'Oct-Dic'];
  const head = [titles, [...empty, ...quarters], [...empty, ...'P A P A P A P A'.split(' ')]]
    .map((cells) => [...cells, ...Array.from({ length: WIDTH - cells.length }, () => '')])
    .map(render)
    .join('\n');
  const letters = [...head.matchAll(LETTERS)].map(({ index }) => index);
  const at = letters[(heading?.at ?? 0) % letters.length] ?? 0;
  const shown = heading === null ? head : `${head.slice(0, at)}${heading.letter}${head.slice(at + 1)}`;
  const lines = [...new Set(unit.goals.flatMap(({ lineCodes }) => lineCodes))].toSorted();
  return [
    `AYUNTAMIENTO INVENTADO\nPROGRAMA OPERATIVO ANUAL ${year}`,
    `${ORDINALS[quarter - 1]} AVANCE PROGRAMÁTICO\n`,
    'RAMO: 60 SERVICIOS MUNICIPALES',
    `PROGRAMA ${unit.programCode} ${unit.programName}`,
    `UNIDAD EJECUTORA ${unit.code} ${unit.name}`,
    'FINALIDAD 2 DESARROLLO SOCIAL',
    ...lines.map(
      (code, index) => `${index === 0 ? 'LÍNEA DE ACCIÓN ' : ''}${code} LÍNEA ${code.replaceAll('.', ' Y ')}`,
    ),
    `\nFecha: **${DATES[quarter - 1]}-${year % 100}**\n`,
    shown,
    ...rows.map((row) => (typeof row === 'string' ? row : render(row))),
    '\nELABORÓ\n\nREVISÓ\n',
  ].join('\n');
}
