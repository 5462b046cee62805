/**
 * What a person may do. `admin` plans and administers; `director` sees and reviews everything; `head`
 * answers for a unit and reviews what is captured there; `liaison` captures for a unit; `reader` reads.
 */
export type Role = 'admin' | 'director' | 'head' | 'liaison' | 'reader';

export const ROLES: readonly Role[] = ['admin', 'director', 'head', 'liaison', 'reader'];

export interface Person {
  /** As the channel knows them ("T0EQUIPO:U0PERSONA"). */
  readonly key: string;
  readonly role: Role;
  /** The codes of the units that they answer or capture for, in order; none: they belong to no unit. */
  readonly unitCodes: readonly string[];
}

/** Heads and liaisons are so of a unit, or of several. */
export function needsUnit(role: Role): boolean {
  return role === 'head' || role === 'liaison';
}

/** Whose first interest is the agency as a whole; the others' is their unit. */
export function looksAtAgency(role: Role): boolean {
  return role === 'admin' || role === 'director';
}

/** The two halves of a person's key. */
export function partsOfKey(key: string): { readonly team: string; readonly user: string } {
  const colon = key.indexOf(':');
  return { team: key.slice(0, Math.max(0, colon)), user: key.slice(colon + 1) };
}

/**
 * The keys that an id may stand for: a whole key is itself; an id without its workspace is whoever is known
 * by it, else somebody new in a workspace that is known.
 * @param known keys of everybody who has been met
 */
export function keysOf(id: string, known: readonly string[]): readonly string[] {
  if (id.includes(':')) return [id];
  const same = known.filter((key) => partsOfKey(key).user === id);
  const teams = [...new Set(known.map((key) => partsOfKey(key).team))].filter((team) => team !== '');
  return same.length > 0 ? same : teams.map((team) => `${team}:${id}`);
}
