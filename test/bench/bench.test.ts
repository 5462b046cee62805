import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { applyImport } from '#db/import-report.ts';
import { openStore } from '#db/open.ts';

import { makeReader } from '#intents/reading/observe.ts';
import { understand } from '#intents/understand.ts';
import { judgeGoals } from '#src/alerts/judging/judge.ts';
import { readYearsToJudge } from '#src/alerts/judging/read-years.ts';
import { DEFAULT_RULES } from '#src/alerts/rules/default-rules.ts';
import { DEFAULT_THRESHOLDS } from '#src/domain/traffic-light.ts';
import { openBareReader } from './bare-read.ts';
import { variedCatalog } from './generated-catalog.ts';
import { judgedReading, ON, SAME_IN_SQL, sameCounts } from './judged-programme.ts';
import { misspell } from './misspell.ts';
import { percentile } from './samples.ts';
import { withSeededStore } from './seeded-store.ts';
import { renderSections } from './table.ts';
import { inTemporaryFolder } from './temporary-folder.ts';

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

it('says whether a ratio was aimed at and met, and tells shares in percent', () => {
  const row = { unit: 'ms', measured: 5, baseline: 2, aim: null } as const;
  const text = renderSections([
    {
      title: 'Growth',
      baseline: 'a small one',
      measurements: [
        { ...row, what: 'slow', aimTimes: 3 },
        { ...row, what: 'slower', aimTimes: 2 },
        { what: 'right', unit: '%', measured: 90, baseline: 60, aim: null },
      ],
    },
  ]);
  expect(text).toMatch(/^slow +5\.000 ms +2\.000 ms +2\.5× +≤ 3× +met$/mu);
  expect(text).toMatch(/^slower +5\.000 ms +2\.000 ms +2\.5× +≤ 2× +MISSED$/mu);
  expect(text).toMatch(/^right +90\.0 % +60\.0 % +1\.5×$/mu);
});

it('generates a programme whose messages name goals, units and codes of it', () => {
  const words = {
    descriptions: ['REPARAR BOMBAS DE AGUA', 'PODAR ÁRBOLES VIEJOS'],
    measures: ['OBRA'],
    lines: ['VIDA'],
  };
  const { catalog, messages } = variedCatalog(60, words);
  const reader = makeReader(catalog);
  const understood = messages.map((text) =>
    understand(text, { reader, previous: null, today: { year: 2023, month: 10, day: 15 } }),
  );
  expect(new Set(catalog.goals.map(({ description }) => description)).size).toBeGreaterThan(20);
  expect(understood.filter(({ goals, choices }) => goals.length + choices.length > 0).length).toBeGreaterThan(
    100,
  );
  expect(understood.filter(({ units }) => units.length > 0).length).toBeGreaterThan(50);
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

it('judges a generated programme in every way, and counts as plain SQL does', async () => {
  await inTemporaryFolder(async (folder) => {
    const file = join(folder, 'avance.db');
    const { db, close } = await openStore(`sqlite:${file}`);
    const reading = judgedReading(300);
    const importedAt = new Date(`${ON}T17:00:00Z`);
    await applyImport(db, { reading, sha256: 'b'.repeat(64), importedAt, author: 'bench' });
    const years = await readYearsToJudge(db, { today: ON, thresholds: DEFAULT_THRESHOLDS });
    const judgements = years.flatMap(({ records, moment }) => judgeGoals(records, DEFAULT_RULES, moment));
    const bare = new Database(file, { readonly: true });
    const counts = bare.prepare(SAME_IN_SQL).get();
    bare.close();
    await close();
    expect(sameCounts(judgements, counts)).toBe(true);
    expect(sameCounts(judgements.slice(1), counts)).toBe(false);
  });
});
