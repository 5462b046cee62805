/**
 * The same sentence with one slip in its longest word, another with each `turn`: a letter doubled, changed
 * or left out. Words already met are cheap to read again; these have to be worked out.
 */
export function misspell(sentence: string, turn: number): string {
  const words = sentence.match(/\p{L}{5,}/gu) ?? [];
  const word = words.toSorted((a, b) => b.length - a.length)[0];
  if (word === undefined) return sentence;
  const at = 1 + (turn % (word.length - 1));
  const other = String.fromCodePoint(97 + (turn % 26));
  const kind = Math.floor(turn / (word.length - 1)) % 3;
  const middle = kind === 0 ? other : kind === 1 ? '' : `${word[at] ?? ''}${other}`;
  return sentence.replace(word, `${word.slice(0, at)}${middle}${word.slice(at + 1)}`);
}
