import type { ImportConflict, KnownValue, ValueSource } from '#src/domain/import-plan.ts';
import { QUARTERS } from '#src/domain/period.ts';
import type { FigureChange, RowState } from '#src/domain/report.ts';
import type { Place } from '#src/domain/source.ts';
import { formatDay, formatNumber, formatQuarter } from '#src/language/format.ts';

export const ROW_STATE_WORDS: Readonly<Record<RowState, string>> = {
  clean: 'limpios',
  recovered: 'recuperados',
  ambiguous: 'ambiguos',
  unreconciled: 'que no cuadran',
};

const QUARTER_FIELD = /^([pa])([1-4])$/u;
const FIELD_WORDS: ReadonlyMap<string, string> = new Map([
  ['annual', 'meta anual'],
  ['absolute_reported', 'avance absoluto'],
  ['relative_reported_pct', 'avance relativo en %'],
  ['description', 'descripción'],
  ['measure', 'unidad de medida'],
  ['kind', 'si es meta o acción'],
  ['program_code', 'clave del programa'],
  ['parent_code', 'meta a la que pertenece'],
  ['remark', 'observación'],
]);

/** @param field a column of the canonical CSV */
export function tellField(field: string): string {
  const [, series, quarter] = QUARTER_FIELD.exec(field) ?? [];
  if (quarter === undefined) return FIELD_WORDS.get(field) ?? field;
  const close = QUARTERS.find((each) => String(each) === quarter);
  const words = series === 'p' ? 'programado' : 'alcanzado';
  return close === undefined ? words : `${words} en el ${formatQuarter(close)}`;
}

export function tellValue(field: string, value: FigureChange['from']): string {
  if (field === 'kind' && value !== null) return value === 'goal' ? 'meta' : 'acción';
  return typeof value === 'string' ? `«${value}»` : formatNumber(value);
}

/** "pág. 3, renglón 4"; empty where the format has neither. */
export function tellPlace({ page, row }: Place): string {
  const parts = [...(page === null ? [] : [`pág. ${page}`]), ...(row === null ? [] : [`renglón ${row}`])];
  return parts.join(', ');
}

const CAPTURE_WORDS = {
  approved: 'captura aprobada',
  submitted: 'captura por revisar',
  withdrawn: 'captura retirada',
} as const;

function tellSource(source: ValueSource, dayOf: (instant: string) => string): string {
  if (source.kind === 'captured') return `${CAPTURE_WORDS[source.state]}, ${formatDay(dayOf(source.at))}`;
  const { document } = source.ref;
  const place = tellPlace(source.ref);
  return `«${document.name}»${place === '' ? '' : `, ${place}`}`;
}

/** A value that does not stand so in its document is no firm ground for a decision. */
export function tellDoubt({ origin }: KnownValue): string {
  if (origin === 'recovered') return ', recuperado con sus sumas';
  return origin === 'inferred' ? ', inferido' : '';
}

function tellKnown(field: string, known: KnownValue, dayOf: (instant: string) => string): string {
  const value = tellValue(field, known.value);
  return known.source === null ? value : `${value} (${tellSource(known.source, dayOf)}${tellDoubt(known)})`;
}

/** Both sides of a conflict, each with where it stands. */
export function tellSides(
  { field, loaded, inFile }: ImportConflict,
  dayOf: (instant: string) => string,
): { readonly loaded: string; readonly inFile: string } {
  return { loaded: tellKnown(field, loaded, dayOf), inFile: tellKnown(field, inFile, dayOf) };
}
