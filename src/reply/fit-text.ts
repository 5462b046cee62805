const ELLIPSIS = '…';

/** Characters that may stand inside one figure: cutting among them would show another figure. */
const FIGURE_SIGN = /[\p{N}.,%$/+-]/u;
/** Joined to the sign before them: accents, variation selectors, skin tones, joiners. */
const JOINED = /[\p{M}\p{Emoji_Modifier}\u200D]/u;
/** How far back a cut looks for a blank before it gives up and cuts a word. */
const WORD_REACH = 40;

export interface Fit {
  readonly limit: number;
  /** What one character costs of the limit (an escaped one costs more than one). */
  readonly cost: (character: string) => number;
}

export const BY_LENGTH = (character: string): number => character.length;

/**
 * The text whole where it costs at most `limit`; else its beginning with "…". Never cut inside a
 * figure, a pair of surrogates or a joined emoji; at a blank where one is near.
 */
export function fitText(text: string, fit: Fit): string {
  if (fit.cost === BY_LENGTH && text.length <= fit.limit) return text;
  const characters: string[] = [];
  let spent = 0;
  let roomForEllipsis = 0;
  for (const character of text) {
    spent += fit.cost(character);
    if (spent <= fit.limit - ELLIPSIS.length) roomForEllipsis = characters.length + 1;
    if (spent > fit.limit)
      return fit.limit < ELLIPSIS.length ? '' : cutAt([...characters, character], roomForEllipsis);
    characters.push(character);
  }
  return text;
}

function cutAt(characters: readonly string[], end: number): string {
  let cut = end;
  while (cut > 0 && splits(characters, cut)) cut -= 1;
  const blank = characters.slice(Math.max(0, cut - WORD_REACH), cut).lastIndexOf(' ');
  const atBlank = blank < 0 || characters[cut] === ' ' ? cut : Math.max(0, cut - WORD_REACH) + blank;
  return `${characters
    .slice(0, atBlank === 0 ? cut : atBlank)
    .join('')
    .trimEnd()}${ELLIPSIS}`;
}

function splits(characters: readonly string[], cut: number): boolean {
  const before = characters[cut - 1] ?? '';
  const after = characters[cut] ?? '';
  if (JOINED.test(after) || before === '\u200D') return true;
  return FIGURE_SIGN.test(before) && FIGURE_SIGN.test(after);
}
