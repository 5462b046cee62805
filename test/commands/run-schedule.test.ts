import { expect, it } from 'vitest';
import { readDeliveries } from '#db/queries/deliveries.ts';
import { recordEntry } from '#db/queries/progress-entries.ts';
import { startSchedule } from '#src/commands/run-schedule.ts';
import { createLog } from '#src/log.ts';
import { daysLater, HEAD, importGoals, MONDAY, partsOn } from '#test/contracts/alert-story.ts';
import { newStore } from '#test/support/store-dialects.ts';
import { waitFor } from '#test/support/wait-for.ts';

it('looks at the calendar at once and again, and stops when nothing of it is running', async () => {
  const { db } = await newStore('sqlite');
  const [goalId = 0] = await importGoals(db);
  const entry = { goalId, quarter: 3, value: 5, state: 'approved', origin: 'captured' } as const;
  await recordEntry(db, { ...entry, reason: null, author: HEAD.key }, MONDAY);
  const lines: string[] = [];
  const log = createLog({ level: 'info', to: { write: (line) => lines.push(line) } });
  let now = MONDAY;
  const schedule = startSchedule({ ...partsOn(db), clock: () => now, log, everyMs: 5 });
  await waitFor(() => lines.join('').includes('"kind":"commitments","day":"2031-10-06"'), 'the first runs');
  now = daysLater(1);
  await waitFor(() => lines.join('').includes('"kind":"daily","day":"2031-10-07"'), 'the next day');
  await schedule.stop();
  const said = lines.length;
  now = daysLater(2);
  expect(lines).toHaveLength(said);
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
  await waitFor(() => lines.join('').includes('scheduled run done'), 'the run');
  await schedule.stop();
  expect(lines.join('')).toContain('gone');
});
