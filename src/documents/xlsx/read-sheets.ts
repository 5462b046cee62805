import { type Refused, refuse } from '#src/documents/refusals.ts';
import type { ZipParts } from './inspect-zip.ts';
import { letterOf } from './official-columns.ts';
import { readSheetCells, type SheetRead } from './sheet-cells.ts';
import { readWorkbookParts, type SheetPart } from './workbook-parts.ts';

/** A sheet as texts: as many columns in each row, the parts of a merged area empty but for the first. */
export interface SheetTexts {
  readonly name: string;
  /** From the first row of the sheet on, empty ones included. */
  readonly rows: readonly (readonly string[])[];
}

export type SheetsRead = { readonly ok: true; readonly sheets: readonly SheetTexts[] } | Refused;

const LIMITS = { sheets: 300, rows: 50_000, columns: 100 } as const;
/** So many faults are told; the rest are counted. */
const MOST_FAULTS = 10;

/** The visible sheets of a workbook, by their values: no formula is computed. */
export function readSheets(parts: ZipParts): SheetsRead {
  try {
    const workbook = readWorkbookParts(parts);
    const visible = workbook.sheets.filter(({ isVisible }) => isVisible);
    if (visible.length > LIMITS.sheets) return refuseCount(visible.length);
    const read = visible.map((sheet) => {
      const content = parts.read(sheet.path);
      return { sheet, read: content === undefined ? EMPTY : readSheetCells(content, workbook, LIMITS) };
    });
    const long = read.find((each) => each.read.isTooLarge);
    if (long !== undefined) return refuseSize(long.sheet);
    const faults = read.flatMap(({ sheet, read: { faults: found } }) =>
      found.map(({ row, column, what }) => `${placeOf(sheet.name, row, column)}: ${what}`),
    );
    if (faults.length > 0) return refuseCells(faults);
    return { ok: true, sheets: read.map(({ sheet: { name }, read: { rows } }) => ({ name, rows })) };
  } catch {
    return refuse(
      'xlsx-broken',
      'El libro de Excel no se puede leer. Ábralo en Excel, guárdelo de nuevo y vuelva a cargarlo.',
    );
  }
}

const EMPTY: SheetRead = { rows: [], faults: [], isTooLarge: false };

function refuseCount(sheets: number): Refused {
  return refuse(
    'xlsx-too-large',
    `El libro trae ${sheets} hojas; se leen hasta ${LIMITS.sheets}. Deje las del informe.`,
  );
}

function refuseSize({ name }: SheetPart): Refused {
  return refuse(
    'xlsx-too-large',
    `La hoja «${name}» pasa de ${LIMITS.rows} renglones o de ${LIMITS.columns} columnas. Borre los renglones y columnas que no sean del informe, también los vacíos con formato.`,
  );
}

/** @param faults each with sheet, row and column, in Spanish */
export function refuseCells(faults: readonly string[]): Refused {
  const told = faults.slice(0, MOST_FAULTS);
  const more = faults.length > told.length ? [`y ${faults.length - told.length} más`] : [];
  return refuse('xlsx-values', 'El libro trae celdas que no se pueden leer. No se cargó nada:', [
    ...told,
    ...more,
  ]);
}

export function placeOf(sheet: string, row: number, column: number): string {
  return `hoja «${sheet}», renglón ${row}, columna ${columnName(column)}`;
}

function columnName(column: number): string {
  return column <= 26
    ? letterOf(column)
    : `${letterOf(Math.floor((column - 1) / 26))}${letterOf(((column - 1) % 26) + 1)}`;
}
