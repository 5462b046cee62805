import { type Refused, refuse } from '#src/documents/refusals.ts';
import { joinWithAnd } from '#src/language/format.ts';
import type { ReportPeriod } from './period.ts';

/** What every quarterly report has, in the words of its form. */
export const LOOKED_FOR = {
  table: 'una tabla de metas y acciones',
  annual: 'la columna META ANUAL AUTORIZADA',
  quarters: 'las columnas de los trimestres (Ene-Mar, Abr-Jun, Jul-Sep, Oct-Dic)',
  unit: 'la UNIDAD EJECUTORA y el PROGRAMA, con sus claves',
  year: 'el año, en el título PROGRAMA OPERATIVO ANUAL o en la fecha',
  quarter: 'el trimestre, en el título (PRIMER a CUARTO AVANCE) o en la fecha',
} as const;

export type LookedFor = keyof typeof LOOKED_FOR;

export function notAReport(missing: readonly LookedFor[]): Refused {
  const message = 'El archivo no parece un informe trimestral del programa operativo anual. No se encontró:';
  return refuse(
    'not-a-report',
    message,
    missing.map((what) => LOOKED_FOR[what]),
  );
}

export function truncated(page: number): Refused {
  const message = `El archivo parece cortado: la página ${page} termina antes de su tabla o a la mitad de una fila. Vuelva a obtenerlo completo.`;
  return refuse('truncated', message);
}

export function refusePeriod(period: Exclude<ReportPeriod, { kind: 'period' }>): Refused {
  if (period.kind === 'unknown') return notAReport([period.missing]);
  if (period.kind === 'years') {
    const years = joinWithAnd(period.years.map(String));
    return refuse(
      'two-years',
      `El archivo trae informes de más de un año (${years}). Cargue un archivo por año.`,
    );
  }
  const message = `El título dice «${period.heading}» y la fecha «${period.date}», que no son del mismo trimestre. Corrija el que esté mal.`;
  return refuse('period-conflict', message);
}
