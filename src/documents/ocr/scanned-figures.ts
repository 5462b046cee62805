import {
  type PrintedNumber,
  type PrintedPercent,
  parsePrintedNumber,
} from '#src/documents/printed-number.ts';

/** How signs that may mean two things are read: "3.320" is a decimal or thousands, "3 320" one number or two. */
export interface SignReading {
  readonly points: 'decimal' | 'thousands';
  readonly spaces: 'within' | 'between';
}

export const AS_PRINTED: SignReading = { points: 'decimal', spaces: 'within' };

export const SIGN_READINGS: readonly SignReading[] = [
  AS_PRINTED,
  { points: 'thousands', spaces: 'within' },
  { points: 'decimal', spaces: 'between' },
  { points: 'thousands', spaces: 'between' },
];

const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$/u;
const GROUPED_BY_POINTS = /^\d{1,3}(?:\.\d{3})+$/u;
const GROUPED_BY_SPACES = /^\d{1,3}(?:[ '’]\d{3})+$/u;

/** The letters that scanners write for digits. */
const DIGIT_OF: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  Q: '0',
  D: '0',
  l: '1',
  I: '1',
  i: '1',
  '|': '1',
  Z: '2',
  S: '5',
  s: '5',
  B: '8',
};
const LIKE_DIGITS = /^(?=.*\d)[\dOoQDlIiZSsB|,.]+$|^[OoQlI|SBZ]$/u;

/** The figures of a cell: none, one, or several that ran together. Letters among digits are taken for what they resemble. */
export function readScannedFigures(cell: string, signs: SignReading): readonly PrintedNumber[] {
  // A separator and a space after it are one sign.
  const text = cell.trim().replace(/([,.])\s+(?=\d{3}(?!\d))/gu, '$1');
  if (text === '') return [];
  if (GROUPED_BY_POINTS.test(text)) return readPoints(text, signs);
  if (GROUPED.test(text)) return numbersOf(text, text);
  if (GROUPED_BY_SPACES.test(text) && (signs.spaces === 'within' || !text.includes(' '))) {
    return numbersOf(text, text.replace(/[ '’]/gu, ''));
  }
  const parts = text.split(/\s+/u);
  if (parts.length > 1) {
    const read = parts.map((part) => readScannedFigures(part, signs));
    return read.every((numbers) => numbers.length === 1) ? read.flat() : [];
  }
  return guess(text);
}

function readPoints(text: string, { points }: SignReading): readonly PrintedNumber[] {
  const isDecimal = points === 'decimal' && text.indexOf('.') === text.lastIndexOf('.');
  return numbersOf(text, isDecimal ? text : text.replaceAll('.', ''));
}

function numbersOf(text: string, digits: string): readonly PrintedNumber[] {
  const number = parsePrintedNumber(digits);
  return number === undefined ? [] : [{ text, value: number.value }];
}

/** A cell that is no number as it stands, but for letters or commas out of place. */
function guess(text: string): readonly PrintedNumber[] {
  if (!LIKE_DIGITS.test(text)) return [];
  const digits = [...text].map((sign) => DIGIT_OF[sign] ?? sign).join('');
  const number = parsePrintedNumber(digits.replaceAll(',', ''));
  return number === undefined ? [] : [{ text, value: number.value, isGuess: true }];
}

const PERCENT = /^(.+?)\s*%$/u;

/** "75%", "7S%". */
export function readScannedPercent(cell: string): PrintedPercent | undefined {
  const text = cell.trim();
  const digits = PERCENT.exec(text)?.[1];
  const [number, ...more] = digits === undefined ? [] : readScannedFigures(digits, AS_PRINTED);
  if (number === undefined || more.length > 0) return undefined;
  return { ...number, text, decimals: (digits?.split('.')[1] ?? '').length };
}

/** Whether a cell reads differently by the meaning of its signs. */
export function hasDoubtfulSigns(cell: string): boolean {
  const read = SIGN_READINGS.map((signs) => JSON.stringify(readScannedFigures(cell, signs)));
  return new Set(read).size > 1;
}
