import type { Period, Quarter } from '#src/domain/period.ts';

const NO_DATA = 'sin dato';

const NUMBER = new Intl.NumberFormat('es-MX', { maximumFractionDigits: 2, useGrouping: true });
const PERCENT = new Intl.NumberFormat('es-MX', { maximumFractionDigits: 0, useGrouping: true });

/** "39,840", "12.5"; at most two decimals; an unknown number says so. */
export function formatNumber(value: number | null): string {
  if (value === null) return NO_DATA;
  return isPlain(value) ? String(value) : withoutMinusZero(NUMBER.format(value));
}

/** Whole and below a thousand: written as it is, and far the most. */
function isPlain(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < 1_000;
}

/** "1 aviso", "1,200 avisos". */
export function formatCount(count: number, one: string, many: string): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}

/** "1 meta o acción", "34 metas y acciones": whatever they are. */
export function formatGoalCount(count: number): string {
  return formatCount(count, 'meta o acción', 'metas y acciones');
}

/** A ratio (0–1 and above) as a percent rounded to the nearest integer, halves up: 0.4549 → "45%". */
export function formatPercent(ratio: number | null): string {
  if (ratio === null) return NO_DATA;
  // 0.285 × 100 is 28.499…: the noise of the product must not decide the rounding.
  const percent = Math.round(Number((ratio * 100).toPrecision(12)));
  return `${isPlain(percent) ? percent : withoutMinusZero(PERCENT.format(percent))}%`;
}

function withoutMinusZero(text: string): string {
  return text === '-0' ? '0' : text;
}

const ORDINALS: Readonly<Record<Quarter, string>> = { 1: '1.er', 2: '2.º', 3: '3.er', 4: '4.º' };

/** "3.er trimestre". */
export function formatQuarter(quarter: Quarter): string {
  return `${ORDINALS[quarter]} trimestre`;
}

export const MONTH_NAMES: readonly string[] = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
];

/** "3.er trimestre de 2023", "enero a septiembre de 2023", "1.er semestre de 2023", "todo 2023". */
export function formatPeriod(period: Period): string {
  return `${periodWithoutYear(period)}${isWholeYear(period) ? '' : ' de'} ${period.year}`;
}

function isWholeYear(period: Period): boolean {
  return period.quarters.length === 4;
}

function periodWithoutYear(period: Period): string {
  const { quarters } = period;
  const [first] = quarters;
  if (isWholeYear(period)) return 'todo';
  if (period.cumulative) return `enero a ${MONTH_NAMES[Math.max(...quarters) * 3 - 1]}`;
  if (first !== undefined && quarters.length === 1) return formatQuarter(first);
  if (quarters.join() === '1,2') return '1.er semestre';
  if (quarters.join() === '3,4') return '2.º semestre';
  return `${joinWithAnd(quarters.map((quarter) => ORDINALS[quarter]))} trimestre`;
}

/** An ISO day in words: "30 de septiembre de 2023"; what is no ISO day comes back as it is. */
export function formatDay(day: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(day);
  const month = MONTH_NAMES[Number(match?.[2]) - 1];
  return match === null || month === undefined ? day : `${Number(match[3])} de ${month} de ${match[1]}`;
}

/** "a", "a y b", "a, b y c"; "y" becomes "e" before the sound i ("becas e informes", but "agua y hielo"). */
export function joinWithAnd(items: readonly string[]): string {
  const last = items.at(-1);
  if (last === undefined || items.length === 1) return last ?? '';
  const and = /^h?[ií](?![aeoáéó])/iu.test(last) ? 'e' : 'y';
  return `${items.slice(0, -1).join(', ')} ${and} ${last}`;
}
