import { QUARTERS, toQuarter } from '#src/domain/period.ts';
import type { Atom } from './atoms.ts';
import { type Reading, stretch } from './reading.ts';
import type { Term } from './terms.ts';

const JOINING = new Set(
  'con contra vs versus y e o u , frente respecto comparado comparada a al que /'.split(' '),
);
const LINKING = new Set('el los las lo la del de en a al respecto frente comparado'.split(' '));
/** Nouns by themselves: "tercer" needs one after it, "tercero" stands for it. */
const STANDING_ALONE = /^(?:primero|segundo|tercero|cuarto|\d\.?(?:o|ro|do|to|ero))$/u;
const WIDEST_GAP = 5;

/**
 * "del primer trimestre con los del tercero", "Q1 contra el segundo", "Q1 y 3": numbers that lean on the
 * quarter or semester named beside them.
 */
export function addOrdinalsBeside(atoms: readonly Atom[], terms: readonly Term[]): readonly Atom[] {
  return atoms.flatMap((atom, index) => {
    if (!isNumbered(atom)) return [atom];
    const after = findAfter(atom, atoms[index + 1]?.from ?? terms.length, terms);
    const before = findBefore(atom, atoms[index - 1]?.to ?? 0, terms);
    return [before, atom, after].filter((one) => one !== undefined);
  });
}

function isNumbered({ reading }: Atom): boolean {
  return reading.kind === 'stretch' && (reading.shape === 'quarter' || reading.shape === 'semester');
}

function findAfter(atom: Atom, until: number, terms: readonly Term[]): Atom | undefined {
  const last = Math.min(until, atom.to + WIDEST_GAP);
  for (let at = atom.to; at < last; at += 1) {
    const gap = terms.slice(atom.to, at);
    const joins = gap.some((term) => JOINING.has(term.word));
    const value = joins && !isGivenTo(gap, terms, at) ? numberStandingAt(terms, at) : undefined;
    if (value !== undefined) return beside(atom, { at, value, isRange: isRangeGap(gap, atom, terms) });
    const word = terms[at]?.word ?? '';
    if (!JOINING.has(word) && !LINKING.has(word)) return undefined;
  }
  return undefined;
}

/** "primer trimestre a 1": the figure, not another quarter. */
function isGivenTo(gap: readonly Term[], terms: readonly Term[], at: number): boolean {
  return gap.length === 1 && gap[0]?.word === 'a' && terms[at]?.facets.has('ordinal') !== true;
}

/** "el segundo y el tercer trimestre" */
function findBefore(atom: Atom, since: number, terms: readonly Term[]): Atom | undefined {
  const first = Math.max(since, atom.from - WIDEST_GAP);
  for (let at = atom.from - 1; at >= first; at -= 1) {
    const word = terms[at]?.word ?? '';
    const gap = terms.slice(at + 1, atom.from);
    const joins = gap.some((term) => JOINING.has(term.word) && term.word !== 'a' && term.word !== ',');
    if (joins && STANDING_ALONE.test(word)) {
      const value = terms[at]?.facets.get('ordinal');
      return value === undefined ? undefined : beside(atom, { at, value, isRange: false });
    }
    if (!JOINING.has(word) && !LINKING.has(word)) return undefined;
  }
  return undefined;
}

/** An ordinal that stands for its noun, or a digit that closes its clause. */
function numberStandingAt(terms: readonly Term[], at: number): number | undefined {
  const term = terms[at];
  const ordinal = term?.facets.get('ordinal');
  if (term !== undefined && ordinal !== undefined)
    return STANDING_ALONE.test(term.word) ? ordinal : undefined;
  const next = terms[at + 1];
  const closes = next === undefined || next.token.kind !== 'word';
  return closes && term?.token.kind === 'number' ? term.facets.get('n') : undefined;
}

/** "del primer trimestre al tercero" goes from one to the other. */
function isRangeGap(gap: readonly Term[], atom: Atom, terms: readonly Term[]): boolean {
  const before = terms[atom.from - 1]?.word ?? '';
  return gap.length === 1 && gap[0]?.word === 'al' && /^(?:del|desde|el)$/u.test(before);
}

interface Beside {
  readonly at: number;
  readonly value: number;
  readonly isRange: boolean;
}

function beside(atom: Atom, { at, value, isRange }: Beside): Atom | undefined {
  if (atom.reading.kind !== 'stretch') return undefined;
  const reading = leaningOn(atom.reading, value, isRange ? 'through' : 'alone');
  return reading === undefined ? undefined : { rule: 'ordinal beside', from: at, to: at + 1, reading };
}

function leaningOn(
  { shape, quarters, year }: Extract<Reading, { kind: 'stretch' }>,
  value: number,
  reach: 'through' | 'alone',
): Reading | undefined {
  if (shape === 'semester') {
    if (value !== 1 && value !== 2) return undefined;
    return stretch('semester', value === 1 ? [1, 2] : [3, 4], { year });
  }
  const quarter = toQuarter(value);
  const [first] = quarters;
  if (quarter === undefined || first === undefined) return undefined;
  if (reach === 'alone') return stretch('quarter', [quarter], { year });
  return stretch(
    'quarters',
    QUARTERS.filter((one) => one >= first && one <= quarter),
    { year },
  );
}
