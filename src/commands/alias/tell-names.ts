import type { AliasRecord } from '#db/queries/alias-history.ts';
import type { Catalog } from '#src/domain/catalog.ts';
import { makeDayText } from '../day-text.ts';
import { describeGoal, describeUnit } from './describe.ts';

/** Names below what they are taught for, each with who taught it and when. */
export function tellNames(names: readonly AliasRecord[], catalog: Catalog, timeZone: string): string {
  if (names.length === 0) {
    return `Todavía no se ha enseñado ningún nombre en el programa ${catalog.year}. Para enseñar uno: npm run avance -- alias add CLAVE "NOMBRE"`;
  }
  const dayOf = makeDayText(timeZone);
  const lines: string[] = [`Nombres enseñados en el programa ${catalog.year}:`];
  let owner = '';
  for (const name of names) {
    const heading = headingOf(name, catalog);
    if (heading !== owner) lines.push(`  ${heading}`);
    owner = heading;
    const removed = name.removedAt === null ? '' : `; quitado: ${name.removedBy}, ${dayOf(name.removedAt)}`;
    lines.push(`    «${name.alias}» (${name.addedBy}, ${dayOf(name.addedAt)}${removed})`);
  }
  return lines.join('\n');
}

function headingOf({ kind, code, unitCode }: AliasRecord, { goals, units }: Catalog): string {
  const unit = units.find((each) => each.code === unitCode);
  if (kind === 'unit') return `Unidad ${unit === undefined ? code : describeUnit(unit)}`;
  const goal = goals.find((each) => each.code === code && each.unitCode === unitCode);
  return `${goal === undefined ? code : describeGoal(goal)} (unidad ${unitCode})`;
}
