import type { Word } from '../reading/words.ts';
import type { CatalogIndex } from './catalog-index.ts';
import type { NamedGroups } from './find-groups.ts';
import { findNamedAfter, findWholeNames } from './find-named.ts';

interface GroupSearch {
  readonly notCode: (position: number) => boolean;
  readonly unitWords: ReadonlySet<number>;
  readonly codes: { readonly programs: readonly string[]; readonly lines: readonly string[] };
  /** Programmes that are called by their whole name. */
  readonly whole: NamedGroups;
}

/** Programmes and lines of action by their names, where none is said by its code. */
export function findGroupsByName(
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
export function findWholePrograms(
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
