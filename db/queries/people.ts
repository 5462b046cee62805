import type { Selectable } from 'kysely';

import { decodeRole } from '#db/codec.ts';
import type { PeopleTables } from '#db/people-tables.ts';
import type { Db } from '#db/schema.ts';
import type { Person, Role } from '#src/domain/person.ts';

import { writeAtOnce } from './at-once.ts';
import { takeTurn } from './revision.ts';

/** Who gives or ends a role, and when. */
export interface RoleChange {
  readonly author: string;
  readonly at: Date;
}

/** @returns `same` where the person has this role and unit already: nothing is written */
export async function giveRole(
  db: Db,
  { key, role, unitCode }: Person,
  { author, at }: RoleChange,
): Promise<'added' | 'changed' | 'same'> {
  return writeAtOnce(db, async (transaction) => {
    await takeTurn(transaction);
    const before = await readPerson(transaction, key);
    if (before !== null && before.role === role && before.unitCode === unitCode) return 'same';
    const instant = at.toISOString();
    if (before !== null) await end(transaction, key, { ended_by: author, ended_at: instant });
    await transaction
      .insertInto('people')
      .values({ person: key, role, unit_code: unitCode, added_by: author, added_at: instant })
      .execute();
    return before === null ? 'added' : 'changed';
  });
}

/** The row stays in the store with its end and who asked for it. */
export async function endRole(db: Db, key: string, { author, at }: RoleChange): Promise<'ended' | 'unknown'> {
  const ended = await end(db, key, { ended_by: author, ended_at: at.toISOString() });
  return ended === 0 ? 'unknown' : 'ended';
}

async function end(
  db: Db,
  key: string,
  trace: { readonly ended_by: string; readonly ended_at: string },
): Promise<number> {
  const result = await db
    .updateTable('people')
    .set(trace)
    .where('person', '=', key)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

/** Null: no administrator has given them a role. */
export async function readPerson(db: Db, key: string): Promise<Person | null> {
  const row = await db
    .selectFrom('people')
    .where('person', '=', key)
    .where('ended_at', 'is', null)
    .select(['role', 'unit_code'])
    .executeTakeFirst();
  return row === undefined ? null : { key, role: decodeRole(row.role), unitCode: row.unit_code };
}

/** Everybody who has a role, in the order in which they got it. */
export async function readPeople(db: Db): Promise<readonly Person[]> {
  const rows = await db
    .selectFrom('people')
    .where('ended_at', 'is', null)
    .select(['person', 'role', 'unit_code'])
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ key: row.person, role: decodeRole(row.role), unitCode: row.unit_code }));
}

/** A role that somebody has or had. */
export interface RoleRecord {
  /** In the order of giving. */
  readonly id: number;
  readonly person: string;
  readonly role: Role;
  readonly unitCode: string | null;
  readonly addedBy: string;
  readonly addedAt: string;
  /** Null: they have it now. So is the instant. */
  readonly endedBy: string | null;
  readonly endedAt: string | null;
}

/** Every role ever given, in the order of giving. */
export async function readRoleHistory(db: Db, person?: string): Promise<readonly RoleRecord[]> {
  const query = db.selectFrom('people').selectAll().orderBy('id');
  const rows = await (person === undefined ? query : query.where('person', '=', person)).execute();
  return rows.map(toRecord);
}

/** The roles that are held now, in the order of giving. */
export async function readHeldRoles(db: Db): Promise<readonly RoleRecord[]> {
  const rows = await db
    .selectFrom('people')
    .selectAll()
    .where('ended_at', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map(toRecord);
}

/** The role that somebody holds now, with its trace. */
export async function findHeldRole(db: Db, person: string): Promise<RoleRecord | undefined> {
  const row = await db
    .selectFrom('people')
    .selectAll()
    .where('person', '=', person)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return row === undefined ? undefined : toRecord(row);
}

function toRecord(row: Selectable<PeopleTables['people']>): RoleRecord {
  return {
    id: row.id,
    person: row.person,
    role: decodeRole(row.role),
    unitCode: row.unit_code,
    addedBy: row.added_by,
    addedAt: row.added_at,
    endedBy: row.ended_by,
    endedAt: row.ended_at,
  };
}

/** Everybody whom the store has met: who has a role, asked something or opened their Home. */
export async function readKnownKeys(db: Db): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('people')
    .select('person')
    .union(db.selectFrom('home_views').select('person'))
    .union(
      db
        .selectFrom('answers')
        .select((eb) => eb.ref('person').$notNull().as('person'))
        .where('person', 'is not', null),
    )
    .execute();
  return rows.map(({ person }) => person).toSorted();
}
