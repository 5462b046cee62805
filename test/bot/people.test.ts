import { describe, expect, it } from 'vitest';
import type { Store } from '#db/open.ts';
import { writeOpenedHome } from '#db/queries/home-views.ts';
import { endRole, giveRole } from '#db/queries/people.ts';
import { createPeople } from '#src/bot/people.ts';
import type { Person, Role } from '#src/domain/person.ts';
import { DIALECTS, newStore } from '#test/support/store-dialects.ts';
import { AT } from './demo-bot.ts';

const CHANGE = { author: 'prueba', at: AT };

/** To a person of the workspace T1. */
function givingOn({ db }: Store) {
  return (user: string, role: Role, ...unitCodes: readonly string[]) =>
    giveRole(db, { key: `T1:${user}`, role, unitCodes }, CHANGE);
}

function keysIn(people: readonly Person[]): readonly string[] {
  return people.map(({ key }) => key);
}

describe.each(DIALECTS)('who is who on %s', (dialect) => {
  it('follows the store; the configuration makes administrators whatever the store says', async () => {
    const store = await newStore(dialect);
    const { db } = store;
    const give = givingOn(store);
    const reader = { key: 'T1:U1', role: 'reader', unitCodes: [] };
    expect(await createPeople({ db, admins: [] }).find('T1:U1')).toEqual(reader);
    await give('U1', 'liaison', '10');
    for (const admins of [['U1'], ['T1:U1']]) {
      expect(await createPeople({ db, admins }).find('T1:U1')).toEqual({
        key: 'T1:U1',
        role: 'admin',
        unitCodes: ['10'],
      });
    }
    for (const admins of [['U2'], ['T2:U1']]) {
      expect((await createPeople({ db, admins }).find('T1:U1')).role).toBe('liaison');
    }
  });

  it('has a unit reviewed by its head, directors and administrators, and by no liaison', async () => {
    const store = await newStore(dialect);
    const give = givingOn(store);
    await give('U1', 'liaison', '10');
    await give('U2', 'head', '10');
    await give('U3', 'head', '20');
    await give('U4', 'director');
    await give('U5', 'admin');
    await give('U6', 'admin');
    await endRole(store.db, 'T1:U6', CHANGE);
    const people = createPeople({ db: store.db, admins: [] });
    expect(keysIn(await people.reviewersOf('10'))).toEqual(['T1:U2', 'T1:U4', 'T1:U5']);
    expect(keysIn(await people.reviewersOf('99'))).toEqual(['T1:U4', 'T1:U5']);
    expect(keysIn(await people.administrators())).toEqual(['T1:U5']);
  });

  it('names administrators of the configuration once, by the workspace that they are known in', async () => {
    const store = await newStore(dialect);
    const { db } = store;
    const give = givingOn(store);
    const unknown = createPeople({ db, admins: ['U1', 'T9:U2'] });
    expect(keysIn(await unknown.administrators())).toEqual(['T9:U2']);
    await give('U1', 'admin');
    await writeOpenedHome(db, { person: 'T1:U3', revision: 1, at: AT });
    const people = createPeople({ db, admins: ['U1', 'T1:U1', 'U3', 'U4'] });
    expect(keysIn(await people.administrators())).toEqual(['T1:U1', 'T1:U3', 'T1:U4']);
  });
});
