import { describe, expect, it } from 'vitest';
import { applyImport } from '#db/import-report.ts';
import type { Answered } from '#src/bot/bot.ts';
import { renderPlain } from '#src/reply/render-plain.ts';
import type { ChoicesPart, Suggestion } from '#src/reply/reply.ts';
import { aFile, aReading, aRow } from '#test/support/reading-builder.ts';
import { ask, botOn, codesOf, openDemo } from './demo-bot.ts';
import { openLibraries } from './invented-bot.ts';

function optionsOf({ reply }: Answered): readonly Suggestion[] {
  return reply.parts.flatMap((part) => (part.kind === 'choices' ? (part satisfies ChoicesPart).options : []));
}

describe('words that fit many goals', () => {
  it('are answered with the figures of all of them, which the rows hold', async () => {
    const answered = await ask(await openLibraries(), 'préstamos de libros Q3');
    const codes = answered.goals.map(({ record }) => record.code);
    expect(codes).toEqual(['L11', 'L21', 'L31', 'L41', 'L51', 'L61', 'L71', 'L81', 'L91']);
    expect(answered.understanding.choices.map(({ code }) => code)).toEqual(codes);
    expect(renderPlain(answered.reply)).toMatch(/Biblioteca Regional La Cañada +L71 +617 +384 +62%/u);
  });

  it('add up what is reported, and name what is left out instead of counting it as 0', async () => {
    const text = renderPlain((await ask(await openLibraries(), 'préstamos de libros Q3')).reply);
    expect(text).toContain(
      'En conjunto (8 de 9), 3.er trimestre de 2023: alcanzado 4,524 de 4,948 (préstamo), 91%',
    );
    expect(text).toContain('No se cuenta L41 (Biblioteca Regional Río Hondo): le faltan cifras');
  });

  it.each([
    'préstamos de libros Q3',
    '¿cuántos préstamos de libros se alcanzaron en el segundo trimestre?',
    '¿cuánto falta de préstamos de libros?',
    '¿cuál es la meta anual de préstamos de libros?',
    '¿cuántos préstamos de libros estaban programados a junio?',
    '¿cuál es el avance relativo de préstamos de libros?',
    '¿cuál es el porcentaje de cumplimiento de préstamos de libros en el primer semestre?',
    '¿por qué no se cumplieron los préstamos de libros en el tercer trimestre?',
    '¿quién lleva los talleres de lectura?',
    '¿vamos a llegar con los préstamos de libros?',
    'evolución de los talleres de lectura',
    'compara los préstamos de libros en Q1 y Q3',
    'registra 350 préstamos de libros en el cuarto trimestre',
    'agrega a los préstamos de libros en Q3 la observación: cerró la sala',
  ])('«%s»: each choice asks the same of that goal alone', async (message) => {
    const bot = await openLibraries();
    const answered = await ask(bot, message, 'C1:1');
    const options = optionsOf(answered);
    expect(options).toHaveLength(9);
    const { understanding } = answered;
    for (const [index, { message: choice }] of options.entries()) {
      const chosen = await ask(bot, choice);
      expect(chosen.understanding, choice).toMatchObject({
        intent: understanding.intent,
        goals: [understanding.choices[index]],
        choices: [],
        period: understanding.period,
        measure: understanding.measure,
        value: understanding.value,
        note: understanding.note,
      });
    }
  });

  it('remembers a choice as if it had been typed', async () => {
    const bot = await openLibraries();
    const options = optionsOf(
      await ask(bot, '¿por qué no se cumplieron los préstamos de libros en Q3?', 'C1:1'),
    );
    await ask(bot, options[6]?.message ?? '', 'C1:1');
    const next = await ask(bot, '¿y en Q1?', 'C1:1');
    expect(next.understanding.intent).toBe('explain');
    expect(codesOf(next)).toEqual(['L71']);
  });

  it('tells the choices apart by their office, within what a button holds', async () => {
    const labels = optionsOf(await ask(await openLibraries(), 'talleres de lectura')).map(
      ({ label }) => label,
    );
    expect(labels[0]).toBe('Biblioteca Regional El Roble · L12');
    expect(new Set(labels).size).toBe(labels.length);
    for (const label of labels) expect(label.length).toBeLessThanOrEqual(75);
  });

  it('asks for one of two goals of one office by what differs, where something is to be recorded', async () => {
    const answered = await ask(botOn(await openDemo()), 'registra 3500 despensas en Q4');
    expect(optionsOf(answered).map(({ label }) => label)).toEqual([
      '303 Distribución de entrega de despensas… · meta anual 39,840 (despensa)',
      '312 Distribución de entrega de despensas… · meta anual 23,172 (despensa)',
    ]);
  });

  it('shows no figures of more than a hundred, only the question', async () => {
    const store = await openDemo();
    const rows = Array.from({ length: 120 }, (_, index) =>
      aRow({ goalCode: `${500 + index}`, row: index + 1 }),
    );
    await applyImport(store.db, aFile(aReading({ rows })));
    const answered = await ask(botOn(store), '¿cómo va el bacheo?');
    expect(answered.goals).toEqual([]);
    expect(optionsOf(answered)).toHaveLength(120);
    expect(answered.reply.parts.map(({ kind }) => kind)).toEqual(['choices']);
  });
});

describe('a code that two units have', () => {
  it('is chosen together with its unit', async () => {
    const store = await openDemo();
    const units = ['7100', '7200'];
    const rows = Array.from({ length: 8 }, (_, index) =>
      aRow({ goalCode: `${600 + (index % 4)}`, unitCode: units[index < 4 ? 0 : 1] ?? '', row: index + 1 }),
    );
    await applyImport(store.db, aFile(aReading({ rows })));
    const bot = botOn(store);
    const answered = await ask(bot, '¿cómo va el bacheo?');
    for (const [index, { message }] of optionsOf(answered).entries()) {
      const chosen = await ask(bot, message);
      expect(
        chosen.goals.map(({ record }) => record.id),
        message,
      ).toEqual([answered.understanding.choices[index]?.id]);
    }
  });
});
