import { findHeldRole } from '#db/queries/people.ts';
import type { Db } from '#db/schema.ts';
import type { Appointed } from '#src/domain/people.ts';
import { permit } from '#src/domain/permission.ts';
import type { Person } from '#src/domain/person.ts';
import type { Author } from './roster.ts';

/**
 * By what is so now, inside the transaction that writes: the role may have been taken away while a window was open.
 * Whoever is at the terminal may do everything.
 */
export async function mayManage(db: Db, author: Author, appointed: readonly Appointed[]): Promise<boolean> {
  if (author.kind === 'terminal') return true;
  const { key } = author;
  const held = await findHeldRole(db, key);
  const candidates: readonly Person[] = [
    ...appointed.filter((each) => each.key === key),
    ...(held === undefined ? [] : [{ key, role: held.role, unitCodes: held.unitCodes }]),
  ];
  return candidates.some((each) => permit(each, { kind: 'manage-people' }).allowed);
}
