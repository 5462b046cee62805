import { describe, expect, it } from 'vitest';
import { toPublicMeaning } from '#intents/public-meaning.ts';
import { renderPlain } from '#src/reply/render-plain.ts';
import { ask, botOn, openDemo } from '#test/bot/demo-bot.ts';
import { openReading } from '#test/intents/understanding.ts';

const read = await openReading();

async function answerTo(text: string): Promise<string> {
  return renderPlain((await ask(botOn(await openDemo()), text)).reply);
}

describe('what a report leaves open', () => {
  it.each([
    'acciones sin observación',
    '¿a cuáles les falta la justificación?',
    'qué metas no traen observaciones',
    'las que no están justificadas',
  ])('%s: off range, and nobody says why', (text) => {
    expect(read(text)).toMatchObject({ intent: 'gaps', rules: ['gaps.unexplained'] });
  });

  it.each([
    'qué cifras no cuadran',
    'metas con dudas',
    '¿qué errores trae el informe?',
    'hay datos inconsistentes?',
    'qué no suma',
  ])('%s: figures that do not add up', (text) => {
    expect(read(text)).toMatchObject({ intent: 'gaps', rules: ['gaps.doubtful'] });
  });

  it.each([
    '¿por qué la 309 no trae observación?',
    'agrega a la 309 la observación: los datos no cuadran',
    '¿cuál es la diferencia entre avance relativo y cumplimiento?',
    'avísame si hay cifras que no cuadran',
    'compara las cifras de la 303 y la 312',
    '¿qué quiere decir que los datos no cuadran?',
  ])('%s: asks something else', (text) => {
    expect(read(text).intent).not.toBe('gaps');
  });

  it('is a list to machines, of a unit where one is named', () => {
    const understood = read('acciones del operativo sin observación');
    expect(toPublicMeaning(understood)).toMatchObject({ intent: 'list', units: ['52201'], filter: null });
  });

  it('is answered with the goals, and with what does not add up', async () => {
    const unexplained = await answerTo('acciones del operativo sin observación');
    expect(unexplained).toContain('Fuera de rango y sin observación: 3 metas y acciones');
    expect(unexplained.match(/\b(?:306|309|310)\b/gu)).toHaveLength(3);
    expect(await answerTo('¿qué cifras no cuadran en el operativo?')).toContain('una diferencia de 485');
    expect(await answerTo('¿qué cifras no cuadran en vinculación?')).toContain('una diferencia de 196');
  });

  it('is said to be nothing where all is well', async () => {
    expect(await answerTo('qué cifras no cuadran en administrativo')).toContain(
      'Ninguna cifra queda en duda',
    );
    expect(await answerTo('metas del administrativo sin observación')).toContain('Ninguna meta ni acción');
  });
});
