import { expect, it } from 'vitest';
import { readDeliveries } from '#db/queries/deliveries.ts';
import { recordEntry } from '#db/queries/progress-entries.ts';
import type { Db } from '#db/schema.ts';
import { createLog } from '#src/log.ts';
import { startSchedule } from '#src/running/run-schedule.ts';
import { daysLater, HEAD, importGoals, MONDAY, partsOn } from '#test/contracts/alert-story.ts';
import { newStore } from '#test/support/store-dialects.ts';
import { waitFor } from '#test/support/wait-for.ts';

async function hasRun(db: Db, kind: string, day: string): Promise<boolean> {
  const runs = await db.selectFrom('schedule_runs').selectAll().execute();
  return runs.some((run) => run.kind === kind && run.run_on === day);
}

it('looks at the calendar at once and again, and stops when nothing of it is running', async () => {
  const { db } = await newStore('sqlite');
  const [goalId = 0] = await importGoals(db);
  const entry = { goalId, quarter: 3, value: 5, state: 'approved', origin: 'captured' } as const;
  await recordEntry(db, { ...entry, reason: null, author: HEAD.key }, MONDAY);
  const lines: string[] = [];
  const log = createLog({ level: 'info', to: { write: (line) => lines.push(line) } });
  let now = MONDAY;
  const schedule = startSchedule({ ...partsOn(db), clock: () => now, log, everyMs: 5 });
  await waitFor(() => hasRun(db, 'commitments', '2031-10-06'), 'the first runs');
  now = daysLater(1);
  await waitFor(() => hasRun(db, 'daily', '2031-10-07'), 'the next day');
  await schedule.stop();
  now = daysLater(2);
  expect(await hasRun(db, 'daily', '2031-10-08')).toBe(false);
  expect(lines).toEqual([]);
  expect(await readDeliveries(db, { since: new Date(0) })).toHaveLength(3);
});

it('says in the log what could not be done, and goes on', async () => {
  const { db } = await newStore('sqlite');
  await importGoals(db);
  const parts = partsOn(db);
  let broken = true;
  const directors = async () => {
    if (broken) throw new Error('gone');
    return [];
  };
  const lines: string[] = [];
  const log = createLog({ level: 'info', to: { write: (line) => lines.push(line) } });
  const people = { ...parts.people, directors };
  const schedule = startSchedule({ ...parts, people, clock: () => MONDAY, log, everyMs: 5 });
  await waitFor(() => lines.join('').includes('scheduled run failed'), 'the failure in the log');
  broken = false;
  await waitFor(() => hasRun(db, 'daily', '2031-10-06'), 'the run');
  await schedule.stop();
  expect(lines.join('')).toContain('gone');
});
