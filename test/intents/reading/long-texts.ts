/** Texts of any length that are no question: what a bot gets pasted, forwarded and typed by a cat. */
export interface TextKind {
  readonly name: string;
  /** A piece of the text; pieces are joined until the length is reached. */
  readonly piece: (pick: (below: number) => number) => string;
}

const LETTERS = 'abcdefghijklmnñopqrstuvwxyzáéíóú';
const WORDS =
  'avance meta metas acumulado trimestre enero primer segundo cuánto lleva cómo va resumen rojo cumplimiento programado mejor peor compara contra de la que no en por ciento menos registra captura anota becas despensas consultas del al hasta y o con'.split(
    ' ',
  );
const NAMES =
  'distribución de entrega de despensas|vinculación social|departamento operativo|subdirección administrativa|becas|comedores comunitarios|programa|línea 1.1.1'.split(
    '|',
  );

function randomWord(pick: (below: number) => number, longest: number): string {
  return Array.from({ length: 2 + pick(longest) }, () => LETTERS[pick(LETTERS.length)]).join('');
}

function oneOf(options: readonly string[]): TextKind['piece'] {
  return (pick) => options[pick(options.length)] ?? '';
}

export const TEXT_KINDS: readonly TextKind[] = [
  { name: 'random words', piece: (pick) => `${randomWord(pick, 12)} ` },
  { name: 'one word repeated', piece: () => 'despensas ' },
  { name: 'one unknown word repeated', piece: () => 'espinsas ' },
  { name: 'digits', piece: (pick) => String(pick(10)) },
  { name: 'numbers', piece: (pick) => `${pick(2_000)} ` },
  { name: 'points and digits', piece: (pick) => oneOf(['1', '2', '.', ',', '0.', '%', '/'])(pick) },
  { name: 'punctuation', piece: oneOf([...'.,;:!?¿¡-–…/\\|@#*_~']) },
  { name: 'quotes', piece: oneOf(['"', "'", '“', '”', '«', '»', '‘', '’', '`', ' ', 'nota ', '"a" ']) },
  { name: 'no spaces', piece: (pick) => randomWord(pick, 12) },
  { name: 'known words run together', piece: oneOf(WORDS) },
  { name: 'emoji', piece: oneOf(['🙏', '👩‍👩‍👧', '🇲🇽', '✅', '👍🏽', ':eyes:', ':a', ' ']) },
  { name: 'right to left', piece: oneOf(['שלום ', 'مرحبا ', '\u202Eabc\u202C ', 'عدد ', '١٢ ']) },
  {
    name: 'chat marks',
    piece: oneOf([
      '<@U0AB',
      '<https://a.b|',
      '<',
      '>',
      '|',
      '&amp;',
      '&lt',
      '*a',
      '_b_',
      '~',
      '`',
      '\n> ',
      ':',
    ]),
  },
  { name: 'opening brackets', piece: oneOf(['(', '[', '{', '<', '(a ']) },
  { name: 'nested brackets', piece: oneOf(['((', '))', '[', ']', ' a ', '{', '}']) },
  { name: 'words of the lexicon', piece: (pick) => `${oneOf(WORDS)(pick)} ` },
  { name: 'one word of the lexicon', piece: () => 'acumulado ' },
  {
    name: 'times',
    piece: oneOf(['enero ', 'primer trimestre ', 'Q2 ', 'de ', 'a ', '2023 ', 'y ', '3 de ', ', ']),
  },
  { name: 'dates', piece: (pick) => `${1 + pick(31)}/${1 + pick(12)}/2023 ` },
  { name: 'names of goals', piece: (pick) => `${oneOf(NAMES)(pick)} ` },
  {
    name: 'codes',
    piece: (pick) => `${oneOf(['303', 'la 312', 'M.3', 'y', '52201', '1.1.1', 'M 2'])(pick)} `,
  },
  { name: 'number words', piece: oneOf(['tres ', 'mil ', 'cien ', 'veinte ', 'y ', 'millones ', 'mitad ']) },
  {
    name: 'notes',
    piece: oneOf([
      'anota que ',
      'registra ',
      'pon ',
      ': ',
      'observación ',
      'nota: ',
      '"',
      'en la 303 ',
      ', ',
      '. ',
    ]),
  },
  { name: 'blanks', piece: oneOf([' ', '\t', '\n', '\u00A0', '\u200B', '\u200D', '\uFE0F']) },
  { name: 'accents without letters', piece: oneOf(['\u0301', '\u0303', 'a\u0301', 'n\u0303']) },
];

export function longText({ piece }: TextKind, length: number, pick: (below: number) => number): string {
  let text = '';
  while (text.length < length) text += piece(pick);
  return text.slice(0, length);
}
