import { QUARTERS, toQuarter } from '#src/domain/period.ts';
import type { Atom } from './atoms.ts';
import { type Shape, stretch } from './reading.ts';
import type { Term } from './terms.ts';

const ORDINALS = new Set('primero segundo tercero cuarto 1ro 1ero 2do 2ndo 2o 3ro 3ero 3o 4to 4o'.split(' '));
const BEFORE_NOUN = new Set(['pasado', 'anterior', 'previo']);
/** "en el segundo", "del tercero" */
const LED = /(?:^| )(?:en el|del|de el|al|para el|pal|con el|contra el|vs el|versus el)$/u;
const JOINED = /^(?:o|u|vs|versus|contra|y|e|con|frente)$/u;
const CLOSING = new Set(
  `y e o u con contra vs versus frente respecto comparado que q como cuanto cuantos cuanta cuantas cual cuales quien a al los
   las lo la el en por para pero porfa porfavor favor plis se le les nos me fue fueron va van iba salio salieron hubo quedo
   quedaron cerro cerraron esta estan sobre segun si no ya cumplio cumplieron hicieron dieron tuvo tuvieron
   porque xq apenas entonces mejor perdon digo nomas solo solamente tambien igual`.split(/\s+/u),
);
/** "del último lugar al primero" */
const RANKS = /^(?:lugar(?:es)?|puestos?|posicion(?:es)?|sitios?|pisos?|grados?)$/u;
const RANK_BACK = 4;
const DIGIT_JOIN = /^(?:o|u|y|vs|versus|contra|,)$/u;

interface Message {
  readonly terms: readonly Term[];
  readonly atoms: readonly Atom[];
  readonly beside: Beside;
}

/**
 * Quarters told without their noun: "en el segundo", "segundo contra tercero"; beside a quarter or the word also
 * "el primero o el segundo", "en el 1 o en el 2", "vs el pasado".
 */
export function addNounless(atoms: readonly Atom[], terms: readonly Term[]): readonly Atom[] {
  const places = terms.flatMap(({ word, token }, at) =>
    ORDINALS.has(word) || BEFORE_NOUN.has(word) || token.text.length === 1 ? [at] : [],
  );
  if (places.length === 0) return atoms;
  const message = { terms, atoms, beside: findBeside(atoms, terms) };
  const taken = new Set(
    atoms.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, more) => from + more)),
  );
  const found = places.flatMap((at) => (taken.has(at) ? [] : (readAt(message, at) ?? [])));
  return found.length === 0 ? atoms : [...atoms, ...found].sort((a, b) => a.from - b.from);
}

/** What is spoken of in the message: a quarter that is named, quarters or semesters in general, neither. */
type Beside = 'quarter' | 'quarters' | 'semesters' | 'none';

function findBeside(atoms: readonly Atom[], terms: readonly Term[]): Beside {
  if (atoms.some(isQuarter)) return 'quarter';
  if (terms.some(({ facets }) => facets.has('quarter') || facets.has('quarters'))) return 'quarters';
  return terms.some(({ facets }) => facets.has('semester')) ? 'semesters' : 'none';
}

function readAt(message: Message, at: number): Atom | undefined {
  const { terms, beside } = message;
  const isSpokenOf = beside === 'quarter' || beside === 'quarters';
  const ordinal = ordinalAt(terms, at, isSpokenOf ? 'spoken of' : 'alone');
  if (beside === 'semesters' && ordinal !== undefined && ordinal < 3) return toSemester(at, ordinal);
  const other = beside === 'quarters' ? digitAt(terms, at) : undefined;
  const quarter = ordinal ?? (beside === 'quarter' ? previousAt(message, at) : other);
  return quarter === undefined
    ? undefined
    : toAtom(at, quarter, beside === 'quarter' ? 'quarters' : 'quarter');
}

const isQuarter = ({ reading }: Atom): boolean => reading.kind === 'stretch' && reading.shape === 'quarter';

function toAtom(at: number, quarter: number, shape: Shape): Atom {
  const named = QUARTERS.filter((one) => one === quarter);
  return { rule: 'quarter without its noun', from: at, to: at + 1, reading: stretch(shape, named) };
}

/** "del semestre, me refiero al primero" */
function toSemester(at: number, half: number): Atom {
  const reading = stretch('semester', half === 1 ? [1, 2] : [3, 4]);
  return { rule: 'semester without its noun', from: at, to: at + 1, reading };
}

function ordinalAt(terms: readonly Term[], at: number, beside: 'spoken of' | 'alone'): number | undefined {
  const term = terms[at];
  if (term === undefined || !ORDINALS.has(term.word) || !isClosed(terms, at)) return undefined;
  if (terms.slice(Math.max(0, at - RANK_BACK), at).some(({ word }) => RANKS.test(word))) return undefined;
  const isNamed = LED.test(wordsBefore(terms, at)) || isOneOfTwo(terms, at, beside);
  return isNamed ? toQuarter(term.facets.get('ordinal') ?? 0) : undefined;
}

function wordsBefore(terms: readonly Term[], at: number): string {
  return terms
    .slice(Math.max(0, at - 2), at)
    .map(({ word }) => word)
    .join(' ');
}

function isClosed(terms: readonly Term[], at: number): boolean {
  const next = terms[at + 1];
  return (
    next === undefined ||
    next.token.kind !== 'word' ||
    CLOSING.has(next.word) ||
    next.facets.has('year') ||
    isOfSomething(terms, at)
  );
}

/** "en el cuarto de despensas": of a thing, not of a month, of a number of them or of the calendar. */
function isOfSomething(terms: readonly Term[], at: number): boolean {
  const [of, thing] = [terms[at + 1], terms[at + 2]];
  if (terms[at - 2]?.word !== 'en' || terms[at - 1]?.word !== 'el' || of?.word !== 'de') return false;
  return thing?.token.kind === 'word' && thing.facets.size === 0 && !PLACES.test(thing.word);
}

/** "en el segundo de los casos", "en el tercero de la lista", "en el cuarto de servicio" */
const PLACES =
  /^(?:l[ao]s?|el|cada|est[aeo]s?|es[aeo]s?|arriba|abajo|hora|horas|lista|servicio|banos?|maquinas|bombas|control|limpieza|lavado|basura|juntas|archivo)$/u;

const OPPOSED = /^(?:contra|vs|versus|o)$/u;
const LISTED = /^(?:contra|vs|versus|o|u|y|e|,)$/u;

/** "segundo contra tercero"; where quarters are spoken of also "el primero o el segundo", "primero y segundo". */
function isOneOfTwo(terms: readonly Term[], at: number, beside: 'spoken of' | 'alone'): boolean {
  const hasArticle = terms[at - 1]?.word === 'el';
  const around = { before: at - (hasArticle ? 2 : 1), after: at + 1 };
  if (beside === 'spoken of' && hasArticle) return isSetApart(terms, around);
  const joining = beside === 'spoken of' ? LISTED : OPPOSED;
  return (
    isOrdinalBeyond(terms, { join: around.before, joining }, -1) ||
    isOrdinalBeyond(terms, { join: around.after, joining }, 1)
  );
}

/** "o el segundo"; "El tercero, ¿qué tal?" */
function isSetApart(
  terms: readonly Term[],
  { before, after }: Readonly<Record<'before' | 'after', number>>,
): boolean {
  const [left, right] = [terms[before], terms[after]];
  return JOINED.test(left?.word ?? '') || JOINED.test(right?.word ?? '') || (!isWord(left) && !isWord(right));
}

interface Join {
  readonly join: number;
  readonly joining: RegExp;
}

const isWord = (term: Term | undefined): boolean => term !== undefined && term.token.kind === 'word';

/** Is there an ordinal on the other side of "contra", with or without its article? */
function isOrdinalBeyond(terms: readonly Term[], { join, joining }: Join, step: 1 | -1): boolean {
  const near = terms[join + step];
  const other = near?.word === 'el' ? terms[join + 2 * step] : near;
  return joining.test(terms[join]?.word ?? '') && ORDINALS.has(other?.word ?? '');
}

/** "este trimestre vs el pasado": the one before the one named. */
function previousAt({ terms, atoms }: Message, at: number): number | undefined {
  if (!BEFORE_NOUN.has(terms[at]?.word ?? '') || !isClosed(terms, at)) return undefined;
  const before = atoms.findLast(({ to }) => to <= at);
  const joins = terms.slice(before?.to ?? at, at).map(({ word }) => word);
  const isJoined =
    joins.length < 6 &&
    /(?:^| )(?:vs|versus|contra|con|al|frente al|o|y)(?: el| del)?$/u.test(joins.join(' '));
  if (before?.reading.kind !== 'stretch' || !isJoined) return undefined;
  return toQuarter((before.reading.quarters[0] ?? 1) - 1);
}

/** "en qué trimestre, en el 1 o en el 2": digits up to 4 in a row. */
function digitAt(terms: readonly Term[], at: number): number | undefined {
  const term = terms[at];
  const quarter = term?.token.kind === 'number' ? toQuarter(term.facets.get('n') ?? 0) : undefined;
  if (quarter === undefined || !isClosed(terms, at)) return undefined;
  return hasDigitBeyond(terms, at, 1) || hasDigitBeyond(terms, at, -1) ? quarter : undefined;
}

function hasDigitBeyond(terms: readonly Term[], at: number, step: 1 | -1): boolean {
  let place = at + step;
  let joins = false;
  for (let count = 0; count < 4; count += 1, place += step) {
    const term = terms[place];
    if (term?.token.kind === 'number') return joins && toQuarter(term.facets.get('n') ?? 0) !== undefined;
    if (DIGIT_JOIN.test(term?.word ?? '')) joins = true;
    else if (!/^(?:el|en|del|al)$/u.test(term?.word ?? '')) return false;
  }
  return false;
}
