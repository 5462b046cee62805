import { describe, expect, it } from 'vitest';
import type { Store } from '#db/open.ts';
import { giveRole, readPerson } from '#db/queries/people.ts';
import { recordEntry } from '#db/queries/progress-entries.ts';
import type { Home, Homes } from '#src/bot/home/home.ts';
import { createHomes } from '#src/bot/home/homes.ts';
import { createPeople } from '#src/bot/people.ts';
import { importBundledReport } from '#src/commands/bundled-report.ts';
import type { Role } from '#src/domain/person.ts';
import { DEFAULT_THRESHOLDS } from '#src/domain/traffic-light.ts';
import { DIALECTS, newStore } from '#test/support/store-dialects.ts';
import { AT } from './demo-bot.ts';

const KEY = 'T1:U1';

function homesOn({ db }: Store): Homes {
  const options = { thresholds: DEFAULT_THRESHOLDS, timeZone: 'America/Tijuana', clock: () => AT };
  return createHomes({ db, people: createPeople({ db, admins: [] }), ...options });
}

async function give({ db }: Store, role: Role, unitCode: string | null): Promise<void> {
  await giveRole(
    db,
    { key: KEY, role, unitCodes: unitCode === null ? [] : [unitCode] },
    { author: 'prueba', at: AT },
  );
}

function countOf(home: Home, area: number): Readonly<Record<string, number>> {
  return Object.fromEntries((home.areas[area]?.lights ?? []).map(({ badge, count }) => [badge.light, count]));
}

describe.each(DIALECTS)('Home on %s', (dialect) => {
  it('counts the lights of the own unit and of all, with the worst goals first', async () => {
    const store = await newStore(dialect);
    await importBundledReport(store, AT);
    await give(store, 'head', '52201');
    const home = await homesOn(store).read(KEY);
    expect(home.areas.map(({ title }) => title)).toEqual([
      'Mi área: 52201 Jefatura del Departamento Operativo',
      'Toda la dependencia',
    ]);
    expect(countOf(home, 1)).toEqual({ red: 3, yellow: 1, over: 6, green: 23, none: 1 });
    const [first] = home.areas[0]?.worst?.goals ?? [];
    expect(first?.heading).toMatch(/^312 · Distribución/u);
    expect(first?.state).toBe('Cumplimiento 46% · alcanzado 7,925 de 17,379 · faltan 9,454 (despensa)');
    expect(first).toMatchObject({
      badge: { light: 'red', word: 'rojo' },
      question: '¿Cómo va la 312?',
    });
    expect(home.areas[1]?.worst).toBeNull();
    expect(home.sources.join()).toContain('corte al 30 de septiembre de 2023');
  });

  it('is stale from the moment that a figure changes until it is shown again', async () => {
    const store = await newStore(dialect);
    await importBundledReport(store, AT);
    const homes = homesOn(store);
    const before = await homes.read(KEY);
    await homes.opened(KEY, before.revision);
    expect(await homes.stale()).toEqual([]);
    const goal = await store.db
      .selectFrom('goals')
      .where('code', '=', '312')
      .select('id')
      .executeTakeFirstOrThrow();
    const entry = {
      goalId: goal.id,
      quarter: 3,
      value: 14_762,
      state: 'approved',
      origin: 'captured',
    } as const;
    await recordEntry(store.db, { ...entry, reason: 'prueba', author: 'prueba' }, AT);
    expect(await homes.stale()).toEqual([KEY]);
    const after = await homes.read(KEY);
    expect(after.areas[0]?.worst?.goals.map(({ heading }) => heading.slice(0, 3))).not.toContain('312');
    await homes.renewed(KEY, after.revision);
    expect(await homes.stale()).toEqual([]);
  });

  it('says why there is nothing where no programme is loaded', async () => {
    const store = await newStore(dialect);
    const home = await homesOn(store).read(KEY);
    expect(home.note).toContain('ningún programa');
    expect(home).toMatchObject({ areas: [], questions: [], recent: [] });
    expect(await homesOn(store).prompts(KEY)).toEqual([]);
    expect(await homesOn(store).chooseUnit(KEY, '52201')).toBe('unknown');
  });

  it('shows the chosen unit in place of the own one, and gives no right by it', async () => {
    const store = await newStore(dialect);
    await importBundledReport(store, AT);
    await give(store, 'liaison', '52201');
    const homes = homesOn(store);
    const other = (await homes.read(KEY)).unitChoice?.units.find(({ code }) => code !== '52201')?.code ?? '';
    expect(await homes.chooseUnit(KEY, other)).toBe('kept');
    const home = await homes.read(KEY);
    expect(home.areas[0]?.title).toContain(`Mi área: ${other}`);
    expect(home.role).toContain('enlace · 52201');
    expect(await readPerson(store.db, KEY)).toEqual({ key: KEY, role: 'liaison', unitCodes: ['52201'] });
    expect(await homes.chooseUnit(KEY, null)).toBe('kept');
    expect((await homes.read(KEY)).areas[0]?.title).toContain('Mi área: 52201');
  });
});
