import type { NamedGoal } from '#src/domain/slots.ts';
import type { Understanding } from '../understanding.ts';
import type { AliasTarget } from './alias-target.ts';

/** What a message names, goals offered as choices included. */
export interface Named {
  readonly goals: readonly NamedGoal[];
  /** Codes. */
  readonly units: readonly string[];
}

export function namedBy({ goals, choices, units }: Understanding): Named {
  return { goals: [...goals, ...choices], units };
}

export function toNamed(target: AliasTarget): Named {
  return target.kind === 'goal'
    ? { goals: [target.goal], units: [] }
    : { goals: [], units: [target.unit.code] };
}

export function without(named: Named, others: Named): Named {
  return {
    goals: named.goals.filter(({ id }) => !others.goals.some((other) => other.id === id)),
    units: named.units.filter((code) => !others.units.includes(code)),
  };
}

/** Does it name what the name is taught for, and nothing of the other kind, which would narrow it? */
export function names(said: Understanding, target: AliasTarget): boolean {
  const { goals, units } = namedBy(said);
  return target.kind === 'goal'
    ? units.length === 0 && goals.some(({ id }) => id === target.goal.id)
    : goals.length === 0 && units.includes(target.unit.code);
}
