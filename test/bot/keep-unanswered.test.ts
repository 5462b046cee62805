import { CompiledQuery } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Store } from '#db/open.ts';
import { readUnanswered } from '#db/queries/unanswered.ts';
import { type KeepingBot, keepAfterwards } from '#src/bot/keep-afterwards.ts';
import { createUnansweredKeeper } from '#src/bot/unanswered-keeper.ts';
import { importBundledReport } from '#src/commands/bundled-report.ts';
import { MOST_KEPT } from '#src/domain/unanswered.ts';
import { DIALECTS, newStore } from '#test/support/store-dialects.ts';
import { AT, ask, botOn } from './demo-bot.ts';

const ZONE = 'America/Tijuana';
const EVER = '0000-01-01';

async function openSeeded(dialect: (typeof DIALECTS)[number]): Promise<Store> {
  const store = await newStore(dialect);
  await importBundledReport(store, AT);
  return store;
}

function keepingBotOn(store: Store): { readonly bot: KeepingBot; readonly faults: unknown[] } {
  const faults: unknown[] = [];
  const onFault = (fault: unknown): void => void faults.push(fault);
  return { bot: keepAfterwards(botOn(store), [createUnansweredKeeper(store.db, ZONE)], onFault), faults };
}

describe.each(DIALECTS)('a bot that keeps what it does not understand, on %s', (dialect) => {
  it('keeps each with its reason, and nothing that was answered', async () => {
    const store = await openSeeded(dialect);
    const { bot, faults } = keepingBotOn(store);
    for (const text of [
      '¿cómo va la canasta?',
      '<@U0BOT00001> como va la CANASTA',
      'avance de la 999',
      'avance del quinto trimestre',
      '¿va a llover mañana?',
      'avance',
      'avance de la 303',
      '¿cómo vamos?',
      'hola',
      'gracias',
      '🙂',
    ])
      await ask(bot, text);
    await bot.settled();
    const kept = await readUnanswered(store.db, EVER);
    expect(Object.fromEntries(kept.map(({ text, why, times }) => [text, `${why} ${times}`]))).toEqual({
      'como va la CANASTA': 'unknown-subject 2',
      'avance de la 999': 'unknown-codes 1',
      'avance del quinto trimestre': 'impossible-period 1',
      '¿va a llover mañana?': 'out-of-field 1',
      avance: 'not-understood 1',
    });
    expect(kept[0]).toMatchObject({ week: '2023-10-09', firstAt: AT.toISOString() });
    expect(faults).toEqual([]);
  });

  it('keeps neither who asked nor where', async () => {
    const store = await openSeeded(dialect);
    const { bot } = keepingBotOn(store);
    await ask(bot, '<@U0PERSONA1> ¿y la canasta? ana@dif.gob.mx', 'T0EQUIPO01:C0CANAL001:1.1');
    await bot.settled();
    const rows = await store.db.selectFrom('unanswered_questions').selectAll().execute();
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toMatch(/U0PERSONA1|C0CANAL001|T0EQUIPO01|ana@/u);
  });

  it('answers all the same when nothing can be kept, and tells of the fault', async () => {
    const store = await openSeeded(dialect);
    await store.db.schema.dropTable('unanswered_questions').execute();
    const { bot, faults } = keepingBotOn(store);
    const answered = await ask(bot, '¿cómo va la canasta?');
    expect(answered.understanding.trouble).toEqual({ kind: 'unknown-subject', words: ['canasta'] });
    await bot.settled();
    expect(faults).toHaveLength(1);
  });

  it('forgets what is older than half a year as new questions come', async () => {
    const store = await openSeeded(dialect);
    const { bot } = keepingBotOn(store);
    const askedAt = async (text: string, at: string): Promise<void> => {
      await bot.answer({ text, threadKey: null, at: new Date(at) });
      await bot.settled();
    };
    await askedAt('¿cómo va la primera canasta?', '2023-04-09T12:00:00-07:00');
    await askedAt('¿cómo va la segunda canasta?', '2023-04-17T12:00:00-07:00');
    await askedAt('¿cómo va la tercera canasta?', '2023-10-09T12:00:00-07:00');
    const weeks = (await readUnanswered(store.db, EVER)).map(({ week }) => week);
    expect(weeks).toEqual(['2023-10-09', '2023-04-17']);
  });
});

it('never keeps more than its bound', async () => {
  const store = await openSeeded('sqlite');
  const { bot } = keepingBotOn(store);
  const rows = Array.from({ length: MOST_KEPT }, (_, index) => ({
    week_on: '2023-10-09',
    search_key: `x${index}`,
    text: `x${index}`,
    why: 'not-understood' as const,
    times: 1,
    first_at: '2023-10-09T00:00:00.000Z',
    last_at: `2023-10-09T00:00:00.${String(index % 1000).padStart(3, '0')}Z`,
  }));
  for (let from = 0; from < rows.length; from += 500) {
    await store.db
      .insertInto('unanswered_questions')
      .values(rows.slice(from, from + 500))
      .execute();
  }
  await ask(bot, '¿cómo va la canasta?');
  await bot.settled();
  const kept = await readUnanswered(store.db, EVER);
  expect(kept).toHaveLength(MOST_KEPT);
  expect(kept[0]?.text).toBe('¿cómo va la canasta?');
});

it('keeps nothing of a store without a programme: there is nothing to teach yet', async () => {
  const store = await newStore('sqlite');
  const { bot } = keepingBotOn(store);
  await ask(bot, '¿cómo va la canasta?');
  await bot.settled();
  expect(await readUnanswered(store.db, EVER)).toEqual([]);
});

it('answers before it keeps', async () => {
  const store = await openSeeded('sqlite');
  const { bot } = keepingBotOn(store);
  await ask(bot, '¿cómo va la canasta?');
  // Nothing was awaited since the answer, so that this reading comes before the writing.
  expect(await readUnanswered(store.db, EVER)).toEqual([]);
  await bot.settled();
  expect(await readUnanswered(store.db, EVER)).toHaveLength(1);
});

it('does not wait for a store that cannot be written yet', async () => {
  const store = await openSeeded('postgres');
  const { bot, faults } = keepingBotOn(store);
  const held = Promise.withResolvers<void>();
  const locked = Promise.withResolvers<void>();
  const holder = store.db.transaction().execute(async (transaction) => {
    await transaction.executeQuery(
      CompiledQuery.raw('lock table unanswered_questions in access exclusive mode'),
    );
    locked.resolve();
    await held.promise;
  });
  await locked.promise;
  for (const text of ['¿cómo va la canasta?', '¿cómo va la canasta?', '¿cómo va la 303?'])
    await ask(bot, text);
  held.resolve();
  await holder;
  await bot.settled();
  expect((await readUnanswered(store.db, EVER)).map(({ times }) => times)).toEqual([2]);
  expect(faults).toEqual([]);
});
