import { isCanonicalCsv, readCsvReport } from '#src/documents/csv/read-csv-report.ts';
import { readScannedReport } from '#src/documents/ocr/read-scanned-report.ts';
import type { ReadResult } from '#src/domain/report.ts';
import { readFileText } from './file-text.ts';

export interface ReportFile {
  /** File name as it was given; folders are left out. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads a quarterly report: scanned text with Markdown tables, or the canonical CSV. Pure. A file that
 * is no such report comes back refused, with what was looked for and not found; doubts about single
 * figures are findings, never refusals.
 */
export function readReport({ name, bytes }: ReportFile): ReadResult {
  const read = readFileText(bytes);
  if (!read.ok) return read;
  const file = { name: name.split(/[/\\]/u).at(-1) ?? name, text: read.text };
  return isCanonicalCsv(file) ? readCsvReport(file) : readScannedReport(file);
}
