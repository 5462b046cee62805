import { describe, expect, it } from 'vitest';
import { findTerms, GLOSSARY } from '#intents/define/glossary.ts';
import { DEFINE } from '#intents/define/intent.ts';
import { fold } from '#src/language/fold.ts';
import { openTeller } from '#test/support/teller.ts';

const termsOf = (message: string) => findTerms(fold(message)).map(({ term }) => term);

describe('the terms that a message asks for', () => {
  it.each([
    ['¿Qué es el avance relativo?', ['Avance relativo']],
    ['¿Qué diferencia hay entre cumplimiento y avance relativo?', ['Cumplimiento', 'Avance relativo']],
    ['¿Qué significa que una meta esté en rojo?', ['Rojo']],
    ['¿Qué diferencia hay entre verde y amarillo?', ['Semáforo']],
    ['¿Qué quiere decir el semáforo en rojo?', ['Rojo']],
    ['¿Qué es la meta anual?', ['Meta anual autorizada']],
    ['¿Qué es una meta?', ['Meta y acción']],
    ['¿Qué es una unidad de medida?', ['Unidad de medida']],
    ['¿Qué es el flogisto?', []],
  ])('%s', (message, terms) => expect(termsOf(message)).toEqual(terms));

  it('are each found by every wording of theirs', () => {
    const lost = GLOSSARY.flatMap((term) =>
      term.askedBy.filter((words) => !findTerms(`que es ${words}`).includes(term)),
    );
    expect(lost).toEqual([]);
  });

  it('are told in two sentences or more', () => {
    for (const { term, meaning, rule } of GLOSSARY)
      expect([term, (meaning.match(/\.(?: |$)/gu) ?? []).length + (rule === undefined ? 0 : 1)]).toEqual([
        term,
        expect.toSatisfy((sentences: number) => sentences >= 2),
      ]);
  });
});

describe('what is told of a term', () => {
  it('is worked with a goal of the own catalogue, whose figures are not in doubt', async () => {
    const { tell } = await openTeller();
    const { text, codes } = await tell(DEFINE, { text: '¿Qué es el cumplimiento?' });
    expect(text).toContain('Cumplimiento = alcanzado a la fecha ÷ programado a la fecha.');
    expect(text).toMatch(/Por ejemplo, la L11 tenía programado 1,789 y alcanzó 1,719: 96%/u);
    expect(codes).toEqual(['L11']);
  });

  it('is the term, not the unit that the thread was about', async () => {
    const { tell } = await openTeller();
    const { text } = await tell(DEFINE, {
      text: '¿y qué es el avance relativo?',
      units: ['8101'],
      inherited: ['units'],
    });
    expect(text).toContain('Avance relativo = ');
  });

  it('is offered from a list where it is not known', async () => {
    const { tell } = await openTeller();
    const { text, codes } = await tell(DEFINE, { text: '¿qué es el flogisto?' });
    expect(text).toContain('No tengo ese término. Puedo explicar, entre otros:');
    expect(codes).toEqual([]);
  });

  it('is of a unit: what it is and its goals', async () => {
    const { tell } = await openTeller();
    const { text, codes } = await tell(DEFINE, { text: '¿qué es la 8201?', units: ['8201'] });
    expect(text).toContain('Unidad ejecutora 8201 Coordinación de Acervos');
    expect(codes).toEqual(['C1', 'C2', 'C3', 'C4', 'C5', 'C6']);
  });
});
