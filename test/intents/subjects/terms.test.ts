import { describe, expect, it } from 'vitest';
import { catalogTerms } from '#intents/subjects/terms.ts';

const meaningOf = (text: string): number | undefined => catalogTerms(text)[0]?.meaning;

describe('meanings of words that share a stem', () => {
  it.each([
    ['vacunas', 'vacunación', 'vacunos'],
    ['patrullas', 'unidad policial', 'patrullar'],
    ['deportiva', 'deporte', 'deportados'],
    ['casas', 'vivienda', 'casos'],
    ['bebés', 'lactantes', 'bebidas'],
    ['multas', 'infracciones', 'multitudes'],
  ])('%s is %s, not %s', (one, same, other) => {
    expect(meaningOf(one)).toBeDefined();
    expect(meaningOf(one)).toBe(meaningOf(same));
    expect(meaningOf(one)).not.toBe(meaningOf(other));
  });

  it('gives a form that no row writes no meaning where rows differ', () => {
    expect(meaningOf('deportarse')).toBeUndefined();
  });
});

describe('phrases', () => {
  it('are one term that knows its words', () => {
    const [term, ...others] = catalogTerms('RETENES Y PUNTOS DE CONTROL').slice(1);
    expect(others).toEqual([]);
    expect(term).toMatchObject({ stem: 'punt de control', meaning: meaningOf('retén') });
    expect(term?.parts?.map(({ stem }) => stem)).toEqual(['punt', 'control']);
  });

  it('of a row of their own are about none of their words', () => {
    expect(catalogTerms('sala de juntas')).toMatchObject([{ parts: [] }]);
  });
});
