import { describe, expect, it } from 'vitest';
import { openStore } from '#db/open.ts';
import { addAlias } from '#db/queries/aliases.ts';
import { readCatalog } from '#db/queries/catalog.ts';
import { AT, ask, botOn, codesOf, openDemo } from './demo-bot.ts';
import { openDistricts } from './invented-bot.ts';

async function find(words: string, most = 10) {
  const found = await botOn(await openDemo()).searchGoals({ words, most, asker: null });
  return found.map(({ code }) => code);
}

describe('looking for a goal', () => {
  it('without words gives the most behind first, those without a figure last', async () => {
    const bot = botOn(await openDemo());
    const all = await bot.searchGoals({ words: '', most: 1_000, asker: null });
    const worst = await ask(bot, 'las 5 metas más atrasadas');
    expect(all).toHaveLength(34);
    const codes = worst.goals.map(({ record }) => record.code);
    expect(codes.length).toBeGreaterThan(2);
    expect(all.slice(0, codes.length).map(({ code }) => code)).toEqual(codes);
    expect(await bot.searchGoals({ words: '  ', most: 3, asker: null })).toEqual(all.slice(0, 3));
  });

  it.each([
    ['303', '303'],
    ['la 303', '303'],
    ['despensas', '303'],
    ['DESPENZAS', '303'],
    ['desp', '303'],
    ['entrega desp', '303'],
  ])('%s', async (words, first) => {
    expect((await find(words))[0]).toBe(first);
  });

  it('knows names that were taught since', async () => {
    const store = await openDemo();
    const bot = botOn(store);
    expect(await bot.searchGoals({ words: 'la del súper', most: 10, asker: null })).toEqual([]);
    const catalog = await readCatalog(store.db);
    const goalId = catalog?.goals.find(({ code }) => code === '303')?.id ?? 0;
    const change = {
      named: { kind: 'goal', goalId },
      alias: 'la del súper',
      author: 'prueba',
      at: AT,
    } as const;
    expect(await addAlias(store.db, change)).toBe('added');
    expect(
      (await bot.searchGoals({ words: 'la del super', most: 10, asker: null })).map(({ code }) => code),
    ).toEqual(['303']);
    expect((await bot.searchGoals({ words: 'súper', most: 10, asker: null }))[0]?.code).toBe('303');
  });

  it('completes a code', async () => {
    expect(await find('30', 100)).toEqual(
      expect.arrayContaining(['301', '302', '303', '304', '305', '306', '307', '308', '309']),
    );
  });

  it.each([
    '',
    ' ',
    '🙂',
    "'; DROP TABLE goals;--",
    '\u0000\u202E',
    '%_%',
    '[('.repeat(200),
    'ñ'.repeat(100_000),
  ])('bears %j', async (words) => {
    expect((await find(words)).length).toBeLessThanOrEqual(10);
  });

  it('finds nothing where nothing is meant, and in an empty store', async () => {
    expect(await find('marcianos')).toEqual([]);
    const store = await openStore('sqlite::memory:');
    expect(await botOn(store).searchGoals({ words: '', most: 10, asker: null })).toEqual([]);
    await store.close();
  });

  it('tells goals of one code apart by their unit', async () => {
    const bot = await openDistricts();
    const found = await bot.searchGoals({ words: '202', most: 10, asker: null });
    expect(found.map(({ mark }) => mark).sort()).toEqual([
      '202 · 50201',
      '202 · 50202',
      '202 · D-03',
      '202 · D-04',
    ]);
    expect(found[0]?.subject).toMatch(/^la 202 de la unidad /u);
    const [one] = await bot.searchGoals({ words: 'luminarias de cerro prieto', most: 10, asker: null });
    expect(one).toMatchObject({ mark: '202 · D-03', unit: 'Delegación Cerro Prieto' });
    const answered = await ask(bot, `¿cómo va ${one?.subject ?? ''}?`);
    expect(codesOf(answered).length).toBeGreaterThan(0);
    expect(answered.goals.map(({ record }) => record.unit.code)).toEqual(['D-03']);
  });
});
