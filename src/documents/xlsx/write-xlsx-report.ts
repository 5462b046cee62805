import { NOTE_TITLE } from '#src/documents/official/cover-note.ts';
import { toOfficialReport } from '#src/documents/official/official-report.ts';
import type { QuarterToWrite } from '#src/documents/quarter-to-write.ts';
import { fillNoteSheet } from './note-sheet.ts';
import { fillOfficialSheet } from './official-sheet.ts';
import { toSheetName } from './sheet-text.ts';

/** The official report as a workbook: the cover note, then one sheet for each unit. */
export async function writeXlsxReport(exported: QuarterToWrite): Promise<Uint8Array> {
  const { newWorkbook } = await import('./new-workbook.ts');
  const report = toOfficialReport(exported);
  const title = `${report.title} · ${report.programme}`;
  const workbook = newWorkbook({ title, madeAt: report.madeAt });
  fillNoteSheet(workbook.addWorksheet(NOTE_TITLE), report);
  const taken = new Set([NOTE_TITLE.toLowerCase()]);
  for (const section of report.sections) {
    const name = toSheetName(section.code, taken);
    taken.add(name.toLowerCase());
    fillOfficialSheet(workbook.addWorksheet(name), section, report);
  }
  return workbook.xlsx.writeBuffer();
}
