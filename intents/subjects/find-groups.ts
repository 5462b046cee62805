import { fold } from '#src/language/fold.ts';
import { OFFICE_WORDS } from '#src/language/lexicon/small-words.ts';
import { stem } from '#src/language/stem.ts';
import type { Word } from '../reading/words.ts';
import type { CatalogIndex } from './catalog-index.ts';
import { findTaughtUnits, type Hit, hitsOf } from './find-taught-units.ts';
import { catalogWords, isContentWord } from './terms.ts';
import { inflectionless, type Name } from './unit-names.ts';

export interface NamedGroups {
  readonly codes: readonly string[];
  /** Word indexes that name them. */
  readonly taken: ReadonlySet<number>;
}

const NONE: NamedGroups = { codes: [], taken: new Set() };

/** Words that announce the name of a unit, directly before it. */
const UNIT_MARKS = new Set(
  'el del al la de en area unidad departamento depto dpto jefatura oficina coordinacion direccion subdireccion y o vs entre con todo'.split(
    ' ',
  ),
);

/** The executing units that a message names by their words ("el operativo", "vinculación social"). */
export function findUnits(
  index: CatalogIndex,
  words: readonly Word[],
  free: (word: number) => boolean,
): NamedGroups {
  const { names, holders, goalWords } = index.unitNames;
  const { codes, taken } = findTaughtUnits(index.unitNames, words, free);
  for (const name of names) {
    const hits = hitsOf(name.words, words, free);
    if (hits.length === 0) continue;
    const own = hits.filter(({ word }) => (holders.get(inflectionless(word)) ?? 0) <= 1);
    if (own.length === 0 && hits.length < name.words.length) continue;
    if (!isNamed(goalWords, { name, hits: own.length > 0 ? own : hits }, words)) continue;
    if (!codes.includes(name.code)) codes.push(name.code);
    for (const { at } of hits) taken.add(at);
  }
  return codes.length === 0 ? NONE : { codes, taken };
}

/** A unit's word that also stands in goals ("social") names the unit only with its companions or an announcement. */
function isNamed(
  goalWords: ReadonlySet<string>,
  { name, hits }: { name: Name; hits: readonly Hit[] },
  words: readonly Word[],
): boolean {
  if (hits.length >= 2) return true;
  return hits.some(({ word, at }) => {
    const announced = UNIT_MARKS.has(words[at - 1]?.text ?? '');
    if (name.plain) return announced && !isPartOfLongerName(words, at);
    const inGoals = goalWords.has(inflectionless(word));
    const startsMessage = at === 0 || words.length <= 3;
    if (!inGoals) return true;
    const office = OFFICE_WORDS.has(words[at - 1]?.text ?? '');
    return (
      office ||
      ((announced || startsMessage) &&
        ['el', 'del', 'al', 'y', 'vs', 'o'].includes(words[at - 1]?.text ?? 'el'))
    );
  });
}

/** "dirección de obras": the plain word begins another unit's name. */
function isPartOfLongerName(words: readonly Word[], at: number): boolean {
  return words[at + 1]?.text === 'de' && isContentWord(words[at + 2]?.text ?? '');
}

/** Programmes or lines of action by name; only after their own word ("programa de …", "línea de …"). */
export function findNamedAfter(
  entries: readonly { readonly code: string; readonly name: string | null }[],
  words: readonly Word[],
  { mark, free }: { readonly mark: RegExp; readonly free: (word: number) => boolean },
): NamedGroups {
  const at = words.findIndex((word, position) => free(position) && mark.test(word.text));
  if (at < 0) return NONE;
  const after = words.flatMap((word, position) =>
    position > at && free(position) && isContentWord(word.text) ? [{ stem: stem(word.text), position }] : [],
  );
  const scored = entries
    .map((entry) => scoreName(entry, after))
    .filter((scored) => scored.hits.length > 0)
    .sort((a, b) => b.score - a.score);
  const best = scored[0];
  if (best === undefined || best.score < MINIMUM_NAME_SCORE) return NONE;
  const winners = scored.filter(({ score }) => score >= best.score * 0.99);
  return {
    codes: winners.map(({ code }) => code),
    taken: new Set([at, ...winners.flatMap(({ hits }) => hits)]),
  };
}

/** Share of the first words after the mark that the name must hold. */
const MINIMUM_NAME_SCORE = 0.5;

function scoreName(
  entry: { readonly code: string; readonly name: string | null },
  after: readonly { readonly stem: string; readonly position: number }[],
): { readonly code: string; readonly score: number; readonly hits: readonly number[] } {
  const stems = new Set(catalogWords(fold(entry.name ?? '')).map(stem));
  const hits = after.filter((word) => stems.has(word.stem));
  const share = after.length === 0 ? 0 : hits.length / after.length;
  const coverage = stems.size === 0 ? 0 : hits.length / stems.size;
  // The closer the name is covered, the better: a tie-break that never outweighs one more word.
  return { code: entry.code, score: share + coverage * 0.1, hits: hits.map(({ position }) => position) };
}
