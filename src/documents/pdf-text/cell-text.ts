import { readCodedText } from '#src/documents/ocr/codes.ts';
import { parsePrintedNumber, parsePrintedPercent } from '#src/documents/printed-number.ts';
import { toLines, toPhrases } from './text-lines.ts';
import type { Word } from './words.ts';

/** The words of one cell, line by line. */
export function textOfCell(words: readonly Word[]): string {
  return toLines(words)
    .flatMap((line) => line.words.map(({ text }) => text))
    .join(' ');
}

const GROUPED = /^\d{1,3}(?:[ ',]\d{3})+(?:\.\d+)?(?= ?%?$)/u;
/** Groups of one number stand closer than two numbers do. In parts of the size. */
const IN_NUMBER = 0.45;

/** The figure of a cell as other readers know it. Thousands may be parted by blanks; two numbers stay two. */
export function figureOfCell(words: readonly Word[]): string {
  const text = toLines(words)
    .flatMap((line) => toPhrases(line, IN_NUMBER).map((phrase) => phrase.text))
    .join('  ');
  const plain = text.replace(/(?<=\d) +(?=%$)/u, '');
  const grouped = GROUPED.exec(plain)?.[0];
  return grouped === undefined ? plain : `${grouped.replace(/[ ',]/gu, ',')}${plain.slice(grouped.length)}`;
}

const SAYS_UNKNOWN = /^(?:s\/d|n\/d|n\/a|nd|-|—|–)$/iu;

/** What stands in a column of figures: a figure, or that there is none. */
export function isFigureWord({ text }: Word): boolean {
  return isFigureText(text);
}

export function isFigureText(text: string): boolean {
  return (
    parsePrintedNumber(text) !== undefined ||
    parsePrintedPercent(text) !== undefined ||
    SAYS_UNKNOWN.test(text)
  );
}

/** "3) …" and "83 …" are found inside texts, too. */
const SIGNED_NUMBER = /^\d{1,6}(?:\.\d+)*\s?[.\-–—]+(?:\s|\p{L}|$)/u;
const CODE_ALONE = /^(?:\p{L}{1,4}[.-]?)?\d{1,6}(?:\.\d+)*\s?[.\-–—)]*$/u;

/** Does a goal's text begin here? A number without a sign after it may be a part of the text. */
export function opensCoded(text: string): boolean {
  if (SIGNED_NUMBER.test(text)) return true;
  const coded = readCodedText(text);
  return coded !== undefined && /^\p{L}/u.test(coded.printedCode) && /[.-]/u.test(coded.printedCode);
}

export function isCode(text: string): boolean {
  return CODE_ALONE.test(text);
}
