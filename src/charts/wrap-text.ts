import { type Fit, fitText } from '#src/reply/fit-text.ts';

const MOST_LINES = 4;
/** A capital is wider than the letters that lines are measured in. */
const CAPITAL = 1.35;

const widthOf: Fit['cost'] = (character) => (/\p{Lu}|[%@MW]/u.test(character) ? CAPITAL : 1);

/** At most four lines as wide as about `signs` small letters, broken at blanks; what is left over is marked by "…". */
export function wrapText(text: string, signs: number): readonly string[] {
  const lines: string[] = [];
  for (const word of fitWidth(text, signs * MOST_LINES).split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && width(`${line} ${word}`) <= signs) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(fitWidth(word, signs));
  }
  if (lines.length <= MOST_LINES) return lines;
  const last = fitWidth(lines.slice(MOST_LINES - 1).join(' '), signs);
  return [...lines.slice(0, MOST_LINES - 1), last];
}

/** One line as wide as about `signs` small letters. */
export function fitWidth(text: string, signs: number): string {
  return fitText(text, { limit: signs, cost: widthOf });
}

function width(text: string): number {
  return [...text].reduce((sum, character) => sum + widthOf(character), 0);
}
