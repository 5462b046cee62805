import { describe, expect, it } from 'vitest';
import { cleanChatText } from '#src/language/chat-text.ts';

describe('the words of a chat message', () => {
  it.each([
    ['<@U012AB3CD> avance de despensas', 'avance de despensas'],
    ['avance <@U012AB3CD|ana> de becas', 'avance de becas'],
    ['ver <#C123|metas-2023>', 'ver'],
    ['ver <#C123>', 'ver'],
    ['<!here> ¿cómo vamos?', '¿cómo vamos?'],
    ['<!subteam^S1|@enlaces> resumen', 'resumen'],
    ['al <!date^1696046400^{date}|30 de septiembre>', 'al 30 de septiembre'],
    ['según <https://example.mx/poa.pdf|el informe>', 'según el informe'],
    ['según <https://example.mx/poa>', 'según https://example.mx/poa'],
    ['escriba a <mailto:a@example.mx|a@example.mx>', 'escriba a a@example.mx'],
    ['escriba a <mailto:a@example.mx>', 'escriba a a@example.mx'],
    ['avance de *despensas* en _Q3_, ~Q2~ y `303`', 'avance de despensas en Q3, Q2 y 303'],
    ['*_despensas_*', 'despensas'],
    ['```avance de becas```', 'avance de becas'],
    ['&gt; metas atrasadas\n&gt; en rojo', 'metas atrasadas\nen rojo'],
    ['&gt; ¿alguien tiene el dato?\n&gt; es de ayer\n\navance de la 303', 'avance de la 303'],
    ['&gt; avance de la 303\n¿qué contesto a esto?', 'avance de la 303\n¿qué contesto a esto?'],
    ['&gt; avance de la 303\n?', 'avance de la 303\n?'],
    ['me preguntan:\n&gt; avance de la 303', 'me preguntan:\navance de la 303'],
    ['Buenas tardes, ¿avance de la 303? Gracias', '¿avance de la 303?'],
    ['metas &lt; 50% &amp; en rojo', 'metas < 50% & en rojo'],
    ['la 30\u200B3 en\u2060 tri\u00ADmestre \uFEFF2', 'la 303 en trimestre 2'],
    ['acci\u006F\u0301n de nin\u0303os', 'acción de niños'],
    [':wave: hola :wave::skin-tone-2: :+1: :flag-mx:', 'hola'],
  ])('%j reads %j', (typed, words) => {
    expect(cleanChatText(typed)).toBe(words);
  });

  it.each([
    'avance a las 10:30:45',
    '3*4*5',
    'clave_interna_2 y otra_clave',
    'unas ~50 despensas',
    '¿cuánto falta de la 303?',
    'proporción 1:2:3',
  ])('leaves %j as it is', (typed) => {
    expect(cleanChatText(typed)).toBe(typed);
  });

  it('decodes once: what a person typed as an entity does not become a mark', () => {
    expect(cleanChatText('&amp;lt;!channel&amp;gt;')).toBe('&lt;!channel&gt;');
  });

  it('needs no more than a moment for hostile texts of 100 KB', () => {
    const hostile = ['<', '*', '_a', ':a', '`', '<@', '&', '>\n'].map((piece) =>
      piece.repeat(100_000 / piece.length),
    );
    const start = performance.now();
    for (const text of hostile) cleanChatText(text);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
