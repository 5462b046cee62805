import type { AliasTarget } from '#intents/teaching/alias-target.ts';
import { shorten } from '#intents/telling/wording.ts';
import type { CatalogGoal, CatalogUnit } from '#src/domain/catalog.ts';

const LONGEST_NAME = 80;

/** "303 · CONTRIBUIR EN LA DISTRIBUCIÓN…". */
export function describeGoal({ code, description, measure }: CatalogGoal): string {
  const name = description ?? measure;
  return name === null ? code : `${code} · ${shorten(name, LONGEST_NAME)}`;
}

export function describeUnit({ code, name }: CatalogUnit): string {
  return `${code} · ${shorten(name, LONGEST_NAME)}`;
}

/** "la meta 303 · CONTRIBUIR EN LA DISTRIBUCIÓN…". */
export function describeTarget(target: AliasTarget): string {
  return target.kind === 'goal'
    ? `la meta ${describeGoal(target.goal)}`
    : `la unidad ${describeUnit(target.unit)}`;
}

/** "la meta 303". */
export function shortTarget(target: AliasTarget): string {
  return target.kind === 'goal' ? `la meta ${target.goal.code}` : `la unidad ${target.unit.code}`;
}
