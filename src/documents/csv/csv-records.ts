import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { parsePrintedNumber } from '#src/documents/printed-number.ts';
import { type Refused, refuse } from '#src/documents/refusals.ts';
import {
  CANONICAL_COLUMNS,
  type CanonicalColumn,
  NUMBER_COLUMNS,
  REQUIRED_COLUMNS,
} from './canonical-columns.ts';

/** One line of the canonical CSV, its cells by column; line 1 is the header. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: Readonly<Record<CanonicalColumn, string>>;
}

export type CsvRecords = { readonly ok: true; readonly records: readonly CsvRecord[] } | Refused;

interface ParsedLine {
  readonly line: number;
  readonly record: readonly string[];
}
/** So many faults are told; the rest are counted. */
const MOST_FAULTS = 10;

export function readCsvRecords(text: string): CsvRecords {
  const parsed: ParsedLine[] = [];
  try {
    const onRecord = (record: readonly string[], { lines }: { readonly lines: number }): null => {
      parsed.push({ line: lines, record });
      return null;
    };
    parse(text, { bom: true, skip_empty_lines: true, on_record: onRecord });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return refuse(
      'csv-broken',
      `El CSV está mal formado o cortado: ${whereOf(error)}. Revise comillas y número de columnas.`,
    );
  }
  const header = (parsed[0]?.record ?? []).map((cell) => cell.trim().toLowerCase());
  const missing = CANONICAL_COLUMNS.filter((column) => !header.includes(column));
  if (missing.length > 0) return refuse('csv-columns', 'Al CSV le faltan columnas:', missing);
  const twice = CANONICAL_COLUMNS.filter((column) => header.indexOf(column) !== header.lastIndexOf(column));
  if (twice.length > 0) return refuse('csv-columns', 'El CSV repite columnas:', twice);
  const places = CANONICAL_COLUMNS.map((column) => [column, header.indexOf(column)] as const);
  const records = parsed.slice(1).map(({ record, line }) => ({ line, cells: toCells(places, record) }));
  if (records.length === 0) return refuse('csv-empty', 'El CSV trae el encabezado, pero ninguna meta.');
  const faults = records.flatMap(findFaults);
  if (faults.length === 0) return { ok: true, records };
  const told = faults.slice(0, MOST_FAULTS);
  const more = faults.length > told.length ? [`y ${faults.length - told.length} más`] : [];
  return refuse('csv-values', 'El CSV trae valores que no se pueden leer. No se cargó nada:', [
    ...told,
    ...more,
  ]);
}

function whereOf(error: CsvError): string {
  const { lines } = z.object({ lines: z.number().optional() }).parse({ ...error });
  return lines === undefined ? 'no se pudo leer' : `línea ${lines}`;
}

function toCells(
  places: readonly (readonly [CanonicalColumn, number])[],
  record: readonly string[],
): Record<CanonicalColumn, string> {
  return RECORD.parse(
    Object.fromEntries(places.map(([column, place]) => [column, (record[place] ?? '').trim()])),
  );
}

const RECORD = z.record(z.enum(CANONICAL_COLUMNS), z.string());

function findFaults({ line, cells }: CsvRecord): string[] {
  const faults: string[] = [];
  const fault = (column: CanonicalColumn, what: string): void => {
    faults.push(`línea ${line}, columna ${column}: ${what}`);
  };
  for (const column of REQUIRED_COLUMNS) if (cells[column] === '') fault(column, 'está vacía');
  for (const column of NUMBER_COLUMNS) {
    const cell = cells[column];
    if (cell !== '' && parsePrintedNumber(cell) === undefined) fault(column, `«${cell}» no es un número`);
  }
  if (cells.year !== '' && !/^20\d\d$/u.test(cells.year)) fault('year', `«${cells.year}» no es un año`);
  if (cells.kind !== '' && cells.kind !== 'goal' && cells.kind !== 'action') {
    fault('kind', `«${cells.kind}» no es goal ni action`);
  }
  return faults;
}
