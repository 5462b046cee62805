import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findValue } from '#intents/reading/figure-to-record.ts';
import { toWords, type Word } from '#intents/reading/words.ts';
import { tokenize } from '#src/language/tokens.ts';

const CODES = new Set(['118', '119', 'm.3']);

function read(text: string): number | null {
  const words: readonly Word[] = toWords(tokenize(text), () => undefined);
  return findValue(words, (at) => !CODES.has(words[at]?.token.folded ?? ''));
}

describe('the figure to record', () => {
  it.each([
    ['registra 3,500 árboles de la 118', 3500],
    ['registra 3 500 árboles de la 118', 3500],
    ['registra 3.500 árboles de la 118', 3500],
    ['pon 148 930 litros en la 118', 148_930],
    ['registra 3 mil 500 en la 118', 3500],
    ['captura tres mil quinientas en la 118', 3500],
    ['anota mil doscientos en la 118', 1200],
    ['anota 4k en podas', 4000],
    ['apunta 12.5 kilómetros en la 118', 12.5],
    ['pon cero en la 118', 0],
    ['+50 en la 118', 50],
    ['súmale 50 más a la 118', 50],
    ['en la 118 van 37, captura', 37],
    ['118: 19', 19],
    ['118, 1,340 podas, captúrelo', 1340],
    // several numbers
    ['somos 6 en la oficina y me toca la 118: métele 58 podas', 58],
    ['la lista de las 26 beneficiarias queda en archivo; registre 260 servicios en la 118', 260],
    ['con oficio 118/2023 se reportan 36 usuarios', 36],
    ['con oficio número 245 se reportan 36 usuarios', 36],
    ['la junta es a las 14:30, registra 36 usuarios', 36],
    ['en 3 semanas plantamos 90, regístralas', 90],
    // taken back
    ['cambia la 118 de 200 a 250', 250],
    ['eran 250, no 200', 250],
    ['no son 1649 sino 1639, arréglalo', 1639],
    ['decía 890 y son 980', 980],
    ['no, 830', 830],
    ['no nueve, dos', 2],
    ['me faltó un cero, son 9800. no, qué digo: 1,980', 1980],
    ['registra ochocientas no perdón ochocientas veinte', 820],
    ['pon 250 en lugar de 200', 250],
    ['métele 64 podas más... digo, captura 512 podas de la 118', 512],
    ['doscientas diez podas... no, ciento diez, súbelas', 110],
    // one
    ['regístrese una sesión en la 118', 1],
    ['captura uno, trimestre', 1],
    ['ponle a la 118 una sesión de hoy', 1],
  ])('«%s» is %d', (text, value) => {
    expect(read(text)).toBe(value);
  });

  it.each([
    'captura la 118',
    'registra el 60% en la 118',
    'registra 60 por ciento',
    'agrega una observación a la 118',
    'registra un avance en la 118',
    'lo de podas cerró bien',
    'lo siento',
    'mándame una gráfica',
    'oficio 245',
    'a las 14:30',
  ])('there is none in «%s»', (text) => {
    expect(read(text)).toBeNull();
  });

  it('is found or not in any text, in bounded time', () => {
    const pieces = [
      '118',
      '3',
      '500',
      'mil',
      'no',
      'son',
      'sino',
      'registra',
      'de',
      'a',
      '/',
      '12.5',
      'una',
      '%',
      ',',
    ];
    const text = fc
      .array(fc.constantFrom(...pieces), { maxLength: 1200 })
      .map((words) => words.join(' ').slice(0, 4000));
    fc.assert(
      fc.property(text, (written) => {
        const start = performance.now();
        const value = read(written);
        expect(performance.now() - start).toBeLessThan(250);
        expect(value === null || Number.isFinite(value)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
