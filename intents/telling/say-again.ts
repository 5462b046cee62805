import { lastQuarter, type Period, type Quarter } from '#src/domain/period.ts';
import type { Measure } from '#src/domain/slots.ts';
import { joinWithAnd, MONTH_NAMES } from '#src/language/format.ts';
import type { Understanding } from '../understanding.ts';

/**
 * A question said again of one subject ("la 303"), as a person would type it, with the figure and the time that the
 * understanding holds. Each intent states its own words.
 */
export type Ask = (subject: string, understanding: Understanding) => string;

const ORDINAL_WORDS: Readonly<Record<Quarter, string>> = {
  1: 'primer',
  2: 'segundo',
  3: 'tercer',
  4: 'cuarto',
};

/** "tercer trimestre". */
export function sayQuarter(quarter: Quarter): string {
  return `${ORDINAL_WORDS[quarter]} trimestre`;
}

/** A period in words that are read as the very same period: " en el tercer trimestre de 2023"; nothing for none. */
export function sayPeriod(period: Period | null): string {
  if (period === null) return '';
  const { year, quarters, cumulative } = period;
  if (cumulative) {
    return quarters.length === 4
      ? ` en todo ${year}`
      : ` acumulado a ${MONTH_NAMES[lastQuarter(period) * 3 - 1]} de ${year}`;
  }
  const [first] = quarters;
  if (first !== undefined && quarters.length === 1) return ` en el ${sayQuarter(first)} de ${year}`;
  return ` en ${joinWithAnd(quarters.map((quarter) => `Q${quarter}`))} de ${year}`;
}

const MEASURE_QUESTIONS: Readonly<Record<Measure, (subject: string) => string>> = {
  actual: (subject) => `¿Cuánto se alcanzó de ${subject}`,
  programmed: (subject) => `¿Cuánto estaba programado de ${subject}`,
  target: (subject) => `¿Cuál es la meta anual de ${subject}`,
  relative: (subject) => `¿Cuál es el avance relativo de ${subject}`,
  compliance: (subject) => `¿Cuál es el porcentaje de cumplimiento de ${subject}`,
  remaining: (subject) => `¿Cuánto falta de ${subject}`,
};

/** How a goal goes, or the one figure of it that was asked for. */
export const askProgress: Ask = (subject, { measure, period }) =>
  `${measure === null ? `¿Cómo va ${subject}` : MEASURE_QUESTIONS[measure](subject)}${sayPeriod(period)}?`;

/** "¿Por qué va así la 303 en el tercer trimestre de 2023?" */
export function asking(question: string): Ask {
  return (subject, { period }) => `${question} ${subject}${sayPeriod(period)}?`;
}

/** "Evolución de la 303 en 2023": words without a question mark. */
export function wording(words: string): Ask {
  return (subject, { period }) => `${words} ${subject}${sayPeriod(period)}`;
}
