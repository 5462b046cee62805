import type { Selectable, SelectQueryBuilder } from 'kysely';

import { decodeRole } from '#db/codec.ts';
import type { PeopleTables } from '#db/people-tables.ts';
import type { Database, Db } from '#db/schema.ts';
import type { Person, Role } from '#src/domain/person.ts';

import { writeAtOnce } from './at-once.ts';
import { takeTurn } from './revision.ts';

/** Who gives or ends a role, and when. */
export interface RoleChange {
  readonly author: string;
  readonly at: Date;
}

/** @returns `same` where the person has this role and these units already: nothing is written */
export async function giveRole(
  db: Db,
  person: Person,
  { author, at }: RoleChange,
): Promise<'added' | 'changed' | 'same'> {
  const { key, role } = person;
  const unitCodes = toUnitCodes(person.unitCodes);
  return writeAtOnce(db, async (transaction) => {
    await takeTurn(transaction);
    const before = await readPerson(transaction, key);
    if (before?.role === role && before.unitCodes.join() === unitCodes.join()) return 'same';
    const instant = at.toISOString();
    if (before !== null) await end(transaction, key, { ended_by: author, ended_at: instant });
    const [first = null, ...further] = unitCodes;
    const { id } = await transaction
      .insertInto('people')
      .values({ person: key, role, unit_code: first, added_by: author, added_at: instant })
      .returning('id')
      .executeTakeFirstOrThrow();
    const others = further.map((unit_code) => ({ role_id: id, unit_code }));
    if (others.length > 0) await transaction.insertInto('further_units').values(others).execute();
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
  const held = await findHeldRole(db, key);
  return held === undefined ? null : toPerson(held);
}

/** Everybody who has a role, in the order in which they got it. */
export async function readPeople(db: Db): Promise<readonly Person[]> {
  return (await readHeldRoles(db)).map(toPerson);
}

function toPerson({ person, role, unitCodes }: RoleRecord): Person {
  return { key: person, role, unitCodes };
}

/** A role that somebody has or had. */
export interface RoleRecord {
  /** In the order of giving. */
  readonly id: number;
  readonly person: string;
  readonly role: Role;
  readonly unitCodes: readonly string[];
  readonly addedBy: string;
  readonly addedAt: string;
  /** Null: they have it now. So is the instant. */
  readonly endedBy: string | null;
  readonly endedAt: string | null;
}

/** Every role ever given, in the order of giving. */
export async function readRoleHistory(db: Db, person?: string): Promise<readonly RoleRecord[]> {
  return readRoles(db, (roles) => (person === undefined ? roles : roles.where('person', '=', person)));
}

/** The roles that are held now, in the order of giving. */
export async function readHeldRoles(db: Db): Promise<readonly RoleRecord[]> {
  return readRoles(db, (roles) => roles.where('ended_at', 'is', null));
}

/** The role that somebody holds now, with its trace. */
export async function findHeldRole(db: Db, person: string): Promise<RoleRecord | undefined> {
  const [held] = await readRoles(db, (roles) =>
    roles.where('person', '=', person).where('ended_at', 'is', null),
  );
  return held;
}

type Roles = SelectQueryBuilder<Database, 'people', object>;

/** Each role once for each of its units. */
async function readRoles(db: Db, narrow: (roles: Roles) => Roles): Promise<readonly RoleRecord[]> {
  const rows = await narrow(db.selectFrom('people'))
    .leftJoin('further_units as further', 'further.role_id', 'people.id')
    .selectAll('people')
    .select('further.unit_code as further_unit')
    .orderBy('people.id')
    .execute();
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap(toRecord);
}

interface RoleRow extends Selectable<PeopleTables['people']> {
  readonly further_unit: string | null;
}

function toRecord(rows: readonly RoleRow[]): readonly RoleRecord[] {
  const [row] = rows;
  if (row === undefined) return [];
  const codes = [row.unit_code, ...rows.map(({ further_unit }) => further_unit)];
  return [
    {
      id: row.id,
      person: row.person,
      role: decodeRole(row.role),
      unitCodes: toUnitCodes(codes.filter((code) => code !== null)),
      addedBy: row.added_by,
      addedAt: row.added_at,
      endedBy: row.ended_by,
      endedAt: row.ended_at,
    },
  ];
}

/** Each once and in order, so that the same units are written the same. */
function toUnitCodes(codes: readonly string[]): readonly string[] {
  return [...new Set(codes)].toSorted();
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
