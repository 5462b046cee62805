import { describe, expect, it } from 'vitest';
import { applyImport } from '#db/import-report.ts';
import { readFacts } from '#db/queries/facts.ts';
import type { GoalFacts, GoalsQuery } from '#src/domain/query.ts';
import type { Signatory } from '#src/domain/signatory.ts';
import { aFile, aReading, aRow } from '#test/support/reading-builder.ts';
import { DIALECTS, newStore } from '#test/support/store-dialects.ts';

const QUERY: GoalsQuery = {
  kind: 'goals',
  year: 2031,
  goalIds: null,
  unitCodes: null,
  programCodes: null,
  lineCodes: null,
};

function signed(changes: Partial<Signatory> = {}): Signatory {
  return {
    unitCode: '7100',
    name: 'ING. AMALIA ROBLE VENTURA',
    post: 'JEFA DE PAVIMENTOS',
    signedAs: 'prepared',
    isHead: true,
    page: 2,
    ...changes,
  };
}

describe.each(DIALECTS)('signatories in %s', (dialect) => {
  async function factsOf(
    query: GoalsQuery,
    ...readings: readonly ReturnType<typeof aReading>[]
  ): Promise<GoalFacts> {
    const { db } = await newStore(dialect);
    for (const reading of readings) await applyImport(db, aFile(reading));
    const facts = await readFacts(db, query);
    if (facts.kind !== 'goals') throw new Error('no goals');
    return facts;
  }

  it('come with the goals of their unit, as the report prints them', async () => {
    const other = signed({ name: 'C. LUZ MORA', post: null, signedAs: null, isHead: false, page: null });
    const reading = aReading({ signatories: [signed(), other, signed({ unitCode: '7200' })] });
    const facts = await factsOf({ ...QUERY, withSignatories: true }, reading);
    expect(facts.signed).toEqual([
      { unitCode: '7100', document: facts.documents[0], signatories: [signed(), other] },
    ]);
  });

  it('are those of the newest report that bears any of the unit', async () => {
    const facts = await factsOf(
      { ...QUERY, withSignatories: true },
      aReading({
        quarter: 1,
        rows: [aRow({ achieved: [], absoluteReported: null, relativeReportedPct: null })],
        signatories: [signed({ name: 'DE ANTES UNO' })],
      }),
      aReading({ quarter: 2, signatories: [signed({ name: 'DE AHORA DOS' })] }),
      aReading({ quarter: 3, rows: [aRow({ absoluteReported: null, relativeReportedPct: null })] }),
    );
    expect(facts.signed.map(({ document, signatories }) => [document.quarter, signatories[0]?.name])).toEqual(
      [[2, 'DE AHORA DOS']],
    );
  });

  it('are none where the report has none, or where nobody asks for them', async () => {
    expect((await factsOf({ ...QUERY, withSignatories: true }, aReading())).signed).toEqual([]);
    expect((await factsOf(QUERY, aReading({ signatories: [signed()] }))).signed).toEqual([]);
  });
});
