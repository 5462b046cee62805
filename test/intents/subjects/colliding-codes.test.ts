import { describe, expect, it } from 'vitest';
import { makeReader } from '#intents/reading/observe.ts';
import { understand } from '#intents/understand.ts';
import type { Catalog, CatalogGoal } from '#src/domain/catalog.ts';

function goal(id: number, code: string): CatalogGoal {
  return {
    id,
    code,
    kind: 'action',
    unitCode: 'DR11',
    programCode: '100',
    parentId: null,
    lineCodes: [],
    description: `Podar árboles ${id}`,
    measure: 'ÁRBOL',
    annual: 10,
    aliases: [],
  };
}

const CATALOG: Catalog = {
  year: 2023,
  reportedThrough: 3,
  goals: [goal(1, 'DR01-1'), goal(2, '1.1'), goal(3, '11'), goal(4, '3.1.2')],
  units: [{ code: 'DR11', name: 'Delegación Río', aliases: [] }],
  programs: [{ code: '100', name: 'Arbolado' }],
  lines: [{ code: '3.1.2', name: 'Cuidar el arbolado' }],
  revision: 1,
};

function read(text: string) {
  const context = { reader: makeReader(CATALOG), previous: null, today: { year: 2023, month: 10, day: 15 } };
  const { goals, units, lines } = understand(text, context);
  return { goals: goals.map(({ code }) => code), units, lines };
}

describe('codes that differ in their signs alone, or are shared with a group', () => {
  it.each([
    ['¿Cómo va la meta DR01-1?', { goals: ['DR01-1'], units: [], lines: [] }],
    ['¿Cómo va la DR11?', { goals: [], units: ['DR11'], lines: [] }],
    ['¿Cómo va la 1.1?', { goals: ['1.1'], units: [], lines: [] }],
    ['¿Cómo va la 11?', { goals: ['11'], units: [], lines: [] }],
    ['¿Cómo va la meta 3.1.2?', { goals: ['3.1.2'], units: [], lines: [] }],
    ['¿Cómo va la línea 3.1.2?', { goals: [], units: [], lines: ['3.1.2'] }],
  ])('%s', (text, named) => {
    expect(read(text)).toEqual(named);
  });
});
