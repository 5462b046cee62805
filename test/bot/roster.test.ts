import { describe, expect, it } from 'vitest';
import type { Store } from '#db/open.ts';
import { readDeliveries } from '#db/queries/deliveries.ts';
import { readStaleHomes, writeOpenedHome } from '#db/queries/home-views.ts';
import { giveRole, readHeldRoles, readRoleHistory } from '#db/queries/people.ts';
import { createPeople } from '#src/bot/people.ts';
import { createRoster } from '#src/bot/roster/create-roster.ts';
import type { RoleOutcome, RoleWanted, Roster, RosterPerson } from '#src/bot/roster/roster.ts';
import type { Role } from '#src/domain/person.ts';
import { readReply } from '#src/reply/kept-reply.ts';
import { renderPlain } from '#src/reply/render-plain.ts';
import { DIALECTS, newStoreUrl, openForTest } from '#test/support/store-dialects.ts';
import { AT, openDemo } from './demo-bot.ts';

const ADMIN = 'T1:U1';
const OTHER = 'T1:U2';
const NEW = 'T1:U3';
const UNIT = '52201';

function rosterOn({ db }: Store, admins: readonly string[] = []): Roster {
  return createRoster({ db, people: createPeople({ db, admins }), dayOf: (instant) => instant.slice(0, 10) });
}

async function openWith(dialect: (typeof DIALECTS)[number], ...admins: readonly string[]): Promise<Store> {
  const store = await openDemo(await newStoreUrl(dialect));
  for (const key of admins)
    await giveRole(store.db, { key, role: 'admin', unitCodes: [] }, { author: 'ana', at: AT });
  return store;
}

/** By the administrator, unless another is told. */
function wanted(person: string, role: Role | null, more: Partial<RoleWanted> = {}): RoleWanted {
  return { person, role, unitCodes: [], author: { kind: 'person', key: ADMIN }, at: AT, ...more };
}

async function look(roster: Roster, person: string, asker = ADMIN): Promise<RosterPerson> {
  const found = await roster.find(asker, person);
  if (found.kind === 'denied') throw new Error('denied');
  return found;
}

async function mailIn({ db }: Store): Promise<readonly string[]> {
  return (await readDeliveries(db, { since: new Date(0) })).map(({ recipient, content }) => {
    const reply = readReply(content);
    const to = recipient.kind === 'person' ? recipient.person : recipient.channel;
    return `${to} ${reply === null ? '' : renderPlain(reply)}`;
  });
}

function kinds(outcomes: readonly RoleOutcome[]): readonly string[] {
  return outcomes.map(({ kind }) => kind).toSorted();
}

describe.each(DIALECTS)('roles given in the chat, on %s', (dialect) => {
  it('are kept with who, when, from and to; the person is told once, and their Home is renewed', async () => {
    const store = await openWith(dialect, ADMIN);
    const roster = rosterOn(store);
    await writeOpenedHome(store.db, { person: NEW, revision: 1, at: AT });
    expect((await look(roster, NEW)).entry).toBeNull();
    const given = wanted(NEW, 'liaison', { unitCodes: [UNIT], seen: null });
    const told = 'enlace de 52201 Jefatura del Departamento Operativo';
    expect(await roster.change(given)).toEqual({ kind: 'added', told });
    expect(await roster.change(given)).toEqual({ kind: 'same', told });
    const list = await roster.list(ADMIN);
    expect(list).toMatchObject({
      entries: [
        { person: ADMIN, told: 'administración', given: { author: 'ana' } },
        { person: NEW, told, appointedBy: null, given: { author: ADMIN, on: '2023-10-15' } },
      ],
    });
    const { seen } = await look(roster, NEW);
    await roster.change(wanted(NEW, 'head', { unitCodes: [UNIT], seen }));
    await roster.change(wanted(NEW, null));
    const { steps, entry } = await look(roster, NEW);
    expect(entry).toBeNull();
    expect(steps.map((step) => step.told)).toHaveLength(3);
    expect(steps[0]).toMatchObject({ author: ADMIN, on: '2023-10-15' });
    const mail = (await mailIn(store)).toReversed();
    expect(mail).toHaveLength(3);
    expect(mail[0]).toMatch(/^T1:U3 Su función en Avance[^]*es ahora: enlace de 52201[^]*¿qué me falta/u);
    expect(mail[1]).toMatch(/Antes: enlace de 52201[^]*es ahora: titular de 52201/u);
    expect(mail[2]).toContain('Ya no tiene una función en Avance');
    expect(await readStaleHomes(store.db, { since: new Date(0), revision: 0 })).toEqual([NEW]);
  });

  it('need a unit of the programme where the role is of one', async () => {
    const store = await openWith(dialect, ADMIN);
    const roster = rosterOn(store);
    expect(await roster.change(wanted(NEW, 'head'))).toEqual({ kind: 'unit-missing' });
    expect(await roster.change(wanted(NEW, 'head', { unitCodes: ['1'] }))).toEqual({ kind: 'unit-unknown' });
    expect(await readHeldRoles(store.db)).toHaveLength(1);
    expect(await mailIn(store)).toEqual([]);
  });

  it('are for administrators, who are named to everybody else, also when it was taken away meanwhile', async () => {
    const store = await openWith(dialect, ADMIN, OTHER);
    const roster = rosterOn(store);
    const denied = { kind: 'denied', administrators: [ADMIN, OTHER] };
    expect(await roster.list(NEW)).toEqual(denied);
    expect(await roster.find(NEW, ADMIN)).toEqual(denied);
    const author = { kind: 'person', key: NEW } as const;
    expect(await roster.change(wanted(NEW, 'admin', { author }))).toEqual(denied);
    await roster.change(wanted(OTHER, null));
    const late = wanted(ADMIN, null, { author: { kind: 'person', key: OTHER } });
    expect(await roster.change(late)).toEqual({ kind: 'denied', administrators: [ADMIN] });
  });

  it('leave somebody who administers', async () => {
    const store = await openWith(dialect, ADMIN);
    const roster = rosterOn(store);
    expect(await roster.change(wanted(ADMIN, null))).toEqual({ kind: 'last-administrator' });
    expect(await roster.change(wanted(ADMIN, 'director'))).toEqual({ kind: 'last-administrator' });
    await roster.change(wanted(OTHER, 'admin'));
    expect(await roster.change(wanted(ADMIN, 'director'))).toMatchObject({ kind: 'changed' });
    // Who does it knows it.
    expect((await mailIn(store)).map((text) => text.slice(0, 5))).toEqual([OTHER]);
    const own = wanted(OTHER, null, { author: by(OTHER) });
    expect(await roster.change(own)).toEqual({ kind: 'last-administrator' });
    expect(await rosterOn(store, ['U9']).change(own)).toMatchObject({ kind: 'ended' });
  });

  it('do not change who administers by the configuration', async () => {
    const store = await openWith(dialect, ADMIN);
    const roster = rosterOn(store, ['U9']);
    const fixed = wanted('T1:U9', 'reader');
    expect(await roster.list(ADMIN)).toMatchObject({
      entries: [{ person: ADMIN }, { person: 'T1:U9', appointedBy: 'configuration', given: null }],
    });
    expect(await roster.change(fixed)).toEqual({ kind: 'fixed' });
    expect(await roster.change(wanted(ADMIN, null, { author: by('T1:U9') }))).toMatchObject({
      kind: 'ended',
    });
  });

  it('are lost by nobody where two administrators change the same person at once', async () => {
    const url = await newStoreUrl(dialect);
    const store = await openDemo(url);
    for (const key of [ADMIN, OTHER])
      await giveRole(store.db, { key, role: 'admin', unitCodes: [] }, { author: 'ana', at: AT });
    // A SQLite file is opened once in a process.
    const other = dialect === 'postgres' ? await openForTest(url) : store;
    const outcomes = await Promise.all([
      rosterOn(store).change(wanted(NEW, 'director', { seen: null })),
      rosterOn(other).change(wanted(NEW, 'liaison', { unitCodes: [UNIT], seen: null, author: by(OTHER) })),
    ]);
    expect(kinds(outcomes)).toEqual(['added', 'meanwhile']);
    expect(await readRoleHistory(store.db)).toHaveLength(3);
    expect(await mailIn(store)).toHaveLength(1);
    const told = outcomes.find(({ kind }) => kind === 'meanwhile');
    expect(told).toMatchObject({ told: (await look(rosterOn(store), NEW)).entry?.told });
  });

  it('leave one administrator where two take it from each other at once', async () => {
    const url = await newStoreUrl(dialect);
    const store = await openDemo(url);
    for (const key of [ADMIN, OTHER])
      await giveRole(store.db, { key, role: 'admin', unitCodes: [] }, { author: 'ana', at: AT });
    const other = dialect === 'postgres' ? await openForTest(url) : store;
    const outcomes = await Promise.all([
      rosterOn(store).change(wanted(OTHER, null)),
      rosterOn(other).change(wanted(ADMIN, null, { author: by(OTHER) })),
    ]);
    expect(kinds(outcomes)).toEqual(['denied', 'ended']);
    expect(await readHeldRoles(store.db)).toHaveLength(1);
  });
});

function by(key: string): RoleWanted['author'] {
  return { kind: 'person', key };
}
