import type { Facet, Term } from './terms.ts';

/** The numbers of the facets that a pattern named, in order, by facet. */
export type Captures = ReadonlyMap<Facet, readonly number[]>;

export interface PatternMatch {
  /** Term index after the last one matched. */
  readonly to: number;
  readonly captures: Captures;
}

interface Element {
  readonly facets: readonly Facet[];
  readonly words: ReadonlySet<string>;
  readonly optional: boolean;
}

export interface Pattern {
  readonly elements: readonly Element[];
}

const FACETS: ReadonlySet<string> = new Set<Facet>([
  'quarter',
  'quarters',
  'semester',
  'other',
  'stage',
  'yearword',
  'ordinal',
  'feminine',
  'month',
  'abbr',
  'anymonth',
  'mark',
  'n',
  'day',
  'year',
  'roman',
  'tail',
  'dash',
  'slash',
]);

const isFacet = (name: string): name is Facet => FACETS.has(name);

/**
 * Elements in a row, separated by spaces: alternatives by "|", a facet as <name>, "?" after what may be
 * absent. `el? <ordinal> <quarter>` · `trimestre|periodo de|del? <n>`. Throws on an unknown facet.
 */
export function toPattern(source: string): Pattern {
  return { elements: source.split(' ').map(toElement) };
}

function toElement(source: string): Element {
  const optional = source.endsWith('?') && source.length > 1;
  const facets: Facet[] = [];
  const words = new Set<string>();
  for (const part of (optional ? source.slice(0, -1) : source).split('|')) {
    const name = /^<(\w+)>$/u.exec(part)?.[1];
    if (name === undefined) words.add(part);
    else if (isFacet(name)) facets.push(name);
    else throw new TypeError(`unknown facet <${name}> in a period pattern`);
  }
  return { facets, words, optional };
}

/** The words and facets of which one must stand first where the pattern matches. */
export function startsOf({ elements }: Pattern): {
  readonly words: ReadonlySet<string>;
  readonly facets: ReadonlySet<Facet>;
} {
  const words = new Set<string>();
  const facets = new Set<Facet>();
  for (const element of elements) {
    for (const word of element.words) words.add(word);
    for (const facet of element.facets) facets.add(facet);
    if (!element.optional) break;
  }
  return { words, facets };
}

/** The longest way in which the pattern matches from term `from`, or undefined. */
export function matchPattern(
  pattern: Pattern,
  terms: readonly Term[],
  from: number,
): PatternMatch | undefined {
  const matching = { elements: pattern.elements, terms, captures: [] };
  const to = matchElements(matching, 0, from);
  return to === undefined ? undefined : { to, captures: byFacet(matching.captures) };
}

type Capture = readonly [Facet, number];

interface Matching {
  readonly elements: readonly Element[];
  readonly terms: readonly Term[];
  /** Of the elements matched so far. */
  readonly captures: Capture[];
}

/** @returns the term after the last one matched by the elements from `at` on */
function matchElements(matching: Matching, at: number, from: number): number | undefined {
  const { elements, terms, captures } = matching;
  const element = elements[at];
  if (element === undefined) return from;
  const term = terms[from];
  const taken = term === undefined ? undefined : take(element, term);
  if (taken !== undefined) {
    if (taken !== PLAIN_WORD) captures.push(taken);
    const to = matchElements(matching, at + 1, from + 1);
    if (to !== undefined) return to;
    if (taken !== PLAIN_WORD) captures.pop();
  }
  return element.optional ? matchElements(matching, at + 1, from) : undefined;
}

/** Matched by its spelling: it captures nothing. */
const PLAIN_WORD = 'plain word';

function take(element: Element, term: Term): Capture | typeof PLAIN_WORD | undefined {
  for (const facet of element.facets) {
    const value = term.facets.get(facet);
    if (value !== undefined) return [facet, value];
  }
  return element.words.has(term.word) ? PLAIN_WORD : undefined;
}

function byFacet(captures: readonly Capture[]): Captures {
  const map = new Map<Facet, number[]>();
  for (const [facet, value] of captures) {
    const values = map.get(facet);
    if (values === undefined) map.set(facet, [value]);
    else values.push(value);
  }
  return map;
}
