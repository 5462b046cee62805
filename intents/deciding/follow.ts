import type { Period } from '#src/domain/period.ts';
import type { NamedGoal, Slots } from '#src/domain/slots.ts';
import type { Signals } from '../reading/signals.ts';
import { namesGoals, namesGroup } from '../reading/signals.ts';
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
  if (namesGoals(signals)) {
    const narrowed = keeping.unit ? narrowToUnits(index, signals.goals, thread.units) : [];
    if (narrowed.length > 0) return { goals: narrowed, units: thread.units };
    return keeping.subject && compares ? { goals: union(earlier, signals.goals) } : {};
  }
  if (!keeping.subject) return {};
  if (signals.units.length > 0) return followToUnits(signals.units, thread, { earlier, compares, index });
  if (namesGroup(signals)) return compares ? besideGroups(signals, thread) : {};
  const { units, programs, lines } = thread;
  const handedOn = Object.entries({ goals: earlier, units, programs, lines });
  return Object.fromEntries(handedOn.filter(([, named]) => named.length > 0));
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

function union(first: readonly NamedGoal[], second: readonly NamedGoal[]): readonly NamedGoal[] {
  return [...first, ...second.filter(({ id }) => !first.some((other) => other.id === id))];
}

function narrowToUnits(
  index: CatalogIndex,
  goals: readonly NamedGoal[],
  units: readonly string[],
): readonly NamedGoal[] {
  if (units.length === 0) return [];
  return goals.filter(({ id }) => units.includes(index.unitOfGoal.get(id) ?? ''));
}

/** The same indicator in other units. */
function siblingsIn(
  index: CatalogIndex,
  goals: readonly NamedGoal[],
  units: readonly string[],
): readonly NamedGoal[] {
  const ids = new Set(goals.map(({ id }) => id));
  return index.subjects
    .filter((subject) => subject.some(({ id }) => ids.has(id)))
    .flatMap((subject) => subject.filter(({ unitCode }) => units.includes(unitCode)))
    .map(({ id, code }) => ({ id, code }));
}
