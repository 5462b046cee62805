import { describe, expect, it } from 'vitest';
import { readCatalog } from '#db/queries/catalog.ts';
import { readGoalHistory } from '#db/queries/goal-history.ts';
import { tellHistory, toHistoryJson } from '#src/commands/tell-history.ts';
import { actIn, openOffice } from '#test/bot/writes/office.ts';
import { request, WHOLE } from '#test/bot/writes/revisions.ts';
import { DIRECTOR } from '#test/support/known-people.ts';

describe('the history of a goal', () => {
  it('holds every change of what it commits to: asked for, returned, approved', async () => {
    const office = await openOffice('sqlite');
    const first = await request(office);
    await office.file(DIRECTOR, actIn(first, 'return-revision'), { reason: 'falta el acta' });
    const again = await request(office, `${WHOLE} según el acta`);
    await office.press(DIRECTOR, actIn(again, 'approve-revision'));
    const goal = (await readCatalog(office.store.db))?.goals.find(({ code }) => code === '303');
    if (goal === undefined) throw new Error('no goal');
    const history = await readGoalHistory(office.store.db, goal.id);
    const text = tellHistory(goal, history, 'America/Tijuana');
    expect(text).toContain('Autorizada 39,840 (9,960 + 9,960 + 9,960 + 9,960)');
    expect(text).toMatch(
      /Modificada a 45,000 \(9,960 \+ 9,960 \+ 9,960 \+ 15,120\)\. creció el padrón según el acta; autorización: oficio 118\/2023 · T0AGENCIA1:U0ADMIN001, 15 de octubre de 2023/u,
    );
    expect(text).toMatch(
      /Cambio pedido a 45,000 \([^)]*\): devuelto por T0AGENCIA1:U0DIRECTOR, 15 de octubre de 2023\. Motivo: falta el acta · T0AGENCIA1:U0ADMIN001/u,
    );
    expect(text).toMatch(/Cambio pedido a 45,000 \([^)]*\): aprobado por T0AGENCIA1:U0DIRECTOR/u);
    expect(toHistoryJson(goal, history)).toMatchObject({
      requests: [
        { state: 'returned', decision: { reason: 'falta el acta' } },
        { state: 'approved', decision: { revisionNumber: 2 } },
      ],
    });
  });
});
