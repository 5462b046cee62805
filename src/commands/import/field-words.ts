import { QUARTERS } from '#src/domain/period.ts';
import type { FigureChange } from '#src/domain/report.ts';
import { formatNumber, formatQuarter } from '#src/language/format.ts';

interface FieldWords {
  /** As a sentence says it. */
  readonly words: string;
  /** As `--decide` takes it: one word. */
  readonly option: string;
}

const QUARTER_FIELD = /^([pa])([1-4])$/u;
/** By column of the canonical CSV. */
const FIELD_WORDS: ReadonlyMap<string, FieldWords> = new Map([
  ['annual', { words: 'meta anual', option: 'anual' }],
  ['absolute_reported', { words: 'avance absoluto', option: 'absoluto' }],
  ['relative_reported_pct', { words: 'avance relativo en %', option: 'relativo' }],
  ['description', { words: 'descripción', option: 'descripcion' }],
  ['measure', { words: 'unidad de medida', option: 'medida' }],
  ['kind', { words: 'si es meta o acción', option: 'tipo' }],
  ['program_code', { words: 'clave del programa', option: 'programa' }],
  ['parent_code', { words: 'meta a la que pertenece', option: 'pertenece' }],
]);

/** @param field a column of the canonical CSV */
export function toFieldWords(field: string): string {
  const [, series, quarter] = QUARTER_FIELD.exec(field) ?? [];
  if (quarter === undefined) return FIELD_WORDS.get(field)?.words ?? field;
  const close = QUARTERS.find((each) => String(each) === quarter);
  const words = series === 'p' ? 'programado' : 'alcanzado';
  return close === undefined ? words : `${words} en el ${formatQuarter(close)}`;
}

/** "a2", "anual": the field as `--decide` takes it. */
export function toOptionField(field: string): string {
  return FIELD_WORDS.get(field)?.option ?? field;
}

export function toValueText(field: string, value: FigureChange['from']): string {
  if (field === 'kind') return value === 'goal' ? 'meta' : 'acción';
  return typeof value === 'string' ? `«${value}»` : formatNumber(value);
}
