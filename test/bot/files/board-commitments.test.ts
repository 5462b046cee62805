import { describe, expect, it } from 'vitest';
import { readOpenAlerts } from '#db/queries/alerts.ts';
import { addCommitment, readCommitment, writeCommitmentStep } from '#db/queries/commitments.ts';
import type { Db } from '#db/schema.ts';
import { judgeAndNotify } from '#src/alerts/judge-and-notify.ts';
import { gatherQuarter } from '#src/bot/files/gather-quarter.ts';
import { NO_SETTINGS } from '#src/documents/official/report-settings.ts';
import { DEFAULT_THRESHOLDS } from '#src/domain/traffic-light.ts';
import { AT, openDemo } from '#test/bot/demo-bot.ts';
import { HEAD, knownPeople } from '#test/support/known-people.ts';
import { factsOf } from '#test/support/quarter-to-write.ts';
import { DIALECTS, newStoreUrl } from '#test/support/store-dialects.ts';

const PARTS = { people: knownPeople(), thresholds: DEFAULT_THRESHOLDS, timeZone: 'America/Tijuana' };

async function boardOf(db: Db, unitCode: string | null) {
  const facts = await factsOf(db, unitCode);
  const parts = { db, thresholds: DEFAULT_THRESHOLDS, settings: NO_SETTINGS, madeAt: AT };
  return (await gatherQuarter(parts, { facts, quarter: 3, unitCode })).board();
}

describe.each(DIALECTS)('the summary for the board, on %s', (dialect) => {
  it('tells what was promised and is still to be done, by its date', async () => {
    const { db } = await openDemo(await newStoreUrl(dialect));
    await judgeAndNotify({ ...PARTS, db }, { at: AT, goalIds: null });
    const alerts = await readOpenAlerts(db);
    const promise = async (code: string, action: string, dueOn: string): Promise<number> => {
      const alertId = alerts.find((alert) => alert.code === code)?.id ?? 0;
      return addCommitment(db, { alertId, cause: 'licitación tardía', action, dueOn, author: HEAD }, AT);
    };
    await promise('312', 'Adjudicar la compra', '2023-11-30');
    await promise('303', 'Entregar lo atrasado', '2023-11-15');
    const done = await readCommitment(db, await promise('309', 'Abrir los talleres', '2023-10-20'));
    if (done === undefined) throw new Error('no commitment');
    const step = { what: 'kept', state: 'kept', dates: done, author: HEAD, note: null } as const;
    await writeCommitmentStep(db, { ...step, commitment: done }, AT);
    expect((await boardOf(db, null)).commitments).toEqual([
      '303 (52201), para el 15 de noviembre de 2023: Entregar lo atrasado',
      '312 (52201), para el 30 de noviembre de 2023: Adjudicar la compra',
    ]);
    expect((await boardOf(db, '52202')).commitments).toEqual([]);
  });
});
