import { parseNumber } from '#src/language/numbers.ts';

/** A number as a document shows it, with its commas. */
export interface PrintedNumber {
  readonly text: string;
  readonly value: number;
  /** Not a number as it stands: letters among its digits, or commas out of place. */
  readonly isGuess?: true;
}

/** A percentage in the document's own precision: "74.5%" has one decimal. */
export interface PrintedPercent extends PrintedNumber {
  readonly decimals: number;
}

const SHAPE = /^\d[\d,]*(?:\.\d+)?$/u;
const PERCENT = /^(\d[\d,]*(?:\.\d+)?)\s*%$/u;

/** A figure of a cell; negative numbers and numbers with units are not figures of these reports. */
export function parsePrintedNumber(cell: string): PrintedNumber | undefined {
  const text = cell.trim();
  if (!SHAPE.test(text)) return undefined;
  const value = parseNumber(text);
  return value === undefined ? undefined : { text, value };
}

/** "75%", "75 %", "74.5%". */
export function parsePrintedPercent(cell: string): PrintedPercent | undefined {
  const text = cell.trim();
  const digits = PERCENT.exec(text)?.[1];
  const number = digits === undefined ? undefined : parsePrintedNumber(digits);
  if (number === undefined) return undefined;
  return { text, value: number.value, decimals: (digits?.split('.')[1] ?? '').length };
}
