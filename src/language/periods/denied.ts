import type { Atom } from './atoms.ts';
import type { Term } from './terms.ts';

const DENIED_AHEAD = /(?:^| )no(?: (?:en|de|era|es|eran))?(?: (?:el|la|del|los))?$/u;
const DENIED_AFTER = /[,;.] (?:y )?no(?: (?:en|de|a|al|era|es))?(?: (?:el|la|del|los))?$/u;
const CORRECTED = /(?:^| )(?:sino|,|mejor|es|era)(?: |$)/u;
const TAKEN_BACK =
  /(?:^| )(?:no )?(?:miento|perdon|digo|corrijo|mejor dicho|mas bien|me equivoque)(?: |$)|^(?:[.,;…] )+no [,.;]|^no (?:en|de|del|al?)(?: el)?$/u;
const LOOK_BACK = 3;

/** "no Q2, sino Q3", "Q2 no, Q3": what is taken back, told by what stands around it and what comes instead. */
export function isDenied(atoms: readonly Atom[], index: number, terms: readonly Term[]): boolean {
  const atom = atoms[index];
  const next = atoms[index + 1];
  if (atom === undefined) return false;
  const words = (from: number, to: number): string =>
    terms
      .slice(from, to)
      .map((term) => term.word)
      .join(' ');
  const before = words(Math.max(atoms[index - 1]?.to ?? 0, atom.from - LOOK_BACK), atom.from);
  // "a junio, no a septiembre"
  const isToDate = /^al?$/u.test(terms[atom.from]?.word ?? '');
  const ahead = isToDate ? `${before} a` : before;
  if (index > 0 && DENIED_AFTER.test(ahead) && next === undefined) return true;
  if (next === undefined) return false;
  const between = words(atom.to, next.from);
  return (
    TAKEN_BACK.test(between) ||
    /^no(?: [,.;]|$)/u.test(between) ||
    (DENIED_AHEAD.test(before) && CORRECTED.test(between))
  );
}

const REASON = /^(?:porque|xq|pq|pues)$/u;

/** "a junio, porque en julio entré yo": the reason speaks of other times than the question. */
export function withoutReasons(atoms: readonly Atom[], terms: readonly Term[]): readonly Atom[] {
  const [first] = atoms;
  if (first === undefined || atoms.length < 2) return atoms;
  const reason = terms.findIndex(({ word }, at) => at >= first.to && REASON.test(word));
  return reason === -1 ? atoms : atoms.filter(({ from }) => from < reason);
}
