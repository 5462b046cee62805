import { describe, expect, it } from 'vitest';
import { recordRuleChange } from '#db/queries/alert-rules.ts';
import { readAlertSteps, readAlerts, readOpenAlerts } from '#db/queries/alerts.ts';
import { readDeliveries } from '#db/queries/deliveries.ts';
import { recordEntry } from '#db/queries/progress-entries.ts';
import { readLastRuns } from '#db/queries/schedule-runs.ts';
import type { Db } from '#db/schema.ts';
import { judgeAndNotify, judgeIn } from '#src/alerts/judge-and-notify.ts';
import { createSchedule } from '#src/alerts/run-due.ts';
import { readAudience } from '#src/alerts/telling/audience.ts';
import { ONLY_READERS } from '#src/domain/people.ts';
import { DIALECTS, newStore, newStoreUrl, openForTest } from '#test/support/store-dialects.ts';
import {
  contentsOf,
  DIRECTOR,
  daysLater,
  HEAD,
  importGoals,
  MONDAY,
  partsOn,
  toldBy,
} from './alert-story.ts';

const ALL = { at: MONDAY, goalIds: null };

async function approve(db: Db, goalId: number, value: number): Promise<void> {
  const entry = { goalId, quarter: 3, value, state: 'approved', origin: 'captured' } as const;
  await recordEntry(db, { ...entry, reason: null, author: HEAD.key }, MONDAY);
}

/** Goals of which each has just fallen into red. */
async function withRedGoals(db: Db, count: number): Promise<readonly number[]> {
  const ids = await importGoals(db, count);
  for (const id of ids) await approve(db, id, 5);
  return ids;
}

async function keysOf(db: Db): Promise<readonly string[]> {
  return (await readDeliveries(db, { since: new Date(0) })).map(({ key }) => key);
}

describe.each(DIALECTS)('telling of alerts on %s', (dialect) => {
  it('happens once, however many judge at the same time', async () => {
    const url = await newStoreUrl(dialect);
    const stores = await Promise.all(
      (dialect === 'sqlite' ? [url] : [url, url, url, url]).map((each) => openForTest(each)),
    );
    const [first] = stores;
    if (first === undefined) throw new Error('no store');
    await withRedGoals(first.db, 2);
    const judged = await Promise.all(
      [...stores, ...stores].map(({ db }) => judgeAndNotify(partsOn(db), ALL)),
    );
    expect(judged.filter(({ deliveries }) => deliveries > 0)).toHaveLength(1);
    // Of each of two goals one message for head, liaison and director.
    expect(await keysOf(first.db)).toHaveLength(6);
    expect(await judgeAndNotify(partsOn(first.db), ALL)).toEqual({ news: 0, deliveries: 0 });
  });

  it('leaves nothing half where it is killed before the end, and all comes with the next run', async () => {
    const { db } = await newStore(dialect);
    await withRedGoals(db, 2);
    const parts = partsOn(db);
    const audience = await readAudience(parts, null);
    const killed = db.transaction().execute(async (transaction) => {
      const { deliveries } = await judgeIn(transaction, { ...parts, ...ALL, audience });
      expect(deliveries).toBe(6);
      throw new Error('killed');
    });
    await expect(killed).rejects.toThrow('killed');
    expect([await keysOf(db), await readOpenAlerts(db)]).toEqual([[], []]);
    expect((await judgeAndNotify(parts, ALL)).deliveries).toBe(6);
  });

  it('of more than five comes as one message with a table, and one answer serves for all', async () => {
    const { db } = await newStore(dialect);
    await withRedGoals(db, 6);
    await judgeAndNotify(partsOn(db), ALL);
    expect(await toldBy(db)).toEqual([
      'TITULAR: 12 avisos de sus metas',
      'ENLACE: 12 avisos de sus metas',
      'DIRECTORA: 6 avisos de sus metas',
    ]);
    const text = (await contentsOf(db)).at(-1) ?? '';
    for (const part of ['Meta', 'Semáforo', 'Cumplimiento', 'Regla', '68%', '🔴 rojo']) {
      expect(text).toContain(part);
    }
  });

  it('waits where there is nobody to be told', async () => {
    const { db } = await newStore(dialect);
    await withRedGoals(db, 1);
    const nobody = { ...partsOn(db), people: ONLY_READERS };
    expect(await judgeAndNotify(nobody, ALL)).toEqual({ news: 0, deliveries: 0 });
    expect((await judgeAndNotify(partsOn(db), ALL)).news).toBe(2);
  });

  it('comes in working hours', async () => {
    const { db } = await newStore(dialect);
    await withRedGoals(db, 1);
    await judgeAndNotify(partsOn(db), { at: new Date('2031-10-05T06:00:00Z'), goalIds: null });
    const due = (await readDeliveries(db, { since: new Date(0) })).map(({ dueAt }) => dueAt.toISOString());
    expect(new Set(due)).toEqual(new Set(['2031-10-06T15:00:00.000Z']));
  });

  it('ends where a rule is switched off, without a word', async () => {
    const { db } = await newStore(dialect);
    const [goalId = 0] = await withRedGoals(db, 1);
    await judgeAndNotify(partsOn(db), ALL);
    const before = await keysOf(db);
    const off = { rule: 'behind', unitCode: '7100', goalCode: '11', state: 'off', settings: null } as const;
    await recordRuleChange(db, off, { author: 'prueba', at: MONDAY });
    await judgeAndNotify(partsOn(db), ALL);
    expect(await keysOf(db)).toEqual(before);
    const alerts = await readAlerts(db, { year: 2031, goalIds: [goalId] });
    const steps = await readAlertSteps(db, alerts.find(({ key }) => key.rule === 'behind')?.id ?? 0);
    expect(steps.map(({ what }) => what)).toEqual(['raised', 'withdrawn']);
  });

  it('is silent about years that are long past', async () => {
    const { db } = await newStore(dialect);
    await withRedGoals(db, 1);
    const later = { at: new Date('2034-01-10T17:00:00Z'), goalIds: null };
    expect(await judgeAndNotify(partsOn(db), later)).toEqual({ news: 0, deliveries: 0 });
  });
});

describe.each(DIALECTS)('the calendar on %s', (dialect) => {
  const fail = (fault: unknown): never => {
    throw fault;
  };

  it('has each run done by one of several processes', async () => {
    const url = await newStoreUrl(dialect);
    const stores = await Promise.all(
      (dialect === 'sqlite' ? [url] : [url, url, url, url]).map((each) => openForTest(each)),
    );
    const [first] = stores;
    if (first === undefined) throw new Error('no store');
    await withRedGoals(first.db, 1);
    const schedules = [...stores, ...stores].map(({ db }) => createSchedule(partsOn(db), fail));
    const done = (await Promise.all(schedules.map(({ tick }) => tick(MONDAY)))).flat();
    expect(done.map(({ kind, day }) => `${kind} ${day}`).toSorted()).toEqual([
      'commitments 2031-10-06',
      'daily 2031-10-06',
      'quarter-close 2031-10-01',
    ]);
    expect(await keysOf(first.db)).toHaveLength(3);
    expect(await Promise.all(schedules.map(({ tick }) => tick(daysLater(0.2))))).toEqual(
      schedules.map(() => []),
    );
  });

  it('has a run that failed done by the next tick, and the others done meanwhile', async () => {
    const { db } = await newStore(dialect);
    await withRedGoals(db, 1);
    const parts = partsOn(db);
    let broken = true;
    const directors = async () => {
      if (broken) throw new Error('gone');
      return [DIRECTOR];
    };
    const faults: string[] = [];
    const schedule = createSchedule(
      { ...parts, people: { ...parts.people, directors } },
      (_fault, { kind }) => faults.push(kind),
    );
    expect(await schedule.tick(MONDAY)).toEqual([]);
    expect(faults).toEqual(['quarter-close', 'daily', 'commitments']);
    expect((await readLastRuns(db)).size).toBe(0);
    broken = false;
    expect(await schedule.tick(daysLater(0.001))).toHaveLength(3);
    expect(await keysOf(db)).toHaveLength(3);
  });
});
