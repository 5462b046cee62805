const GROUPED = /^-?\d{1,3}(?:[, \u00a0\u2009\u202f]\d{3})+(?:\.\d+)?$/u;
const MILLIONS = /^-?\d{1,3}'\d{3},\d{3}(?:\.\d+)?$/u;
const PLAIN = /^-?\d+(?:\.\d+)?$/u;
const GROUPING = /[,' \u00a0\u2009\u202f]/gu;

/**
 * A number as Mexico writes it: comma (or, inside one token, a space) for thousands, point for decimals, with or
 * without a percent sign, which does not change the value ("60%" is 60). Undefined for anything else.
 */
export function parseNumber(text: string): number | undefined {
  const digits = text.replace(/\s?%$/u, '');
  if (!GROUPED.test(digits) && !MILLIONS.test(digits) && !PLAIN.test(digits)) return undefined;
  const value = Number(digits.replaceAll(GROUPING, ''));
  return Number.isFinite(value) ? value : undefined;
}

/** The parts of "303,304" read as a list of codes instead of a number; the whole as the only part where there is none. */
export function listReading(text: string): readonly string[] {
  return text.split(',');
}
