import { describe, expect, it } from 'vitest';
import { renderPlain } from '#src/reply/render-plain.ts';
import { ask, botOn, openDemo } from './demo-bot.ts';

async function answerTo(text: string): Promise<string> {
  return renderPlain((await ask(botOn(await openDemo()), text)).reply);
}

describe('an answer that is not quite of what was asked says so before its figures', () => {
  it.each([
    ['avance de despensas en agosto', '3.er trimestre de 2023'],
    ['despensas al 15 de agosto', 'enero a septiembre de 2023'],
    ['despensas de enero a mayo', 'enero a junio de 2023'],
    ['resumen de septiembre', '3.er trimestre de 2023'],
    ['¿qué va en rojo de febrero a agosto?', 'enero a septiembre de 2023'],
  ])('%s: the figures are of %s', async (text, period) => {
    expect(await answerTo(text)).toContain(`no por mes ni por día; lo que sigue corresponde a: ${period}.`);
  });

  it.each([
    'despensas a junio',
    'despensas en julio, agosto y septiembre',
    'becas de enero a junio',
    'becas del 1 de enero al 30 de junio',
    'becas al 30 de septiembre',
    'becas antes de julio',
    'becas Q2',
  ])('%s: whole quarters, so nothing is to be said', async (text) => {
    expect(await answerTo(text)).not.toContain('no por mes');
  });

  it.each([
    ['¿qué acciones van en rojo en jurídico?', 'jurídico', 'de todo el programa'],
    ['lista de metas del área de nutrición', 'nutrición', 'de todo el programa'],
    ['metas atrasadas del área de comunicación social', 'comunicación social', 'de todo el programa'],
    ['avance del departamento de informática', 'informática', 'lo que más se le parece'],
  ])('%s: there is no such part of the agency', async (text, scope, what) => {
    const told = await answerTo(text);
    expect(told).toContain(`No encontré «${scope}» entre las unidades, programas y líneas`);
    expect(told).toContain(what);
  });

  it.each([
    'gráfica de barras de becas',
    'proyección de cierre de comedores',
    '¿sí llegamos con las becas o de plano no?',
    '¿qué departamento opera la 310?',
    'metas del área operativa',
    '¿cómo va el operativo?',
    'qué va en rojo',
    'unidad de medida de la 303',
  ])('%s: nothing is missing', async (text) => {
    expect(await answerTo(text)).not.toContain('No encontré');
  });

  it('does not take the ordinal of something else for a subject', async () => {
    expect(await answerTo('¿cómo va la tercera canasta?')).toContain('No encontré «canasta»');
    expect(await answerTo('¿cómo va la tercera edad?')).toContain('tercera edad');
  });
});
