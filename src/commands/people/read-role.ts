import { ROLE_WORDS } from '#src/bot/people.ts';
import { needsUnit, ROLES, type Role } from '#src/domain/person.ts';
import { fold } from '#src/language/fold.ts';
import { joinWithAnd } from '#src/language/format.ts';
import { UsageError } from '../command.ts';

/** Other words that staff use for a role. */
const ALSO: Readonly<Record<Role, readonly string[]>> = {
  admin: ['administrador', 'administradora', 'planeación'],
  director: ['director', 'directora'],
  head: [],
  liaison: [],
  reader: ['lectura'],
};

/** The role of a word, however it is spelled. Throws a UsageError for none. */
export function readRole(text: string | undefined, unitCodes: readonly string[]): Role {
  if (text === undefined) throw new UsageError('Falta --role con la función de la persona.');
  const role = ROLES.find((each) =>
    [each, ROLE_WORDS[each], ...ALSO[each]].some((word) => fold(word) === fold(text)),
  );
  if (role === undefined) {
    const words = joinWithAnd(ROLES.map((each) => ROLE_WORDS[each]));
    throw new UsageError(`«${text}» no es una función. Las hay: ${words}.`);
  }
  if (needsUnit(role) && unitCodes.length === 0) {
    throw new UsageError(`Falta --unit: ${ROLE_WORDS[role]} lo es de una unidad ejecutora.`);
  }
  return role;
}
