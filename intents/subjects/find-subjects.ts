import type { CatalogGoal } from '#src/domain/catalog.ts';
import type { NamedGoal } from '#src/domain/slots.ts';
import { LEXICON_WORDS } from '#src/language/lexicon/concepts.ts';
import { isOrdinaryWord } from '#src/language/lexicon/ordinary-words.ts';
import { isDeed } from '#src/language/lexicon/weak-words.ts';
import { parseNumber } from '#src/language/numbers.ts';
import type { Clauses } from '../reading/clauses.ts';
import { findNumberIn } from '../reading/number-at.ts';
import type { Word } from '../reading/words.ts';
import type { CatalogIndex } from './catalog-index.ts';
import { countsStranger } from './counts-stranger.ts';
import { findCodes } from './find-codes.ts';
import { findGoalsByWords } from './find-goals.ts';
import { findUnits, type NamedGroups } from './find-groups.ts';
import { findNamedAfter, findWholeNames } from './find-named.ts';
import { isContentWord, toTerms } from './terms.ts';
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

export interface Occupied {
  readonly clauses: Clauses;
  /** Words that the period took. */
  readonly byPeriod: ReadonlySet<number>;
  /** Words that ask rather than name. */
  readonly byConcept: ReadonlySet<number>;
  /** The message asks for goals by how they stand: by state, limit or rank. */
  readonly asksForSet: boolean;
  /** It calls them goals or actions. */
  readonly saysGoals: boolean;
}

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
    !free(position) ||
    taken.has(position) ||
    occupied.byConcept.has(position) ||
    occupied.clauses.purpose(position) ||
    !isContentWord(word) ||
    isTie(words, position) ||
    (occupied.asksForSet && isKindOfGoal(word)) ||
    countsStranger(index, words, position) ||
    (isDeed(word) && !index.vocabulary.has(word)) ||
    !(words[position]?.kind === 'word' || index.vocabulary.has(word));
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

/** In the plural what any programme is made of: "los proyectos más atrasados" asks for goals of every kind. */
const KINDS_OF_GOALS =
  /^(?:proyectos|programas|actividades|procesos|compromisos|componentes|rubros|conceptos|renglones)$/u;

function isKindOfGoal(word: string): boolean {
  return KINDS_OF_GOALS.test(word);
}

const TIES = /^(?:vincul|lig|asoci|aline|relacion|adscri|deriv|inscri|amarr|enmarc)/u;
const TIED_TO = /^(?:lineas?|programas?|prog|ejes?|pmd|poa)$/u;
const TIE_REACH = 4;

/** "vinculadas a la línea 2.4.6": how goals belong, not what they are about. */
function isTie(words: readonly Word[], at: number): boolean {
  if (!TIES.test(words[at]?.text ?? '')) return false;
  return words.slice(at + 1, at + TIE_REACH).some(({ text }) => TIED_TO.test(text));
}

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

interface GroupSearch {
  readonly notCode: (position: number) => boolean;
  readonly unitWords: ReadonlySet<number>;
  readonly codes: { readonly programs: readonly string[]; readonly lines: readonly string[] };
  /** Programmes that are called by their whole name. */
  readonly whole: NamedGroups;
}

function findGroupsByName(
  index: CatalogIndex,
  words: readonly Word[],
  { notCode, unitWords, codes, whole }: GroupSearch,
): {
  readonly programs: readonly string[];
  readonly lines: readonly string[];
  readonly programWords: ReadonlySet<number>;
  readonly lineWords: ReadonlySet<number>;
} {
  const free = (position: number): boolean => notCode(position) && !unitWords.has(position);
  const programs =
    codes.programs.length > 0 || whole.codes.length > 0
      ? whole
      : findNamedAfter(index.catalog.programs, words, { mark: PROGRAM_MARK, free });
  const lines =
    codes.lines.length > 0
      ? undefined
      : findNamedAfter(index.catalog.lines, words, { mark: /^lineas?$/u, free });
  return {
    programs: programs.codes,
    lines: lines?.codes ?? [],
    programWords: programs.taken,
    lineWords: lines?.taken ?? new Set(),
  };
}

/** Before the units: a programme's whole name may hold the name of one of them. */
function findWholePrograms(
  { catalog, byStem }: CatalogIndex,
  words: readonly Word[],
  {
    notCode,
    codes,
  }: {
    readonly notCode: (position: number) => boolean;
    readonly codes: { readonly programs: readonly string[] };
  },
): NamedGroups {
  if (codes.programs.length > 0) return { codes: [], taken: new Set() };
  return findWholeNames(catalog.programs, words, { free: notCode, isOfGoals: (stem) => byStem.has(stem) });
}

const PROGRAM_MARK = /^prog(?:rama)?s?$/u;
