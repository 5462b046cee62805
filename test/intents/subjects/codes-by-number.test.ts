import { describe, expect, it } from 'vitest';
import { makeReader } from '#intents/reading/observe.ts';
import { understand } from '#intents/understand.ts';
import type { Catalog, CatalogGoal } from '#src/domain/catalog.ts';

function goal(code: string, place: number): CatalogGoal {
  return {
    id: place + 1,
    code,
    kind: /^\d/u.test(code) ? 'action' : 'goal',
    unitCode: 'DR11',
    programCode: '100',
    parentId: null,
    lineCodes: ['3.1.2'],
    description: `Podar árboles ${code}`,
    measure: 'ÁRBOL',
    annual: 10,
    aliases: [],
  };
}

const CATALOG: Catalog = {
  year: 2023,
  reportedThrough: 3,
  goals: ['OB-01', 'OB-02', 'OB-07', 'PR-07', '110', '112'].map(goal),
  units: [{ code: 'DR11', name: 'Delegación Río', aliases: [] }],
  programs: [{ code: '100', name: 'Arbolado' }],
  lines: ['3.1.2', '3.1.9', '3.11.4', '5.2.1.8'].map((code) => ({ code, name: `Arbolado ${code}` })),
  revision: 1,
};

function read(text: string) {
  const context = { reader: makeReader(CATALOG), previous: null, today: { year: 2023, month: 10, day: 15 } };
  const { goals, lines, trouble } = understand(text, context);
  return {
    goals: goals.map(({ code }) => code),
    lines,
    unknown: trouble?.kind === 'unknown-codes' ? trouble.codes : [],
  };
}

const NOTHING = { goals: [], lines: [], unknown: [] };

describe('codes that are named by a part of them, or are of nothing', () => {
  it.each([
    ['avance de la meta 2', { ...NOTHING, goals: ['OB-02'] }],
    ['avance de las metas 1 y 2', { ...NOTHING, goals: ['OB-01', 'OB-02'] }],
    ['compara la meta 1 con la 2', { ...NOTHING, goals: ['OB-01', 'OB-02'] }],
    ['110 vs 112', { ...NOTHING, goals: ['110', '112'] }],
    ['avance de la meta 2 de enero a marzo', { ...NOTHING, goals: ['OB-02'] }],
    ['metas de la línea 3.1', { ...NOTHING, lines: ['3.1.2', '3.1.9'] }],
    ['metas de la línea 5.2.1.8', { ...NOTHING, lines: ['5.2.1.8'] }],
  ])('%s', (text, named) => {
    expect(read(text)).toEqual(named);
  });

  it.each([
    ['avance de la meta 7', '7'],
    ['avance de la acción 2', '2'],
    ['¿cómo va la 12?', '12'],
    ['¿cómo va la línea 7?', '7'],
    ['resumen del programa 77', '77'],
    ['metas de la unidad 3', '3'],
    ['metas de la línea 3.1.2.5', '3.1.2.5'],
  ])('%s: no such code, rather than the figures of others', (text, code) => {
    expect(read(text)).toEqual({ ...NOTHING, unknown: [code] });
  });

  it.each(['¿quedamos a la 1?', 'nos vemos a las 3', 'registra 12 árboles de la 110'])(
    '%s: a number that is no code',
    (text) => {
      expect(read(text).unknown).toEqual([]);
    },
  );
});
