import type { Alignment, Border, Borders, Cell, Fill, Font, Worksheet } from '@cj-tech-master/excelts';

const FONT_NAME = 'Arial';
export const SIZES = { title: 12, heading: 8, body: 8, smallest: 5 } as const;

const THIN: Partial<Border> = { style: 'thin', color: { argb: 'FF5F6B76' } };
export const BOX: Partial<Borders> = { top: THIN, left: THIN, bottom: THIN, right: THIN };
export const SHADE: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE3EAEE' } };

interface Look {
  readonly font?: Partial<Font>;
  readonly alignment?: Partial<Alignment>;
  readonly border?: Partial<Borders>;
  readonly fill?: Fill;
}

export function dress(cell: Cell, { font, alignment, border, fill }: Look): void {
  cell.font = { name: FONT_NAME, size: SIZES.body, ...font };
  cell.alignment = { vertical: 'middle', wrapText: true, ...alignment };
  if (border !== undefined) cell.border = border;
  if (fill !== undefined) cell.fill = fill;
}

/** Rows and columns, both ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The first cell of an area, which is all of it from now on. */
export function merge(sheet: Worksheet, { top, left, bottom, right }: Area): Cell {
  if (top !== bottom || left !== right) sheet.mergeCells(top, left, bottom, right);
  return sheet.getCell(top, left);
}

/** Letter paper, lying, as wide as the page: what the official page is printed on. */
export function setUpPage(sheet: Worksheet, lastRow: number, lastColumn: string): void {
  Object.assign(sheet.pageSetup, {
    // 1 is letter; the library names only the other sizes.
    paperSize: 1,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { left: 0.4, right: 0.4, top: 0.45, bottom: 0.55, header: 0.2, footer: 0.25 },
    printArea: `A1:${lastColumn}${lastRow}`,
  });
  sheet.headerFooter.oddFooter = '&L&8&A&R&8Página &P de &N';
}
