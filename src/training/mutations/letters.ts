import { changeOneWord, type Mutation, type Pick } from './mutation.ts';

/** Never the first or the last letter: people miss those least. */
function slip(text: string, pick: Pick, change: (word: string, at: number) => string): string {
  return changeOneWord(text, pick, (word) => change(word, 1 + pick(word.length - 3)));
}

const KEY_ROWS = ['qwertyuiop', 'asdfghjklñ', 'zxcvbnm'];

/** The key to its right, or to its left at the end of the row; the letter itself where no row has it. */
function neighbourOf(letter: string): string {
  const row = KEY_ROWS.find((keys) => keys.includes(letter.toLowerCase()));
  if (row === undefined) return letter;
  const at = row.indexOf(letter.toLowerCase());
  return row[at + 1] ?? row[at - 1] ?? letter;
}

/** How letters come to be written: capitals and accents, and the slips of hurried hands. */
export const LETTER_MUTATIONS: readonly Mutation[] = [
  {
    name: 'accents dropped',
    note: 'kept',
    spoil: (text) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').normalize('NFC'),
  },
  { name: 'capitals', note: 'kept', spoil: (text) => text.toUpperCase() },
  { name: 'small letters', note: 'kept', spoil: (text) => text.toLowerCase() },
  {
    name: 'letters swapped',
    note: 'spared',
    spoil: (text, pick) =>
      slip(text, pick, (word, at) => `${word.slice(0, at)}${word[at + 1]}${word[at]}${word.slice(at + 2)}`),
  },
  {
    name: 'letter doubled',
    note: 'spared',
    spoil: (text, pick) => slip(text, pick, (word, at) => `${word.slice(0, at)}${word[at]}${word.slice(at)}`),
  },
  {
    name: 'letter dropped',
    note: 'spared',
    spoil: (text, pick) => slip(text, pick, (word, at) => word.slice(0, at) + word.slice(at + 1)),
  },
  {
    name: 'neighbouring key',
    note: 'spared',
    spoil: (text, pick) =>
      slip(
        text,
        pick,
        (word, at) => `${word.slice(0, at)}${neighbourOf(word[at] ?? '')}${word.slice(at + 1)}`,
      ),
  },
  { name: 'words run together', note: 'kept', spoil: joinTwoWords },
];

function joinTwoWords(text: string, pick: Pick): string {
  const gaps = [...text.matchAll(/(?<=\p{L}{4}) (?=\p{L}{4})/gu)];
  const gap = gaps[pick(gaps.length)];
  return gap === undefined ? text : text.slice(0, gap.index) + text.slice(gap.index + 1);
}
