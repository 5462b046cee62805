/** One way in which people and chats spoil a message without changing what it means. */
export interface Mutation {
  readonly name: string;
  /** @param pick a number from 0 to below its argument, so that the same message is spoilt in the same way */
  readonly spoil: (text: string, pick: (below: number) => number) => string;
}

const OPENINGS = [
  'Buenas tardes, ',
  'hola buen día, ',
  'Disculpe la molestia: ',
  'oye porfa ',
  'Estimado equipo, ',
  'una preguntita, ',
  'Qué tal, ',
];
const CLOSINGS = [
  ', por favor',
  ' porfa',
  ', gracias de antemano',
  ', se lo agradezco mucho',
  ' plis',
  '. Saludos cordiales.',
  ', muchas gracias!!',
];
const PICTURES = ['🙏', '👀', ':eyes:', ':pray:', '😅', ':chart_with_upwards_trend:', '👍🏽', '✅'];

/** A word that a slip can stand in: letters only, long enough that a reader still knows it. */
const SLIPPABLE = /(?<![\p{L}\p{N}_:<@#|])\p{L}{6,}(?![\p{L}\p{N}_:>|])/gu;

function inOneWord(
  text: string,
  pick: (below: number) => number,
  slip: (word: string, at: number) => string,
): string {
  const words = [...text.matchAll(SLIPPABLE)];
  const word = words[pick(words.length)];
  if (word === undefined) return text;
  // Never the first or the last letter: people miss those least.
  const at = 1 + pick(word[0].length - 3);
  return text.slice(0, word.index) + slip(word[0], at) + text.slice(word.index + word[0].length);
}

export const COURTESY: Mutation = {
  name: 'courtesy around',
  spoil: (text, pick) =>
    `${OPENINGS[pick(OPENINGS.length)]}${text}${text.endsWith('"') ? '' : CLOSINGS[pick(CLOSINGS.length)]}`,
};

export const MUTATIONS: readonly Mutation[] = [
  {
    name: 'accents dropped',
    spoil: (text) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').normalize('NFC'),
  },
  { name: 'capitals', spoil: (text) => text.toUpperCase() },
  {
    name: 'letters swapped',
    spoil: (text, pick) =>
      inOneWord(
        text,
        pick,
        (word, at) => `${word.slice(0, at)}${word[at + 1]}${word[at]}${word.slice(at + 2)}`,
      ),
  },
  {
    name: 'letter doubled',
    spoil: (text, pick) =>
      inOneWord(text, pick, (word, at) => `${word.slice(0, at)}${word[at]}${word.slice(at)}`),
  },
  {
    name: 'letter dropped',
    spoil: (text, pick) => inOneWord(text, pick, (word, at) => word.slice(0, at) + word.slice(at + 1)),
  },
  { name: 'words run together', spoil: joinTwoWords },
  COURTESY,
  {
    name: 'pictures',
    spoil: (text, pick) => `${PICTURES[pick(PICTURES.length)]} ${text} ${PICTURES[pick(PICTURES.length)]}`,
  },
  {
    name: 'mention, bold and entities',
    spoil: (text, pick) => {
      const words = [...text.matchAll(SLIPPABLE)];
      const bold = words[pick(words.length)];
      const marked =
        bold === undefined
          ? text
          : `${text.slice(0, bold.index)}*${bold[0]}*${text.slice(bold.index + bold[0].length)}`;
      return `<@U0AVANCE> ${marked.replaceAll(/&(?!amp;|lt;|gt;)/gu, '&amp;')}`;
    },
  },
];

function joinTwoWords(text: string, pick: (below: number) => number): string {
  const gaps = [...text.matchAll(/(?<=\p{L}{4}) (?=\p{L}{4})/gu)];
  const gap = gaps[pick(gaps.length)];
  return gap === undefined ? text : text.slice(0, gap.index) + text.slice(gap.index + 1);
}

/** Numbers for `Mutation.spoil`, from a seed. */
export function makePick(seed: number): (below: number) => number {
  let state = (Math.imul(seed, 2_654_435_761) ^ 0x5bf03635) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return below <= 0 ? 0 : Math.floor((state / 2 ** 32) * below);
  };
}
