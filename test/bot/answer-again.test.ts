import { describe, expect, it } from 'vitest';
import { createAnswersKeeper } from '#src/bot/answers-keeper.ts';
import { renderPlain } from '#src/reply/render-plain.ts';
import { AT, ask, botOn, openDemo } from './demo-bot.ts';

describe('an answer that is given again, as when it is shared', () => {
  it.each([
    'avance de despensas Q3',
    'metas entre 50 y 80 por ciento',
    'qué cifras no cuadran',
    'acciones sin observación',
    '¿en qué trimestre se entregaron más despensas?',
    '¿qué es el avance relativo?',
    'borra la 303',
    'pinta de verde la 303',
    'avance de despensas en agosto',
    '¿qué acciones van en rojo en jurídico?',
  ])('says the same of the same figures: %s', async (text) => {
    const store = await openDemo();
    const bot = botOn(store);
    const first = await ask(bot, text);
    await createAnswersKeeper(store.db)({ text, threadKey: null, at: AT }, first);
    const again = await bot.answerAgain(first.id, null);
    if (again === null) throw new Error('not kept');
    expect(renderPlain(again.reply)).toBe(renderPlain(first.reply));
  });

  it('goes on in its thread as the question was asked', async () => {
    const bot = botOn(await openDemo());
    await ask(bot, 'qué cifras no cuadran', 'hilo');
    const next = renderPlain((await ask(bot, '¿y en Q2?', 'hilo')).reply);
    expect(next).toContain('Pendientes del informe');
    expect(next).not.toContain('Fuera de rango');
  });
});
