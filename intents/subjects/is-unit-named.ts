import { LEXICON_WORDS } from '#src/language/lexicon/concepts.ts';
import { SMALL_WORDS } from '#src/language/lexicon/small-words.ts';
import { isWeakWord } from '#src/language/lexicon/weak-words.ts';
import { PERIOD_WORDS } from '#src/language/periods/words.ts';
import { stem } from '#src/language/stem.ts';
import { findNumberIn } from '../reading/number-at.ts';
import type { Word } from '../reading/words.ts';
import { isContentWord } from './terms.ts';
import { inflectionless, type Name, type UnitNames } from './unit-names.ts';

/** Words that say that a part of the agency is named next. */
export const OFFICES: ReadonlySet<string> = new Set(
  'area areas unidad unidades departamento departamentos depto deptos dpto jefatura jefaturas oficina oficinas coordinacion coordinaciones direccion direcciones subdireccion subdirecciones gerencia gerencias subgerencia subgerencias delegacion delegaciones'.split(
    ' ',
  ),
);
/** Words that announce the name of a unit, directly before it: offices, and places that goals speak of too. */
const ANNOUNCING = new Set([
  ...OFFICES,
  ...'sector sectores residencia residencias region regiones zona zonas sede sedes centro centros'.split(' '),
]);
/** Articles by which an office is spoken of ("el operativo", "lo del jurídico"). */
const MASCULINE = new Set(['el', 'del', 'al']);
/** What stands between offices that are listed or set against each other, and before one by itself. */
const LISTING = new Set([
  'y',
  'e',
  'o',
  'u',
  'vs',
  'versus',
  'contra',
  'con',
  'entre',
  'de',
  'd',
  'para',
  'pa',
  'a',
  'en',
]);
/** What stands before a word that names no office: "¿de qué dirección es?". */
export const ASKING: ReadonlySet<string> = new Set(
  'que cual cuales cada alguna otra misma mi su tu esta esa nueva'.split(' '),
);

/** What stands between two that are listed. */
const JOINTS = new Set(['y', 'e', 'o', 'u', 'con', 'contra', 'vs', 'versus']);

/** What follows an office that is set against another. */
const AGAINST = new Set(['vs', 'versus', 'contra']);

/** A stretch of the message that may be a name. */
export interface Candidate {
  readonly name: Name;
  /** Word indexes, in order. */
  readonly places: readonly number[];
  /** How many of them stand in no other unit's name. */
  readonly own: number;
}

export interface NamingContext {
  readonly names: UnitNames;
  readonly words: readonly Word[];
  readonly asking: (word: number) => boolean;
}

/**
 * Do these words name the unit here? Several words of its name do. A single one does where it is the name's own and
 * is not also a word for goals or for asking, or where it is announced as an office.
 */
export function isNamed({ name, places, own }: Candidate, context: NamingContext): boolean {
  const { words } = context;
  const [at] = places;
  if (at === undefined) return false;
  if (name.plain) return isPlainNamed(words, at);
  if (isAnnounced(words, at)) return true;
  const whole = places.length >= name.words.length;
  if (places.length > 1) return whole || !isOfOneGoal(context, places);
  return whole ? isNamedAlone(context, at) : own > 0 && isNamedInPart(context, at);
}

/** By the one word that its name has. */
function isNamedAlone(context: NamingContext, at: number): boolean {
  return isTelling(context, at) || isPlacedAsOffice(context, at);
}

/** By a word of its name that no other unit's has. */
function isNamedInPart(context: NamingContext, at: number): boolean {
  if (isSubjectWord(context, at)) return false;
  const isWeak = isWeakWord(stem(context.words[at]?.text ?? ''));
  return (!isWeak && isTelling(context, at)) || isPlacedAsOffice(context, at);
}

function isPlacedAsOffice(context: NamingContext, at: number): boolean {
  if (isSaidByGoal(context, at)) return false;
  return (isSpokenOf(context, at) || isListed(context, at)) && isOfficeTalk(context, at);
}

/** Part of a name that one goal holds as well speaks of the goal: "marcas colectivas" of the office of fairs and marks. */
function isOfOneGoal({ names, words }: NamingContext, places: readonly number[]): boolean {
  const [first, ...rest] = places.map(
    (place) => names.goalWords.get(inflectionless(words[place]?.text ?? '')) ?? NO_SUBJECTS,
  );
  return [...(first ?? NO_SUBJECTS)].some((subject) => rest.every((subjects) => subjects.has(subject)));
}

const NO_SUBJECTS: ReadonlySet<number> = new Set();

/** A word by which goals are asked about, and neither a word of every office nor the kind of one ("el contable"). */
function isSubjectWord({ names, words }: NamingContext, at: number): boolean {
  const text = words[at]?.text ?? '';
  if (isWeakWord(stem(text)) || OFFICE_ADJECTIVE.test(text)) return false;
  return names.goalWords.has(inflectionless(text)) || names.isMeantByGoals(text);
}

/** "exposiciones de filatelia": what one goal says in one breath is no office. */
function isSaidByGoal({ names, words }: NamingContext, at: number): boolean {
  if (words[at - 1]?.text !== 'de') return false;
  const [before, here] = [at - 2, at].map((place) =>
    names.goalWords.get(inflectionless(words[place]?.text ?? '')),
  );
  return [...(before ?? NO_SUBJECTS)].some((subject) => here?.has(subject) === true);
}

/** By such words offices are told apart: "jurídico", "operativa", "comercial". */
const OFFICE_ADJECTIVE = /(?:ble|iv[oa]|ic[oa]|al|ar|er[oa])$/u;

/** "operativo y vinculación": listed before another word that is nothing but a unit's name. */
function isListed(context: NamingContext, at: number): boolean {
  const { words, names } = context;
  if (!JOINTS.has(words[at + 1]?.text ?? '')) return false;
  const next = MASCULINE.has(words[at + 2]?.text ?? '') ? at + 3 : at + 2;
  const key = inflectionless(words[next]?.text ?? '');
  return names.byWord.has(key) && isTelling(context, next);
}

/** By its article, or written as in its name at the beginning of the message or of a place in a list. */
function isSpokenOf({ words, names }: NamingContext, at: number): boolean {
  const before = words[at - 1]?.text;
  if (before !== undefined && MASCULINE.has(before)) return true;
  const written = names.names.some((name) => name.words.includes(words[at]?.text ?? ''));
  const apart =
    before === undefined ||
    LISTING.has(before) ||
    AGAINST.has(words[at + 1]?.text ?? '') ||
    (words[at]?.place ?? 0) > (words[at - 1]?.place ?? 0) + 1;
  return written && apart;
}

/** A word that by itself is nothing but the unit's name. */
function isTelling({ names, words, asking }: NamingContext, at: number): boolean {
  const word = words[at];
  if (word === undefined || asking(at)) return false;
  if (names.goalWords.has(inflectionless(word.text))) return false;
  const isNumber = findNumberIn(words, at) !== undefined;
  return !isNumber && !LEXICON_WORDS.has(word.text) && !PERIOD_WORDS.has(word.text);
}

/** "el operativo", "del administrativo": with a masculine article a word for goals names the office, unless it asks. */
function isOfficeTalk({ words, asking }: NamingContext, at: number): boolean {
  const next = words[at + 1]?.text ?? '';
  const follows = words[at + 2]?.text ?? '';
  return !asking(at) && !(next === 'de' && isContentWord(follows) && !LEXICON_WORDS.has(follows));
}

function isAnnounced(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.text ?? '';
  const earlier = words[at - 2]?.text ?? '';
  return ANNOUNCING.has(before) || (SMALL_WORDS.has(before) && ANNOUNCING.has(earlier));
}

/** "Dirección": an office word alone names its unit unless it begins another name or is asked for. */
function isPlainNamed(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.text ?? '';
  if (ASKING.has(before)) return false;
  const joint = words[at + 1]?.text ?? '';
  return !(/^(?:de|del)$/u.test(joint) && isContentWord(words[at + 2]?.text ?? ''));
}
