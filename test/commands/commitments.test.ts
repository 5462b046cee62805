import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openStore } from '#db/open.ts';
import { readOpenAlerts } from '#db/queries/alerts.ts';
import { addCommitment, readCommitment, writeCommitmentStep } from '#db/queries/commitments.ts';
import { recordEntry } from '#db/queries/progress-entries.ts';
import { judgeAndNotify } from '#src/alerts/judge-and-notify.ts';
import { HEAD, importGoals, MONDAY, partsOn } from '#test/contracts/alert-story.ts';
import { temporaryFolder } from '#test/support/store-dialects.ts';
import { runCli } from './run-cli.ts';

it('avance commitments lists what was promised, by date', async () => {
  const folder = temporaryFolder();
  const url = `sqlite:${join(folder, 'own.db')}`;
  const run = (...args: readonly string[]) => runCli(['commitments', ...args, '--db', url], { folder });
  expect(await run()).toEqual({ code: 0, out: 'No hay compromisos.\n', err: '' });

  const store = await openStore(url);
  const { db } = store;
  const [goalId = 0] = await importGoals(db);
  const entry = { goalId, quarter: 3, value: 5, state: 'approved', origin: 'captured' } as const;
  await recordEntry(db, { ...entry, reason: null, author: HEAD.key }, MONDAY);
  await judgeAndNotify(partsOn(db), { at: MONDAY, goalIds: null });
  const alertId = (await readOpenAlerts(db))[0]?.id ?? 0;
  const promise = { alertId, cause: 'Lluvia', action: 'Doblar turnos', author: HEAD.key };
  await addCommitment(db, { ...promise, dueOn: '2031-10-20' }, MONDAY);
  const kept = await readCommitment(db, await addCommitment(db, { ...promise, dueOn: '2031-10-10' }, MONDAY));
  if (kept === undefined) throw new Error('no commitment');
  const step = {
    commitment: kept,
    what: 'kept',
    state: 'kept',
    dates: kept,
    author: HEAD.key,
    note: null,
  } as const;
  await writeCommitmentStep(db, step, MONDAY);
  await store.close();

  const open = await run();
  expect(open.out).toContain('20 de octubre de 2031 · 11 de 2031, unidad 7100 · pendiente');
  expect(open.out).not.toContain('10 de octubre');
  expect((await run('--all')).out).toContain('10 de octubre de 2031 · 11 de 2031, unidad 7100 · cumplido');
  expect((await run('--unit', '9999')).out).toBe('No hay compromisos.\n');
  const [line = ''] = (await run('--json')).out.split('\n');
  expect(JSON.parse(line)).toMatchObject({ goal: '11', unit: '7100', dueOn: '2031-10-20', state: 'open' });
  expect(await run('todos')).toMatchObject({ code: 2, out: '' });
});
