import { writeAtOnce } from '#db/queries/at-once.ts';
import { readCatalog } from '#db/queries/catalog.ts';
import { addDeliveries } from '#db/queries/deliveries.ts';
import { markHomeStale } from '#db/queries/home-views.ts';
import { endRole, findHeldRole, giveRole, type RoleRecord, readPeople } from '#db/queries/people.ts';
import { takeTurn } from '#db/queries/revision.ts';
import type { Db } from '#db/schema.ts';
import type { CatalogUnit } from '#src/domain/catalog.ts';
import type { Appointed, People } from '#src/domain/people.ts';
import { permit } from '#src/domain/permission.ts';
import { needsUnit } from '#src/domain/person.ts';
import { writeReply } from '#src/reply/kept-reply.ts';
import { tellDenied } from './denied.ts';
import { mayManage } from './may-manage.ts';
import { type HeldRole, tellRole } from './role-words.ts';
import type { RoleOutcome, RoleWanted } from './roster.ts';
import { tellRoleChange } from './tell-role-change.ts';

export interface RoleParts {
  readonly db: Db;
  readonly people: People;
  /** "15 de octubre de 2023". */
  readonly dayOf: (instant: string) => string;
}

/** What is asked for once: inside the transaction nobody else can be asked. */
interface Known {
  readonly appointed: readonly Appointed[];
  readonly units: readonly CatalogUnit[];
  readonly dayOf: RoleParts['dayOf'];
}

/**
 * Gives a person a role, in place of the one that they had, or ends it. Whoever changes roles takes turns, so
 * that each sees what the one before did. The person is told, once, and their Home is renewed.
 */
export async function changeRole(parts: RoleParts, wanted: RoleWanted): Promise<RoleOutcome> {
  const { db, people, dayOf } = parts;
  const units = (await readCatalog(db))?.units ?? [];
  const known: Known = { appointed: await people.appointed(), units, dayOf };
  const outcome = unitFault(wanted, units) ?? (await writeAtOnce(db, (turn) => change(turn, wanted, known)));
  return outcome === 'denied' ? tellDenied(people) : outcome;
}

function unitFault({ role, unitCodes }: RoleWanted, units: readonly CatalogUnit[]): RoleOutcome | null {
  if (role === null) return null;
  if (needsUnit(role) && unitCodes.length === 0) return { kind: 'unit-missing' };
  const areKnown = unitCodes.every((wanted) => units.some(({ code }) => code === wanted));
  return areKnown ? null : { kind: 'unit-unknown' };
}

async function change(db: Db, wanted: RoleWanted, known: Known): Promise<RoleOutcome | 'denied'> {
  await takeTurn(db);
  const refused = await refuseAuthor(db, wanted, known);
  if (refused !== null) return refused;
  const before = (await findHeldRole(db, wanted.person)) ?? null;
  const after = toHeld(wanted);
  const told = tellRole(after, known.units);
  if (isSame(before, after)) return { kind: 'same', told };
  if (wanted.seen !== undefined && wanted.seen !== (before?.id ?? null)) return meanwhile(before, known);
  const decided = { wanted, before, after };
  if (await isLast(db, decided, known)) return { kind: 'last-administrator' };
  await write(db, decided, known);
  return { kind: kindOf(decided), told };
}

async function refuseAuthor(
  db: Db,
  { author, person }: RoleWanted,
  known: Known,
): Promise<RoleOutcome | 'denied' | null> {
  if (!(await mayManage(db, author, known.appointed))) return 'denied';
  return author.kind === 'person' && isFixed(person, known) ? { kind: 'fixed' } : null;
}

function kindOf({ before, after }: Decided): 'added' | 'changed' | 'ended' {
  if (after === null) return 'ended';
  return before === null ? 'added' : 'changed';
}

/** Whether it takes the role from the only one who gives roles. */
async function isLast(db: Db, { wanted, before, after }: Decided, known: Known): Promise<boolean> {
  const endsAdministering = before?.role === 'admin' && after?.role !== 'admin';
  return endsAdministering && !(await isAdministered(db, wanted.person, known));
}

function isFixed(person: string, { appointed }: Known): boolean {
  return appointed.some(({ key, by }) => key === person && by === 'configuration');
}

/** Whether somebody else gives roles. */
async function isAdministered(db: Db, person: string, { appointed }: Known): Promise<boolean> {
  const others = [...(await readPeople(db)), ...appointed].filter(({ key }) => key !== person);
  return others.some((each) => permit(each, { kind: 'manage-people' }).allowed);
}

function toHeld({ role, unitCodes }: RoleWanted): HeldRole | null {
  return role === null ? null : { role, unitCodes: [...new Set(unitCodes)].toSorted() };
}

function isSame(before: HeldRole | null, after: HeldRole | null): boolean {
  return before?.role === after?.role && before?.unitCodes.join() === after?.unitCodes.join();
}

function meanwhile(before: RoleRecord | null, { units, dayOf }: Known): RoleOutcome {
  const given = before === null ? null : { author: before.addedBy, on: dayOf(before.addedAt) };
  return { kind: 'meanwhile', told: tellRole(before, units), given };
}

interface Decided {
  readonly wanted: RoleWanted;
  readonly before: RoleRecord | null;
  readonly after: HeldRole | null;
}

async function write(db: Db, { wanted, before, after }: Decided, known: Known): Promise<void> {
  const { person, author, at } = wanted;
  const trace = { author: author.kind === 'person' ? author.key : author.name, at };
  if (after === null) await endRole(db, person, trace);
  else await giveRole(db, { key: person, ...after }, trace);
  await markHomeStale(db, person);
  // Who did it knows, and whoever is fixed by the configuration stays what they are.
  if ((author.kind === 'person' && author.key === person) || isFixed(person, known)) return;
  const content = writeReply(tellRoleChange({ from: before, to: after, author, units: known.units }));
  const given = (await findHeldRole(db, person))?.id;
  const key = given === undefined ? `role-ended:${before?.id}` : `role:${given}`;
  await addDeliveries(db, [{ key, recipient: { kind: 'person', person }, content, dueAt: at }], at);
}
