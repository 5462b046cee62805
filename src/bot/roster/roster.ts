import type { CatalogUnit } from '#src/domain/catalog.ts';
import type { Appointed } from '#src/domain/people.ts';
import type { Role } from '#src/domain/person.ts';
import type { ReadingRule } from '#src/domain/readable.ts';

/** Who has what role, for whoever gives roles. Persons are keys: "T0EQUIPO:U0PERSONA". */
export interface Roster {
  /** Everybody with a role. */
  readonly list: (asker: string) => Promise<RosterList | Denied>;
  /** One person, whether they have a role or not. */
  readonly find: (asker: string, person: string) => Promise<RosterPerson | Denied>;
  readonly change: (wanted: RoleWanted) => Promise<RoleOutcome>;
  /** Who reads what of the programme. */
  readonly findReading: (asker: string) => Promise<RosterReading | Denied>;
  readonly changeReading: (wanted: ReadingWanted) => Promise<ReadingOutcome>;
}

export interface RosterReading {
  readonly kind: 'reading';
  readonly rule: ReadingRule;
  readonly told: string;
  /** By which the rule is known that this shows; null: nobody has set any. */
  readonly seen: number | null;
  /** What it was before, newest first. */
  readonly steps: readonly RoleStep[];
}

/** Only some may see and give roles. */
export interface Denied {
  readonly kind: 'denied';
  /** Whom to ask: keys, at most a few. */
  readonly administrators: readonly string[];
}

export interface RosterList {
  readonly kind: 'list';
  /** By role, then by unit. */
  readonly entries: readonly RosterEntry[];
  /** Who reads what, in words. */
  readonly reading: string;
}

export interface RosterEntry {
  readonly person: string;
  readonly role: Role;
  /** "enlace de 52201 Jefatura del Departamento Operativo". */
  readonly told: string;
  /** How they came by it; null: an administrator gave it. */
  readonly appointedBy: Appointed['by'] | null;
  readonly given: Given | null;
}

/** Who gave a role and on which day, in words. */
export interface Given {
  /** A key, or the account of whoever did so at the terminal. */
  readonly author: string;
  readonly on: string;
}

export interface RosterPerson {
  readonly kind: 'person';
  readonly person: string;
  /** Null: they only read. */
  readonly entry: RosterEntry | null;
  readonly unitCodes: readonly string[];
  /** By which the role is known that this shows; null: none. */
  readonly seen: number | null;
  readonly units: readonly CatalogUnit[];
  /** What became of their role before, newest first. */
  readonly steps: readonly RoleStep[];
}

/** One change of a role, or of who reads what. */
export interface RoleStep extends Given {
  /** "de enlace de 52201 Jefatura a titular de 52201 Jefatura". */
  readonly told: string;
}

export interface RoleWanted {
  readonly person: string;
  /** Null: none, which ends the one they have. */
  readonly role: Role | null;
  readonly unitCodes: readonly string[];
  readonly author: Author;
  /** The role that the author saw, as `RosterPerson` has it; undefined: whatever it is by now. */
  readonly seen?: number | null;
  readonly at: Date;
}

/** Who changes a role: somebody in the chat, who has to be allowed to, or whoever is at the terminal. */
export type Author =
  | { readonly kind: 'person'; readonly key: string }
  | { readonly kind: 'terminal'; readonly name: string };

export type RoleOutcome =
  | Denied
  /** `told`: what they are now. */
  | { readonly kind: 'added' | 'changed' | 'ended' | 'same'; readonly told: string }
  /** Nobody would be left to give roles. */
  | { readonly kind: 'last-administrator' }
  /** A head or liaison is so of a unit of the programme. */
  | { readonly kind: 'unit-missing' }
  | { readonly kind: 'unit-unknown' }
  /** They administer by the configuration, which no role changes. */
  | { readonly kind: 'fixed' }
  /** Somebody else changed it after the author looked. */
  | { readonly kind: 'meanwhile'; readonly told: string; readonly given: Given | null };

export interface ReadingWanted {
  readonly rule: ReadingRule;
  /** Null: none is told. */
  readonly reason: string | null;
  readonly author: Author;
  /** The rule that the author saw, as `RosterReading` has it; undefined: whatever it is by now. */
  readonly seen?: number | null;
  readonly at: Date;
}

export type ReadingOutcome =
  | Denied
  | { readonly kind: 'changed' | 'same'; readonly told: string }
  /** Somebody else changed it after the author looked. */
  | { readonly kind: 'meanwhile'; readonly told: string; readonly given: Given | null };
