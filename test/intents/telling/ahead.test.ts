import { describe, expect, it } from 'vitest';
import { type Side, tellAhead } from '#intents/telling/ahead.ts';

const WORDS = { one: 'va mejor', several: 'van mejor', of: 'de lo programado', tie: 'van parejas' };

function side(name: string, value: number | null): Side {
  return {
    name,
    value,
    shown: value === null ? 'sin dato' : `${Math.round(value * 100)}%`,
    why: 'falta el dato',
  };
}

describe('who is ahead', () => {
  it.each<[readonly Side[], string]>([
    [[side('la 7', 0.46), side('la 3', 0.61)], 'La 3 va mejor: 61% contra 46% de lo programado.'],
    [[side('la 7', 1), side('la 3', 1)], 'La 7 y la 3 van parejas: 100% de lo programado.'],
    [[side('la 7', 0.604), side('la 3', 0.599)], 'La 7 y la 3 van parejas: 60% de lo programado.'],
    [
      [side('la 7', 0.46), side('la 3', 0.61), side('la 9', 0.2)],
      'La 3 va mejor, con 61% de lo programado; le siguen la 7 (46%) y la 9 (20%).',
    ],
    [
      [side('la 7', 0.46), side('la 3', 0.61), side('la 9', 0.61)],
      'La 3 y la 9 van mejor, con 61% de lo programado; le sigue la 7 (46%).',
    ],
    [
      [side('la 7', 0.46), side('la 3', null)],
      'Sólo de la 7 hay cifra: 46% de lo programado. De la 3 no se puede decir: falta el dato.',
    ],
    [
      [side('la 7', null), side('la 3', null)],
      'De la 7 no se puede decir: falta el dato. De la 3 no se puede decir: falta el dato.',
    ],
    [
      [side('el 1.er trimestre', 0.5), side('el 2.º trimestre', 0.7), side('el 4.º trimestre', null)],
      'El 2.º trimestre va mejor: 70% contra 50% de lo programado. Del 4.º trimestre no se puede decir: falta el dato.',
    ],
    [
      [
        { ...side('Obras', 1), detail: '6 de 6' },
        { ...side('Parques', 0.5), detail: '1 de 2' },
        { ...side('Agua', 1), detail: '7 de 7' },
      ],
      'Obras (6 de 6) y Agua (7 de 7) van mejor, con 100% de lo programado; le sigue Parques (50%, 1 de 2).',
    ],
    [
      [
        { ...side('Obras', 1), detail: '6 de 6' },
        { ...side('Agua', 1), detail: '7 de 7' },
      ],
      'Obras (6 de 6) y Agua (7 de 7) van parejas: 100% de lo programado.',
    ],
    [
      [
        { ...side('Obras', 0.5), detail: '3 de 6' },
        { ...side('Agua', 1), detail: '7 de 7' },
      ],
      'Agua va mejor: 100% (7 de 7) contra 50% (3 de 6) de lo programado.',
    ],
    [[], ''],
  ])('%#', (sides, sentence) => expect(tellAhead(sides, WORDS)).toBe(sentence));
});
