import { describe, expect, it } from 'vitest';
import { writeAnswer } from '#db/queries/answers.ts';
import {
  pruneHomeViews,
  readChosenUnit,
  readStaleHomes,
  writeChosenUnit,
  writeOpenedHome,
  writeRenewedHome,
} from '#db/queries/home-views.ts';
import {
  endRole,
  giveRole,
  readKnownKeys,
  readPeople,
  readPerson,
  readRoleHistory,
} from '#db/queries/people.ts';
import type { Person } from '#src/domain/person.ts';
import { DIALECTS, newStore } from '#test/support/store-dialects.ts';

const NOON = new Date('2031-08-01T18:00:00.000Z');
const LATER = new Date('2031-08-02T18:00:00.000Z');
const BY_ADMIN = { author: 'ana', at: NOON } as const;
const ANA: Person = { key: 'T1:U1', role: 'liaison', unitCodes: ['7100'] };

describe.each(DIALECTS)('people in %s', (dialect) => {
  it('have the role that was given last, and the trace of all', async () => {
    const { db } = await newStore(dialect);
    expect(await readPerson(db, ANA.key)).toBeNull();
    expect(await giveRole(db, ANA, BY_ADMIN)).toBe('added');
    expect(await giveRole(db, ANA, { author: 'otra', at: LATER })).toBe('same');
    const head: Person = { ...ANA, role: 'head' };
    expect(await giveRole(db, head, { author: 'otra', at: LATER })).toBe('changed');
    expect(await readPerson(db, ANA.key)).toEqual(head);
    const [noon, later] = [NOON.toISOString(), LATER.toISOString()];
    const common = { person: 'T1:U1', unitCodes: ['7100'] };
    expect(await readRoleHistory(db)).toEqual([
      { ...common, id: 1, role: 'liaison', addedBy: 'ana', addedAt: noon, endedBy: 'otra', endedAt: later },
      { ...common, id: 2, role: 'head', addedBy: 'otra', addedAt: later, endedBy: null, endedAt: null },
    ]);
  });

  it('lose a role once, and may get it again', async () => {
    const { db } = await newStore(dialect);
    await giveRole(db, ANA, BY_ADMIN);
    expect(await endRole(db, ANA.key, { author: 'otra', at: LATER })).toBe('ended');
    expect(await endRole(db, ANA.key, { author: 'otra', at: LATER })).toBe('unknown');
    expect(await readPerson(db, ANA.key)).toBeNull();
    expect(await giveRole(db, ANA, BY_ADMIN)).toBe('added');
    expect(await readRoleHistory(db)).toHaveLength(2);
  });

  it('have one role where two administrators give one at the same moment', async () => {
    const { db } = await newStore(dialect);
    const roles = ['admin', 'director'] as const;
    const outcomes = await Promise.all(
      roles.map((role) => giveRole(db, { key: 'T1:U1', role, unitCodes: [] }, BY_ADMIN)),
    );
    expect(outcomes.toSorted()).toEqual(['added', 'changed']);
    const history = await readRoleHistory(db);
    expect(history.filter(({ endedAt }) => endedAt === null)).toHaveLength(1);
  });

  it('answer for several units, in whatever order these were given', async () => {
    const { db } = await newStore(dialect);
    expect(await giveRole(db, { ...ANA, unitCodes: ['7300', '7100', '7300'] }, BY_ADMIN)).toBe('added');
    expect(await giveRole(db, { ...ANA, unitCodes: ['7100', '7300'] }, BY_ADMIN)).toBe('same');
    expect(await readPerson(db, ANA.key)).toEqual({ ...ANA, unitCodes: ['7100', '7300'] });
    expect(await readPeople(db)).toHaveLength(1);
    expect(await giveRole(db, { ...ANA, unitCodes: ['7300'] }, { author: 'otra', at: LATER })).toBe(
      'changed',
    );
    expect((await readRoleHistory(db)).map(({ unitCodes }) => unitCodes)).toEqual([
      ['7100', '7300'],
      ['7300'],
    ]);
  });

  it('are never heads or liaisons of nothing', async () => {
    const { db } = await newStore(dialect);
    await expect(giveRole(db, { ...ANA, unitCodes: [] }, BY_ADMIN)).rejects.toThrow(/people_unit_known/u);
  });

  it('are known by a role, a question or their Home', async () => {
    const { db } = await newStore(dialect);
    await giveRole(db, ANA, BY_ADMIN);
    await writeOpenedHome(db, { person: 'T1:U2', revision: 1, at: NOON });
    const answer = { text: 'x', intent: 'list', understanding: '{}', answeredAt: NOON };
    await writeAnswer(db, { id: 'a', person: 'T1:U3', ...answer });
    await writeAnswer(db, { id: 'b', person: 'T1:U1', ...answer });
    await writeAnswer(db, { id: 'c', person: null, ...answer });
    expect(await readKnownKeys(db)).toEqual(['T1:U1', 'T1:U2', 'T1:U3']);
  });
});

describe.each(DIALECTS)('a Home in %s', (dialect) => {
  it('remembers the unit that its person chose, which is no role', async () => {
    const { db } = await newStore(dialect);
    const choice = { person: 'T1:U1', unitCode: '7100', at: NOON };
    await writeChosenUnit(db, choice);
    await writeChosenUnit(db, { ...choice, unitCode: '7200' });
    expect(await readChosenUnit(db, 'T1:U1')).toBe('7200');
    expect(await readPerson(db, 'T1:U1')).toBeNull();
    await writeChosenUnit(db, { ...choice, unitCode: null });
    expect(await readChosenUnit(db, 'T1:U1')).toBeNull();
  });

  it('is stale while it shows an older revision, if it was opened lately', async () => {
    const { db } = await newStore(dialect);
    await writeOpenedHome(db, { person: 'T1:U1', revision: 1, at: NOON });
    await writeOpenedHome(db, { person: 'T1:U2', revision: 2, at: LATER });
    await writeOpenedHome(db, { person: 'T1:U3', revision: 1, at: LATER });
    expect(await readStaleHomes(db, { since: NOON, revision: 2 })).toEqual(['T1:U3', 'T1:U1']);
    expect(await readStaleHomes(db, { since: LATER, revision: 2 })).toEqual(['T1:U3']);
    await writeRenewedHome(db, { person: 'T1:U3', revision: 2 });
    await writeRenewedHome(db, { person: 'T1:U9', revision: 2 });
    expect(await readStaleHomes(db, { since: NOON, revision: 2 })).toEqual(['T1:U1']);
    await writeOpenedHome(db, { person: 'T1:U1', revision: 3, at: LATER });
    expect(await readStaleHomes(db, { since: NOON, revision: 3 })).toEqual(['T1:U2', 'T1:U3']);
    expect(await pruneHomeViews(db, LATER)).toBe(0);
    expect(await pruneHomeViews(db, new Date('2031-09-01T00:00:00.000Z'))).toBe(3);
  });
});
