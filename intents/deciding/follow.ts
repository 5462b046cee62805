import type { Period } from '#src/domain/period.ts';
import type { NamedGoal, Slots } from '#src/domain/slots.ts';
import type { Signals } from '../reading/signals.ts';
import { hasAny, namesGoals, namesGroup } from '../reading/signals.ts';
import type { CatalogIndex } from '../subjects/catalog-index.ts';
import type { Understanding } from '../understanding.ts';

/** What a message takes over from its thread. */
export interface Keeping {
  readonly subject: boolean;
  /** The unit, for another subject of it ("¿y las luminarias?"). */
  readonly unit: boolean;
  readonly period: boolean;
}

export type NamingSlots = Pick<Slots, 'goals' | 'units' | 'programs' | 'lines' | 'period'>;

/**
 * What the message is about and when, with what it takes over. A comparison sets what was spoken of beside what
 * is named now; any other question goes over to it. A unit named alone asks for the same subject there.
 */
export function followThread(
  signals: Signals,
  thread: Understanding,
  { keeping, compares, index }: { keeping: Keeping; compares: boolean; index: CatalogIndex },
): Partial<NamingSlots> {
  return {
    ...followSubject(signals, thread, { keeping, compares, index }),
    ...(keeping.period ? followPeriod(signals.period, thread.period, compares) : {}),
  };
}

function followPeriod(
  own: Period | null,
  earlier: Period | null,
  compares: boolean,
): { readonly period?: Period } {
  if (earlier === null) return {};
  if (own === null) return { period: earlier };
  const sameKind = own.year === earlier.year && !own.cumulative && !earlier.cumulative;
  if (!compares || !sameKind) return {};
  const quarters = [...new Set([...earlier.quarters, ...own.quarters])].sort((a, b) => a - b);
  return { period: { ...own, quarters } };
}

interface Following {
  readonly keeping: Keeping;
  readonly compares: boolean;
  readonly index: CatalogIndex;
}

function followSubject(
  signals: Signals,
  thread: Understanding,
  { keeping, compares, index }: Following,
): Partial<NamingSlots> {
  const earlier = thread.goals.length > 0 ? thread.goals : thread.choices;
  if (namesGoals(signals)) return followToGoals(signals, thread, { earlier, keeping, compares, index });
  if (!keeping.subject) return {};
  if (isOfAllUnits(signals, thread) && earlier.length > 0)
    return { goals: siblingsIn(index, earlier, null), units: [] };
  if (signals.units.length > 0) return followToUnits(signals.units, thread, { earlier, compares, index });
  if (namesGroup(signals)) return compares ? besideGroups(signals, thread) : {};
  const { units, programs, lines } = thread;
  const handedOn = Object.entries({ goals: earlier, units, programs, lines });
  return Object.fromEntries(handedOn.filter(([, named]) => named.length > 0));
}

/** Goals named now: within the thread's unit, beside its goals, or of them. */
function followToGoals(
  signals: Signals,
  thread: Understanding,
  { earlier, keeping, compares, index }: Following & { readonly earlier: readonly NamedGoal[] },
): Partial<NamingSlots> {
  const narrowed = keeping.unit ? narrowToUnits(index, signals.goals, thread.units) : [];
  if (narrowed.length > 0) return { goals: narrowed, units: thread.units };
  const others = asksForOthers(signals) ? signals.goals.filter(({ id }) => !holds(earlier, id)) : [];
  if (others.length > 0 && others.length < signals.goals.length) return { goals: others };
  if (speaksOfSame(signals, earlier) && !compares) return { goals: earlier, units: thread.units };
  return keeping.subject && compares ? { goals: union(earlier, signals.goals) } : {};
}

function followToUnits(
  units: readonly string[],
  thread: Understanding,
  { earlier, compares, index }: { earlier: readonly NamedGoal[]; compares: boolean; index: CatalogIndex },
): Partial<NamingSlots> {
  const there = siblingsIn(index, earlier, units);
  const both = compares ? [...new Set([...thread.units, ...units])] : units;
  if (there.length === 0) return compares && earlier.length === 0 ? { units: both } : {};
  return { goals: compares ? union(earlier, there) : there, units: both };
}

function besideGroups(signals: Signals, thread: Understanding): Partial<NamingSlots> {
  return {
    ...(signals.programs.length > 0
      ? { programs: [...new Set([...thread.programs, ...signals.programs])] }
      : {}),
    ...(signals.lines.length > 0 ? { lines: [...new Set([...thread.lines, ...signals.lines])] } : {}),
  };
}

/** "¿y en todas las oficinas?" after the figure of one. */
function isOfAllUnits(signals: Signals, thread: Understanding): boolean {
  return thread.units.length > 0 && hasAny(signals, 'all') && !namesGroup(signals);
}

function holds(goals: readonly NamedGoal[], id: number): boolean {
  return goals.some((goal) => goal.id === id);
}

/** "la otra de despensas" */
function asksForOthers({ words, goalsByCode }: Signals): boolean {
  return !goalsByCode && words.some(({ text }) => /^(?:otr[ao]s?|demas|resto)$/u.test(text));
}

/** Longer questions, and those of a time of their own, name their subject anew. */
const LONGEST_GOING_ON = 7;

/**
 * Words that fit the thread's goals and others besides mean the thread's ("¿y cuántos certificados lleva?" after those of
 * one office), unless all are asked for or an office is named.
 */
function speaksOfSame(signals: Signals, earlier: readonly NamedGoal[]): boolean {
  const { goals, goalsByCode, units, words, period } = signals;
  if (words.length > LONGEST_GOING_ON || period !== null) return false;
  if (goalsByCode || units.length > 0 || earlier.length === 0 || earlier.length >= goals.length) return false;
  return !hasAny(signals, 'all', 'shift') && earlier.every(({ id }) => holds(goals, id));
}

function union(first: readonly NamedGoal[], second: readonly NamedGoal[]): readonly NamedGoal[] {
  return [...first, ...second.filter(({ id }) => !holds(first, id))];
}

function narrowToUnits(
  index: CatalogIndex,
  goals: readonly NamedGoal[],
  units: readonly string[],
): readonly NamedGoal[] {
  if (units.length === 0) return [];
  return goals.filter(({ id }) => units.includes(index.unitOfGoal.get(id) ?? ''));
}

/** The same indicator in other units; null: in all. */
function siblingsIn(
  index: CatalogIndex,
  goals: readonly NamedGoal[],
  units: readonly string[] | null,
): readonly NamedGoal[] {
  const kinds = new Set(goals.map(({ id }) => index.kindOfGoal.get(id)));
  return index.catalog.goals

    .filter(
      ({ id, unitCode }) =>
        (units === null || units.includes(unitCode)) && kinds.has(index.kindOfGoal.get(id)),
    )
    .map(({ id, code }) => ({ id, code }));
}
