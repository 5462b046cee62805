import { describe, expect, it } from 'vitest';
import { applyImport } from '#db/import-report.ts';
import { readCatalog } from '#db/queries/catalog.ts';
import { readFacts } from '#db/queries/facts.ts';
import { modifyGoal } from '#db/queries/goal-revisions.ts';
import { createFactsReader } from '#db/queries/kept-facts.ts';
import { recordEntry } from '#db/queries/progress-entries.ts';
import { addRemark } from '#db/queries/remarks.ts';
import type { Db } from '#db/schema.ts';
import { importBundledReport } from '#src/commands/bundled-report.ts';
import type { GoalsQuery } from '#src/domain/query.ts';
import { aFile, aReading } from '#test/support/reading-builder.ts';
import { DIALECTS, newStore } from '#test/support/store-dialects.ts';

const AT = new Date('2023-11-01T18:00:00.000Z');
const ALL: GoalsQuery = {
  kind: 'goals',
  year: 2023,
  goalIds: null,
  unitCodes: null,
  programCodes: null,
  lineCodes: null,
};

async function catalogOf(db: Db) {
  const catalog = await readCatalog(db, 2023);
  if (catalog === null) throw new Error('the store is empty');
  return catalog;
}

describe.each(DIALECTS)('facts that are kept, of %s', (dialect) => {
  it('are those that are read, whatever is asked', async () => {
    const store = await newStore(dialect);
    const { db } = store;
    await importBundledReport(store, AT);
    const { goals, units, programs, lines, revision } = await catalogOf(db);
    const queries: readonly GoalsQuery[] = [
      ALL,
      { ...ALL, withSignatories: true },
      { ...ALL, withTrail: 'newest' },
      { ...ALL, goalIds: goals.slice(3, 5).map(({ id }) => id), withTrail: 'whole' },
      { ...ALL, goalIds: [] },
      { ...ALL, year: 1999 },
      { ...ALL, goalIds: goals.slice(3, 5).map(({ id }) => id), unitCodes: units.map(({ code }) => code) },
      ...goals.map(({ id }) => ({ ...ALL, goalIds: [id] })),
      ...units.map(({ code }) => ({ ...ALL, unitCodes: [code] })),
      ...programs.map(({ code }) => ({ ...ALL, programCodes: [code] })),
      ...lines.map(({ code }) => ({ ...ALL, lineCodes: [code] })),
    ];
    const factsOf = createFactsReader(db);
    for (const query of queries) expect(await factsOf(query, revision)).toEqual(await readFacts(db, query));
  });

  it('are those of now after every write, whoever made it', async () => {
    const store = await newStore(dialect);
    const { db } = store;
    await importBundledReport(store, AT);
    const goalId = (await catalogOf(db)).goals[0]?.id ?? 0;
    const factsOf = createFactsReader(db);
    const told: string[] = [];
    const look = async (): Promise<void> => {
      const facts = await factsOf(ALL, (await catalogOf(db)).revision);
      expect(facts).toEqual(await readFacts(db, ALL));
      told.push(JSON.stringify(facts));
    };
    const recorded = { goalId, quarter: 4, author: 'enlace' } as const;
    await look();
    await recordEntry(
      db,
      { ...recorded, state: 'approved', value: 12, origin: 'captured', reason: null },
      AT,
    );
    await look();
    await addRemark(db, { ...recorded, text: 'Llovió en la colonia' }, AT);
    await look();
    await modifyGoal(
      db,
      {
        goalId,
        annual: { value: 999, origin: 'captured' },
        planned: [null, null, null, null],
        justification: 'Más recursos',
        authorization: null,
        authorizedOn: null,
        author: 'dirección',
      },
      AT,
    );
    await look();
    await applyImport(db, aFile(aReading()));
    await look();
    expect(new Set(told).size).toBe(5);
  });
});
