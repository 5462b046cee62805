import { quartersThrough } from '#src/domain/period.ts';
import type { Atom } from './atoms.ts';
import type { Stretch } from './reading.ts';
import type { Term } from './terms.ts';

/** What stands before a stretch and makes it "from January through its end"; the words up to it, joined by spaces. */
const THROUGH: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  { name: 'to', pattern: /(?:^| )(?:al?|al? mes de|al dia|al de)$/u },
  { name: 'until', pattern: /(?:^| )hasta(?: el| fines de| finales de| el (?:dia|mes de))?$/u },
  {
    name: 'at the close',
    pattern:
      /(?:^| )(?:al?|hasta el|para el|hacia el) (?:cierre|corte|final|finales|fines|fin|termino|ultimo dia) del?(?: mes de)?$/u,
  },
  { name: 'at the date', pattern: /(?:^| )a la fecha(?: del?)?$/u },
  { name: 'close', pattern: /(?:^| )cierre del?(?: mes de)?$/u },
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
  /(?:^| )(?:respecto|frente|refier\w*|referi\w*|comparad[oa]s?|comparacion|relacion|correspond\w*|pertenec\w*|referentes?|(?<!avan[csz]e )(?<!porcentaje )relativ[oa]s?|previ[oa]s?|anterior(?:es)?|posterior(?:es)?|igual(?:es)?|superior(?:es)?|inferior(?:es)?|similar(?:es)?|parecid[oa]s?|contra|versus|vs|conforme|(?<!(?:mejor|peor|buen|mal) )pas\w+|cambi\w+|brinc\w+|acotad\w+|limitad\w+|salt\w+|y van?|(?<!todo )junto|les? (?:fue|va|iba|ira)(?: \w+)?) al?(?: de)?$/u;
/** "vamos al segundo trimestre" goes over to it; "¿cómo vamos al segundo trimestre?" asks how it stood then. */
const GOING_OVER = /^(?:y |ahora |ok |bueno )?(?:vamos|vamonos) al?$/u;
/** "échalas al cuarto trimestre", "mete 31 remitidos al cuarto trimestre": what is recorded there. */
const RECORDED_AT =
  /(?:^| )(?:(?:registr|captur|anot|apunt|agreg|carg|sum|asent|asient|pas|ech|marc|abon|aplic|pon|pong|met|sub)\w*(?:l[aeo]s?)(?: \S+){0,4}|(?:registr|captur|anot|apunt|agreg|carg|suma|ech|mete|meter|pon|ponga|sube|subir|asent)\w* \d\S*(?: \S+){0,5}) al?$/u;

const LOOK_BACK = 9;
const ACCUMULATED = /^acum(?:ulad[oa]s?)?$/u;

/** "al tercer trimestre", "corte a junio", "Q3 acumulado": from January through that quarter. */
export function reachBack(atoms: readonly Atom[], terms: readonly Term[]): readonly Atom[] {
  const reached: Atom[] = [];
  for (const [index, atom] of atoms.entries()) {
    const isOneOfTwo = isHeldAgainst(reached.at(-1), atom, terms);
    reached.push(isOneOfTwo ? atom : reachOne(atom, { atoms, index, terms }));
  }
  return reached;
}

/** "mejor el primer trimestre que al tercero": "al" reaches no further back than it did for the first. */
function isHeldAgainst(before: Atom | undefined, atom: Atom, terms: readonly Term[]): boolean {
  if (atom.rule !== 'ordinal beside' || before?.reading.kind !== 'stretch' || before.reading.cumulative)
    return false;
  const gap = terms.slice(before.to, atom.from).map(({ word }) => word);
  return gap.at(-1) === 'al' && !gap.some((word) => /^(?:cierre|corte|hasta|acum\p{L}*)$/u.test(word));
}

interface Among {
  readonly atoms: readonly Atom[];
  readonly index: number;
  readonly terms: readonly Term[];
}

function reachOne(atom: Atom, { atoms, index, terms }: Among): Atom {
  const previous = atoms[index - 1];
  if (atom.reading.kind !== 'stretch' || !canReachBack(atom.reading)) return atom;
  const since = Math.max(previous?.to ?? 0, atom.from - LOOK_BACK);
  const isFree = !goesOnFrom(previous, atom, terms) && !closesList(atom, atoms[index + 1], terms);
  const before = isFree ? prefixLength(terms.slice(since, atom.from)) : 0;
  const after = suffixLength(terms, atom.to);
  if (before === 0 && after === 0 && !isAccumulated(atoms, index, terms)) return atom;
  const reading = throughEnd(atom.reading);
  return { rule: `${atom.rule}, to date`, from: atom.from - before, to: atom.to + after, reading };
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
  const lengths = THROUGH.map(({ pattern }) => pattern.exec(words)?.[0].trim().split(' ').length ?? 0);
  const longest = Math.max(0, ...lengths);
  const isOther = longest > 0 && [GOVERNORS, GOING_OVER, RECORDED_AT].some((pattern) => pattern.test(words));
  return isOther ? 0 : longest;
}

/** "Q3 acumulado", "al 30 de septiembre, acumulado", "junio al cierre" */
function suffixLength(terms: readonly Term[], at: number): number {
  const [first, second] = [terms[at]?.word ?? '', terms[at + 1]?.word ?? ''];
  if (ACCUMULATED.test(first)) return 1;
  if (first === ',' && ACCUMULATED.test(second)) return 2;
  return first === 'al' && /^(?:cierre|corte)$/u.test(second) && !(terms[at + 2]?.word ?? '').startsWith('de')
    ? 2
    : 0;
}

/** "de abril-junio a julio-septiembre": "a" leads from one stretch to the next. */
function goesOnFrom(before: Atom | undefined, atom: Atom, terms: readonly Term[]): boolean {
  if (before === undefined || atom.from !== before.to + 1) return false;
  const opening = [terms[before.from - 1], terms[before.from]].map((term) => term?.word ?? '');
  return (
    /^al?$/u.test(terms[before.to]?.word ?? '') && opening.some((word) => /^(?:del?|desde)$/u.test(word))
  );
}

/** "el acumulado de becas en el segundo trimestre": said of the only stretch that is named. */
function isAccumulated(atoms: readonly Atom[], index: number, terms: readonly Term[]): boolean {
  const atom = atoms[index];
  if (atom === undefined || atoms.length > 1) return false;
  const words = terms.slice(0, atom.from).map(({ word }) => word);
  const said = words.findLastIndex((word) => ACCUMULATED.test(word));
  return said !== -1 && !words.slice(said).some((word) => /^(?:[.;:?!]|vs|contra|y)$/u.test(word));
}

/** "cierre de julio, agosto y septiembre": the months of one quarter. */
function closesList(atom: Atom, next: Atom | undefined, terms: readonly Term[]): boolean {
  if (next === undefined || next.from !== atom.to + 1 || !/^[,ye]$/u.test(terms[atom.to]?.word ?? ''))
    return false;
  const [opening, close] = [terms[atom.from - 3]?.word ?? '', terms[atom.from - 2]?.word ?? ''];
  return close === 'cierre' && opening !== 'al';
}
