import { type AliasRecord, readAliasHistory } from '#db/queries/alias-history.ts';
import { addAlias, type Named } from '#db/queries/aliases.ts';
import { readCatalog } from '#db/queries/catalog.ts';
import { readYears } from '#db/queries/year.ts';
import type { Db } from '#db/schema.ts';
import { type AliasTarget, withAlias } from '#intents/teaching/alias-target.ts';
import { type AliasVerdict, tryAlias } from '#intents/teaching/try-alias.ts';
import type { Catalog } from '#src/domain/catalog.ts';
import { fold } from '#src/language/fold.ts';
import type { CalendarDay } from '#src/language/periods.ts';

export interface Carrying {
  /** The year whose programme was just loaded. */
  readonly year: number;
  readonly author: string;
  readonly at: Date;
  readonly today: CalendarDay;
}

/** Names that hold in the year too, and those that would name something else there. */
export interface CarriedNames {
  readonly carried: readonly string[];
  readonly left: readonly string[];
}

/**
 * Names taught for a goal or unit of the year before are its names again where code and wording are the same. What
 * was taught or taken back in the year itself stays as it is, and a name that would be understood otherwise there is
 * left out.
 */
export async function carryNames(db: Db, { year, author, at, today }: Carrying): Promise<CarriedNames> {
  const before = (await readYears(db)).find((each) => each < year);
  const [catalog, former] = [
    await readCatalog(db, year),
    before === undefined ? null : await readCatalog(db, before),
  ];
  if (catalog === null || former === null || !hasNames(former)) return { carried: [], left: [] };
  const known = await readAliasHistory(db, year);
  const carried: string[] = [];
  const left: string[] = [];
  let taught = catalog;
  for (const { target, alias } of namesToCarry(former, catalog)) {
    if (isKnown(known, target, alias)) continue;
    if (!holdsOn(tryAlias(taught, { target, alias }, today))) {
      left.push(alias);
      continue;
    }
    taught = withAlias(taught, target, alias);
    if ((await addAlias(db, { named: toNamed(target, year), alias, author, at })) === 'added')
      carried.push(alias);
  }
  return { carried, left };
}

/** Nobody is there to be asked: what the words name besides, or by themselves, in this programme is not mixed up. */
function holdsOn(verdict: AliasVerdict): boolean {
  if (!verdict.ok) return false;
  const { also, noLonger } = verdict;
  return [also.goals, also.units, noLonger.goals, noLonger.units].every((named) => named.length === 0);
}

function hasNames({ goals, units }: Catalog): boolean {
  return [...goals, ...units].some(isTaught);
}

function isTaught({ aliases }: { readonly aliases: readonly string[] }): boolean {
  return aliases.length > 0;
}

interface NameToCarry {
  readonly target: AliasTarget;
  readonly alias: string;
}

function namesToCarry(former: Catalog, catalog: Catalog): readonly NameToCarry[] {
  const goals = former.goals.filter(isTaught).flatMap((was): readonly NameToCarry[] => {
    const goal = catalog.goals.find(
      ({ unitCode, code, kind, description, measure }) =>
        unitCode === was.unitCode &&
        code === was.code &&
        kind === was.kind &&
        isSameWording(description, was.description) &&
        isSameWording(measure, was.measure),
    );
    return goal === undefined ? [] : was.aliases.map((alias) => ({ target: { kind: 'goal', goal }, alias }));
  });
  const units = former.units.filter(isTaught).flatMap((was): readonly NameToCarry[] => {
    const unit = catalog.units.find(({ code, name }) => code === was.code && isSameWording(name, was.name));
    return unit === undefined ? [] : was.aliases.map((alias) => ({ target: { kind: 'unit', unit }, alias }));
  });
  return [...goals, ...units];
}

/** What has no words is the same as nothing. */
function isSameWording(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && fold(one) === fold(other);
}

/** Taught in the year itself, or taken back there. */
function isKnown(known: readonly AliasRecord[], target: AliasTarget, alias: string): boolean {
  const { code, unitCode } =
    target.kind === 'goal' ? target.goal : { code: target.unit.code, unitCode: target.unit.code };
  return known.some(
    (each) =>
      each.kind === target.kind &&
      each.code === code &&
      each.unitCode === unitCode &&
      fold(each.alias) === fold(alias),
  );
}

function toNamed(target: AliasTarget, year: number): Named {
  return target.kind === 'goal'
    ? { kind: 'goal', goalId: target.goal.id }
    : { kind: 'unit', year, unitCode: target.unit.code };
}
