import type { RoleRecord } from '#db/queries/people.ts';
import { codedUnit } from '#intents/telling/wording.ts';
import { ROLE_WORDS } from '#src/bot/people.ts';
import type { CatalogUnit } from '#src/domain/catalog.ts';
import { ROLES } from '#src/domain/person.ts';
import { joinWithAnd } from '#src/language/format.ts';
import { makeDayText } from '../day-text.ts';

interface Setting {
  readonly units: readonly CatalogUnit[];
  /** By the configuration. */
  readonly admins: readonly string[];
  readonly timeZone: string;
}

const NOBODY =
  'Todavía nadie tiene una función: todas las personas sólo consultan. Para dar una: npm run avance -- people add PERSONA --role FUNCIÓN';

/** By role, each person with who gave it and when; first who administers by the configuration. */
export function tellPeople(roles: readonly RoleRecord[], { units, admins, timeZone }: Setting): string {
  const dayOf = makeDayText(timeZone);
  const lineOf = ({ person, unitCodes, addedBy, addedAt, endedBy, endedAt }: RoleRecord): string => {
    const named = unitCodes.map((code) => {
      const unit = units.find((each) => each.code === code);
      return ` · ${unit === undefined ? code : codedUnit(unit)}`;
    });
    const of = named.join('');
    const end = endedAt === null ? '' : `; terminó: ${endedBy}, ${dayOf(endedAt)}`;
    return `  ${person}${of} (${addedBy}, ${dayOf(addedAt)}${end})`;
  };
  const sections = ROLES.flatMap((role) => {
    const own = roles.filter((each) => each.role === role);
    return own.length === 0 ? [] : [`${capitalised(ROLE_WORDS[role])}:`, ...own.map(lineOf)];
  });
  return [
    ...(admins.length === 0 ? [] : [`Administran por AVANCE_ADMINS: ${joinWithAnd(admins)}.`]),
    ...(sections.length === 0 ? [NOBODY] : sections),
  ].join('\n');
}

function capitalised(text: string): string {
  return `${text.slice(0, 1).toLocaleUpperCase('es-MX')}${text.slice(1)}`;
}
