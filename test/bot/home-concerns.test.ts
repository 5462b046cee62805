import { describe, expect, it } from 'vitest';
import type { Store } from '#db/open.ts';
import { readOpenAlerts } from '#db/queries/alerts.ts';
import { addCommitment } from '#db/queries/commitments.ts';
import { createAlertActs } from '#src/alerts/alert-acts.ts';
import { judgeAndNotify } from '#src/alerts/judge-and-notify.ts';
import { createHomes } from '#src/bot/home/homes.ts';
import { renderHome } from '#src/channels/slack/home/render-home.ts';
import { DEFAULT_THRESHOLDS } from '#src/domain/traffic-light.ts';
import { ADMIN, DIRECTOR, HEAD, knownPeople, LIAISON, READER } from '#test/support/known-people.ts';
import { DIALECTS, newStoreUrl } from '#test/support/store-dialects.ts';
import { validateView } from '#test/support/validate-blocks.ts';
import { AT, openDemo } from './demo-bot.ts';

const COMMON = {
  people: knownPeople(),
  thresholds: DEFAULT_THRESHOLDS,
  timeZone: 'America/Tijuana',
} as const;

async function homesOn(dialect: (typeof DIALECTS)[number]) {
  const store = await openDemo(await newStoreUrl(dialect));
  await judgeAndNotify({ ...COMMON, db: store.db }, { at: AT, goalIds: null });
  return { store, homes: createHomes({ ...COMMON, db: store.db, clock: () => AT }) };
}

async function promise(
  { db }: Store,
  code: string,
  more: { readonly dueOn: string; readonly author: string },
) {
  const alert = (await readOpenAlerts(db)).find((each) => each.code === code);
  const commitment = {
    alertId: alert?.id ?? 0,
    cause: 'licitación tardía',
    action: `comprar para la ${code}`,
    ...more,
  };
  return addCommitment(db, commitment, AT);
}

describe.each(DIALECTS)('what is open, in Home on %s', (dialect) => {
  it('is of the own unit for who answers for one, of all for who looks at all, and nothing for a reader', async () => {
    const { store, homes } = await homesOn(dialect);
    const alerts = await readOpenAlerts(store.db);
    const codesOf = (unitCode: string) =>
      alerts.filter((each) => each.unitCode === unitCode).map(({ code }) => code);
    const own = (await homes.read(LIAISON)).concerns;
    expect(own?.alerts[0]?.text).toMatch(
      /^🔴 rojo · 3\d\d .* · Por debajo .* · desde el 15 de octubre de 2023 · sin respuesta$/u,
    );
    expect((own?.alerts.length ?? 0) + (own?.moreAlerts ?? 0)).toBe(codesOf('52201').length);
    const all = (await homes.read(DIRECTOR)).concerns;
    expect((all?.alerts.length ?? 0) + (all?.moreAlerts ?? 0)).toBe(alerts.length);
    expect((await homes.read(READER)).concerns).toBeNull();
  });

  it('has the button that answers; what is answered says so and comes after the rest', async () => {
    const { store, homes } = await homesOn(dialect);
    const first = (await homes.read(HEAD)).concerns?.alerts[0];
    const acts = createAlertActs({ ...COMMON, db: store.db });
    const { act = '', value = '' } = first?.act ?? {};
    expect(act).toBe('alert-seen');
    await acts[act]?.press({ act, value, person: HEAD, at: AT });
    const after = (await homes.read(HEAD)).concerns?.alerts ?? [];
    expect(after[0]?.text).not.toBe(first?.text);
    const reds = after.filter(({ text }) => text.startsWith('🔴'));
    expect(reds.at(-1)).toMatchObject({ act: null });
    expect(reds.at(-1)?.text).toContain('ya se respondió');
  });

  it('has the commitments, one’s own first, with what is overdue', async () => {
    const { store, homes } = await homesOn(dialect);
    await promise(store, '303', { dueOn: '2023-10-10', author: HEAD });
    const id = await promise(store, '309', { dueOn: '2023-11-03', author: LIAISON });
    const mine = (await homes.read(LIAISON)).concerns?.commitments ?? [];
    expect(mine.map(({ text }) => text)).toEqual([
      expect.stringMatching(
        /^309 .* · «comprar para la 309» · para el 3 de noviembre de 2023 · lo propuso usted$/u,
      ),
      expect.stringMatching(/^303 .* · venció el 10 de octubre de 2023$/u),
    ]);
    const acts = createAlertActs({ ...COMMON, db: store.db });
    await acts['commitment-kept']?.press({
      act: 'commitment-kept',
      value: String(id),
      person: LIAISON,
      at: AT,
    });
    expect((await homes.read(LIAISON)).concerns?.commitments).toHaveLength(1);
    expect((await homes.read(ADMIN)).concerns?.commitments).toHaveLength(1);
  });

  it('is drawn within the limits of Slack', async () => {
    const { store, homes } = await homesOn(dialect);
    await promise(store, '303', { dueOn: '2023-10-10', author: HEAD });
    for (const key of [DIRECTOR, HEAD]) {
      const view = renderHome(await homes.read(key));
      expect(validateView(view)).toEqual([]);
      expect(JSON.stringify(view)).toMatch(/\*Avisos abiertos\*[^]*\*Compromisos por cumplir\*/u);
    }
  });
});
