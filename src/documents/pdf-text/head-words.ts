import { readsLike } from '#src/documents/ocr/matching.ts';
import { COLUMN_HEADINGS, QUARTER_HEADINGS } from '#src/documents/ocr/vocabulary.ts';
import { QUARTERS, type Quarter } from '#src/domain/period.ts';
import { fold } from '#src/language/fold.ts';

/** The wordings of headings that pages print and tables of texts do not. Folded, without points. */

export type Series = 'planned' | 'achieved';

const SIGNS: Readonly<Record<Series, readonly string[]>> = {
  planned: ['p', 'prog', 'programado', 'programada', 'prog.', 'planeado', 'programacion'],
  achieved: ['a', 'alc', 'alcanzado', 'alcanzada', 'alc.', 'realizado', 'realizada', 'real', 'ejecutado'],
};

export function seriesOf(text: string): Series | undefined {
  const folded = fold(text).replace(/[().:]/gu, '');
  if (SIGNS.planned.includes(folded)) return 'planned';
  return SIGNS.achieved.includes(folded) ? 'achieved' : undefined;
}

const MONTHS = [
  ['ene(?:ro)?', 'mar(?:zo)?'],
  ['abr(?:il)?', 'jun(?:io)?'],
  ['jul(?:io)?', 'sep(?:t|tiembre)?'],
  ['oct(?:ubre)?', 'dic(?:iembre)?'],
] as const;
const ORDINAL = [
  '1|1er|1ro|primer|primero|i',
  '2|2do|2o|segundo|ii',
  '3|3er|3ro|tercer|tercero|iii',
  '4|4to|4o|cuarto|iv',
];
const QUARTER_SHAPES = MONTHS.map(([from, to], index) => {
  const number = ORDINAL[index] ?? '';
  const between = String.raw`[\s.]*(?:-|–|—|/|a|al)[\s.]*`;
  const trimester = '(?:trimestre|trim|tri)';
  return new RegExp(
    String.raw`\b${from}${between}${to}\b|\b(?:${number})[.°º]?\s*${trimester}\b|\b${trimester}[.\s]*(?:${number})\b|^(?:t${index + 1}|q${index + 1}|${index + 1}t)$`,
    'u',
  );
});

/** Which quarter a heading names: "Ene-Mar", "Enero a Marzo", "1er. Trimestre", "T1"; letters may be misread. */
export function quarterOf(text: string): Quarter | undefined {
  const folded = fold(text).trim();
  const like = QUARTER_HEADINGS.findIndex((wording) => readsLike(folded, wording));
  const index = like >= 0 ? like : QUARTER_SHAPES.findIndex((shape) => shape.test(folded));
  return QUARTERS[index];
}

/** Columns of other forms whose code stands apart from its text. */
const CODE_HEADINGS: readonly string[] = [
  'no',
  'num',
  'numero',
  'clave',
  'codigo',
  'id',
  'no de meta',
  'no de accion',
];

export function isCodeHeading(text: string): boolean {
  return CODE_HEADINGS.includes(fold(text).replaceAll('.', '').trim());
}

const HEAD_WORDS: ReadonlySet<string> = new Set(
  [
    ...COLUMN_HEADINGS.flatMap(({ wordings }) => wordings),
    ...CODE_HEADINGS,
    'periodo periodos trimestre trimestres trimestral trim programacion calendarizacion avance avances metas meta acciones accion',
    'u. u de del la las los y o por programado alcanzado realizado fisico programatico p.i.m.d. p.m.i.d. p.m.d. p.d.m. pmd',
    'primer segundo tercer cuarto 1er 2do 3er 4to absoluto relativo acumulado total % (%) observaciones',
  ].flatMap((words) => words.split(/[\s/]+/u)),
);

/** Is every word of a text one that headings are made of? */
export function isHeadWording(text: string): boolean {
  if (quarterOf(text) !== undefined || seriesOf(text) !== undefined) return true;
  const words = fold(text)
    .split(/[\s/]+/u)
    .filter((word) => word !== '');
  return words.length > 0 && words.every((word) => isHeadWord(word));
}

function isHeadWord(word: string): boolean {
  const plain = word.replace(/[():]/gu, '');
  if (HEAD_WORDS.has(plain) || HEAD_WORDS.has(plain.replace(/\.$/u, '')) || seriesOf(plain) !== undefined)
    return true;
  return (
    quarterOf(plain) !== undefined ||
    [...HEAD_WORDS].some((known) => known.length > 5 && readsLike(plain, known))
  );
}
