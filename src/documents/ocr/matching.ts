import { editDistance } from '#src/language/edit-distance.ts';
import { fold } from '#src/language/fold.ts';

/** How many letters a scanner may have misread in a heading of this length. */
function tolerance(length: number): number {
  if (length < 5) return 0;
  return length < 9 ? 1 : Math.floor(length / 5);
}

/** Whether the text is the wording, but for letters misread by the scanner. Both folded. */
export function readsLike(text: string, wording: string): boolean {
  return editDistance(text, wording, tolerance(wording.length)) !== undefined;
}

/** How many words of the text make up the wording at its start; undefined where it does not begin with it. */
export function startsLike(text: string, wording: string): number | undefined {
  const count = wording.split(' ').length;
  const start = fold(text.slice(0, 2 * wording.length + 8))
    .split(' ')
    .slice(0, count)
    .join(' ')
    .replace(/:$/u, '');
  return readsLike(start, wording) ? count : undefined;
}

/** How many letters of a text bear an accent or tilde: of two spellings, the one with more is the better written. */
function countMarks(text: string): number {
  return text.normalize('NFD').match(/\p{M}/gu)?.length ?? 0;
}

/** Of several spellings of one name, the one that was written with most care. */
export function bestSpelling(spellings: readonly string[]): string | undefined {
  return spellings.toSorted((a, b) => countMarks(b) - countMarks(a))[0];
}
