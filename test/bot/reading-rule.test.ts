import { describe, expect, it } from 'vitest';
import { readReadingRule, readReadingRules } from '#db/queries/agency-settings.ts';
import { readCatalogRevision } from '#db/queries/catalog.ts';
import { giveRole } from '#db/queries/people.ts';
import { createPeople } from '#src/bot/people.ts';
import { createRoster } from '#src/bot/roster/create-roster.ts';
import type { ReadingWanted } from '#src/bot/roster/roster.ts';
import { type Readable, readableByBoth, readableUnits } from '#src/domain/readable.ts';
import { DIALECTS, newStore } from '#test/support/store-dialects.ts';
import { AT } from './demo-bot.ts';

const ADMIN = 'T1:U1';
const OTHER = 'T1:U2';

function by(key: string, more: Partial<ReadingWanted> = {}): ReadingWanted {
  return { rule: 'own', reason: null, author: { kind: 'person', key }, at: AT, ...more };
}

describe.each(DIALECTS)('who reads what, on %s', (dialect) => {
  async function open() {
    const store = await newStore(dialect);
    const { db } = store;
    await giveRole(db, { key: ADMIN, role: 'admin', unitCodes: [] }, { author: 'ana', at: AT });
    const people = createPeople({ db, admins: [] });
    return { db, roster: createRoster({ db, people, dayOf: (instant) => instant.slice(0, 10) }) };
  }

  it('is everything for everybody until an administrator sets it, with why, and is kept with its history', async () => {
    const { db, roster } = await open();
    expect(await readReadingRule(db)).toBe('all');
    const before = await readCatalogRevision(db);
    expect(await roster.changeReading(by(ADMIN, { reason: 'acuerdo 3' }))).toMatchObject({ kind: 'changed' });
    expect(await roster.changeReading(by(ADMIN))).toMatchObject({ kind: 'same' });
    expect(await readReadingRule(db)).toBe('own');
    expect(await readCatalogRevision(db)).toBeGreaterThan(before);
    await roster.changeReading(by(ADMIN, { rule: 'all' }));
    expect((await readReadingRules(db)).map(({ rule, reason, author }) => [rule, reason, author])).toEqual([
      ['own', 'acuerdo 3', ADMIN],
      ['all', null, ADMIN],
    ]);
    const found = await roster.findReading(ADMIN);
    const steps = found.kind === 'reading' ? found.steps.map(({ told, on }) => `${told}, ${on}`) : [];
    expect(steps).toHaveLength(2);
    expect(steps[1]).toMatch(/ \(acuerdo 3\), 2023-10-15$/u);
    const list = await roster.list(ADMIN);
    expect(list.kind === 'list' ? list.reading : '').toContain('todas las unidades');
  });

  it('is set by nobody else, who is told whom to ask', async () => {
    const { db, roster } = await open();
    const denied = { kind: 'denied', administrators: [ADMIN] };
    expect(await roster.changeReading(by(OTHER))).toEqual(denied);
    expect(await roster.findReading(OTHER)).toEqual(denied);
    expect(await readReadingRules(db)).toEqual([]);
  });

  it('is not overwritten unseen', async () => {
    const { db, roster } = await open();
    await giveRole(db, { key: OTHER, role: 'admin', unitCodes: [] }, { author: 'ana', at: AT });
    await roster.changeReading(by(OTHER, { seen: null }));
    await roster.changeReading(by(OTHER, { rule: 'all' }));
    expect(await roster.changeReading(by(ADMIN, { seen: null }))).toMatchObject({
      kind: 'meanwhile',
      given: { author: OTHER },
    });
    expect(await readReadingRule(db)).toBe('all');
  });
});

describe('what somebody may read', () => {
  const of = (role: 'admin' | 'director' | 'head' | 'liaison' | 'reader', ...unitCodes: readonly string[]) =>
    ({ key: 'T1:U9', role, unitCodes }) as const;

  it.each<readonly [ReturnType<typeof of>, Readable]>([
    [of('admin'), 'all'],
    [of('director', '10'), 'all'],
    [of('head', '10'), ['10']],
    [of('liaison', '10', '20'), ['10', '20']],
    [of('reader', '10'), ['10']],
    [of('reader'), []],
  ])('where it is their own: %j', (person, readable) => {
    expect(readableUnits(person, 'own')).toEqual(readable);
    expect(readableUnits(person, 'all')).toBe('all');
  });

  it.each<readonly [Readable, Readable, Readable]>([
    ['all', 'all', 'all'],
    ['all', ['10'], ['10']],
    [['10', '20'], 'all', ['10', '20']],
    [['10', '20'], ['20', '30'], ['20']],
    [['10'], [], []],
  ])('of %j and %j is both %j', (one, other, both) => {
    expect(readableByBoth(one, other)).toEqual(both);
  });
});
