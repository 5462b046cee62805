import { toCodeKey } from '#intents/subjects/terms.ts';
import type { AliasTarget } from '#intents/teaching/alias-target.ts';
import type { Catalog, CatalogGoal } from '#src/domain/catalog.ts';
import { editDistance } from '#src/language/edit-distance.ts';
import { joinWithAnd } from '#src/language/format.ts';
import { describeGoal, describeUnit } from './describe.ts';

export interface Wanted {
  readonly kind: AliasTarget['kind'];
  readonly code: string;
  /** The unit whose goal is meant, where several units use the code. */
  readonly inUnit?: string | undefined;
}

/** `advice`: why there is none or no single one, and what to do, in Spanish. */
export type FoundTarget =
  | { readonly ok: true; readonly target: AliasTarget }
  | { readonly ok: false; readonly advice: string };

/** The goal or unit that a code means; codes are compared without their punctuation where they are not exact. */
export function findTarget(catalog: Catalog, wanted: Wanted): FoundTarget {
  return wanted.kind === 'unit' ? findUnit(catalog, wanted.code) : findGoal(catalog, wanted);
}

function findUnit({ units, goals, year }: Catalog, code: string): FoundTarget {
  const unit = units.find((each) => each.code === code) ?? units.find((each) => isCode(each.code, code));
  if (unit !== undefined) return { ok: true, target: { kind: 'unit', unit } };
  const advice = goals.some((goal) => isCode(goal.code, code))
    ? 'Es la clave de una meta: escríbala sin --unit.'
    : suggest(nearest(units, code), describeUnit);
  return { ok: false, advice: `No existe la unidad «${code}» en el programa ${year}. ${advice}` };
}

function findGoal({ units, goals, year }: Catalog, { code, inUnit }: Wanted): FoundTarget {
  const exact = goals.filter((goal) => goal.code === code);
  const same = exact.length > 0 ? exact : goals.filter((goal) => isCode(goal.code, code));
  const found = inUnit === undefined ? same : same.filter((goal) => isCode(goal.unitCode, inUnit));
  const [goal, ...others] = found;
  if (goal !== undefined && others.length === 0) return { ok: true, target: { kind: 'goal', goal } };
  if (same.length > 0) return { ok: false, advice: tellUnits(same, { code, inUnit }) };
  const advice = units.some((unit) => isCode(unit.code, code))
    ? `Es la clave de una unidad: alias add --unit ${code} "NOMBRE".`
    : suggest(nearest(goals, code), describeGoal);
  return { ok: false, advice: `No existe la meta «${code}» en el programa ${year}. ${advice}` };
}

function isCode(code: string, typed: string): boolean {
  return toCodeKey(code) === toCodeKey(typed);
}

function tellUnits(
  goals: readonly CatalogGoal[],
  { code, inUnit }: { readonly code: string; readonly inUnit: string | undefined },
): string {
  const units = [...new Set(goals.map(({ unitCode }) => unitCode))];
  if (inUnit !== undefined)
    return `La unidad «${inUnit}» no tiene la meta ${code}; la tienen: ${joinWithAnd(units)}.`;
  return units.length === 1
    ? `Varias metas de la unidad ${units.join()} se escriben casi como «${code}»: ${joinWithAnd(goals.map((goal) => goal.code))}. Escriba la clave exacta.`
    : `La clave ${code} existe en varias unidades: ${joinWithAnd(units)}. Agregue --in-unit con la de la meta, por ejemplo --in-unit ${units[0]}.`;
}

const MOST_SUGGESTED = 5;
const MOST_SLIPS = 2;

/** Those whose codes differ least from what was typed, by two slips at the most. */
function nearest<Named extends { readonly code: string }>(
  named: readonly Named[],
  typed: string,
): readonly Named[] {
  const key = toCodeKey(typed);
  const near = named.flatMap((each) => {
    const slips = editDistance(toCodeKey(each.code), key, MOST_SLIPS);
    return slips === undefined || slips >= key.length ? [] : [{ each, slips }];
  });
  const fewest = Math.min(...near.map(({ slips }) => slips));
  return near.flatMap(({ each, slips }) => (slips === fewest ? [each] : [])).slice(0, MOST_SUGGESTED);
}

function suggest<Named>(near: readonly Named[], describe: (named: Named) => string): string {
  return near.length === 0
    ? 'Las claves están en el informe y en: npm run avance -- ask "lista de todas las metas".'
    : ['Se parecen:', ...near.map((named) => `  ${describe(named)}`)].join('\n');
}
