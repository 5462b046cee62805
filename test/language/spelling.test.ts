import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closeEnough, editDistance } from '#src/language/edit-distance.ts';
import { phoneticKey } from '#src/language/phonetic.ts';
import { stem } from '#src/language/stem.ts';

describe('stem', () => {
  it.each([
    ['despensa', 'despensas'],
    ['beca', 'becas'],
    ['vinculacion', 'vinculaciones'],
    ['accion', 'acciones'],
    ['sesion', 'sesiones'],
    ['guarderia', 'guarderias'],
    ['informe', 'informes'],
    ['nomina', 'nominas'],
    ['entregado', 'entregadas'],
  ])('%s meets %s', (one, other) => {
    expect(stem(one)).toBe(stem(other));
  });

  it.each([
    ['beca', 'becerro'],
    ['casa', 'caso'],
    ['poda', 'podio'],
  ])('%s does not always meet %s', (one, other) => {
    expect(stem(one) === stem(other)).toBe(one === 'casa');
  });

  it('reads any length of word', () => {
    expect(stem('a'.repeat(100_000))).toHaveLength(100_000);
    expect(stem('')).toBe('');
  });
});

describe('editDistance', () => {
  it.each([
    { one: 'trimestre', other: 'trimestre', max: 2, distance: 0 },
    { one: 'trimestre', other: 'tirmestre', max: 2, distance: 1 },
    { one: 'trimestre', other: 'trimesttre', max: 2, distance: 1 },
    { one: 'trimestre', other: 'trimete', max: 2, distance: 2 },
    { one: 'beca', other: 'vaca', max: 1, distance: undefined },
    { one: '', other: 'ab', max: 2, distance: 2 },
    { one: 'ab', other: 'ba', max: 1, distance: 1 },
    { one: 'a', other: 'b', max: 0, distance: undefined },
  ])('$one and $other within $max: $distance', ({ one, other, max, distance }) => {
    expect(editDistance(one, other, max)).toBe(distance);
  });

  it('is the same both ways, within its bound, and never below the difference in length', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (one, other, max) => {
        const distance = editDistance(one, other, max);
        expect(editDistance(other, one, max)).toBe(distance);
        if (distance === undefined) return;
        expect(distance).toBeLessThanOrEqual(max);
        expect(distance).toBeGreaterThanOrEqual(Math.abs(one.length - other.length));
        expect(editDistance(one, other, max + 3)).toBe(distance);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('closeEnough', () => {
  it.each([
    ['vecas', 'becas'],
    ['discapasidad', 'discapacidad'],
    ['todabia', 'todavia'],
    ['avanse', 'avance'],
    ['acer', 'hacer'],
    ['kiero', 'quiero'],
    ['jente', 'gente'],
    ['yamada', 'llamada'],
    ['vinculasion', 'vinculacion'],
    ['mettas', 'metas'],
    ['despenzas', 'despensas'],
    ['trimeste', 'trimestre'],
    ['ninez', 'ninhes'],
  ])('%s is %s', (typed, meant) => {
    expect(closeEnough(typed, meant)).toBe(true);
  });

  it.each([
    ['mes', 'mas'],
    ['rio', 'rie'],
    ['becas', 'vacas'],
    ['agua', 'regla'],
    ['podas', 'modales'],
    ['informe', 'uniforme'],
  ])('%s is not %s', (typed, meant) => {
    expect(closeEnough(typed, meant)).toBe(false);
  });
});

describe('phoneticKey', () => {
  it.each([
    ['becas', 'vecaz'],
    ['servicio', 'serbisio'],
    ['excelente', 'eselente'],
    ['guerra', 'guera'],
    ['gimnasio', 'jimnacio'],
    ['hielo', 'ielo'],
    ['queso', 'keso'],
    ['piscina', 'pisina'],
  ])('%s sounds as %s', (one, other) => {
    expect(phoneticKey(one)).toBe(phoneticKey(other));
  });

  it.each([
    ['gato', 'jato'],
    ['casa', 'cosa'],
    ['pena', 'pelea'],
    ['chico', 'cico'],
    ['guiso', 'giso'],
  ])('%s does not sound as %s', (one, other) => {
    expect(phoneticKey(one)).not.toBe(phoneticKey(other));
  });
});
