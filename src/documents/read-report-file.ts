import type { ReadResult } from '#src/domain/report.ts';
import { type ReportFile, readReport } from './read-report.ts';
import { isPacked, readXlsxReport } from './xlsx/read-xlsx-report.ts';

/** How names of such files end. */
export const REPORT_ENDINGS: readonly string[] = ['xlsx', 'csv', 'md', 'txt'];

/** Reads a quarterly report in any format that the product knows: what `readReport` reads, or a workbook. */
export async function readReportFile({ name, bytes }: ReportFile): Promise<ReadResult> {
  if (!isPacked(bytes)) return readReport({ name, bytes });
  return readXlsxReport({ name: name.split(/[/\\]/u).at(-1) ?? name, bytes });
}
