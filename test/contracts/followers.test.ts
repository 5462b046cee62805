import { describe, expect, it } from 'vitest';
import { recordEntry } from '#db/queries/progress-entries.ts';
import { addSubscription, endSubscription, readSubscriptions } from '#db/queries/subscriptions.ts';
import type { Db } from '#db/schema.ts';
import { judgeAndNotify } from '#src/alerts/judge-and-notify.ts';
import { EVERYTHING, type Wanted } from '#src/domain/subscription.ts';
import { DIALECTS, newStore } from '#test/support/store-dialects.ts';
import { importGoals, MONDAY, partsOn, toldBy } from './alert-story.ts';

const READER = 'T0:U0LECTORA';

async function follow(db: Db, wanted: Wanted): Promise<void> {
  const recipient = { kind: 'person', person: READER } as const;
  await addSubscription(db, { recipient, followed: EVERYTHING, wanted }, { author: READER, at: MONDAY });
}

/** Nothing reached in the third quarter: 67 % of the plan to date, after 100 % in June. */
async function fallBehind(db: Db, goalId: number): Promise<void> {
  const entry = {
    goalId,
    quarter: 3,
    value: 0,
    origin: 'captured',
    reason: null,
    author: 'T0:U0OTRA',
  } as const;
  await recordEntry(db, { ...entry, state: 'approved' }, MONDAY);
}

async function toldReader(db: Db): Promise<readonly string[]> {
  return (await toldBy(db)).filter((line) => line.startsWith('LECTORA'));
}

describe.each(DIALECTS)('who follows goals, on %s', (dialect) => {
  it('is told once of what becomes red, and of a limit that is crossed', async () => {
    const { db } = await newStore(dialect);
    const [goalId = 0] = await importGoals(db);
    await follow(db, { kind: 'event', event: 'red' });
    await follow(db, { kind: 'threshold', measure: 'compliance', op: '<', value: 80 });
    await follow(db, { kind: 'event', event: 'recovered' });
    const parts = partsOn(db);
    await judgeAndNotify(parts, { at: MONDAY, goalIds: null });
    expect(await toldReader(db)).toEqual([]);
    await fallBehind(db, goalId);
    await judgeAndNotify(parts, { at: MONDAY, goalIds: [goalId] });
    await judgeAndNotify(parts, { at: MONDAY, goalIds: null });
    expect(await toldReader(db)).toEqual(Array(2).fill('LECTORA: Aviso que pidió: 11'));
  });

  it('is told nothing more once it is ended', async () => {
    const { db } = await newStore(dialect);
    const [goalId = 0] = await importGoals(db);
    await follow(db, { kind: 'event', event: 'red' });
    const [subscription] = await readSubscriptions(db);
    await endSubscription(db, subscription?.id ?? 0, { author: READER, at: MONDAY });
    await fallBehind(db, goalId);
    await judgeAndNotify(partsOn(db), { at: MONDAY, goalIds: null });
    expect(await toldReader(db)).toEqual([]);
  });
});
