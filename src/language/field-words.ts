import { QUARTERS } from '#src/domain/period.ts';
import { formatNumber, formatQuarter } from './format.ts';

interface FieldWords {
  /** As a heading: "meta anual". */
  readonly alone: string;
  /** Inside a sentence: "la meta anual". */
  readonly within: string;
}

function ofQuarter(alone: string): FieldWords {
  return { alone, within: `lo ${alone}` };
}

const WORDS: ReadonlyMap<string, FieldWords> = new Map([
  ['annual', { alone: 'meta anual', within: 'la meta anual' }],
  ['absolute_reported', { alone: 'avance absoluto', within: 'el avance absoluto' }],
  ['relative_reported_pct', { alone: 'avance relativo en %', within: 'el avance relativo en %' }],
  ['description', { alone: 'descripción', within: 'la descripción' }],
  ['measure', { alone: 'unidad de medida', within: 'la unidad de medida' }],
  ['kind', { alone: 'si es meta o acción', within: 'el tipo' }],
  ['program_code', { alone: 'clave del programa', within: 'la clave del programa' }],
  ['parent_code', { alone: 'meta a la que pertenece', within: 'la meta a la que pertenece' }],
  ['remark', { alone: 'observación', within: 'la observación' }],
  ...QUARTERS.flatMap((quarter) => [
    [`p${quarter}`, ofQuarter(`programado en el ${formatQuarter(quarter)}`)] as const,
    [`a${quarter}`, ofQuarter(`alcanzado en el ${formatQuarter(quarter)}`)] as const,
  ]),
]);

/** @param field a column of the canonical CSV */
export function nameField(field: string): string {
  return WORDS.get(field)?.alone ?? field;
}

/** With its article, as the subject of a sentence. */
export function nameFieldWithin(field: string): string {
  return WORDS.get(field)?.within ?? field;
}

export function tellFieldValue(field: string, value: string | number | null): string {
  if (field === 'kind' && value !== null) return value === 'goal' ? 'meta' : 'acción';
  return typeof value === 'string' ? `«${value}»` : formatNumber(value);
}

/** "pág. 3, renglón 4"; empty where the format has neither. */
export function tellPlace({
  page,
  row,
}: {
  readonly page: number | null;
  readonly row: number | null;
}): string {
  const parts = [...(page === null ? [] : [`pág. ${page}`]), ...(row === null ? [] : [`renglón ${row}`])];
  return parts.join(', ');
}
