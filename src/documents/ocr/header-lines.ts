import { startsLike } from './matching.ts';
import { isTitle } from './pages.ts';
import { type LabelRole, PAGE_LABELS } from './vocabulary.ts';

/** One line above a table, taken apart: "UNIDAD EJECUTORA 10201 DIRECCIÓN". Each part may be missing. */
export interface HeaderLine {
  readonly label: LabelRole | null;
  /** The label's own wording, to tell one label of the same role from another. */
  readonly labelWording: string | null;
  readonly code: string | null;
  readonly name: string | null;
}

const CODE = /^(?:[A-Z]{1,4}[-.]?)?\d[\dA-Z.-]{0,15}$/iu;
const LINE_CODE = /^\d+(?:[.-]\d+)+$/u;

/** A code of the plan's lines of action has parts; a code of a unit or a programme is one number. */
export function isLineCode(code: string): boolean {
  return LINE_CODE.test(code);
}

/** The lines after the title, without the title and what counts the report. */
export function readHeader(header: readonly string[]): readonly HeaderLine[] {
  const title = header.findIndex(isTitle);
  return header.slice(title + 1).map(readHeaderLine);
}

export function readHeaderLine(line: string): HeaderLine {
  const words = line.split(' ');
  for (const { role, wordings } of PAGE_LABELS) {
    for (const wording of wordings) {
      const count = startsLike(line, wording);
      if (count === undefined) continue;
      const rest = words.slice(count).filter((word, index) => index > 0 || !/^[:.]$/u.test(word));
      return { label: role, labelWording: wording, ...readCoded(rest) };
    }
  }
  return { label: null, labelWording: null, ...readCoded(words) };
}

function readCoded(words: readonly string[]): Pick<HeaderLine, 'code' | 'name'> {
  const first = (words[0] ?? '').replace(/[.:]$/u, '');
  const coded = CODE.test(first);
  const name = (coded ? words.slice(1) : words)
    .join(' ')
    .replace(/^[-–:.]+\s*/u, '')
    .trim();
  return { code: coded ? first : null, name: name === '' ? null : name };
}
