import type { PrintedNumber } from '#src/documents/printed-number.ts';
import type { RowValues } from './cells.ts';
import { percentOf, sameNumber, sumOf } from './checks.ts';
import { checkRow, closes, type LaidRow, toValues } from './layout.ts';

/** Whether `value` would be printed like `printed` but for one digit: another one, one more or one less. */
export function isOneDigitOff(printed: PrintedNumber, value: number): boolean {
  const shown = digitsOf(printed);
  const decimals = shown.split('.')[1]?.length ?? 0;
  if (value < 0 || !sameNumber(value, Number(value.toFixed(decimals)))) return false;
  const meant = value.toFixed(decimals);
  if (meant.length === shown.length) {
    return meant.split('').filter((digit, index) => digit !== shown[index]).length === 1;
  }
  return lacksOne(meant, shown) || lacksOne(shown, meant);
}

/** As printed, without what groups the digits. */
function digitsOf({ text, value }: PrintedNumber): string {
  const shown = text.replace(/[,%\s]/gu, '');
  return Number(shown) === value ? shown : String(value);
}

/** Whether the longer text is the shorter one with one digit put in. */
function lacksOne(shorter: string, longer: string): boolean {
  if (longer.length !== shorter.length + 1) return false;
  const from = [...shorter].findIndex((digit, index) => digit !== longer[index]);
  return from < 0 || shorter.slice(from) === longer.slice(from + 1);
}

/**
 * Every row that differs from the laid one by a single digit of a single number and closes.
 * The sums tell what each number would have to be; it stays a candidate if one digit leads there.
 */
export function fixOneDigit(laid: LaidRow): readonly RowValues[] {
  const values = toValues(laid);
  return proposals(laid, values).filter((candidate) => closes(checkRow(candidate, laid)));
}

function proposals(laid: LaidRow, values: RowValues): RowValues[] {
  const found: RowValues[] = [];
  const planned = sumOf(values.planned);
  const achieved = sumOf(values.achieved.slice(0, laid.reported));
  if (planned === null || achieved === null || values.annual === null || values.absolute === null) return [];
  if (off(laid.annual, planned)) found.push({ ...values, annual: planned });
  if (off(laid.absolute, achieved)) found.push({ ...values, absolute: achieved });
  const percent = percentOf(values.absolute, values.annual, laid.percent?.decimals ?? 0);
  if (percent !== null && off(laid.percent, percent)) found.push({ ...values, percent });
  for (const repaired of fixOnePart(laid.planned, values.annual - planned)) {
    found.push({ ...values, planned: repaired });
  }
  for (const repaired of fixOnePart(laid.achieved, values.absolute - achieved)) {
    found.push({ ...values, achieved: repaired });
  }
  return found;
}

function off(printed: PrintedNumber | null, value: number): boolean {
  return printed !== null && isOneDigitOff(printed, value);
}

/** The parts with one of them changed by `gap`, for each part that one digit takes there. */
function fixOnePart(parts: readonly (PrintedNumber | null)[], gap: number): (number | null)[][] {
  if (sameNumber(gap, 0)) return [];
  return parts.flatMap((part, at) => {
    if (part === null || !isOneDigitOff(part, part.value + gap)) return [];
    const decimals = digitsOf(part).split('.')[1]?.length ?? 0;
    const fixed = Number((part.value + gap).toFixed(decimals));
    return [parts.map((other, index) => (index === at ? fixed : (other?.value ?? null)))];
  });
}
