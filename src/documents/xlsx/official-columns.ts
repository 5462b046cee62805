/** The columns of the official table from left to right, counted from 1. */
export const COLUMN = {
  lines: 1,
  measure: 2,
  annual: 3,
  description: 4,
  firstPeriod: 5,
  absolute: 13,
  relative: 14,
  remark: 15,
} as const;

export const LAST_COLUMN = COLUMN.remark;
export const LAST_LETTER = 'O';

/** In characters. */
export const WIDTHS: readonly number[] = [
  11,
  12,
  10,
  40,
  ...Array.from({ length: 8 }, () => 7),
  8.5,
  8.5,
  27,
];

export const QUARTER_NAMES = ['Ene-Mar', 'Abr-Jun', 'Jul-Sep', 'Oct-Dic'] as const;

/** Headings over the whole height of the table's head. */
export const HEADINGS: readonly { readonly column: number; readonly text: string }[] = [
  { column: COLUMN.lines, text: 'LÍNEA DE ACCIÓN' },
  { column: COLUMN.measure, text: 'UNIDAD MEDIDA' },
  { column: COLUMN.annual, text: 'META ANUAL AUTORIZADA' },
  { column: COLUMN.description, text: 'DESCRIPCIÓN DE LAS METAS/ACCIONES' },
  { column: COLUMN.absolute, text: 'AVANCE ABSOLUTO' },
  { column: COLUMN.relative, text: 'AVANCE RELATIVO' },
  { column: COLUMN.remark, text: 'OBSERVACIONES' },
];

export function letterOf(column: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + column - 1);
}
