import { expect, it } from 'vitest';
import { openBareReader } from './bare-read.ts';
import { misspell } from './misspell.ts';
import { percentile } from './samples.ts';
import { withSeededStore } from './seeded-store.ts';
import { renderSections } from './table.ts';

it('takes percentiles by nearest rank, whatever the order', () => {
  const samples = [5, 1, 4, 2, 3];
  expect([0.2, 0.5, 0.99].map((ratio) => percentile(samples, ratio))).toEqual([1, 3, 5]);
});

it('misspells otherwise each time, and one word only', () => {
  const sentence = 'avance de despensas Q3';
  const slips = Array.from({ length: 20 }, (_, turn) => misspell(sentence, turn));
  expect(new Set(slips).size).toBe(20);
  expect(slips.every((slip) => slip.startsWith('avance de d') && slip.endsWith(' Q3'))).toBe(true);
});

it('says of each aim whether it was met, and of each baseline how many times', () => {
  const row = { unit: 'ms', measured: 3, baseline: 2, aim: 4 } as const;
  const text = renderSections([
    {
      title: 'Speed',
      baseline: 'nothing',
      measurements: [
        { ...row, what: 'fast' },
        { ...row, what: 'slow', measured: 5, baseline: null },
      ],
    },
  ]);
  expect(text).toMatch(/^fast +3\.000 ms +2\.000 ms +1\.5× +≤ 4 ms +met$/mu);
  expect(text).toMatch(/^slow +5\.000 ms +≤ 4 ms +MISSED$/mu);
});

it('compares with a reader that does read the rows of the goals', async () => {
  await withSeededStore(async ({ store, file }) => {
    const goals = await store.db.selectFrom('goals').select('id').execute();
    const bare = openBareReader(file);
    const [shared, one, all] = [[], goals.slice(0, 1), goals].map((some) =>
      bare.read(some.map(({ id }) => id)),
    );
    bare.close();
    expect(shared).toBe(2);
    // A goal has at least its own row, its revision, four planned figures and its place in the report.
    expect(one).toBeGreaterThanOrEqual(9);
    expect(all).toBeGreaterThanOrEqual(2 + goals.length * 7);
  });
});
