import { remember } from './remember.ts';

const SINGLE_QUOTES = /[‘’‚‛‹›′´`]/gu;
const DOUBLE_QUOTES = /[“”„‟«»″]/gu;
const DASHES = /[‐‑‒–—―−]/gu;
const SPACES = /\s+/gu;
/** Marks (accents, tilde, variation selectors), format characters (zero width, soft hyphen) and other controls. */
const INVISIBLE = /[\p{M}\p{Cf}\p{Cc}\p{Co}\p{Cs}]/gu;

/** One word without anything to unify but its case; most words are. */
const PLAIN = /^[!-_a-~]*$/u;

/**
 * The one form in which texts are compared and searched: lower case, without accents (ñ becomes n),
 * compatibility forms spelled out (ﬁ → fi, 3º → 3o), one kind of quote and dash, runs of white space
 * as one space, none at the ends, nothing invisible. Folding twice changes nothing. Linear in the text's length.
 */
export function fold(text: string): string {
  return PLAIN.test(text) ? text.toLowerCase() : foldSigns(text);
}

const foldSigns = remember((text) =>
  spellOut(unifySigns(spellOut(unifySigns(text)).toLowerCase()))
    .replace(SPACES, ' ')
    .trim(),
);

function unifySigns(text: string): string {
  return text
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(DASHES, '-')
    .replaceAll('°', 'o')
    .replaceAll('⁄', '/');
}

function spellOut(text: string): string {
  return text.normalize('NFKD').replace(SPACES, ' ').replace(INVISIBLE, '');
}
