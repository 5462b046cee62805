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
  /** The code of the unit that they answer or capture for; null for none. */
  readonly unitCode: string | null;
}
