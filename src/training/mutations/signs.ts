import type { Mutation, Pick } from './mutation.ts';

/** Between digits a blank after a sign tells two numbers apart, so it stays ("303, 312"). */
const BLANK_BY_SIGN = /(?<=[,;:.?!¿¡()]) (?!\d)|(?<=\D[,;:.?!¿¡()]) (?=\d)| (?=[,;:.?!()])/gu;
const INVISIBLE = ['\u200B', '\u2060', '\uFEFF', '\u200D', '\u00AD'];

/** How signs, blanks and characters come to be written, by people, telephones and office programs. */
export const SIGN_MUTATIONS: readonly Mutation[] = [
  { name: 'no blanks by signs', note: 'kept', spoil: (text) => text.replaceAll(BLANK_BY_SIGN, '') },
  {
    name: 'signs doubled',
    note: 'kept',
    spoil: (text) => text.replaceAll('?', '??').replaceAll('!', '!!!').replaceAll('¿', '¿¿'),
  },
  { name: 'no opening signs', note: 'kept', spoil: (text) => text.replaceAll(/[¿¡]/gu, '') },
  {
    name: 'no question marks',
    note: 'kept',
    spoil: (text) => text.replaceAll(/^\s*[¿¡]|[?!]+\s*$/gu, ''),
  },
  { name: 'blanks that do not break', note: 'kept', spoil: (text) => text.replaceAll(' ', '\u00A0') },
  { name: 'blanks doubled', note: 'kept', spoil: (text) => text.replaceAll(' ', '  ') },
  {
    name: 'typographic signs',
    note: 'kept',
    spoil: (text) =>
      text
        .replaceAll(/(?<=^|[\s(])"/gu, '“')
        .replaceAll('"', '”')
        .replaceAll("'", '’')
        .replaceAll('...', '…')
        .replaceAll(/(?<=\s|\p{L}{3})-(?=\s|\p{L}{3})/gu, '–'),
  },
  { name: 'accents as marks of their own', note: 'kept', spoil: (text) => text.normalize('NFD') },
  { name: 'invisible characters', note: 'kept', spoil: insertInvisible },
];

/** Three of them anywhere, in words and numbers too. */
function insertInvisible(text: string, pick: Pick): string {
  return [0, 1, 2].reduce((spoilt) => {
    const at = pick(spoilt.length + 1);
    return `${spoilt.slice(0, at)}${INVISIBLE[pick(INVISIBLE.length)]}${spoilt.slice(at)}`;
  }, text);
}
