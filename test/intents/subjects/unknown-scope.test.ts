import { describe, expect, it } from 'vitest';
import { makeReader } from '#intents/reading/observe.ts';
import { understand } from '#intents/understand.ts';
import type { Catalog, CatalogGoal } from '#src/domain/catalog.ts';

function goal(id: number, description: string): CatalogGoal {
  return {
    id,
    code: `R-${id}`,
    kind: 'action',
    unitCode: '910',
    programCode: '100',
    parentId: null,
    lineCodes: [],
    description,
    measure: 'CONSULTA',
    annual: 10,
    aliases: [],
  };
}

const CATALOG: Catalog = {
  year: 2023,
  reportedThrough: 3,
  goals: [
    goal(1, 'Consultas en la unidad básica de rehabilitación'),
    goal(2, 'Formar monitores de natación'),
  ],
  units: [{ code: '910', name: 'Subdirección Médica', aliases: [] }],
  programs: [{ code: '100', name: 'Salud cercana' }],
  lines: [],
  revision: 1,
};

function scopeOf(text: string): string | null {
  const context = { reader: makeReader(CATALOG), previous: null, today: { year: 2023, month: 10, day: 15 } };
  return understand(text, context).unknownScope;
}

describe('a part of the agency that the catalogue does not have', () => {
  it.each([
    ['metas del área de fontanería', 'fontanería'],
    ['resumen de la coordinación de obras y parques', 'obras'],
    ['¿qué va en rojo en fontanería?', 'fontanería'],
    ['lista de metas de fontanería', 'fontanería'],
    ['natación del departamento de fontanería', 'fontanería'],
  ])('%s', (text, scope) => {
    expect(scopeOf(text)).toBe(scope);
  });

  it.each([
    'avance de la unidad básica de rehabilitación',
    'metas de la subdirección médica',
    'unidad de medida de la R-1',
    '¿qué área lleva natación?',
    '¿cómo va natación en barras?',
    'llegué de vacaciones, ¿cómo vamos?',
    'llegue de vacaciones, como vamos',
    'vengo de una junta, dame el resumen',
  ])('%s: nothing of the kind', (text) => {
    expect(scopeOf(text)).toBeNull();
  });
});
