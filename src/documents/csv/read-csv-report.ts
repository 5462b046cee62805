import { assembleRows } from '#src/documents/assemble.ts';
import { parsePrintedNumber } from '#src/documents/printed-number.ts';
import type { RowCells } from '#src/documents/reconcile/cells.ts';
import { type Refused, refuse } from '#src/documents/refusals.ts';
import type { SourceRow } from '#src/documents/source-row.ts';
import { closeOf, QUARTERS, type Quarter } from '#src/domain/period.ts';
import type { ReadResult } from '#src/domain/report.ts';
import type { Wording } from '#src/domain/source.ts';
import { CANONICAL_COLUMNS, type CanonicalColumn } from './canonical-columns.ts';
import { type CsvRecord, readCsvRecords } from './csv-records.ts';

export interface CsvFile {
  readonly name: string;
  readonly text: string;
}

/** By its name, or by a first line that has several of the canonical columns. */
export function isCanonicalCsv({ name, text }: CsvFile): boolean {
  if (/\.csv$/iu.test(name)) return true;
  const first = text.trimStart().split(/\r?\n/u, 1)[0] ?? '';
  if (first.startsWith('|')) return false;
  const cells = first
    .toLowerCase()
    .split(/[,;\t]/u)
    .map((cell) => cell.replaceAll('"', '').trim());
  return CANONICAL_COLUMNS.filter((column) => cells.includes(column)).length >= 3;
}

/**
 * Reads the canonical CSV. The format has no cut-off: the report's quarter is the newest one in which
 * any goal has something achieved; a programme without any is read at the first quarter, with nothing
 * achieved. An empty cell is unknown. Columns beyond the canonical ones are ignored.
 */
export function readCsvReport({ name, text }: CsvFile): ReadResult {
  const read = readCsvRecords(text);
  if (!read.ok) return read;
  const refused = refuseRecords(read.records);
  if (refused !== undefined) return refused;
  const { records } = read;
  const year = Number(records[0]?.cells.year);
  const quarter = newestQuarter(records);
  const rows = records.map((record, index) => toSourceRow(record, { quarter, row: index + 1 }));
  const lines = [...new Set(rows.flatMap((row) => row.lineCodes))];
  const { rows: readRows, findings } = assembleRows(rows);
  return {
    ok: true,
    reading: {
      document: { name, title: null, year, quarter, cutoffOn: closeOf(year, quarter) },
      units: namesOf(records, ['unit_code', 'unit_name']),
      programs: namesOf(records, ['program_code', 'program_name']),
      lines: lines.map((code) => ({ code, name: null })),
      rows: readRows,
      findings,
      signatories: [],
    },
  };
}

function newestQuarter(records: readonly CsvRecord[]): Quarter {
  return QUARTERS.findLast((quarter) => records.some(({ cells }) => cells[`a${quarter}`] !== '')) ?? 1;
}

function refuseRecords(records: readonly CsvRecord[]): Refused | undefined {
  const years = [...new Set(records.map(({ cells }) => cells.year))];
  if (years.length > 1) {
    return refuse(
      'two-years',
      `El archivo trae más de un año (${years.join(', ')}). Cargue un archivo por año.`,
    );
  }
  const seen = new Map<string, number>();
  const repeated: string[] = [];
  for (const { line, cells } of records) {
    const key = `${cells.unit_code} ${cells.goal_code}`;
    const before = seen.get(key);
    if (before === undefined) seen.set(key, line);
    else repeated.push(`${cells.goal_code} de la unidad ${cells.unit_code}: líneas ${before} y ${line}`);
  }
  return repeated.length === 0
    ? undefined
    : refuse('duplicate-goals', 'El CSV repite metas. Deje una fila de cada una:', repeated);
}

interface Placing {
  readonly quarter: Quarter;
  readonly row: number;
}

function toSourceRow({ cells }: CsvRecord, { quarter, row }: Placing): SourceRow {
  const printedCode = orNull(cells.printed_code);
  return {
    page: null,
    row,
    goalCode: cells.goal_code,
    printedCode,
    codeOrigin: codeOrigin(cells.goal_code, printedCode),
    kind: cells.kind === 'goal' ? 'goal' : 'action',
    unitCode: cells.unit_code,
    programCode: cells.program_code,
    givenParent: orNull(cells.parent_code),
    description: toWording(cells.description),
    measure: toWording(cells.measure),
    lineCodes: cells.lines
      .split(';')
      .map((code) => code.trim())
      .filter((code) => code !== ''),
    remark: orNull(cells.remark),
    cells: toRowCells(cells, quarter),
  };
}

/** Without a printed code the goal's own was inferred; with another one it was read from it. */
function codeOrigin(code: string, printed: string | null) {
  if (printed === null) return 'inferred';
  return printed === code ? 'printed' : 'recovered';
}

function toRowCells(cells: CsvRecord['cells'], quarter: Quarter): RowCells {
  const number = (column: CanonicalColumn) => parsePrintedNumber(cells[column]) ?? null;
  const percent = number('relative_reported_pct');
  return {
    annual: number('annual'),
    periods: {
      kind: 'in-columns',
      planned: QUARTERS.map((each) => number(`p${each}`)),
      achieved: QUARTERS.map((each) => number(`a${each}`)),
    },
    absolute: number('absolute_reported'),
    percent: percent === null ? null : { ...percent, decimals: percent.text.split('.')[1]?.length ?? 0 },
    quarter,
  };
}

function namesOf(
  records: readonly CsvRecord[],
  [codeColumn, nameColumn]: readonly [CanonicalColumn, CanonicalColumn],
) {
  const names = new Map<string, string>();
  for (const { cells } of records) {
    const code = cells[codeColumn];
    if ((names.get(code) ?? code) === code) names.set(code, orNull(cells[nameColumn]) ?? code);
  }
  return [...names].map(([code, name]) => ({ code, name }));
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}

function toWording(text: string): Wording | null {
  return text === '' ? null : { text, origin: 'printed' };
}
