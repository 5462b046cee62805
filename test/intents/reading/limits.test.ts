import { describe, expect, it } from 'vitest';
import { renderPlain } from '#src/reply/render-plain.ts';
import { ask, botOn, openDemo } from '#test/bot/demo-bot.ts';
import { openReading } from '#test/intents/understanding.ts';

const read = await openReading();

describe('limits on a ratio', () => {
  it.each([
    ['metas entre 50 y 80 por ciento', { measure: 'relative', value: 50, upTo: 80 }],
    ['metas con avance entre el 40 y el 60', { measure: 'relative', value: 40, upTo: 60 }],
    ['las que estén entre 30% y 50% de cumplimiento', { measure: 'compliance', value: 30, upTo: 50 }],
    ['metas del 50 al 80 por ciento', { measure: 'relative', value: 50, upTo: 80 }],
  ])('%s: two of them', (text, limits) => {
    expect(read(text).filter).toEqual({ ...limits, op: '>=' });
  });

  it('two of them hold together', async () => {
    const told = renderPlain(
      (await ask(botOn(await openDemo()), 'metas con avance entre 40 y 50 por ciento')).reply,
    );
    expect(told).toContain('con avance relativo de 40% a 50%: 1 de 34 (3%)');
    expect(told).toContain('303');
  });

  it.each([
    ['qué metas están por arriba del 100', '>', 100],
    ['cuáles están abajo de 50', '<', 50],
    ['arriba de 80 cuáles hay', '>', 80],
    ['cuáles no pasan de 40 al corte de septiembre', '<', 40],
  ])('%s: of a set a bare number is a percentage', (text, op, value) => {
    expect(read(text).filter).toMatchObject({ measure: 'relative', op, value });
  });

  it.each(['metas con más de 100 servicios', '¿la 303 pasa de 100?'])(
    '%s: a number that counts something is none',
    (text) => {
      expect(read(text).filter).toBeNull();
    },
  );

  it.each([
    'hay algo en cero',
    'metas al 0 %',
    'qué metas no llevan nada de avance',
    'acciones con cero avance',
  ])('%s: nothing was achieved', (text) => {
    expect(read(text).filter).toEqual({ measure: 'relative', op: '<=', value: 0 });
  });
});

describe('rankings', () => {
  it.each([
    ['¿cuál meta va peor?', 'worst', 1],
    ['cuál es la acción con menos avance de vinculación', 'worst', 1],
    ['los proyectos más atrasados', 'worst', null],
    ['los 3 indicadores más rezagados', 'worst', 3],
    ['ordena las metas de la mejor a la peor', 'best', null],
    ['de la más baja a la más alta, todas las metas', 'worst', null],
  ])('%s', (text, order, limit) => {
    expect(read(text)).toMatchObject({ intent: 'list', goals: [], order, limit });
  });
});
