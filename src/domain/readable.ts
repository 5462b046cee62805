import { looksAtAgency, type Person } from './person.ts';

/** Who reads what: everybody the whole programme, or each only the units that they belong to. */
export type ReadingRule = 'all' | 'own';

export const READING_RULES: readonly ReadingRule[] = ['all', 'own'];

/** What somebody may read: everything, or the units of these codes and nothing else. */
export type Readable = 'all' | readonly string[];

/**
 * The one place that decides it. The programme is public, so that all is the rule; where the agency has it otherwise,
 * who looks at the agency as a whole reads all of it, and whoever belongs to no unit reads nothing.
 */
export function readableUnits(person: Person, rule: ReadingRule): Readable {
  return rule === 'all' || looksAtAgency(person.role) ? 'all' : person.unitCodes;
}

export function mayRead(readable: Readable, unitCode: string): boolean {
  return readable === 'all' || readable.includes(unitCode);
}

/** What both may read. */
export function readableByBoth(one: Readable, other: Readable): Readable {
  if (one === 'all') return other;
  return one.filter((code) => mayRead(other, code));
}
