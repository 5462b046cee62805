import type { PrintedNumber, PrintedPercent } from '#src/documents/printed-number.ts';
import type { RowCells } from '#src/documents/reconcile/cells.ts';
import { percentOf, sameNumber } from '#src/documents/reconcile/checks.ts';
import type { GoalKind } from '#src/domain/goal.ts';
import type { Quarter } from '#src/domain/period.ts';
import { readCodedText, readLineCodes } from './codes.ts';
import type { TableColumns, TableRow } from './columns.ts';
import {
  AS_PRINTED,
  hasDoubtfulSigns,
  readScannedFigures,
  readScannedPercent,
  SIGN_READINGS,
  type SignReading,
} from './scanned-figures.ts';
import type { ColumnRole } from './vocabulary.ts';

/** One row of a table as printed, its parts told apart. */
export interface RawRow {
  readonly printedCode: string | null;
  readonly code: string | null;
  readonly kind: GoalKind | null;
  readonly description: string | null;
  readonly measure: string | null;
  readonly lineCodes: readonly string[];
  readonly cells: RowCells;
  readonly remark: string | null;
}

export interface RowPlace {
  readonly columns: TableColumns;
  readonly quarter: Quarter;
}

export function readRawRow(row: TableRow, { columns, quarter }: RowPlace): RawRow {
  const leading = row.slice(0, columns.periodsFrom);
  const words = readWords(leading, columns.places);
  const tail = row.slice(columns.periodsFrom);
  const before = columns.places.get('remark');
  const isBefore = before !== undefined && before < columns.periodsFrom;
  const ways = row.some(hasDoubtfulSigns) ? SIGN_READINGS : [AS_PRINTED];
  const [cells, ...otherwise] = ways.map((signs) => readCells({ leading, tail }, columns.places, signs));
  if (cells === undefined) throw new RangeError('a row is read in at least one way');
  return {
    ...words,
    cells: {
      ...cells,
      quarter,
      ...(otherwise.length === 0 ? {} : { otherwise: otherwise.map((each) => ({ ...each, quarter })) }),
    },
    remark: isBefore ? orNull(row[before]) : readTail(tail, AS_PRINTED).remark,
  };
}

interface RowParts {
  /** What stands left of the quarters, and from them on. */
  readonly leading: TableRow;
  readonly tail: TableRow;
}

function readCells(
  { leading, tail }: RowParts,
  places: Places,
  signs: SignReading,
): Omit<RowCells, 'quarter'> {
  const annual = readAnnual(leading, places, signs);
  const { absolute, percent, periods } = splitFigures(readTail(tail, signs), annual);
  return { annual, periods: { kind: 'in-order', cells: periods }, absolute, percent };
}

/** Whether a cell holds one figure or more, a percentage included. */
export function isFigure(cell: string): boolean {
  return readScannedFigures(cell, AS_PRINTED).length > 0 || readScannedPercent(cell) !== undefined;
}

type Places = ReadonlyMap<ColumnRole, number>;

/** What the texts left of the quarters are: by their form where it tells, otherwise by their heading. */
function readWords(leading: TableRow, places: Places) {
  const at = (role: ColumnRole): string => leading[places.get(role) ?? -1] ?? '';
  const lineCodes = readLineCodes(at('line'));
  // Where the table has no column for it, the goal's text stands in the column of the lines.
  const text =
    [at('description'), lineCodes === undefined ? at('line') : ''].find((cell) => cell !== '') ?? '';
  const coded = readCodedText(text);
  return {
    printedCode: coded?.printedCode ?? null,
    code: coded?.code ?? null,
    kind: coded?.kind ?? null,
    description: orNull(coded?.text ?? text),
    measure: orNull(at('measure')),
    lineCodes: lineCodes ?? [],
  };
}

function orNull(text: string | undefined): string | null {
  return text === undefined || text === '' ? null : text;
}

function readAnnual(leading: TableRow, places: Places, { points }: SignReading): PrintedNumber | null {
  // It has a column of its own, so that its cell holds one number.
  const signs: SignReading = { points, spaces: 'within' };
  const [under, ...more] = readScannedFigures(leading[places.get('annual') ?? -1] ?? '', signs);
  if (under !== undefined && more.length === 0) return under;
  const numbers = leading.flatMap((cell) => readScannedFigures(cell, signs));
  return numbers.length === 1 ? (numbers[0] ?? null) : null;
}

interface Tail {
  readonly numbers: readonly PrintedNumber[];
  readonly percent: PrintedPercent | null;
  readonly remark: string | null;
}

/** Figures up to the percentage, then the remark. */
function readTail(cells: TableRow, signs: SignReading): Tail {
  const figures = (cell: string): readonly PrintedNumber[] => readScannedFigures(cell, signs);
  const percentAt = cells.findIndex((cell) => readScannedPercent(cell) !== undefined);
  const lastNumber = cells.findLastIndex((cell) => figures(cell).length > 0);
  const end = percentAt < 0 ? lastNumber + 1 : percentAt;
  return {
    numbers: cells.slice(0, end).flatMap(figures),
    percent: readScannedPercent(cells[percentAt] ?? '') ?? null,
    remark: orNull(
      cells
        .slice(percentAt < 0 ? end : percentAt + 1)
        .filter((cell) => cell !== '')
        .join(' '),
    ),
  };
}

/** The absolute advance stands before the percentage; a percentage printed without its sign is told by its value. */
function splitFigures({ numbers, percent }: Tail, annual: PrintedNumber | null) {
  const last = numbers.at(-1) ?? null;
  const beforeLast = numbers.at(-2);
  if (percent !== null || last === null) return { absolute: last, percent, periods: numbers.slice(0, -1) };
  const expected =
    annual === null || beforeLast === undefined ? null : percentOf(beforeLast.value, annual.value, 0);
  if (beforeLast !== undefined && expected !== null && sameNumber(expected, last.value)) {
    return { absolute: beforeLast, percent: { ...last, decimals: 0 }, periods: numbers.slice(0, -2) };
  }
  return { absolute: last, percent: null, periods: numbers.slice(0, -1) };
}
