import type { Atom } from './atoms.ts';
import type { Term } from './terms.ts';

const DENIED_AHEAD = /(?:^| )no(?: (?:en|de|era|es|eran))?(?: (?:el|la|del|los))?$/u;
const DENIED_AFTER = /[,;.] (?:y )?no(?: (?:en|de|a|al|era|es))?(?: (?:el|la|del|los))?$/u;
const CORRECTED = /(?:^| )(?:sino|,|mejor|es|era)(?: |$)/u;
const TAKEN_BACK =
  /(?:^| )(?:no )?(?:miento|perdon|digo|corrijo|mejor dicho|mas bien|me equivoque)(?: |$)|^(?:[.,;…] )+no [,.;]|^no (?:en|de|del|al?)(?: el)?$/u;
/** "no me digas lo de julio, dime lo de abril", "en vez de Q1" */
const REFUSED =
  /(?:^| )(?:no (?:me |te )?(?:dig\w+|des|pong\w+|mand\w+|quiero|ocupo|necesito|pido|hablo|busco)|en vez|en lugar)(?: (?:lo|el|la|los|las|de|del|al?|que|dato|avance))*$/u;
const NOT_THAT = /^no(?: [,.;]|$)/u;
const LOOK_BACK = 7;

/** "no Q2, sino Q3", "Q2 no, Q3": what is taken back, told by what stands around it and what comes instead. */
export function isDenied(atoms: readonly Atom[], index: number, terms: readonly Term[]): boolean {
  const atom = atoms[index];
  const next = atoms[index + 1];
  if (atom === undefined) return false;
  const before = wordsOf(terms, Math.max(atoms[index - 1]?.to ?? 0, atom.from - LOOK_BACK), atom.from);
  if (next === undefined) return index > 0 && DENIED_AFTER.test(withPrefix(before, atom, terms));
  const between = wordsOf(terms, atom.to, next.from);
  if (REFUSED.test(before) || TAKEN_BACK.test(between) || NOT_THAT.test(between)) return true;
  return DENIED_AHEAD.test(before) && CORRECTED.test(between);
}

/** "a junio, no a septiembre": the "a" belongs to the mention itself. */
function withPrefix(before: string, atom: Atom, terms: readonly Term[]): string {
  return /^al?$/u.test(terms[atom.from]?.word ?? '') ? `${before} a` : before;
}

function wordsOf(terms: readonly Term[], from: number, to: number): string {
  return terms
    .slice(from, to)
    .map((term) => term.word)
    .join(' ');
}

const REASON = /^(?:porque|xq|pq|pues)$/u;

/** "a junio, porque en julio entré yo": the reason speaks of other times than the question. */
export function withoutReasons(atoms: readonly Atom[], terms: readonly Term[]): readonly Atom[] {
  const [first] = atoms;
  if (first === undefined || atoms.length < 2) return atoms;
  const reason = terms.findIndex(({ word }, at) => at >= first.to && REASON.test(word));
  return reason === -1 ? atoms : atoms.filter(({ from }) => from < reason);
}
