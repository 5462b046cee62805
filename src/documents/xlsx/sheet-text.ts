import type { Cell } from '@cj-tech-master/excelts';

/** A cell holds no more. */
const LONGEST = 32_767;
/** XML cannot carry them: a file with one of them would not open. */
const FORBIDDEN = /(?![\t\n])\p{Cc}|[\uFFFE\uFFFF]|\p{Cs}/gu;
/** A spreadsheet takes a text that begins so for a formula as soon as somebody edits it. */
const LIKE_FORMULA = /^[=+\-@\t\r]/u;
const AS_TEXT = '@';

/** Puts a text into a cell as a text, whatever it begins with. */
export function putText(cell: Cell, text: string): void {
  const clean = text.replace(/\r\n?/gu, '\n').replace(FORBIDDEN, '').slice(0, LONGEST);
  cell.value = clean === '' ? null : clean;
  if (LIKE_FORMULA.test(clean)) cell.numFmt = AS_TEXT;
}

/** Names of sheets are short, unique, and without the signs of references. */
export function toSheetName(wanted: string, taken: ReadonlySet<string>): string {
  const clean =
    wanted
      .replace(FORBIDDEN, '')
      .replace(/[[\]:*?/\\']/gu, ' ')
      .trim()
      .slice(0, 28) || 'Unidad';
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? clean : `${clean} ${number}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
