import type { Measure } from '#src/domain/slots.ts';
import type { AheadWords } from '../telling/ahead.ts';

/** How being ahead in a figure is said of goals; without a figure asked for, by compliance. */
export const GOAL_WORDS: Readonly<Record<Measure, Omit<AheadWords, 'of'>>> = {
  compliance: { one: 'va mejor', several: 'van mejor', tie: 'van parejas' },
  relative: { one: 'lleva más avance relativo', several: 'llevan más avance relativo', tie: 'van parejas' },
  actual: { one: 'alcanzó más', several: 'alcanzaron más', tie: 'alcanzaron lo mismo' },
  programmed: {
    one: 'tiene más programado',
    several: 'tienen más programado',
    tie: 'tienen lo mismo programado',
  },
  target: {
    one: 'tiene la meta anual más alta',
    several: 'tienen la meta anual más alta',
    tie: 'tienen la misma meta anual',
  },
  remaining: {
    one: 'es a la que más le falta',
    several: 'son a las que más les falta',
    tie: 'tienen lo mismo pendiente',
  },
};

/** The same of quarters of one goal. */
export const QUARTER_WORDS: Readonly<Record<Measure, Omit<AheadWords, 'of'>>> = {
  compliance: { one: 'fue mejor', several: 'fueron mejores', tie: 'quedaron parejos' },
  relative: {
    one: 'aportó más avance relativo',
    several: 'aportaron más avance relativo',
    tie: 'aportaron lo mismo',
  },
  actual: { one: 'alcanzó más', several: 'alcanzaron más', tie: 'alcanzaron lo mismo' },
  programmed: {
    one: 'tiene más programado',
    several: 'tienen más programado',
    tie: 'tienen lo mismo programado',
  },
  target: { one: 'fue mejor', several: 'fueron mejores', tie: 'quedaron parejos' },
  remaining: { one: 'fue mejor', several: 'fueron mejores', tie: 'quedaron parejos' },
};

/** "15.1 puntos porcentuales": the difference of two ratios, from the figures themselves and not as rounded. */
export const POINTS = 100;
