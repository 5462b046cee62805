import type { Finding } from '#src/domain/finding.ts';
import { QUARTERS } from '#src/domain/period.ts';
import type { FigureChange, ReportReading, RowState } from '#src/domain/report.ts';
import { formatDay, formatNumber, formatQuarter } from '#src/language/format.ts';

const STATE_WORDS: Readonly<Record<RowState, string>> = {
  clean: 'limpios',
  recovered: 'recuperados',
  ambiguous: 'ambiguos',
  unreconciled: 'que no cuadran',
};

/** What was read, for the person at the terminal. */
export function tellReading(reading: ReportReading): string {
  const { document, rows, units } = reading;
  const states = (Object.keys(STATE_WORDS) as RowState[]).flatMap((state) => {
    const held = rows.filter((row) => row.state === state).length;
    return held === 0 ? [] : [`${STATE_WORDS[state]}: ${formatNumber(held)}`];
  });
  return [
    `Informe: ${document.title ?? document.name} (${formatQuarter(document.quarter)} de ${document.year}, corte al ${formatDay(document.cutoffOn)})`,
    `Unidades ejecutoras: ${units.map(({ code, name }) => `${code} ${name}`).join('; ')}`,
    `Renglones: ${formatNumber(rows.length)} (${states.join('; ')})`,
    '',
    ...tellFindings(reading.findings),
  ].join('\n');
}

function tellFindings(findings: readonly Finding[]): readonly string[] {
  if (findings.length === 0) return ['Sin hallazgos: todas las cifras cuadran como están impresas.'];
  return [
    `Hallazgos (${formatNumber(findings.length)}):`,
    ...findings.map((finding) => `  ${placeOf(finding)}${finding.message}`),
  ];
}

function placeOf({ page, row }: Finding): string {
  const parts = [...(page === null ? [] : [`pág. ${page}`]), ...(row === null ? [] : [`renglón ${row}`])];
  return parts.length === 0 ? '' : `[${parts.join(', ')}] `;
}

const MOST_CONFLICTS_SHOWN = 20;

/** Figures that the store holds otherwise: each with both values, and what to do. */
export function tellConflicts(conflicts: readonly FigureChange[]): string {
  const shown = conflicts.slice(0, MOST_CONFLICTS_SHOWN);
  const more = conflicts.length - shown.length;
  return [
    conflicts.length === 1
      ? 'No se importó nada: un dato del archivo difiere de lo que ya está cargado.'
      : `No se importó nada: ${formatNumber(conflicts.length)} datos del archivo difieren de lo que ya está cargado.`,
    ...shown.map(
      ({ goal, unit, field, from, to }) =>
        `  ${goal} (${unit}), ${toFieldWords(field)}: cargado ${toValueText(field, from)}, en el archivo ${toValueText(field, to)}`,
    ),
    ...(more > 0 ? [`  … y ${formatNumber(more)} más`] : []),
    'Revise cuál es el correcto en el informe original y corrija el archivo antes de volver a importarlo.',
  ].join('\n');
}

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
]);

/** @param field a column of the canonical CSV */
function toFieldWords(field: string): string {
  const [, series, quarter] = QUARTER_FIELD.exec(field) ?? [];
  if (quarter === undefined) return FIELD_WORDS.get(field) ?? field;
  const close = QUARTERS.find((each) => String(each) === quarter);
  const words = series === 'p' ? 'programado' : 'alcanzado';
  return close === undefined ? words : `${words} en el ${formatQuarter(close)}`;
}

function toValueText(field: string, value: FigureChange['from']): string {
  if (field === 'kind') return value === 'goal' ? 'meta' : 'acción';
  return typeof value === 'string' ? `«${value}»` : formatNumber(value);
}
