import type { CatalogGoal } from '#src/domain/catalog.ts';
import { fold } from '#src/language/fold.ts';
import type { Word } from '../reading/words.ts';
import { ASKING, OFFICES } from './is-unit-named.ts';
import { catalogWords, isContentWord } from './terms.ts';

/** "unidad de medida", "dirección de correo": no parts of an agency. */
const NOT_NAMES = new Set('medida medidas ejecutora ejecutoras correo email general'.split(' '));
/** What may stand between the office word and its name. */
const BETWEEN = new Set(['de', 'del', 'la', 'las', 'los', 'el', 'lo']);
/** Behind these a set of goals is narrowed: "en rojo en jurídico", "las metas de nutrición". */
const NARROWING = new Set(['de', 'del', 'en', 'tiene', 'tienen', 'lleva', 'llevan', 'trae', 'traen']);
const MOST_WORDS = 4;

interface Named {
  /** The message names some unit, programme or line, or a goal by its code. */
  readonly known: boolean;
  /** Goals that it names by their words. */
  readonly goals: readonly CatalogGoal[];
  /** Words that a period took or that ask rather than name. */
  readonly spent: (place: number) => boolean;
  /** Places of words that stand nowhere in the catalogue or the lexicon. */
  readonly strangers: readonly number[];
}

/**
 * The part of the agency that a message names and the catalogue does not have, as typed: "jurídico",
 * "comunicación social". Null where nothing is so named, or something that the catalogue has, such as a goal about a
 * "unidad básica".
 */
export function findUnknownScope(words: readonly Word[], named: Named): string | null {
  if (named.known) return null;
  const announced = findAnnounced(words, named);
  if (announced !== null || named.goals.length > 0) return announced;
  return findNarrowing(words, named);
}

/** "el área de nutrición" */
function findAnnounced(words: readonly Word[], { spent, goals }: Named): string | null {
  const office = words.findIndex(
    ({ text }, at) => OFFICES.has(text) && !ASKING.has(words[at - 1]?.text ?? ''),
  );
  if (office < 0) return null;
  const name = nameFrom(words, skip(words, office + 1), spent);
  const [first] = name;
  if (first === undefined || goals.some((goal) => holdsBoth(goal, words[office]?.text ?? '', first.text)))
    return null;
  return toText(name);
}

function holdsBoth({ description }: CatalogGoal, one: string, other: string): boolean {
  const words = catalogWords(fold(description ?? ''));
  return words.includes(one) && words.includes(other);
}

/** "llegué de vacaciones", "vengo de una junta": of people who tell of themselves. */
const COMING =
  /^(?:llegue|llego|llegamos|vengo|venimos|regrese|regreso|regresamos|volvi|vuelvo|sali|salgo|salimos|acabo)$/u;

/** "las metas de nutrición", "en rojo en jurídico": behind a word that asks, and none that only fills. */
function findNarrowing(words: readonly Word[], { spent, strangers }: Named): string | null {
  const stranger = strangers.find((place) => {
    const joint = skipBack(words, place - 1);
    const before = words[joint - 1]?.token.folded ?? '';
    return NARROWING.has(words[joint]?.text ?? '') && spent(joint - 1) && !COMING.test(before);
  });
  return stranger === undefined ? null : (words[stranger]?.raw ?? null);
}

function nameFrom(words: readonly Word[], from: number, spent: Named['spent']): readonly Word[] {
  const name: Word[] = [];
  for (let at = from; at < words.length && name.length < MOST_WORDS; at += 1) {
    const word = words[at];
    if (word?.kind !== 'word' || spent(at) || !isContentWord(word.text)) break;
    if (name.length === 0 && NOT_NAMES.has(word.text)) break;
    name.push(word);
  }
  return name;
}

function skip(words: readonly Word[], from: number): number {
  let at = from;
  while (BETWEEN.has(words[at]?.text ?? '')) at += 1;
  return at;
}

/** Over the article of "en el jurídico". */
function skipBack(words: readonly Word[], from: number): number {
  return /^(?:el|la|los|las)$/u.test(words[from]?.text ?? '') ? from - 1 : from;
}

function toText(words: readonly Word[]): string {
  return words.map(({ raw }) => raw).join(' ');
}
