import type { Comparison, GoalFilter } from '#src/domain/slots.ts';
import { findNumberAt, findPercentAt } from '#src/language/number-words.ts';
import type { Word } from './words.ts';

/** How far before its figure a comparison may stand, in words. */
const REACH_BEFORE = 7;
const REACH_AFTER = 4;
/** A percent without its sign: smaller figures count goals, larger ones count what goals count. */
const [SMALLEST_BARE, LARGEST_BARE] = [10, 400];

const SIGNS: ReadonlyMap<string, Comparison> = new Map([
  ['<', '<'],
  ['>', '>'],
  ['≤', '<='],
  ['≥', '>='],
]);
/** Shares that people say in words, in percent. */
const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['la mitad', 50],
  ['una cuarta', 25],
  ['la cuarta', 25],
  ['un cuarto', 25],
]);

interface Cue {
  readonly name: string;
  readonly op: Comparison;
  readonly pattern: RegExp;
}

/** Said after the figure: "80 o más", "de 90 pa arriba". */
const AFTER: readonly Cue[] = [
  { name: 'or more', op: '>=', pattern: /^(?:% )?(?:o|y) (?:mas|superior|superiores|mayor|arriba)\b/u },
  { name: 'and upwards', op: '>=', pattern: /^(?:% )?(?:para|pa|hacia|en) (?:arriba|adelante)\b/u },
  { name: 'or less', op: '<=', pattern: /^(?:% )?(?:o|y) (?:menos|inferior|inferiores|menor|abajo)\b/u },
  { name: 'and downwards', op: '<=', pattern: /^(?:% )?(?:para|pa|hacia) abajo\b/u },
];

const REACHING = '(?:lleg|alcanz|pas|rebas|super|cumpl|cubr|dier|logr|llev|tien|junt|baj)\\p{L}*';

/**
 * Said before the figure; of several the one nearest to it counts, of equally near ones the first listed. Each
 * pattern ends where the figure's own words begin.
 */
const BEFORE: readonly Cue[] = [
  {
    name: 'equal or above',
    op: '>=',
    pattern: /\bigual\p{L}* (?:o|u|y) (?:mayor|superior|super|rebas|mas|por arriba)/gu,
  },
  { name: 'equal or above', op: '>=', pattern: /\b(?:mayor|superior)\p{L}* (?:o|u) igual/gu },
  {
    name: 'equal or below',
    op: '<=',
    pattern: /\bigual\p{L}* (?:o|u|y) (?:menor|inferior|menos|por abajo)/gu,
  },
  { name: 'equal or below', op: '<=', pattern: /\b(?:menor|inferior)\p{L}* (?:o|u) igual/gu },
  { name: 'at least', op: '>=', pattern: /\b(?:al|cuando|por lo|lo) menos|\bminimo|\ba partir del?/gu },
  { name: 'at most', op: '<=', pattern: /\bcuando mucho|\ba lo (?:mas|mucho)|\bmaximo|\bhasta/gu },
  {
    name: 'not reaching',
    op: '<',
    pattern: new RegExp(`\\b(?:no|ni|sin) (?:\\p{L}+ ){0,3}?${REACHING}`, 'gu'),
  },
  {
    name: 'below',
    op: '<',
    pattern: /\b(?:menos|menor|menores|inferior|inferiores|abajo|debajo|bajo|baj[ea]n?|ca[eiy]\p{L}*)\b/gu,
  },
  { name: 'above', op: '>', pattern: /\b(?:mas|mayor|mayores|superior|superiores|arriba|encima)\b/gu },
  {
    name: 'passing',
    op: '>',
    pattern: /\b(?:pas[ae]\p{L}*|rebas\p{L}*|super[aeo]\p{L}*|exced\p{L}*|sobrepas\p{L}*)/gu,
  },
  { name: 'reaching', op: '>=', pattern: /\b(?:lleg|alcanz)\p{L}*|\bdesde/gu },
];

interface Figure {
  readonly value: number;
  readonly isPercent: boolean;
  readonly from: number;
  readonly to: number;
}

/** What the thread limited, where it did: then a bare number limits the same. */
export type EarlierLimit = 'relative' | 'compliance' | null;

/**
 * "abajo del 50%", "que no lleguen al 70 de cumplimiento", "90 o más de avance relativo": a limit on a ratio.
 * @param countable tells the words that are neither codes nor times.
 */
export function findThreshold(
  words: readonly Word[],
  { countable, earlier }: { readonly countable: (word: number) => boolean; readonly earlier: EarlierLimit },
): GoalFilter | undefined {
  if (saysNothingDone(words))
    return { measure: measureOf(words) ?? earlier ?? 'relative', op: '<=', value: 0 };
  const figures = figuresIn(words, countable, earlier);
  const between = findBetween(words, figures);
  if (between !== undefined)
    return { measure: measureOf(words) ?? earlier ?? 'relative', op: between.op, value: between.value };
  for (const figure of figures) {
    const op = opBeside(words, figure) ?? (figure.value === 0 && figure.isPercent ? '<=' : undefined);
    if (op !== undefined)
      return { measure: measureOf(words) ?? earlier ?? 'relative', op, value: figure.value };
  }
  return undefined;
}

/** "entre 0 y 50 por ciento": from nothing up is at most, up to all there is is at least; no filter holds two limits. */
function findBetween(
  words: readonly Word[],
  figures: readonly Figure[],
): { readonly op: Comparison; readonly value: number } | undefined {
  const last = figures.findIndex(({ from }) => words[from - 1]?.text === 'y');
  const to = figures[last];
  const from =
    to === undefined
      ? undefined
      : findNumberAt(
          words.map(({ token }) => token),
          to.from - 2,
        );
  if (to === undefined || from === undefined || words[to.from - 3]?.text !== 'entre') return undefined;
  if (from.value === 0) return { op: '<=', value: to.value };
  return to.value === ALL ? { op: '>=', value: from.value } : undefined;
}

const ALL = 100;

function figuresIn(
  words: readonly Word[],
  countable: (word: number) => boolean,
  earlier: EarlierLimit,
): readonly Figure[] {
  const tokens = words.map(({ token }) => token);
  const speaksOfRatio =
    earlier !== null || words.some(({ text }) => /^(?:cumplimiento|relativ|avance|%|porcentaje)/u.test(text));
  const figures: Figure[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const fraction = FRACTIONS.get(`${words[at]?.text} ${words[at + 1]?.text}`);
    if (fraction !== undefined) figures.push({ value: fraction, isPercent: true, from: at, to: at + 2 });
    if (!countable(at)) continue;
    const percent = findPercentAt(tokens, at);
    const plain = percent === undefined ? findNumberAt(tokens, at) : undefined;
    const isRatio = speaksOfRatio || (plain !== undefined && isBareLimit(words, { from: at, to: plain.to }));
    const number = percent ?? (isRatio ? plain : undefined);
    if (number === undefined || number.style === 'article') continue;
    if (percent === undefined && (number.value < SMALLEST_BARE || number.value > LARGEST_BARE)) continue;
    figures.push({ value: number.value, isPercent: percent !== undefined, from: at, to: number.to });
    at = number.to - 1;
  }
  return figures;
}

const SIDES = /(?:por )?(?:arriba|encima|abajo|debajo) del? $/u;
const CARRY_ON = /^(?:y|o|en|de|del|al|a|por|para|este|hasta|favor|porfa|que)$/u;

/** "por arriba del 100": of a figure that counts nothing, "arriba" and "abajo" speak of a percentage. */
function isBareLimit(words: readonly Word[], { from, to }: Pick<Figure, 'from' | 'to'>): boolean {
  const before = words.slice(Math.max(0, from - 3), from).map(({ text }) => `${text} `);
  const next = words[to]?.text;
  return SIDES.test(before.join('')) && (next === undefined || CARRY_ON.test(next));
}

const NOTHING_DONE = new RegExp(
  [
    String.raw`\ben ceros?\b(?! (?:y|a|al|la|el|los|las|visita|toleranci))`,
    String.raw`\b(?:no|ni) (?:llevan?|tienen?|traen?|registran?|muestran?|reportan?|presentan?)(?: \p{L}+)? nada de (?:avance|cumplimiento)\b`,
    String.raw`\b(?:con|sin) (?:cero|nada de|ningun|nulo) avances?\b`,
    String.raw`\bavances? (?:nulo|cero|en blanco)\b`,
    String.raw`\bcero avances?\b`,
  ].join('|'),
  'u',
);

/** "en cero", "no llevan nada de avance": nothing achieved, which is not the same as nothing reported. */
function saysNothingDone(words: readonly Word[]): boolean {
  return NOTHING_DONE.test(words.map(({ text }) => text).join(' '));
}

function opBeside(words: readonly Word[], { from, to }: Figure): Comparison | undefined {
  const text = (start: number, end: number): string =>
    words
      .slice(Math.max(0, start), end)
      .map((word) => word.text)
      .join(' ');
  const sign = signBefore(words, from);
  if (sign !== undefined) return sign;
  const after = text(to, to + REACH_AFTER);
  const behind = AFTER.find(({ pattern }) => pattern.test(after));
  if (behind !== undefined) return behind.op;
  return nearestBefore(text(from - REACH_BEFORE, from));
}

function signBefore(words: readonly Word[], from: number): Comparison | undefined {
  const [first, second] = [words[from - 2]?.text, words[from - 1]?.text];
  if (second === '=' && (first === '<' || first === '>')) return first === '<' ? '<=' : '>=';
  return SIGNS.get(second ?? '');
}

function nearestBefore(text: string): Comparison | undefined {
  let best: { readonly op: Comparison; readonly end: number; readonly start: number } | undefined;
  for (const { op, pattern } of BEFORE) {
    const match = [...text.matchAll(pattern)].at(-1);
    if (match === undefined) continue;
    const [start, end] = [match.index, match.index + match[0].length];
    // A cue within a longer one ("menor" in "menor o igual") says less.
    const within = best !== undefined && start >= best.start && end <= best.end;
    if (!within && (best === undefined || end > best.end)) best = { op, start, end };
  }
  return best?.op;
}

function measureOf(words: readonly Word[]): 'relative' | 'compliance' | undefined {
  const text = words.map((word) => word.text).join(' ');
  if (/\brelativ|\bmeta anual|\banual\b/u.test(text)) return 'relative';
  return /\bcumplimiento|\bde lo (?:programado|planeado|calendarizado)|\bcontra (?:lo )?program/u.test(text)
    ? 'compliance'
    : /\bavance|\bporcentaje/u.test(text)
      ? 'relative'
      : undefined;
}
