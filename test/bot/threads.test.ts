import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeConversation } from '#db/queries/conversations.ts';
import { renderPlain } from '#src/reply/render-plain.ts';
import { openForTest, temporaryFolder } from '#test/support/store-dialects.ts';
import { AT, ask, botOn, codesOf, openDemo } from './demo-bot.ts';

describe('a thread', () => {
  it('goes on after a restart', async () => {
    const url = `sqlite:${join(temporaryFolder(), 'avance.db')}`;
    const first = await openDemo(url);
    await ask(botOn(first), 'avance de la 303 en Q3', 'C1:1');
    await first.close();
    const later = await ask(botOn(await openForTest(url)), '¿y en Q2?', 'C1:1');
    expect(codesOf(later)).toEqual(['303']);
    expect(later.understanding.period).toEqual({ year: 2023, quarters: [2], cumulative: false });
    expect(renderPlain(later.reply)).toContain('programado 9,960, alcanzado 11,482');
  });

  it('knows nothing of other threads, nor do questions without one', async () => {
    const bot = botOn(await openDemo());
    await ask(bot, 'avance de la 303 en Q3', 'C1:1');
    await ask(bot, 'avance de la 405 en Q1', 'C1:2');
    await ask(bot, 'avance de la 309 en Q1');
    expect(codesOf(await ask(bot, '¿y en Q2?', 'C1:1'))).toEqual(['303']);
    expect(codesOf(await ask(bot, '¿y en Q2?', 'C1:2'))).toEqual(['405']);
    expect(codesOf(await ask(bot, '¿y en Q2?'))).toEqual([]);
  });

  it('keeps apart what two threads ask at the same moment', async () => {
    const bot = botOn(await openDemo());
    const codes = ['303', '309', '312', '405'];
    await Promise.all(codes.map((code) => ask(bot, `avance de la ${code}`, code)));
    const later = await Promise.all(codes.map((code) => ask(bot, '¿y en Q1?', code)));
    expect(later.map(codesOf)).toEqual(codes.map((code) => [code]));
  });

  it.each(['gracias', 'ok', '🎉', '', '¿va a llover?'])('is not lost by %j in between', async (between) => {
    const bot = botOn(await openDemo());
    await ask(bot, 'avance de la 303 en Q3', 'C1:1');
    await ask(bot, between, 'C1:1');
    const later = await ask(bot, '¿y en Q1?', 'C1:1');
    expect(codesOf(later)).toEqual(['303']);
    expect(later.understanding.period?.quarters).toEqual([1]);
  });

  it.each(['null', '[]', '{"intent":"progress"}', '"texto"', '{"goals":[{"id":"303"}]}'])(
    'whose stored state %j is not of this version begins anew',
    async (state) => {
      const store = await openDemo();
      await writeConversation(store.db, { threadKeys: ['C1:1'], state, updatedAt: AT });
      const bot = botOn(store);
      expect(codesOf(await ask(bot, 'avance de la 303', 'C1:1'))).toEqual(['303']);
      expect(codesOf(await ask(bot, '¿y en Q1?', 'C1:1'))).toEqual(['303']);
    },
  );

  it('stores what was meant, never what was typed', async () => {
    const store = await openDemo();
    await ask(botOn(store), 'oye Remedios, avance de la 303 porfa', 'C1:1');
    const rows = await store.db.selectFrom('conversations').selectAll().execute();
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).toContain('303');
    expect(JSON.stringify(rows)).not.toMatch(/remedios|porfa/iu);
  });
});
