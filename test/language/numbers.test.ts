import { describe, expect, it } from 'vitest';
import { findNumberAt, findPercentAt } from '#src/language/number-words.ts';
import { listReading, parseNumber } from '#src/language/numbers.ts';
import { tokenize } from '#src/language/tokens.ts';

describe('parseNumber', () => {
  it.each([
    ['3,500', 3500],
    ['39,840', 39_840],
    ['12.5', 12.5],
    ['1,250,000.75', 1_250_000.75],
    ["1'250,000", 1_250_000],
    ['1\u00a0125', 1125],
    ['60%', 60],
    ['60 %', 60],
    ['007', 7],
    ['-3', -3],
    ['0', 0],
  ])('%s is %d', (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });

  it.each(['', 'x', '3,50', '12,5', '1,2345', '1.2.3', '3,500,', '1e3', 'Q3', '٣', '9'.repeat(400)])(
    '%s is none',
    (text) => {
      expect(parseNumber(text)).toBeUndefined();
    },
  );

  it('can read as a list what may be one', () => {
    expect(listReading('303,304')).toEqual(['303', '304']);
    expect(listReading('303')).toEqual(['303']);
  });
});

const first = (text: string) => findNumberAt(tokenize(text), 0);

describe('numbers in words', () => {
  it.each([
    ['doscientos cinco', 205],
    ['trescientos tres', 303],
    ['diez mil personas', 10_000],
    ['mil quinientas', 1500],
    ['dos mil veintitrés', 2023],
    ['veintiún informes', 21],
    ['treinta y dos mil', 32_000],
    ['ciento uno', 101],
    ['cien', 100],
    ['mil', 1000],
    ['4k', 4000],
    ['ochentaysiete', 87],
    ['cincuentaicuatro', 54],
    ['doscientos treintaydos', 232],
    ['ceros', 0],
    ['diez y seis', 16],
    ['tres millones doscientos mil', 3_200_000],
    ['10 mil 500', 10_500],
    ['3.5 millones', 3_500_000],
    ['3,500', 3500],
    ['dosientos sinco', 205],
    ['trecientos dies', 310],
    ['quinse', 15],
    ['beinte', 20],
    ['nobenta y nuebe', 99],
    ['cero', 0],
    ['DOSCIENTAS', 200],
  ])('%s is %d', (text, value) => {
    expect(first(text)).toMatchObject({ value, style: 'cardinal' });
  });

  it.each([
    ['tres cero tres', 303],
    ['cuatro cero dos', 402],
    ['tres doce', 312],
    ['tres uno dos', 312],
    ['uno cero uno', 101],
  ])('%s is said digit by digit: %d', (text, value) => {
    expect(first(text)).toMatchObject({ value, style: 'digits' });
  });

  it.each(['un informe', 'una', 'uno de ellos'])('%s is an article rather than a count', (text) => {
    expect(first(text)).toMatchObject({ value: 1, style: 'article' });
  });

  it.each([
    'cerró',
    'siento',
    'cuarto',
    'tercero',
    'medio',
    'todos',
    'sesión',
    'Q3',
    'millones',
    'y dos',
    '',
  ])('%s is none', (text) => {
    expect(first(text)).toBeUndefined();
  });

  it('takes the longest span and no more', () => {
    expect(first('doscientos cinco y tres')).toMatchObject({ value: 205, from: 0, to: 2 });
    expect(first('treinta y dos despensas')).toMatchObject({ value: 32, to: 3 });
    expect(findNumberAt(tokenize('la tres cero tres va'), 1)).toMatchObject({ from: 1, to: 4 });
  });

  it.each([
    ['60%', 60],
    ['60 por ciento', 60],
    ['sesenta por ciento', 60],
    ['cien por ciento', 100],
    ['12.5 porciento', 12.5],
  ])('%s is a percentage of %d', (text, value) => {
    expect(findPercentAt(tokenize(text), 0)).toMatchObject({ value });
  });

  it('does not count the ciento of a percentage', () => {
    expect(findNumberAt(tokenize('tanto por ciento'), 2)).toBeUndefined();
    expect(findPercentAt(tokenize('60 despensas'), 0)).toBeUndefined();
  });
});
