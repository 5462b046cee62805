import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyImport } from '#db/import-report.ts';
import type { Store } from '#db/open.ts';
import { addAlias, removeAlias } from '#db/queries/aliases.ts';
import { renderPlain } from '#src/reply/render-plain.ts';
import { aFile, aReading, aRow } from '#test/support/reading-builder.ts';
import { newStore, openForTest, temporaryFolder } from '#test/support/store-dialects.ts';
import { AT, ask, botOn, codesOf, openDemo } from './demo-bot.ts';

async function goalIdOf(store: Store, code: string): Promise<number> {
  const { id } = await store.db
    .selectFrom('goals')
    .where('code', '=', code)
    .select('id')
    .executeTakeFirstOrThrow();
  return id;
}

describe('a bot that is already running', () => {
  it('understands an alias that another connection teaches it, until it is taken back', async () => {
    const url = `sqlite:${join(temporaryFolder(), 'avance.db')}`;
    const bot = botOn(await openDemo(url));
    const other = await openForTest(url);
    expect(codesOf(await ask(bot, 'avance de canastas'))).toEqual([]);
    const change = {
      named: { kind: 'goal', goalId: await goalIdOf(other, '303') },
      alias: 'canastas',
      author: 'prueba',
      at: AT,
    } as const;
    await addAlias(other.db, change);
    expect(codesOf(await ask(bot, 'avance de canastas'))).toEqual(['303']);
    await removeAlias(other.db, change);
    expect(codesOf(await ask(bot, 'avance de canastas'))).toEqual([]);
  });

  it('answers for a later programme that another connection loads, and for the earlier one by its year', async () => {
    const url = `sqlite:${join(temporaryFolder(), 'avance.db')}`;
    const bot = botOn(await openDemo(url));
    const other = await openForTest(url);
    expect(codesOf(await ask(bot, 'avance de bacheo'))).toEqual([]);
    await applyImport(other.db, aFile(aReading({ year: 2031 })));
    const answered = await ask(bot, 'avance de bacheo');
    expect(codesOf(answered)).toEqual(['11']);
    expect(renderPlain(answered.reply)).toContain('enero a junio de 2031');
    const earlier = await ask(bot, 'avance de la 305 en 2023');
    expect(codesOf(earlier)).toEqual(['305']);
    expect(renderPlain(earlier.reply)).toContain('17,232');
  });

  it('is courteous on an empty store, and answers once there is a programme', async () => {
    const store = await newStore('sqlite');
    const bot = botOn(store);
    const before = await ask(bot, 'avance de bacheo', 'C1:1');
    expect(before.goals).toEqual([]);
    expect(renderPlain(before.reply)).toContain('Todavía no hay ningún programa cargado');
    await applyImport(store.db, aFile(aReading({ rows: [aRow()] })));
    expect(codesOf(await ask(bot, 'avance de bacheo', 'C1:1'))).toEqual(['11']);
  });

  it('tells of a store that was closed under it, by failing', async () => {
    const store = await newStore('sqlite');
    const bot = botOn(store);
    await ask(bot, 'hola');
    await store.close();
    await expect(ask(bot, 'hola')).rejects.toBeInstanceOf(Error);
  });
});
