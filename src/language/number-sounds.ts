import { phoneticKey } from './phonetic.ts';
import { remember } from './remember.ts';

/** The words of which numbers are made, by their sound. */
const bySound = (words: Readonly<Record<string, number>>): ReadonlyMap<string, number> =>
  new Map(Object.entries(words).map(([word, value]) => [phoneticKey(word), value]));

export const DIGITS = bySound({
  cero: 0,
  ceros: 0,
  un: 1,
  uno: 1,
  una: 1,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
  seis: 6,
  siete: 7,
  ocho: 8,
  nueve: 9,
});
export const TEENS = bySound({
  diez: 10,
  once: 11,
  doce: 12,
  trece: 13,
  catorce: 14,
  quince: 15,
  dieciseis: 16,
  diecisiete: 17,
  dieciocho: 18,
  diecinueve: 19,
  veintiun: 21,
  veintiuno: 21,
  veintiuna: 21,
  veintidos: 22,
  veintitres: 23,
  veinticuatro: 24,
  veinticinco: 25,
  veintiseis: 26,
  veintisiete: 27,
  veintiocho: 28,
  veintinueve: 29,
});
export const TENS = bySound({
  veinte: 20,
  treinta: 30,
  cuarenta: 40,
  cincuenta: 50,
  sesenta: 60,
  setenta: 70,
  ochenta: 80,
  noventa: 90,
});
/** "ochentaysiete": the three words written as one. */
export const RUN_TOGETHER: ReadonlyMap<string, number> = new Map(
  [...TENS].flatMap(([tens, value]) =>
    [...DIGITS].flatMap(([unit, more]): [string, number][] =>
      more > 0 && value > 20
        ? [
            [phoneticKey(`${tens}y${unit}`), value + more],
            [phoneticKey(`${tens}i${unit}`), value + more],
          ]
        : [],
    ),
  ),
);
const HUNDREDS_BY_WORD = {
  cien: 100,
  ciento: 100,
  doscientos: 200,
  doscientas: 200,
  trescientos: 300,
  trescientas: 300,
  cuatrocientos: 400,
  cuatrocientas: 400,
  quinientos: 500,
  quinientas: 500,
  seiscientos: 600,
  seiscientas: 600,
  setecientos: 700,
  setecientas: 700,
  sietecientos: 700,
  ochocientos: 800,
  ochocientas: 800,
  novecientos: 900,
  novecientas: 900,
  nuevecientos: 900,
};
export const HUNDREDS = bySound(HUNDREDS_BY_WORD);
/** As they are written, those of which a slip leaves no other word. */
export const HUNDREDS_WORDS: readonly string[] = Object.keys(HUNDREDS_BY_WORD).filter(
  (word) => word.length > 'ciento'.length,
);
/** Words that sound like numbers: "cerró", "lo siento", "las siento". */
const SOUND_ALIKE = new Set(['cerro', 'siento', 'sienten']);

/** "cincuentaycuatro" */
const LONGEST_WORD = 16;

/** How a word sounds that may be part of a number; empty for one that is none for all its sound. */
export function soundOf(folded: string): string {
  return folded.length <= LONGEST_WORD && !SOUND_ALIKE.has(folded) ? phoneticKey(folded) : '';
}

/** No number's name sounds as if it began so, however it is written. */
const NOT_BEGINNING = new Set('aefgijlpry');

/** May a number begin with this word? */
export function isNumberWord(folded: string): boolean {
  return !NOT_BEGINNING.has(folded[0] ?? '') && soundsLikeNumber(folded);
}

const soundsLikeNumber = remember((folded) => {
  const sound = soundOf(folded);
  return folded === 'mil' || [DIGITS, TEENS, TENS, HUNDREDS, RUN_TOGETHER].some((words) => words.has(sound));
});
