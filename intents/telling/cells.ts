import { formatNumber, formatPercent } from '#src/language/format.ts';
import type { TableCell } from '#src/reply/reply.ts';

export function plainCell(text: string): TableCell {
  return { text, number: null };
}

export function figureCell(value: number | null): TableCell {
  return { text: formatNumber(value), number: value };
}

export function ratioCell(ratio: number | null): TableCell {
  return { text: formatPercent(ratio), number: ratio };
}

/** Without a plan there is no share of it: neither 0% nor 100%. */
export function complianceCell(planned: number | null, ratio: number | null): TableCell {
  return planned === 0 ? plainCell('sin programar') : ratioCell(ratio);
}
