import { quartersThrough } from '#src/domain/period.ts';
import type { Atom } from './atoms.ts';
import type { Stretch } from './reading.ts';
import type { Term } from './terms.ts';

/** What stands before a stretch and makes it "from January through its end"; the words up to it, joined by spaces. */
const THROUGH: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  { name: 'to', pattern: /(?:^| )(?:al?|al? mes de|al dia)$/u },
  { name: 'until', pattern: /(?:^| )hasta(?: el| fines de| finales de| el (?:dia|mes de))?$/u },
  {
    name: 'at the close',
    pattern:
      /(?:^| )(?:al?|hasta el|para el|hacia el) (?:cierre|corte|final|finales|fines|fin|termino|ultimo dia) del?(?: mes de)?$/u,
  },
  {
    name: 'cut-off',
    pattern: /(?:^| )(?:con )?corte(?: :)?(?: (?:de|del|a|al|en|en el|hasta|hasta el))?(?: mes de| dia)?$/u,
  },
  {
    name: 'accumulated',
    pattern:
      /(?:^| )acum(?:ulad[oa]s?)?(?: \.)?(?: (?:de|del|a|al|en|en el|hasta|hasta el|para el))?(?: cierre del?)?$/u,
  },
];

/** Words that govern "a": "respecto al segundo trimestre" compares with it instead of reaching to it. */
const GOVERNORS =
  /(?:^| )(?:respecto|frente|comparad[oa]s?|comparacion|relacion|correspond\w*|pertenec\w*|referentes?|relativ[oa]s?|previ[oa]s?|anterior(?:es)?|posterior(?:es)?|igual(?:es)?|superior(?:es)?|inferior(?:es)?|similar(?:es)?|parecid[oa]s?|contra|versus|vs|conforme|pas\w+|cambi\w+|junto|vamos|va|van) al?$/u;

const LOOK_BACK = 6;
const ACCUMULATED = /^acum(?:ulad[oa]s?)?$/u;

/** "al tercer trimestre", "corte a junio", "Q3 acumulado": from January through that quarter. */
export function reachBack(atoms: readonly Atom[], terms: readonly Term[]): readonly Atom[] {
  return atoms.map((atom, index) => {
    if (atom.reading.kind !== 'stretch' || !canReachBack(atom.reading)) return atom;
    const since = Math.max(atoms[index - 1]?.to ?? 0, atom.from - LOOK_BACK);
    const before = prefixLength(terms.slice(since, atom.from));
    const isAfter = ACCUMULATED.test(terms[atom.to]?.word ?? '');
    if (before === 0 && !isAfter) return atom;
    const reading = throughEnd(atom.reading);
    return {
      rule: `${atom.rule}, to date`,
      from: atom.from - before,
      to: atom.to + (isAfter ? 1 : 0),
      reading,
    };
  });
}

function canReachBack({ shape, quarters, cumulative }: Stretch): boolean {
  if (cumulative || shape === 'quarters') return false;
  return shape !== 'range' || quarters.length === 1;
}

function throughEnd(part: Stretch): Stretch {
  const last = part.quarters.at(-1) ?? 1;
  return { ...part, quarters: quartersThrough(last), cumulative: true };
}

/** How many of the last words belong to a prefix that reaches back; 0 where there is none. */
function prefixLength(before: readonly Term[]): number {
  const words = before.map((term) => term.word).join(' ');
  if (GOVERNORS.test(words)) return 0;
  const lengths = THROUGH.map(({ pattern }) => pattern.exec(words)?.[0].trim().split(' ').length ?? 0);
  return Math.max(0, ...lengths);
}
