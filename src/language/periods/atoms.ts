import { matchPattern, type PatternMatch } from './pattern.ts';
import type { PeriodContext, PeriodRule, Reading } from './reading.ts';
import { PERIOD_RULES } from './rules.ts';
import type { Term } from './terms.ts';

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

function longestAt(message: Message, from: number): Atom | undefined {
  let longest: Atom | undefined;
  for (const period of PERIOD_RULES) {
    const atom = readAt(message, period, from);
    if (atom !== undefined && (longest === undefined || atom.to > longest.to)) longest = atom;
  }
  return longest;
}

function readAt({ terms, context }: Message, period: PeriodRule, from: number): Atom | undefined {
  for (const pattern of period.patterns) {
    const match: PatternMatch | undefined = matchPattern(pattern, terms, from);
    if (match === undefined) continue;
    const place = { terms, from, to: match.to };
    const reading = period.read({ captures: match.captures, context, place });
    if (reading !== undefined) return { rule: period.name, from, to: match.to, reading };
  }
  return undefined;
}
