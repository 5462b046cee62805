import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Period } from '#src/domain/period.ts';
import {
  formatCount,
  formatDay,
  formatGoalCount,
  formatNumber,
  formatPercent,
  formatPeriod,
  formatQuarter,
  joinWithAnd,
} from '#src/language/format.ts';
import { parseNumber } from '#src/language/numbers.ts';

describe('numbers for people', () => {
  it.each([
    [39_840, '39,840'],
    [0, '0'],
    [-0, '0'],
    [1234.5, '1,234.5'],
    [0.126, '0.13'],
    [-1500, '-1,500'],
    [null, 'sin dato'],
  ])('%s', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  it('are read back as they were, to two decimals', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }), (hundredths) => {
        const value = hundredths / 100;
        expect(parseNumber(formatNumber(value))).toBeCloseTo(value, 6);
      }),
    );
  });

  it.each([
    [0.45487, '45%'],
    [0.455, '46%'],
    [0.285, '29%'],
    [1.005, '101%'],
    [62.93, '6,293%'],
    [0, '0%'],
    [null, 'sin dato'],
  ])('a ratio of %s is %s', (ratio, text) => {
    expect(formatPercent(ratio)).toBe(text);
  });
});

describe('periods for people', () => {
  const period = (quarters: Period['quarters'], more: Partial<Period> = {}): Period => ({
    year: 2023,
    quarters,
    cumulative: false,
    ...more,
  });

  it.each([
    [period([3]), '3.er trimestre de 2023'],
    [period([1, 3]), '1.er y 3.er trimestre de 2023'],
    [period([2, 3, 4]), '2.º, 3.er y 4.º trimestre de 2023'],
    [period([1, 2]), '1.er semestre de 2023'],
    [period([3, 4]), '2.º semestre de 2023'],
    [period([1, 2, 3], { cumulative: true }), 'enero a septiembre de 2023'],
    [period([1], { cumulative: true }), 'enero a marzo de 2023'],
    [period([1, 2, 3, 4], { cumulative: true }), 'todo 2023'],
    [period([1, 2, 3, 4], { year: 2024 }), 'todo 2024'],
  ])('%j', (value, text) => {
    expect(formatPeriod(value)).toBe(text);
  });

  it('names each quarter with its ordinal', () => {
    expect(([1, 2, 3, 4] as const).map(formatQuarter)).toEqual([
      '1.er trimestre',
      '2.º trimestre',
      '3.er trimestre',
      '4.º trimestre',
    ]);
  });

  it('writes days out, and leaves alone what is no day', () => {
    expect(formatDay('2023-09-30')).toBe('30 de septiembre de 2023');
    expect(formatDay('2024-01-01')).toBe('1 de enero de 2024');
    expect(formatDay('septiembre')).toBe('septiembre');
    expect(formatDay('2023-13-01')).toBe('2023-13-01');
  });
});

describe('joinWithAnd', () => {
  it.each([
    [[], ''],
    [['becas'], 'becas'],
    [['becas', 'podas'], 'becas y podas'],
    [['becas', 'podas', 'informes'], 'becas, podas e informes'],
    [['agua', 'hielo'], 'agua y hielo'],
    [['madres', 'hijas'], 'madres e hijas'],
    [['uno', 'Ítaca'], 'uno e Ítaca'],
  ])('%j', (items, text) => {
    expect(joinWithAnd(items)).toBe(text);
  });
});

describe('a count', () => {
  it.each([
    [0, '0 avisos', '0 metas y acciones'],
    [1, '1 aviso', '1 meta o acción'],
    [1_200, '1,200 avisos', '1,200 metas y acciones'],
  ])('%d', (count, notices, goals) => {
    expect(formatCount(count, 'aviso', 'avisos')).toBe(notices);
    expect(formatGoalCount(count)).toBe(goals);
  });
});
