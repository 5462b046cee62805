import { describe, expect, it } from 'vitest';
import {
  countUnanswered,
  type MetQuestion,
  pruneUnanswered,
  readUnanswered,
} from '#db/queries/unanswered.ts';
import { DIALECTS, newStore, newStoreUrl, openForTest } from '#test/support/store-dialects.ts';

const MONDAY = '2031-08-04';
const NEXT_MONDAY = '2031-08-11';

function met(changes: Partial<MetQuestion> = {}): MetQuestion {
  return {
    week: MONDAY,
    text: '¿cómo va la del súper?',
    why: 'unknown-subject',
    at: new Date('2031-08-05T18:00:00.000Z'),
    ...changes,
  };
}

const at = (hour: number): Date => new Date(Date.UTC(2031, 7, 6, hour));

describe.each(DIALECTS)('questions not understood, in %s', (dialect) => {
  it('are counted where only case, accents, marks and spaces differ, and keep the newest wording and reason', async () => {
    const { db } = await newStore(dialect);
    expect(await countUnanswered(db, met())).toBe('new');
    const again = met({ text: 'COMO VA  la del super', why: 'not-understood', at: at(3) });
    expect(await countUnanswered(db, again)).toBe('counted');
    expect(await readUnanswered(db, MONDAY)).toEqual([
      {
        week: MONDAY,
        text: 'COMO VA  la del super',
        why: 'not-understood',
        times: 2,
        firstAt: '2031-08-05T18:00:00.000Z',
        lastAt: at(3).toISOString(),
      },
    ]);
  });

  it('are listed by week, the newest first, and the most frequent first within it', async () => {
    const { db } = await newStore(dialect);
    await countUnanswered(db, met({ text: 'once' }));
    for (const hour of [1, 2]) await countUnanswered(db, met({ text: 'twice', at: at(hour) }));
    await countUnanswered(db, met({ text: 'once', week: NEXT_MONDAY }));
    const listed = (await readUnanswered(db, MONDAY)).map(({ week, text, times }) => [week, text, times]);
    expect(listed).toEqual([
      [NEXT_MONDAY, 'once', 1],
      [MONDAY, 'twice', 2],
      [MONDAY, 'once', 1],
    ]);
    expect(await readUnanswered(db, NEXT_MONDAY)).toHaveLength(1);
  });

  it('count each one of many that come at the same moment', async () => {
    const url = await newStoreUrl(dialect);
    const [first, second] = [await openForTest(url), await openForTest(url)];
    await Promise.all(
      Array.from({ length: 20 }, (_, index) => countUnanswered((index % 2 ? first : second).db, met())),
    );
    expect((await readUnanswered(first.db, MONDAY)).map(({ times }) => times)).toEqual([20]);
  });

  it.each([
    ['signs that each fold into many', 'ﷺ'.repeat(500)],
    ['half of a pair of surrogates', `${'x'.repeat(498)}\ud83d`],
    ['the longest text there is', '𝒳'.repeat(500)],
  ])('take %s', async (_what, text) => {
    const { db } = await newStore(dialect);
    expect(await countUnanswered(db, met({ text }))).toBe('new');
    expect(await countUnanswered(db, met({ text }))).toBe('counted');
  });

  it.each([' \u200b ', '¿?', '🛒🛒'])('leave out what holds no word: %j', async (text) => {
    const { db } = await newStore(dialect);
    expect(await countUnanswered(db, met({ text }))).toBe('blank');
    expect(await readUnanswered(db, MONDAY)).toEqual([]);
  });

  it('forget old weeks, and beyond a number those asked longest ago', async () => {
    const { db } = await newStore(dialect);
    await countUnanswered(db, met({ text: 'old', at: at(9) }));
    for (const hour of [4, 2, 3]) {
      await countUnanswered(db, met({ text: `at ${hour}`, week: NEXT_MONDAY, at: at(hour) }));
    }
    expect(await pruneUnanswered(db, { sinceWeek: MONDAY, most: 4 })).toBe(0);
    expect(await pruneUnanswered(db, { sinceWeek: NEXT_MONDAY, most: 2 })).toBe(2);
    const texts = (await readUnanswered(db, MONDAY)).map(({ text }) => text);
    expect(texts).toEqual(['at 4', 'at 3']);
  });
});
