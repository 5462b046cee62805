/**
 * What somebody is to the programme: runs the assistant (administration, planning), directs the agency,
 * heads a unit and reviews what it reports, captures for a unit, or only reads.
 */
export type Role = 'admin' | 'director' | 'head' | 'liaison' | 'reader';

export const ROLES: readonly Role[] = ['admin', 'director', 'head', 'liaison', 'reader'];

/** Somebody of the agency, with what an administrator has made of them. */
export interface Person {
  /** As the channel writes it: "T0EQUIPO:U0PERSONA". */
  readonly key: string;
  readonly role: Role;
  /** Code of the executing unit that they head or capture for. Null: none. */
  readonly unitCode: string | null;
}

/** Heads and liaisons are so of a unit. */
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
