import { type RawCell, textOf } from './cell-text.ts';
import { scanXml } from './scan-xml.ts';
import { makeTextCollector } from './text-collector.ts';
import type { WorkbookParts } from './workbook-parts.ts';

/** A place in a sheet; both count from 1. */
export interface SheetPlace {
  readonly row: number;
  readonly column: number;
}

export interface SheetLimits {
  readonly rows: number;
  readonly columns: number;
}

export interface SheetRead {
  /** As many columns in each row, the parts of a merged area empty but for the first. */
  readonly rows: readonly (readonly string[])[];
  readonly faults: readonly (SheetPlace & { readonly what: string })[];
  /** There are cells beyond the limits. */
  readonly isTooLarge: boolean;
}

/** Reads the cells of one sheet. @throws Error where it is not well formed */
export function readSheetCells(content: Uint8Array, parts: WorkbookParts, limits: SheetLimits): SheetRead {
  const rows: string[][] = [];
  const faults: (SheetPlace & { readonly what: string })[] = [];
  const merged: string[] = [];
  let width = 0;
  let isTooLarge = false;
  let covered = 0;
  const onCell = ({ row, column }: SheetPlace, cell: RawCell): void => {
    if (row > limits.rows || column > limits.columns) {
      isTooLarge = true;
      return;
    }
    width = Math.max(width, column);
    while (rows.length < row) rows.push([]);
    const text = textOf(cell, parts);
    const into = rows[row - 1];
    if (typeof text !== 'string') faults.push({ row, column, what: text.fault });
    else if (text !== '' && into !== undefined) {
      while (into.length < column) into.push('');
      into[column - 1] = text;
    }
  };
  scanCells(content, onCell, (area) => merged.push(area));
  const within = { rows: rows.length, columns: width };
  const hidden = new Set<string>();
  for (const area of merged) {
    for (const { row, column } of restOf(area, within)) {
      const into = rows[row - 1];
      if (into !== undefined && column <= into.length) into[column - 1] = '';
      hidden.add(`${row} ${column}`);
      covered += 1;
    }
    // Areas do not overlap, unless somebody means harm.
    if (covered > within.rows * within.columns) return { rows: [], faults: [], isTooLarge: true };
  }
  for (const row of rows) while (row.length < width) row.push('');
  return { rows, faults: faults.filter(({ row, column }) => !hidden.has(`${row} ${column}`)), isTooLarge };
}

type OnCell = (place: SheetPlace, cell: RawCell) => void;

function scanCells(content: Uint8Array, onCell: OnCell, onMerged: (area: string) => void): void {
  let place: SheetPlace = { row: 0, column: 0 };
  let cell = {
    type: '',
    style: 0,
    isFormula: false,
    value: null as string | null,
    inline: null as string | null,
  };
  let isValue = false;
  const inline = makeTextCollector('is', (text) => {
    cell = { ...cell, inline: text };
  });
  scanXml(content, {
    open: (name, attributes) => {
      if (name === 'row') place = { row: Number(attributes['r'] ?? place.row + 1), column: 0 };
      else if (name === 'c') {
        place = placeOf(attributes['r']) ?? { ...place, column: place.column + 1 };
        const style = Number(attributes['s'] ?? 0);
        cell = { type: attributes['t'] ?? '', style, isFormula: false, value: null, inline: null };
      } else if (name === 'f') cell.isFormula = true;
      else if (name === 'v') {
        isValue = true;
        cell.value = '';
      } else if (name === 'mergeCell') onMerged(attributes['ref'] ?? '');
      else inline.open(name, attributes);
    },
    text: (text) => {
      if (isValue) cell.value = (cell.value ?? '') + text;
      else inline.text(text);
    },
    close: (name) => {
      if (name === 'v') isValue = false;
      else if (name === 'c') onCell(place, cell);
      else inline.close(name);
    },
  });
}

const REFERENCE = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/u;

/** "C12". */
function placeOf(reference: string | undefined): SheetPlace | undefined {
  const [, letters, row] = REFERENCE.exec(reference ?? '') ?? [];
  if (letters === undefined) return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(row), column };
}

/** The cells of a merged area but for its first, as far as the sheet goes. */
function restOf(area: string, within: SheetLimits): SheetPlace[] {
  const [from, to] = area.split(':').map(placeOf);
  if (from === undefined || to === undefined) return [];
  const places: SheetPlace[] = [];
  for (let row = from.row; row <= Math.min(to.row, within.rows); row += 1) {
    for (let column = from.column; column <= Math.min(to.column, within.columns); column += 1) {
      if (row !== from.row || column !== from.column) places.push({ row, column });
    }
  }
  return places;
}
