import type { Person } from './person.ts';

/** Somebody whose role no administrator gave. */
export interface Appointed extends Person {
  /** `configuration`: it stands whatever the store says. `sample`: until the store says something else. */
  readonly by: 'configuration' | 'sample';
}

/** Who may do what, as an administrator has set it. */
export interface People {
  /** Whoever is not known reads. */
  readonly find: (key: string) => Promise<Person>;
  /** Whoever may review what is captured for a unit: its head, the directors, the administrators. */
  readonly reviewersOf: (unitCode: string) => Promise<readonly Person[]>;
  /** Its head and its liaisons: whoever is told how its goals go. */
  readonly ofUnit: (unitCode: string) => Promise<readonly Person[]>;
  readonly directors: () => Promise<readonly Person[]>;
  readonly administrators: () => Promise<readonly Person[]>;
  /** Those whose role is not from the store. */
  readonly appointed: () => Promise<readonly Appointed[]>;
}

export const ONLY_READERS: People = {
  find: async (key) => ({ key, role: 'reader', unitCodes: [] }),
  reviewersOf: async () => [],
  ofUnit: async () => [],
  directors: async () => [],
  administrators: async () => [],
  appointed: async () => [],
};
