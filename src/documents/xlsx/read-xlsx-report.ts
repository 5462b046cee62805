import { CANONICAL_COLUMNS } from '#src/documents/csv/canonical-columns.ts';
import { readCsvReport } from '#src/documents/csv/read-csv-report.ts';
import { renderCsv } from '#src/documents/csv/render-csv.ts';
import { MOST_BYTES } from '#src/documents/file-text.ts';
import { readReportPages } from '#src/documents/ocr/read-report-pages.ts';
import { notAReport } from '#src/documents/ocr/scan-refusals.ts';
import type { PlacedRow } from '#src/documents/ocr/table-rows.ts';
import { refuse } from '#src/documents/refusals.ts';
import type { Quarter } from '#src/domain/period.ts';
import type { ReadResult } from '#src/domain/report.ts';
import { readGridRow } from './grid-rows.ts';
import { openZip } from './inspect-zip.ts';
import { placeOf, readSheets, refuseCells, type SheetTexts } from './read-sheets.ts';
import { type SheetPage, toSheetPage } from './sheet-page.ts';

export interface PackedFile {
  /** File name without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Office files and other packed ones begin so. */
export function isPacked(bytes: Uint8Array): boolean {
  return [0x50, 0x4b, 0x03, 0x04].every((byte, index) => bytes[index] === byte);
}

/** Reads a workbook: in the official layout, a unit on each sheet, or with the canonical columns on its first one. */
export function readXlsxReport({ name, bytes }: PackedFile): ReadResult {
  if (bytes.length > MOST_BYTES) {
    return refuse(
      'file-too-large',
      `El archivo pesa más de ${MOST_BYTES / 1024 / 1024} MB. Divídalo o revise que sea el informe.`,
    );
  }
  const parts = openZip(bytes);
  if (!parts.ok) return parts;
  const read = readSheets(parts);
  if (!read.ok) return read;
  const canonical = read.sheets.find(isCanonical);
  if (canonical !== undefined) return readCanonical(name, canonical);
  return readOfficial(name, read.sheets);
}

const FEWEST_COLUMNS = 3;

function isCanonical({ rows }: SheetTexts): boolean {
  const header = (rows[0] ?? []).map((cell) => cell.trim().toLowerCase());
  return CANONICAL_COLUMNS.filter((column) => header.includes(column)).length >= FEWEST_COLUMNS;
}

/** The same columns, checks and messages as those of the CSV, whose lines are the sheet's rows. */
function readCanonical(name: string, { rows }: SheetTexts): ReadResult {
  const told = rows.slice(0, rows.findLastIndex((row) => row.some((cell) => cell !== '')) + 1);
  const lines = told.map((row) => row.map((cell) => cell.replace(/\s*\n\s*/gu, ' ').replace(/%$/u, '')));
  return readCsvReport({ name, text: renderCsv(lines) });
}

function readOfficial(name: string, sheets: readonly SheetTexts[]): ReadResult {
  const pages = sheets.flatMap((sheet, index) => toSheetPage(sheet, index + 1) ?? []);
  if (pages.length === 0) return notAReport(['table', 'annual', 'quarters']);
  const faults: string[] = [];
  const result = readReportPages({
    name,
    pages: pages.map(({ page }) => page),
    isScanned: false,
    readRows: (_, quarter) => {
      faults.length = 0;
      return {
        kind: 'rows',
        rows: pages.flatMap((page, section) => readRows(page, { section, quarter, faults })),
      };
    },
  });
  return result.ok && faults.length > 0 ? refuseCells(faults) : result;
}

function readRows(
  { sheet, columns, page, rowNumbers }: SheetPage,
  { section, quarter, faults }: { section: number; quarter: Quarter; faults: string[] },
): readonly PlacedRow[] {
  return page.tableRows.map((row, index) => {
    const onFault = (column: number, what: string): void => {
      faults.push(`${placeOf(sheet, rowNumbers[index] ?? 0, column + 1)}: ${what}`);
    };
    return {
      page: page.number,
      row: index + 1,
      section,
      raw: readGridRow(row, { columns, quarter, onFault }),
    };
  });
}
