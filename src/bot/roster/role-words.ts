import type { RoleRecord } from '#db/queries/people.ts';
import { codedUnit } from '#intents/telling/wording.ts';
import type { CatalogUnit } from '#src/domain/catalog.ts';
import type { Role } from '#src/domain/person.ts';
import { joinWithAnd } from '#src/language/format.ts';
import { ROLE_WORDS } from '../people.ts';
import type { RoleStep } from './roster.ts';

const NO_ROLE = 'sin función, sólo consulta';

/** A role, in the units that it is of. */
export interface HeldRole {
  readonly role: Role;
  readonly unitCodes: readonly string[];
}

/** "enlace de 52201 Jefatura del Departamento Operativo". */
export function tellRole(held: HeldRole | null, units: readonly CatalogUnit[]): string {
  if (held === null) return NO_ROLE;
  const { role, unitCodes } = held;
  if (unitCodes.length === 0) return ROLE_WORDS[role];
  const named = unitCodes.map((code) => {
    const unit = units.find((each) => each.code === code);
    return unit === undefined ? `la unidad ${code}` : codedUnit(unit);
  });
  return `${ROLE_WORDS[role]} de ${joinWithAnd(named)}`;
}

export interface TellingSteps {
  readonly units: readonly CatalogUnit[];
  readonly dayOf: (instant: string) => string;
}

export interface PersonStep extends RoleStep {
  readonly person: string;
  /** UTC instant. */
  readonly at: string;
  readonly from: HeldRole | null;
  readonly to: HeldRole | null;
}

/** Every change of roles, oldest first: a role that ends as another begins is one change. */
export function toSteps(
  records: readonly RoleRecord[],
  { units, dayOf }: TellingSteps,
): readonly PersonStep[] {
  const toStep = (change: Pick<PersonStep, 'person' | 'at' | 'author' | 'from' | 'to'>): PersonStep => ({
    ...change,
    on: dayOf(change.at),
    told: `de «${tellRole(change.from, units)}» a «${tellRole(change.to, units)}»`,
  });
  const steps = [...Map.groupBy(records, ({ person }) => person).values()].flatMap((own) =>
    own.flatMap((record, index) => {
      const { person, addedBy, addedAt, endedBy, endedAt } = record;
      const [before, next] = [own[index - 1], own[index + 1]];
      const from = before !== undefined && before.endedAt === addedAt ? before : null;
      const begun = toStep({ person, at: addedAt, author: addedBy, from, to: record });
      if (endedAt === null || endedBy === null || next?.addedAt === endedAt) return [begun];
      return [begun, toStep({ person, at: endedAt, author: endedBy, from: record, to: null })];
    }),
  );
  return steps.toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}
