import type { CatalogGoal } from '#src/domain/catalog.ts';
import type { NamedGoal } from '#src/domain/slots.ts';
import { LEXICON_WORDS } from '#src/language/lexicon/concepts.ts';
import { isOrdinaryWord } from '#src/language/lexicon/ordinary-words.ts';
import { parseNumber } from '#src/language/numbers.ts';
import type { Clauses } from '../reading/clauses.ts';
import { findNumberIn } from '../reading/number-at.ts';
import type { Word } from '../reading/words.ts';
import type { CatalogIndex } from './catalog-index.ts';
import { findCodes } from './find-codes.ts';
import { findGoalsByWords } from './find-goals.ts';
import { findUnits } from './find-groups.ts';
import { findGroupsByName, findWholePrograms } from './find-programs-and-lines.ts';
import { namesNoGoal } from './names-no-goal.ts';
import type { Occupied } from './occupied.ts';
import { toTerms } from './terms.ts';
import { inflectionless } from './unit-names.ts';
import { findUnknownScope } from './unknown-scope.ts';

/** What a message names of the catalogue. */
export interface NamedSubjects {
  readonly goals: readonly NamedGoal[];
  readonly goalsByCode: boolean;
  readonly units: readonly string[];
  readonly programs: readonly string[];
  readonly lines: readonly string[];
  readonly unknownCodes: readonly string[];
  readonly strangers: readonly string[];
  /** As `findUnknownScope`. */
  readonly unknownScope: string | null;
  /** Word indexes of numbers that count something, so that they are neither codes nor limits. */
  readonly counts: ReadonlySet<number>;
  readonly codeWords: ReadonlySet<number>;
  /** What each word that names something names; words that name nothing are not in it. */
  readonly roles: ReadonlyMap<number, NamingRole>;
  readonly trace: readonly string[];
}

/** What a word of the message names. `stranger`: a content word that is neither the catalogue's nor the lexicon's. */
export type NamingRole = 'goal' | 'code' | 'unit' | 'program' | 'line' | 'stranger';

/** Codes first, then groups by name, then goals by what is left of the words. */
export function findSubjects(index: CatalogIndex, words: readonly Word[], occupied: Occupied): NamedSubjects {
  const free = (position: number): boolean => !occupied.byPeriod.has(position);
  const codes = findCodes(index, words, free);
  const notCode = (position: number): boolean => free(position) && !codes.taken.has(position);
  const asking = (position: number): boolean => occupied.byConcept.has(position);
  const whole = findWholePrograms(index, words, { notCode, codes });
  const unnamed = (position: number): boolean => notCode(position) && !whole.taken.has(position);
  const meant = findUnits(index.unitNames, words, {
    free: (position) => unnamed(position) && !occupied.clauses.dismissed(position),
    asking,
  });
  const units = meant.codes.length > 0 ? meant : findUnits(index.unitNames, words, { free: unnamed, asking });
  const groups = findGroupsByName(index, words, { notCode, unitWords: units.taken, codes, whole });
  const taken = new Set([...codes.taken, ...units.taken, ...groups.programWords, ...groups.lineWords]);
  const texts = words.map((word) => word.text);
  const skip = (word: string, position: number): boolean =>
    !free(position) || taken.has(position) || namesNoGoal(index, words, { word, position, occupied });
  const unitCodes = [...new Set([...codes.units, ...units.codes])];
  const where = { units: unitCodes, joined: occupied.clauses.joined };
  const search = preferAsked(occupied.clauses, words, (held) => {
    const skipped = (word: string, position: number): boolean => skip(word, position) || !held(position);
    return findGoalsByWords(index, toTerms(texts, skipped), where);
  });
  const asked =
    codes.goals.length > 1
      ? goalsOfAskedCodes(index, words, { free, clauses: occupied.clauses })
      : codes.goals;
  // "las acciones del 522 por debajo de lo programado, para integrarlas": words of every office narrow no set.
  const named = occupied.asksForSet && occupied.saysGoals && !search.telling ? [] : search.goals;
  const found = codes.goals.length > 0 ? asked : ofAnnualSaid(named, words);
  const strangers = search.strangers.filter(({ from }) => isStrange(index, words, from));
  return {
    goals: found.map(({ id, code }) => ({ id, code })),
    goalsByCode: codes.goals.length > 0,
    units: unitCodes,
    programs: [...new Set([...codes.programs, ...groups.programs])],
    lines: [...new Set([...codes.lines, ...groups.lines])],
    unknownCodes: codes.unknown,
    strangers: strangers.flatMap(({ from }) => {
      const word = words[from];
      return word === undefined || LEXICON_WORDS.has(word.text) ? [] : [word.raw];
    }),
    unknownScope: findUnknownScope(words, {
      known: [codes.goals, unitCodes, codes.programs, codes.lines, groups.programs, groups.lines].some(isAny),
      spent: (position) => !notCode(position) || asking(position),
      goals: search.goals,
      strangers: strangers.map(({ from }) => from),
    }),
    counts: codes.counts,
    codeWords: codes.taken,
    roles: toRoles([
      ['goal', search.used.flatMap(({ from, to }) => range(from, to))],
      ['stranger', strangers.flatMap(({ from, to }) => range(from, to))],
      ['code', codes.taken],
      ['unit', units.taken],
      ['program', groups.programWords],
      ['line', groups.lineWords],
    ]),
    trace: [
      ...search.used.map((term) => `palabra «${term.stem}»`),
      ...(search.goals.length > 0 ? [`metas ${search.goals.map(({ code }) => code).join(', ')}`] : []),
    ],
  };
}

function isAny(list: readonly unknown[]): boolean {
  return list.length > 0;
}

/** "las 39,840 despensas": of goals that the words fit equally, the one whose annual figure is said. */
function ofAnnualSaid(goals: readonly CatalogGoal[], words: readonly Word[]): readonly CatalogGoal[] {
  if (goals.length < 2) return goals;
  const said = new Set(words.flatMap(({ kind, raw }) => (kind === 'number' ? [parseNumber(raw)] : [])));
  const meant = goals.filter(
    ({ annual }) => annual !== null && annual >= SMALLEST_TELLING && said.has(annual),
  );
  return meant.length === 1 ? meant : goals;
}

/** Smaller figures are counts of anything. */
const SMALLEST_TELLING = 100;

/** Neither a number nor a word of any conversation, nor what offices are called here. */
function isStrange({ unitNames }: CatalogIndex, words: readonly Word[], at: number): boolean {
  const text = words[at]?.text ?? '';
  if (isOrdinaryWord(text) || unitNames.kindWords.has(inflectionless(text))) return false;
  return findNumberIn(words, at) === undefined;
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, offset) => from + offset);
}

function toRoles(
  named: readonly (readonly [NamingRole, Iterable<number>])[],
): ReadonlyMap<number, NamingRole> {
  const roles = new Map<number, NamingRole>();
  for (const [role, places] of named) for (const place of places) roles.set(place, role);
  return roles;
}

/**
 * What is named where the message asks; where nothing is, what is named anywhere that is not waved off; last,
 * anywhere at all.
 */
function preferAsked<Found extends { readonly goals: readonly CatalogGoal[]; readonly telling: boolean }>(
  { asks, dismissed }: Clauses,
  words: readonly Word[],
  find: (held: (position: number) => boolean) => Found,
): Found {
  const everywhere = find(() => true);
  if (everywhere.goals.length === 0) return everywhere;
  if (words.every((_, position) => asks(position) && !dismissed(position))) return everywhere;
  const isBetter = ({ goals, telling }: Found): boolean =>
    goals.length > 0 && (telling || !everywhere.telling);
  const asked = find((position) => asks(position) && !dismissed(position));
  if (isBetter(asked)) return asked;
  const kept = find((position) => !dismissed(position));
  return isBetter(kept) ? kept : everywhere;
}

function goalsOfAskedCodes(
  index: CatalogIndex,
  words: readonly Word[],
  { free, clauses }: { readonly free: (position: number) => boolean; readonly clauses: Clauses },
): readonly CatalogGoal[] {
  return preferAsked(clauses, words, (held) => ({
    ...findCodes(index, words, (position) => free(position) && held(position)),
    telling: true,
  })).goals;
}
