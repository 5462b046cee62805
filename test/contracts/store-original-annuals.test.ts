import { describe, expect, it } from 'vitest';
import { modifyGoal } from '#db/queries/goal-revisions.ts';
import { readOriginalAnnuals } from '#db/queries/original-annuals.ts';
import { importBundledReport } from '#src/commands/bundled-report.ts';
import { printed } from '#test/support/goal-records.ts';
import { DIALECTS, newStore } from '#test/support/store-dialects.ts';

const AT = new Date('2023-10-10T12:00:00Z');

describe.each(DIALECTS)('original annual goals on %s', (dialect) => {
  it('are known of the modified goals alone, as they were before the first modification', async () => {
    const store = await newStore(dialect);
    const { db } = store;
    await importBundledReport(store, AT);
    expect(await readOriginalAnnuals(db, 2023)).toEqual(new Map());
    const { id } = await db
      .selectFrom('goals')
      .where('code', '=', '303')
      .select('id')
      .executeTakeFirstOrThrow();
    for (const annual of [41_000, 42_000]) {
      await modifyGoal(
        db,
        {
          goalId: id,
          annual: printed(annual),
          planned: [9960, 9960, 9960, 9960].map(printed),
          justification: 'Ampliación',
          authorization: null,
          authorizedOn: null,
          author: 'prueba',
        },
        AT,
      );
    }
    expect(await readOriginalAnnuals(db, 2023)).toEqual(new Map([[id, 39_840]]));
    expect(await readOriginalAnnuals(db, 2022)).toEqual(new Map());
  });
});
