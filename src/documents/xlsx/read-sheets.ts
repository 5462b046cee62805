import type { Cell, Worksheet } from '@cj-tech-master/excelts';
import { type Refused, refuse } from '#src/documents/refusals.ts';
import { letterOf } from './official-columns.ts';

/** A sheet as texts: as many columns in each row, the parts of a merged area empty but for the first. */
export interface SheetTexts {
  readonly name: string;
  /** From the first row of the sheet on, empty ones included. */
  readonly rows: readonly (readonly string[])[];
}

export type SheetsRead = { readonly ok: true; readonly sheets: readonly SheetTexts[] } | Refused;

export const LIMITS = { sheets: 300, rows: 50_000, columns: 100 } as const;
/** So many faults are told; the rest are counted. */
const MOST_FAULTS = 10;

/** The visible sheets of a workbook, by their values: no formula is computed. */
export async function readSheets(bytes: Uint8Array): Promise<SheetsRead> {
  const { openWorkbook } = await import('./open-workbook.ts');
  let sheets: readonly Worksheet[];
  try {
    const limits = { maxRows: LIMITS.rows + 1, maxCols: LIMITS.columns + 1 };
    ({ worksheets: sheets } = await openWorkbook(bytes, limits));
  } catch {
    return refuse(
      'xlsx-broken',
      'El libro de Excel no se puede leer. Ábralo en Excel, guárdelo de nuevo y vuelva a cargarlo.',
    );
  }
  const visible = sheets.filter(({ state }) => state === 'visible');
  const tooLarge = refuseSize(visible);
  if (tooLarge !== undefined) return tooLarge;
  const faults: string[] = [];
  const read = visible.map((sheet) => readSheet(sheet, faults));
  return faults.length === 0 ? { ok: true, sheets: read } : refuseCells(faults);
}

function refuseSize(sheets: readonly Worksheet[]): Refused | undefined {
  if (sheets.length > LIMITS.sheets) {
    return refuse(
      'xlsx-too-large',
      `El libro trae ${sheets.length} hojas; se leen hasta ${LIMITS.sheets}. Deje las del informe.`,
    );
  }
  const long = sheets.find(
    ({ rowCount, columnCount }) => rowCount > LIMITS.rows || columnCount > LIMITS.columns,
  );
  if (long === undefined) return undefined;
  return refuse(
    'xlsx-too-large',
    `La hoja «${long.name}» pasa de ${LIMITS.rows} renglones o de ${LIMITS.columns} columnas. Borre los renglones y columnas que no sean del informe, también los vacíos con formato.`,
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

function readSheet(sheet: Worksheet, faults: string[]): SheetTexts {
  const rows = Array.from({ length: sheet.rowCount }, (): string[] =>
    Array<string>(sheet.columnCount).fill(''),
  );
  sheet.eachRow((row, number) => {
    row.eachCell((cell, column) => {
      const into = rows[number - 1];
      if (into === undefined || (cell.isMerged && cell.master.address !== cell.address)) return;
      const text = textOf(cell);
      if (typeof text === 'string') into[column - 1] = text;
      else faults.push(`${placeOf(sheet.name, number, column)}: ${text.fault}`);
    });
  });
  return { name: sheet.name, rows };
}

type CellText = string | { readonly fault: string };

const UNCOMPUTED: CellText = {
  fault: 'es una fórmula sin valor guardado; ábralo en Excel, guárdelo y vuelva a cargarlo',
};

/** What the cell shows, numbers without grouping. */
function textOf(cell: Cell): CellText {
  const { value } = cell;
  const shown =
    typeof value === 'object' && value !== null && isFormula(value) ? (cell.result ?? UNCOMPUTED) : value;
  if (shown === null || shown === undefined) return '';
  if (typeof shown === 'number') return toNumberText(shown, formatOf(cell));
  if (typeof shown === 'string' || typeof shown === 'boolean') return String(shown).trim();
  if (shown instanceof Date) return shown.toISOString().slice(0, 10);
  if ('fault' in shown) return UNCOMPUTED;
  if ('error' in shown) return { fault: `tiene el error ${shown.error}; corríjalo en Excel` };
  return cell.text.trim();
}

function isFormula(value: object): boolean {
  return 'formula' in value || 'sharedFormula' in value;
}

function formatOf({ numFmt }: Cell): string {
  return typeof numFmt === 'string' ? numFmt : (numFmt?.formatCode ?? '');
}

/** 0.75 under a format for percentages is 75%; 75 under one that only writes the sign is, too. */
function toNumberText(value: number, format: string): string {
  const digits = (number: number): string => String(Number(number.toPrecision(15)));
  if (/"[^"]*%[^"]*"/u.test(format)) return `${digits(value)}%`;
  return format.includes('%') ? `${digits(value * 100)}%` : digits(value);
}
