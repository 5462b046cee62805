import { fold } from '#src/language/fold.ts';
import { isLineCode } from './header-lines.ts';
import { bestSpelling } from './matching.ts';
import type { PageHeader } from './page-headers.ts';

/** A code and the name printed beside it. */
interface NamedCode {
  readonly page: number;
  readonly torn: boolean;
  readonly code: string;
  readonly name: string;
}

/** What a page calls a line of action, where the other pages call it something else. */
export interface OtherName {
  readonly page: number;
  readonly code: string;
  readonly printed: string;
  /** The name that was kept for the code; null where the code is kept without one. */
  readonly used: string | null;
}

export interface LineCatalogue {
  readonly names: ReadonlyMap<string, string>;
  readonly otherNames: readonly OtherName[];
}

function namedCodes(headers: readonly PageHeader[]): NamedCode[] {
  return headers.flatMap(({ page, torn, lines }) =>
    lines.flatMap(({ code, name }) => (code === null || name === null ? [] : [{ page, torn, code, name }])),
  );
}

/**
 * The name that most pages print beside a code. A torn page counts only where no other names the code.
 * One name for two codes is a shifted list: it stays with the code that more pages give it.
 */
export function readLineCatalogue(headers: readonly PageHeader[]): LineCatalogue {
  const named = namedCodes(headers).filter(({ code }) => isLineCode(code));
  const codes = [...new Set(named.map(({ code }) => code))];
  const first = new Map(codes.map((code) => [code, mostNamed(named.filter((each) => each.code === code))]));
  const names = new Map<string, string>();
  for (const [code, vote] of first) {
    const claims = [...first].filter(([, other]) => other?.key === vote?.key);
    const strongest = Math.max(...claims.map(([, other]) => other?.weight ?? 0));
    if (vote !== undefined && vote.weight >= strongest) names.set(code, vote.name);
  }
  const otherNames = named.flatMap(({ page, code, name }): OtherName[] => {
    const used = names.get(code) ?? null;
    return used !== null && fold(used) === fold(name) ? [] : [{ page, code, printed: name, used }];
  });
  return { names, otherNames };
}

interface Vote {
  readonly key: string;
  readonly name: string;
  readonly weight: number;
}

/** Less than one page that can be trusted, more than none. */
const TORN_WEIGHT = 0.01;

function mostNamed(named: readonly NamedCode[]): Vote | undefined {
  const keys = [...new Set(named.map(({ name }) => fold(name)))];
  const votes = keys.map((key): Vote => {
    const same = named.filter(({ name }) => fold(name) === key);
    const weight = same.reduce((sum, { torn }) => sum + (torn ? TORN_WEIGHT : 1), 0);
    return { key, name: bestSpelling(same.map(({ name }) => name)) ?? key, weight };
  });
  const [first, second] = votes.toSorted((a, b) => b.weight - a.weight);
  return first === undefined || second?.weight === first.weight ? undefined : first;
}

/**
 * The name of a unit or programme: printed beside its code, or, on a page where a block of names
 * stands apart from the block of labels, at the same place in its block. Undefined where neither is.
 */
export function findName(
  headers: readonly PageHeader[],
  code: string,
): { name: string; inferred: boolean } | undefined {
  const beside = mostNamed(namedCodes(headers).filter((each) => each.code === code));
  if (beside !== undefined) return { name: beside.name, inferred: false };
  const inBlock = headers.flatMap((header) => nameAtSamePlace(header, code) ?? []);
  const name = bestSpelling(inBlock);
  return name === undefined ? undefined : { name, inferred: true };
}

function nameAtSamePlace({ lines }: PageHeader, code: string): string | undefined {
  const labels = lines.filter((line) => line.label !== null && line.label !== 'date' && line.name === null);
  const names = lines.filter((line) => line.label === null && line.code === null && line.name !== null);
  const place = labels.findIndex((line) => line.code === code);
  return place < 0 ? undefined : (names[place]?.name ?? undefined);
}
