import type { PrintedPercent } from '#src/documents/printed-number.ts';

const TOLERANCE = 1e-6;

/** Equal but for the noise of adding decimals. */
export function sameNumber(a: number, b: number): boolean {
  return Math.abs(a - b) < TOLERANCE;
}

/** The sum, or null where a part is not known. */
export function sumOf(values: readonly (number | null)[]): number | null {
  let sum = 0;
  for (const value of values) {
    if (value === null) return null;
    sum += value;
  }
  return sum;
}

/** ΣP = annual, or ΣA = absolute. Null where a value is not known, so that nothing was checked. */
export function sumCloses(parts: readonly (number | null)[], total: number | null): boolean | null {
  const sum = sumOf(parts);
  return sum === null || total === null ? null : sameNumber(sum, total);
}

/** The avance relativo that the two totals give, in percent with the given decimals; null over an annual goal of 0. */
export function percentOf(absolute: number, annual: number, decimals: number): number | null {
  if (annual === 0) return null;
  const scale = 10 ** decimals;
  return Math.round(Number(((100 * scale * absolute) / annual).toPrecision(12))) / scale;
}

export interface Totals {
  readonly annual: number | null;
  readonly absolute: number | null;
}

/** Whether the printed percentage is the rounded quotient of the totals; null where it cannot be told. */
export function percentCloses(totals: Totals, percent: Pick<PrintedPercent, 'value' | 'decimals'> | null) {
  if (totals.annual === null || totals.absolute === null || percent === null) return null;
  const expected = percentOf(totals.absolute, totals.annual, percent.decimals);
  return expected === null ? null : sameNumber(expected, percent.value);
}
