import type { ReadResult } from '#src/domain/report.ts';
import { isBlank, splitPages } from './pages.ts';
import { readReportPages } from './read-report-pages.ts';
import { truncated } from './scan-refusals.ts';
import { readTableRows } from './table-rows.ts';

export interface ScannedText {
  /** File name without folders. */
  readonly name: string;
  readonly text: string;
}

/** Reads a quarterly report as a scanner gave it: pages of text with Markdown tables. */
export function readScannedReport({ name, text }: ScannedText): ReadResult {
  const split = splitPages(text);
  if (split.kind === 'truncated') return truncated(split.page);
  const pages = split.pages.filter((page) => !isBlank(page));
  return readReportPages({ name, pages, isScanned: true, readRows: readTableRows });
}
