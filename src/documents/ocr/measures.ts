import { editDistance } from '#src/language/edit-distance.ts';
import { fold } from '#src/language/fold.ts';

export interface MeasuredRow {
  readonly description: string | null;
  readonly measure: string | null;
}

/** A measure is misread by at most this many letters. */
const MOST_LETTERS = 2;

/**
 * The measure that a row's own words and another row's measure show to be meant, where the printed one
 * is a word that the document uses nowhere else: the other row has the very same description, its
 * measure is but two letters away, and that word stands in the description. Undefined: as printed.
 */
export function findMeantMeasure(row: MeasuredRow, rows: readonly MeasuredRow[]): string | undefined {
  if (row.measure === null || row.description === null) return undefined;
  const printed = fold(row.measure);
  const description = fold(row.description);
  const others = rows.filter((other) => other !== row);
  if (others.some((other) => other.measure !== null && sameWord(fold(other.measure), printed)))
    return undefined;
  if (rows.some((other) => hasWord(fold(other.description ?? ''), printed))) return undefined;
  const meant = others.filter(
    ({ measure, description: text }) =>
      measure !== null &&
      text !== null &&
      fold(text) === description &&
      editDistance(fold(measure), printed, MOST_LETTERS) !== undefined &&
      hasWord(description, fold(measure)),
  );
  const words = new Set(meant.flatMap(({ measure }) => measure ?? []));
  return words.size === 1 ? [...words][0] : undefined;
}

function hasWord(text: string, word: string): boolean {
  return text.split(/[^a-z0-9]+/u).some((each) => sameWord(each, word));
}

/** One word in singular or plural. */
function sameWord(a: string, b: string): boolean {
  return a === b || a === `${b}s` || b === `${a}s` || a === `${b}es` || b === `${a}es`;
}
