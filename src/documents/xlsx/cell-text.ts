import { type DayCount, isDateFormat, toIsoDay } from './number-formats.ts';
import { withoutEscapes } from './text-collector.ts';
import type { WorkbookParts } from './workbook-parts.ts';

/** A cell as the file has it. */
export interface RawCell {
  /** "s" for a shared text, "inlineStr", "str", "b", "e", "d"; otherwise a number. */
  readonly type: string;
  readonly style: number;
  readonly isFormula: boolean;
  /** What stands as its value; null where nothing does. */
  readonly value: string | null;
  /** The text that stands in the cell itself. */
  readonly inline: string | null;
}

export type CellText = string | { readonly fault: string };

const UNCOMPUTED: CellText = {
  fault: 'es una fórmula sin valor guardado; ábralo en Excel, guárdelo y vuelva a cargarlo',
};

/** What the cell shows, numbers without grouping. No formula is computed. */
export function textOf(cell: RawCell, { strings, formats, countedFrom }: WorkbookParts): CellText {
  const { type, value, inline } = cell;
  if (inline !== null) return inline.trim();
  if (value === null) return cell.isFormula ? UNCOMPUTED : '';
  if (type === 's') return (strings[Number(value)] ?? '').trim();
  if (type === 'str') return withoutEscapes(value).trim();
  if (type === 'b') return value.trim() === '1' ? 'true' : 'false';
  if (type === 'e') return { fault: `tiene el error ${value.trim()}; corríjalo en Excel` };
  if (type === 'd') return value.trim().slice(0, 10);
  if (value.trim() === '') return '';
  return toNumberText(Number(value), formats[cell.style] ?? '', countedFrom);
}

/** 0.75 under a format for percentages is 75%; 75 under one that only writes the sign is, too. */
function toNumberText(value: number, format: string, countedFrom: DayCount): CellText {
  if (!Number.isFinite(value)) return { fault: 'no es un número que se pueda leer' };
  const digits = (number: number): string =>
    String(Number.isInteger(number) ? number : Number(number.toPrecision(15)));
  if (format === '') return digits(value);
  if (/"[^"]*%[^"]*"/u.test(format)) return `${digits(value)}%`;
  if (format.includes('%')) return `${digits(value * 100)}%`;
  return (isDateFormat(format) ? toIsoDay(value, countedFrom) : undefined) ?? digits(value);
}
