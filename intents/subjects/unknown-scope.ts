import type { Word } from '../reading/words.ts';
import { isContentWord } from './terms.ts';

/** Words that say that a part of the agency is named next. */
const OFFICES = new Set(
  'area unidad departamento depto dpto jefatura oficina coordinacion direccion subdireccion gerencia subgerencia delegacion'.split(
    ' ',
  ),
);
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
  /** Words that a period took or that ask rather than name. */
  readonly spent: (place: number) => boolean;
  /** Places of words that stand nowhere in the catalogue or the lexicon. */
  readonly strangers: readonly number[];
}

/**
 * The part of the agency that a message names and the catalogue does not have, as typed: "jurídico",
 * "comunicación social". Null where nothing is so named, or something that the catalogue has.
 */
export function findUnknownScope(words: readonly Word[], { known, spent, strangers }: Named): string | null {
  if (known) return null;
  const office = words.findIndex(({ text }) => OFFICES.has(text));
  const announced = office < 0 ? [] : nameFrom(words, skip(words, office + 1), spent);
  if (announced.length > 0) return toText(announced);
  const stranger = strangers.find((place) => NARROWING.has(words[skipBack(words, place - 1)]?.text ?? ''));
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
