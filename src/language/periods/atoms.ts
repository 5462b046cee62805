import { remember } from '../remember.ts';
import { matchPattern, type Pattern, startsOf } from './pattern.ts';
import type { PeriodContext, PeriodRule, Reading } from './reading.ts';
import { PERIOD_RULES } from './rules.ts';
import { type Facet, type Term, wordTerm } from './terms.ts';

/** One mention of a stretch of time: terms [from, to), read by the named rule. */
export interface Atom {
  readonly rule: string;
  readonly from: number;
  readonly to: number;
  readonly reading: Reading;
}

/** The mentions in a message, in order, none overlapping another. */
export function findAtoms(terms: readonly Term[], context: PeriodContext): readonly Atom[] {
  const atoms: Atom[] = [];
  let from = 0;
  while (from < terms.length) {
    const atom = longestAt({ terms, context }, from);
    if (atom !== undefined) atoms.push(atom);
    from = atom?.to ?? from + 1;
  }
  return atoms;
}

interface Message {
  readonly terms: readonly Term[];
  readonly context: PeriodContext;
}

/** A pattern with its rule; `order` is the rule's place in the list. */
interface Candidate {
  readonly period: PeriodRule;
  readonly pattern: Pattern;
  readonly order: number;
}

const byWord = new Map<string, Candidate[]>();
const byFacet = new Map<Facet, Candidate[]>();

/** Which patterns can begin with a word: most words begin none, so most messages cost nothing. */
for (const [order, period] of PERIOD_RULES.entries()) {
  for (const pattern of period.patterns) {
    const { words, facets } = startsOf(pattern);
    for (const word of words) enter(byWord, word, { period, pattern, order });
    for (const facet of facets) enter(byFacet, facet, { period, pattern, order });
  }
}

function enter<Key>(index: Map<Key, Candidate[]>, key: Key, candidate: Candidate): void {
  const listed = index.get(key);
  if (listed === undefined) index.set(key, [candidate]);
  else listed.push(candidate);
}

function findCandidates({ word, facets }: Pick<Term, 'word' | 'facets'>): readonly Candidate[] {
  const candidates = new Set(byWord.get(word));
  for (const facet of facets.keys()) {
    for (const candidate of byFacet.get(facet) ?? []) candidates.add(candidate);
  }
  return [...candidates];
}

const candidatesOfWord = remember((folded) => findCandidates(wordTerm(folded)));

/** Of a word of letters they are always the same. */
function candidatesAt(term: Term): readonly Candidate[] {
  return term.token.kind === 'word' ? candidatesOfWord(term.token.folded) : findCandidates(term);
}

function longestAt({ terms, context }: Message, from: number): Atom | undefined {
  const first = terms[from];
  if (first === undefined) return undefined;
  let longest: { readonly atom: Atom; readonly order: number } | undefined;
  for (const { period, pattern, order } of candidatesAt(first)) {
    const match = matchPattern(pattern, terms, from);
    if (match === undefined) continue;
    const gain = match.to - (longest?.atom.to ?? from);
    if (gain < 0 || (gain === 0 && (longest === undefined || order >= longest.order))) continue;
    const reading = period.read({ captures: match.captures, context, place: { terms, from, to: match.to } });
    if (reading !== undefined) longest = { atom: { rule: period.name, from, to: match.to, reading }, order };
  }
  return longest?.atom;
}
