import { formatNumber } from '#src/language/format.ts';

const COMPACT = new Intl.NumberFormat('es-MX', { notation: 'compact', maximumFractionDigits: 1 });
const LONGEST_WHOLE = 9_999_999;

/** How the marks of a scale read: whole where the longest is short enough to stand beside the next, else "12 M". */
export function toTickFormat(scale: number): (value: number) => string {
  return (value) => (scale > LONGEST_WHOLE && value !== 0 ? COMPACT.format(value) : formatNumber(value));
}
