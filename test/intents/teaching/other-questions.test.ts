import { describe, expect, it } from 'vitest';
import { makeReader, type Reader } from '#intents/reading/observe.ts';
import { type AliasTarget, withAlias } from '#intents/teaching/alias-target.ts';
import { tryAlias } from '#intents/teaching/try-alias.ts';
import { understand } from '#intents/understand.ts';
import type { Understanding } from '#intents/understanding.ts';
import type { Catalog } from '#src/domain/catalog.ts';
import { casesOf, PHRASINGS } from '#src/training/phrasings/corpus-cases.ts';
import { INVENTED_AGENCIES, type InventedAgency } from '#src/training/phrasings/invented-catalogs.ts';

const TODAY = { year: 2023, month: 10, day: 15 };

const NAMES = [
  'la del súper',
  'los de la bodega',
  'la canasta del alcalde',
  'el mandado',
  'la leche que no llega',
];

/** Every goal and unit is taught one of the names, in turn. */
function teachAll(catalog: Catalog): Catalog {
  const targets: readonly AliasTarget[] = [
    ...catalog.goals.map((goal): AliasTarget => ({ kind: 'goal', goal })),
    ...catalog.units.map((unit): AliasTarget => ({ kind: 'unit', unit })),
  ];
  return targets.reduce((taught, target, index) => {
    const alias = NAMES[index % NAMES.length] ?? '';
    return tryAlias(taught, { target, alias }, TODAY).ok ? withAlias(taught, target, alias) : taught;
  }, catalog);
}

function readAll(agency: InventedAgency, reader: Reader): readonly string[] {
  return Object.keys(PHRASINGS).flatMap((intent) =>
    casesOf(intent, agency).map(({ turns }) => {
      let understood: Understanding | null = null;
      for (const text of turns) understood = understand(text, { reader, previous: understood, today: TODAY });
      return JSON.stringify({ ...understood, trace: [] });
    }),
  );
}

describe.each(Object.entries(INVENTED_AGENCIES))('names that pass their trial, at %s', (_name, agency) => {
  it('leave every phrasing of every intent as it was', () => {
    const taught = teachAll(agency.catalog);
    expect(
      [...taught.goals, ...taught.units].filter(({ aliases }) => aliases.length > 0).length,
    ).toBeGreaterThan(5);
    expect(readAll(agency, makeReader(taught))).toEqual(readAll(agency, makeReader(agency.catalog)));
  });
});
