import { readHeaderLine } from '#src/documents/ocr/header-lines.ts';
import { type Line, type Phrase, toPhrases } from './text-lines.ts';

/** A label and its value, and two labels side by side, stand further apart. In parts of the size. */
const IN_PART = 1.2;
const NEXT_LINE = 1.7;
const SAME_EDGE = 3;

interface HeaderText {
  readonly text: string;
  /** Where its value begins; of a text without label, the text itself. */
  readonly x: number;
  readonly y: number;
}

/** The lines over a table: a label with its value each, whichever stand side by side; wrapped values made whole. */
export function toHeaderTexts(lines: readonly Line[]): readonly string[] {
  const texts: HeaderText[] = [];
  for (const line of lines) {
    const open: HeaderText[] = [];
    for (const phrase of toPhrases(line, IN_PART)) {
      const before = open.at(-1);
      const label = readHeaderLine(phrase.text).label;
      const wrapped = label === null && before === undefined ? wrappedInto(texts, phrase) : -1;
      const owner = texts[wrapped];
      if (owner !== undefined) {
        texts.splice(wrapped, 1, { ...owner, text: `${owner.text} ${phrase.text}`, y: phrase.y });
      } else if (before === undefined || label !== null)
        open.push({ text: phrase.text, x: phrase.x0, y: phrase.y });
      else {
        const isValue = readHeaderLine(before.text).name === null;
        open.splice(-1, 1, {
          text: `${before.text} ${phrase.text}`,
          x: isValue ? phrase.x0 : before.x,
          y: phrase.y,
        });
      }
    }
    texts.push(...open);
  }
  return texts.map(({ text }) => text);
}

/** The text that a phrase goes on with: it begins under its value, and has no code of its own. */
function wrappedInto(texts: readonly HeaderText[], phrase: Phrase): number {
  if (readHeaderLine(phrase.text).code !== null) return -1;
  return texts.findLastIndex(
    ({ text, x, y }) =>
      phrase.y - y < NEXT_LINE * phrase.size &&
      phrase.y > y &&
      Math.abs(x - phrase.x0) < SAME_EDGE &&
      readHeaderLine(text).code !== null,
  );
}
