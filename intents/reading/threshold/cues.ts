import type { Comparison } from '#src/domain/slots.ts';
import type { Word } from '../words.ts';
import type { Figure } from './figures.ts';

/** How far before its figure a comparison may stand, in words. */
const REACH_BEFORE = 7;
const REACH_AFTER = 4;
const SIGNS: ReadonlyMap<string, Comparison> = new Map([
  ['<', '<'],
  ['>', '>'],
  ['≤', '<='],
  ['≥', '>='],
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
    name: 'not passing',
    op: '<=',
    pattern: /\b(?:no|ni) (?:\p{L}+ ){0,2}?(?:pas|rebas|super|exced)\p{L}*(?! ni\b)/gu,
  },
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

export function opBeside(words: readonly Word[], { from, to }: Figure): Comparison | undefined {
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
