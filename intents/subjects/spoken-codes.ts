import { findNumberIn } from '../reading/number-at.ts';
import type { Word } from '../reading/words.ts';
import type { CatalogIndex } from './catalog-index.ts';
import { toCodeKey, toGroupKey } from './terms.ts';

/** A code that takes several words: "ar 20", "eme punto tres", "dos punto cuatro punto cuatro". */
export interface WordedCode {
  readonly text: string;
  /** Exclusive. */
  readonly to: number;
}

/** Longer openings of a code are words. */
const LONGEST_LETTERS = 4;
/** "DC 37 guion 2" has four. */
const MOST_PARTS = 5;
const JOINTS: ReadonlyMap<string, string> = new Map([
  ['punto', '.'],
  ['guion', '-'],
]);
/** Letters by their names, as a code is dictated. */
const LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    be: 'b',
    ce: 'c',
    de: 'd',
    efe: 'f',
    ge: 'g',
    hache: 'h',
    jota: 'j',
    ka: 'k',
    ele: 'l',
    eme: 'm',
    ene: 'n',
    pe: 'p',
    erre: 'r',
    ese: 's',
    te: 't',
    uve: 'v',
    equis: 'x',
    zeta: 'z',
  }),
);

/**
 * The code of the catalogue that the words from here on spell out, the longest there is. A single letter and a
 * number beside it are one even where the catalogue has no such code, so that it can be said to be of nothing.
 */
export function readWordedCode(
  index: CatalogIndex,
  words: readonly Word[],
  from: number,
): WordedCode | undefined {
  let best: WordedCode | undefined;
  let [text, at] = ['', from];
  for (let parts = 1; parts <= MOST_PARTS; parts += 1) {
    const joint = parts === 1 ? '' : (JOINTS.get(words[at]?.text ?? '') ?? '');
    const start = joint === '' ? at : at + 1;
    const part = readPart(words, start, parts === 1);
    if (part === undefined || (parts > 1 && joint === '' && !/\p{L}$/u.test(text))) break;
    text = `${text}${joint}${part.text}`;
    at = part.to;
    if (parts > 1 && isCode(index, text)) best = { text, to: at };
  }
  return best ?? readLetterAndNumber(words, from);
}

function readPart(words: readonly Word[], at: number, first: boolean): WordedCode | undefined {
  const word = words[at];
  if (word === undefined) return undefined;
  const number = findNumberIn(words, at);
  if (number !== undefined && number.style !== 'article' && Number.isInteger(number.value))
    return { text: String(number.value), to: number.to };
  if (word.kind === 'code' && first) return { text: word.token.folded, to: at + 1 };
  if (word.kind !== 'word') return undefined;
  const letter = LETTERS.get(word.token.folded);
  if (letter !== undefined) return { text: letter, to: at + 1 };
  return first && word.raw.length <= LONGEST_LETTERS ? { text: word.token.folded, to: at + 1 } : undefined;
}

function isCode(index: CatalogIndex, text: string): boolean {
  if (!/\p{L}/u.test(text) && !text.includes('.')) return false;
  return (
    index.goalsByCode.has(toCodeKey(text)) ||
    index.unitCodes.has(toGroupKey(text)) ||
    index.lineCodes.has(toGroupKey(text))
  );
}

function readLetterAndNumber(words: readonly Word[], from: number): WordedCode | undefined {
  const [letter, digits] = [words[from], words[from + 1]];
  if (letter?.kind !== 'word' || !/^[b-df-hj-np-xz]$/iu.test(letter.raw) || digits?.kind !== 'number')
    return undefined;
  return { text: letter.raw + digits.raw, to: from + 2 };
}
