import type { Atom } from './atoms.ts';
import { CROSSES_YEARS, type Stretch } from './reading.ts';
import type { Term } from './terms.ts';

const BETWEEN = new Set(['de', 'del', 'en', 'el', ',', '-', '/', 'para', '(']);

const isYear = ({ reading }: Atom): boolean =>
  reading.kind === 'stretch' && (reading.shape === 'calendar-year' || reading.shape === 'whole-year');

/** "tercer trimestre de 2022", "2022 Q3": a stretch and the year beside it become one mention. */
export function attachYears(atoms: readonly Atom[], terms: readonly Term[]): readonly Atom[] {
  const joined: Atom[] = [];
  for (const atom of atoms) {
    const before = joined.at(-1);
    const together = before === undefined ? undefined : join([before, atom], terms);
    if (together === undefined) joined.push(atom);
    else joined[joined.length - 1] = together;
  }
  return joined;
}

function join([first, second]: readonly [Atom, Atom], terms: readonly Term[]): Atom | undefined {
  const gap = terms.slice(first.to, second.from);
  if (gap.length > 2 || !gap.every((term) => BETWEEN.has(term.word)) || isYear(first) === isYear(second)) {
    return undefined;
  }
  const [part, year] = isYear(second) ? [first, second] : [second, first];
  if (
    part.reading.kind !== 'stretch' ||
    year.reading.kind !== 'stretch' ||
    part.reading.shape === 'to-date'
  ) {
    return undefined;
  }
  const reading = withYear(part.reading, year.reading.year);
  return reading === undefined ? undefined : { rule: part.rule, from: first.from, to: second.to, reading };
}

function withYear(part: Stretch, year: number | null): Atom['reading'] | undefined {
  if (part.year === null || year === null || part.year === year) return { ...part, year: part.year ?? year };
  return part.shape === 'range' ? CROSSES_YEARS : undefined;
}
