import { findNumberAt, findPercentAt } from '#src/language/number-words.ts';
import type { Word } from '../words.ts';

/** A percent without its sign: smaller figures count goals, larger ones count what goals count. */
const [SMALLEST_BARE, LARGEST_BARE] = [10, 400];

/** Shares that people say in words, in percent. */
const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['la mitad', 50],
  ['una cuarta', 25],
  ['la cuarta', 25],
  ['un cuarto', 25],
]);

/** In percent; word indexes, `to` exclusive. */
export interface Figure {
  readonly value: number;
  /** Said or written as a percentage. */
  readonly isPercent: boolean;
  readonly from: number;
  readonly to: number;
}

/** When a number without a sign is a percentage. */
interface Bare {
  /** The thread limited a ratio. */
  readonly ofRatio: boolean;
  /** Goals are asked for by a limit: "arriba de 80". */
  readonly ofSet: boolean;
}

/** The figures that may be percentages. */
export function figuresIn(
  words: readonly Word[],
  countable: (word: number) => boolean,
  bare: Bare,
): readonly Figure[] {
  const ofRatio =
    bare.ofRatio || words.some(({ text }) => /^(?:cumplimiento|relativ|avance|%|porcentaje)/u.test(text));
  const figures: Figure[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const fraction = FRACTIONS.get(`${words[at]?.text} ${words[at + 1]?.text}`);
    if (fraction !== undefined) figures.push({ value: fraction, isPercent: true, from: at, to: at + 2 });
    const figure = countable(at) ? figureAt(words, at, { ...bare, ofRatio }) : undefined;
    if (figure === undefined) continue;
    figures.push(figure);
    at = figure.to - 1;
  }
  return figures;
}

function figureAt(words: readonly Word[], at: number, bare: Bare): Figure | undefined {
  const tokens = words.map(({ token }) => token);
  const percent = findPercentAt(tokens, at);
  if (percent !== undefined)
    return percent.style === 'article' ? undefined : { ...percent, isPercent: true, from: at };
  const plain = findNumberAt(tokens, at);
  if (plain === undefined || plain.style === 'article') return undefined;
  const isRatio = bare.ofRatio || (bare.ofSet && isBareLimit(words, { from: at, to: plain.to }));
  const isLikely = plain.value >= SMALLEST_BARE && plain.value <= LARGEST_BARE;
  return isRatio && isLikely ? { ...plain, isPercent: false, from: at } : undefined;
}

const SIDES = /(?:arriba|encima|abajo|debajo|pas[ae]n?|pasaron|rebas[ae]n?|bajan?) del? $/u;
const CARRY_ON =
  /^(?:y|o|en|de|del|al|a|por|para|este|hasta|favor|porfa|que|cual|cuales|hay|o|ni|son|estan|van)$/u;

/** "por arriba del 100": of a figure that counts nothing, "arriba" and "abajo" speak of a percentage. */
function isBareLimit(words: readonly Word[], { from, to }: Pick<Figure, 'from' | 'to'>): boolean {
  const before = words.slice(Math.max(0, from - 3), from).map(({ text }) => `${text} `);
  const next = words[to]?.text;
  return SIDES.test(before.join('')) && (next === undefined || CARRY_ON.test(next));
}
