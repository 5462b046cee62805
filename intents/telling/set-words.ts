import type { RankedBy } from '#src/domain/selection.ts';
import type { GoalFilter, Measure, Ranking, StatusFilter } from '#src/domain/slots.ts';
import { formatPercent } from '#src/language/format.ts';

/** The figure asked for, as an answer names it. */
export const MEASURE_WORDS: Readonly<Record<Measure, string>> = {
  actual: 'lo alcanzado',
  programmed: 'lo programado',
  target: 'la meta anual',
  relative: 'el avance relativo',
  compliance: 'el cumplimiento',
  remaining: 'lo que falta',
};

const STATUS_WORDS: Readonly<Record<StatusFilter, string>> = {
  red: 'en rojo',
  yellow: 'en amarillo',
  green: 'en verde',
  behind: 'por debajo de lo programado (en amarillo o rojo)',
  met: 'con la meta anual cumplida',
  over: 'rebasadas',
  missing: 'sin avance reportado',
};

const OPERATOR_WORDS = {
  '<': 'menor que',
  '<=': 'de a lo más',
  '>': 'mayor que',
  '>=': 'de al menos',
} as const;

/** "en rojo", "con cumplimiento menor que 50%": stands after "metas y acciones". */
export function describeFilter(filter: GoalFilter): string {
  if ('status' in filter) return STATUS_WORDS[filter.status];
  const measure = filter.measure === 'compliance' ? 'cumplimiento' : 'avance relativo';
  if (filter.op === '<=' && filter.value === 0) return `con ${measure} en ${formatPercent(0)}`;
  if (filter.upTo !== undefined)
    return `con ${measure} de ${formatPercent(filter.value / 100)} a ${formatPercent(filter.upTo / 100)}`;
  return `con ${measure} ${OPERATOR_WORDS[filter.op]} ${formatPercent(filter.value / 100)}`;
}

export function describeOrder(order: Ranking, by: RankedBy = 'compliance'): string {
  const ratio = by === 'relative' ? 'avance relativo' : 'cumplimiento';
  return `de ${order === 'best' ? 'mayor a menor' : 'menor a mayor'} ${ratio}`;
}
