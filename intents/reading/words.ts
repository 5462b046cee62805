import type { Token } from '#src/language/tokens.ts';

/** A word of the message: its token with the spelling that the rules and searches see. */
export interface Word {
  readonly token: Token;
  /** Place among the message's tokens, punctuation included. */
  readonly place: number;
  readonly kind: Token['kind'];
  /** As typed. */
  readonly raw: string;
  /** Folded and, where it was misspelt, mended. "%" for a percentage. */
  readonly text: string;
  readonly mended: boolean;
}

/** Finds the known word that a misspelt one stands for; undefined for what is known or beyond mending. */
export type Mend = (folded: string) => string | undefined;

export function toWords(tokens: readonly Token[], mend: Mend): readonly Word[] {
  const words: Word[] = [];
  tokens.forEach((token, position) => {
    if (token.kind === 'punctuation' || token.kind === 'symbol') return;
    const mended = token.kind === 'word' ? mend(token.folded) : undefined;
    words.push({
      token,
      place: position,
      kind: token.kind,
      raw: token.text,
      text: token.kind === 'percent' ? '%' : (mended ?? token.folded),
      mended: mended !== undefined,
    });
  });
  return words;
}
