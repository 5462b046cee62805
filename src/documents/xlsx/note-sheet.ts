import type { Row, Worksheet } from '@cj-tech-master/excelts';
import { NOTE_TITLE, type NoteItem } from '#src/documents/official/cover-note.ts';
import type { OfficialReport } from '#src/documents/official/official-report.ts';
import { BOX, dress, merge, SHADE, SIZES, setUpPage } from './sheet-style.ts';
import { putText } from './sheet-text.ts';
import { fitToRow } from './text-height.ts';

const WIDTHS = [12, 10, 100, 24] as const;
const HEADINGS = ['UNIDAD', 'CLAVE', 'QUÉ HAY QUE SABER', 'DÓNDE, EN EL ORIGEN'] as const;

/** The note before the official pages, group by group. */
export function fillNoteSheet(sheet: Worksheet, { note, programme, title }: OfficialReport): void {
  for (const [index, width] of WIDTHS.entries()) sheet.getColumn(index + 1).width = width;
  let row = 1;
  const across = (text: string, look: { readonly bold: boolean; readonly size: number }): void => {
    const cell = merge(sheet, { top: row, left: 1, bottom: row, right: WIDTHS.length });
    putText(cell, text);
    dress(cell, { font: look, alignment: { vertical: 'top' } });
    const width = WIDTHS.reduce((sum, each) => sum + each, 0);
    sheet.getRow(row).height = fitToRow(text, { width, size: look.size, smallest: look.size }).height + 3;
    row += 1;
  };
  across(NOTE_TITLE, { bold: true, size: SIZES.title });
  across(`${programme} · ${title}`, { bold: true, size: 9 });
  across(note.lead, { bold: false, size: 9 });
  for (const { title: group, items } of note.groups) {
    row += 1;
    across(`${group} (${items.length})`, { bold: true, size: 9 });
    putCells(sheet.getRow(row), HEADINGS, 'heading');
    row += 1;
    for (const item of items) {
      putCells(sheet.getRow(row), toCells(item), 'item');
      row += 1;
    }
  }
  setUpPage(sheet, row - 1, 'D');
}

function toCells({ unit, code, text, where }: NoteItem): readonly string[] {
  return [unit, code, text, where];
}

function putCells(row: Row, texts: readonly string[], as: 'heading' | 'item'): void {
  const heights = texts.map((text, index) => {
    const cell = row.getCell(index + 1);
    putText(cell, text);
    const look = as === 'heading' ? { font: { bold: true }, fill: SHADE } : {};
    dress(cell, { ...look, alignment: { vertical: 'top' }, border: BOX });
    return fitToRow(text, { width: WIDTHS[index] ?? 10, size: SIZES.body, smallest: SIZES.body }).height;
  });
  row.height = Math.max(...heights);
}
