import type { Catalog, CatalogGoal, CatalogUnit } from '#src/domain/catalog.ts';

/** What a name is taught for. */
export type AliasTarget =
  | { readonly kind: 'goal'; readonly goal: CatalogGoal }
  | { readonly kind: 'unit'; readonly unit: CatalogUnit };

export function aliasesOf(target: AliasTarget): readonly string[] {
  return target.kind === 'goal' ? target.goal.aliases : target.unit.aliases;
}

/** The catalogue as it would be with the name taught. */
export function withAlias(catalog: Catalog, target: AliasTarget, alias: string): Catalog {
  const taught = <Named extends CatalogGoal | CatalogUnit>(named: Named): Named => ({
    ...named,
    aliases: [...named.aliases, alias],
  });
  return target.kind === 'goal'
    ? { ...catalog, goals: catalog.goals.map((goal) => (goal.id === target.goal.id ? taught(goal) : goal)) }
    : {
        ...catalog,
        units: catalog.units.map((unit) => (unit.code === target.unit.code ? taught(unit) : unit)),
      };
}

/** Everything of the catalogue that has been taught a name. */
export function taughtIn(catalog: Catalog): readonly AliasTarget[] {
  return [
    ...catalog.goals.map((goal): AliasTarget => ({ kind: 'goal', goal })),
    ...catalog.units.map((unit): AliasTarget => ({ kind: 'unit', unit })),
  ].filter((target) => aliasesOf(target).length > 0);
}
