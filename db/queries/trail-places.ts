import { decodeDocument } from '#db/codec.ts';
import type { SourceRef } from '#src/domain/source.ts';

/** Columns of the row and document that a step refers to. */
export const PLACE = [
  'place.page',
  'place.row',
  'document.name',
  'document.title',
  'document.year',
  'document.quarter as document_quarter',
  'document.cutoff_on',
] as const;

export interface PlaceRow {
  readonly page: number | null;
  readonly row: number | null;
  readonly name: string | null;
  readonly title: string | null;
  readonly year: number | null;
  readonly document_quarter: number | null;
  readonly cutoff_on: string | null;
}

/** Null: no report. */
export function toPlace(found: PlaceRow): SourceRef | null {
  const { page, row, name, title, year, document_quarter: quarter, cutoff_on } = found;
  if (name === null || year === null || quarter === null || cutoff_on === null) return null;
  return { page, row, document: decodeDocument({ name, title, year, quarter, cutoff_on }) };
}
