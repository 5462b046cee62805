import { describe, expect, it } from 'vitest';
import { applyImport } from '#db/import-report.ts';
import { writeConversation } from '#db/queries/conversations.ts';
import { renderPlain } from '#src/reply/render-plain.ts';
import { aFile, aReading } from '#test/support/reading-builder.ts';
import { AT, ask, botOn, codesOf, openDemo } from './demo-bot.ts';

describe('what is easily answered wrongly', () => {
  it('answers a message with the word «constructor», as any other', async () => {
    const { reply } = await ask(botOn(await openDemo()), 'avance del constructor');
    expect(renderPlain(reply)).not.toBe('');
  });

  it('keeps what a thread was about when a message in between is not understood', async () => {
    const bot = botOn(await openDemo());
    await ask(bot, 'avance de la 303 en Q3', 'C1:1');
    await ask(bot, 'xyzzy plugh', 'C1:1');
    expect(codesOf(await ask(bot, '¿y en Q1?', 'C1:1'))).toEqual(['303']);
  });

  it('begins a thread anew whose stored state is no JSON', async () => {
    const store = await openDemo();
    await writeConversation(store.db, { threadKeys: ['C1:1'], state: '{roto', updatedAt: AT });
    expect(codesOf(await ask(botOn(store), 'avance de la 303', 'C1:1'))).toEqual(['303']);
  });

  it('finds by its words a goal that only an earlier programme has, where its year is named', async () => {
    const store = await openDemo();
    await applyImport(store.db, aFile(aReading({ year: 2031 })));
    expect(codesOf(await ask(botOn(store), 'avance de becas en 2023'))).toEqual(['305']);
  });

  it('says which of several codes does not exist, beside the answer for the others', async () => {
    const { reply } = await ask(botOn(await openDemo()), 'avance de la 303 y la 999');
    expect(renderPlain(reply)).toContain('999');
  });

  it('does not answer for the whole institution when the unit asked for does not exist', async () => {
    const { goals } = await ask(botOn(await openDemo()), 'resumen de la unidad 99999');
    expect(goals).toEqual([]);
  });

  it.each(['9.9.9', '1.1.1.1', '1.2.3.4.5'])(
    'says that the line of action %s does not exist',
    async (line) => {
      const { goals, reply } = await ask(botOn(await openDemo()), `¿cómo van las metas de la línea ${line}?`);
      expect(renderPlain(reply)).toContain(`No existe la clave ${line}`);
      expect(goals).toEqual([]);
    },
  );

  it('does not answer for another scope of the thread when the line asked for does not exist', async () => {
    const bot = botOn(await openDemo());
    await ask(bot, 'metas del programa 511', 'C1:1');
    expect((await ask(bot, 'metas de la línea 9.9.9', 'C1:1')).goals).toEqual([]);
  });

  it('says that a code does not exist, also after a year that is not held', async () => {
    const bot = botOn(await openDemo());
    await ask(bot, '¿cómo vamos en 2024?', 'C1:1');
    expect(renderPlain((await ask(bot, 'avance de la 999', 'C1:1')).reply)).toContain('999');
  });

  it('says that a quarter asked for in a summary is not reported yet', async () => {
    const { reply } = await ask(botOn(await openDemo()), 'resumen del cuarto trimestre');
    expect(renderPlain(reply)).toMatch(
      /4\.º trimestre.*(?:sin reportar|no se (?:ha reportado|reporta)|aún|todavía)/isu,
    );
  });

  it('marks in a list the goals whose figures are in doubt', async () => {
    const { reply } = await ask(botOn(await openDemo()), 'top 5');
    expect(renderPlain(reply)).toMatch(/⚠️|en duda|no cuadran/u);
  });

  it('counts a goal below its programme as below it, however little', async () => {
    const { reply } = await ask(botOn(await openDemo()), '¿cómo vamos?');
    expect(renderPlain(reply)).not.toContain('29 van al menos como se programó');
  });

  it('says until when what remains is counted', async () => {
    const { reply } = await ask(botOn(await openDemo()), '¿cuánto falta de la 303 a junio?');
    expect(renderPlain(reply)).toMatch(/faltan 25,038 .*junio/u);
  });

  it('prints the rule of the colours only where there is a colour', async () => {
    const { reply } = await ask(botOn(await openDemo()), '¿quién lleva las becas?');
    expect(renderPlain(reply)).not.toContain('Semáforo');
  });

  it('says of which quarter a remark is, also where another quarter is asked for', async () => {
    const bot = botOn(await openDemo());
    const open = renderPlain((await ask(bot, 'avance de la 303 en Q4')).reply);
    expect(open).toContain('Observación del 3.er trimestre: No se alcanza');
    expect(open).toContain('El 4.º trimestre de 2023 todavía no se reporta');
    expect(renderPlain((await ask(bot, 'avance de la 303 en Q1')).reply)).not.toContain('Observación');
  });

  it('shows a doubt about one quarter where that quarter counts, and nowhere else', async () => {
    const bot = botOn(await openDemo());
    expect(renderPlain((await ask(bot, 'avance de la M.3 en Q3')).reply)).toContain('diferencia de 485');
    expect(renderPlain((await ask(bot, 'avance de la M.3 en Q2')).reply)).not.toContain('diferencia de 485');
  });

  it('names the goals in the order in which it tells them', async () => {
    const { reply, goals } = await ask(botOn(await openDemo()), 'avance de la 312, la 205 y la 303');
    const codes = goals.map(({ record }) => record.code);
    const named = codes.map((code) => reply.understood?.indexOf(code) ?? -1);
    expect(codes).toEqual(['205', '303', '312']);
    expect(named).toEqual(named.toSorted((a, b) => a - b));
  });

  it('says what it took over from the thread', async () => {
    const bot = botOn(await openDemo());
    await ask(bot, 'avance de la 303 en Q2', 'C1:1');
    const { reply } = await ask(bot, '¿y la 312?', 'C1:1');
    expect(reply.understood).toMatch(/^312 .* · del mensaje anterior: 2\.º trimestre de 2023$/u);
  });
});
