import type { ReadResult } from '#src/domain/report.ts';
import { isPdf, readPdfReport } from './pdf-text/read-pdf-report.ts';
import { type ReportFile, readReport } from './read-report.ts';
import { isPacked, readXlsxReport } from './xlsx/read-xlsx-report.ts';

/** How names of such files end. */
export const REPORT_ENDINGS: readonly string[] = ['xlsx', 'pdf', 'csv', 'md', 'txt'];

/** Reads a quarterly report in any format that the product knows: what `readReport` reads, a workbook, or a PDF. */
export async function readReportFile({ name, bytes }: ReportFile): Promise<ReadResult> {
  const file = { name: name.split(/[/\\]/u).at(-1) ?? name, bytes };
  if (isPacked(bytes)) return readXlsxReport(file);
  return isPdf(bytes) ? readPdfReport(file) : readReport(file);
}
