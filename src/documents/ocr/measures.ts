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
 * measure is but two letters away, and that word stands in the description. Or several other rows have one and the
 * same measure that is a single misread letter away. Undefined: as printed.
 */
export function findMeantMeasure(row: MeasuredRow, rows: readonly MeasuredRow[]): string | undefined {
  if (row.measure === null) return undefined;
  const printed = fold(row.measure);
  const description = fold(row.description ?? '');
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
  return words.size === 1 ? [...words][0] : findUsualMeasure(printed, others);
}

/** Words shorter than this are one letter away from too many others. */
const SHORTEST = 6;
const FEWEST_USES = 2;
/** What tells "alumnos" from "alumnas" is no misreading. */
const GENDERED = 'aoe';

/** The one measure that several other rows have and that is one misread letter away. */
function findUsualMeasure(printed: string, others: readonly MeasuredRow[]): string | undefined {
  const near = others.flatMap(({ measure }) =>
    measure !== null && isOneLetterOff(fold(measure), printed) ? [measure] : [],
  );
  const words = new Set(near.map(fold));
  return words.size === 1 && near.length >= FEWEST_USES ? near[0] : undefined;
}

function isOneLetterOff(word: string, printed: string): boolean {
  if (word.length !== printed.length || word.length < SHORTEST) return false;
  const off = [...word].flatMap((letter, index) =>
    letter === printed[index] ? [] : [[letter, printed[index] ?? '']],
  );
  const [only = []] = off;
  return off.length === 1 && !only.every((letter) => GENDERED.includes(letter));
}

function hasWord(text: string, word: string): boolean {
  return text.split(/[^a-z0-9]+/u).some((each) => sameWord(each, word));
}

/** One word in singular or plural. */
function sameWord(a: string, b: string): boolean {
  return a === b || a === `${b}s` || b === `${a}s` || a === `${b}es` || b === `${a}es`;
}
