import { describe, expect, it } from 'vitest';
import { readChange } from '#intents/revise/read-change.ts';
import { readPaper } from '#intents/revise/read-paper.ts';
import { sayRevision } from '#intents/revise/say-revision.ts';
import { committedOf, imbalanceOf } from '#src/domain/goal-revision.ts';
import { goalWith } from '#test/support/goal-records.ts';

const RECORD = goalWith({ planned: [100, 100, 100, 100], achieved: [90, 80, null, null] });

function changed(text: string, quarter: 1 | 2 | 3 | 4 | null = null) {
  const period = quarter === null ? null : { year: 2031, quarters: [quarter], cumulative: false };
  const { annual, planned } = readChange({ text, record: RECORD, period }).after;
  return [annual, ...planned];
}

describe('what a goal is to commit to', () => {
  it.each([
    ['modifica la meta anual de la A-1 a 450', [450, 100, 100, 100, 100]],
    ['modifica la meta anual de la A-1 de 400 a 450', [450, 100, 100, 100, 100]],
    ['modifica la meta anual a 450 y programa 150 en el cuarto trimestre', [450, 100, 100, 100, 150]],
    ['reprograma el cuarto trimestre de la A-1 a 1,200', [400, 100, 100, 100, 1200]],
    ['reprograma la A-1: Q3 50 y Q4 150', [400, 100, 100, 50, 150]],
    ['reprograma la A-1: 50 en el tercer trimestre y 150 en el cuarto trimestre', [400, 100, 100, 50, 150]],
    ['recalendariza la A-1: Q1 10, Q2 20, Q3 30, Q4 40, meta anual 100', [100, 10, 20, 30, 40]],
    ['aumenta la meta anual de la A-1 en 50', [450, 100, 100, 100, 100]],
    ['reduce la meta de la A-1 en 50', [350, 100, 100, 100, 100]],
    ['cambia lo programado en octubre-diciembre de la A-1 a 120', [400, 100, 100, 100, 120]],
    ['ponle a la meta anual de la A-1 cuatrocientos cincuenta', [450, 100, 100, 100, 100]],
    ['modifica la meta anual de la A-1', [400, 100, 100, 100, 100]],
    ['modifica la meta anual de 2031 de la A-1 a 450', [450, 100, 100, 100, 100]],
    ['sube la meta anual de la A-1 10 %', [440, 100, 100, 100, 100]],
    ['sube 10% la meta de la A-1', [440, 100, 100, 100, 100]],
    ['reduce la meta de la A-1 en un diez por ciento', [360, 100, 100, 100, 100]],
    ['baja en 50 la A-1', [350, 100, 100, 100, 100]],
    ['súbele 50 a la meta de la A-1', [450, 100, 100, 100, 100]],
    ['sube la meta de la A-1 50 más', [450, 100, 100, 100, 100]],
    ['sube 20 % lo programado en el cuarto trimestre de la A-1', [400, 100, 100, 100, 120]],
    ['baja la meta anual en 10 y sube el cuarto trimestre en 20', [390, 100, 100, 100, 120]],
    ['sube la meta de la A-1 a 450', [450, 100, 100, 100, 100]],
    // Neither says what becomes of the figure that stands.
    ['modifica la meta de la A-1 en 10 %', [400, 100, 100, 100, 100]],
    ['sube la meta de la A-1 al 110 %', [400, 100, 100, 100, 100]],
  ])('“%s”', (text, expected) => {
    expect(changed(text)).toEqual(expected);
  });

  it('by a percentage is rounded to whole things, and says so; of a percentage it is not guessed', () => {
    const odd = { ...RECORD, annual: { value: 731, origin: 'printed' as const } };
    const read = readChange({ text: 'sube la meta anual de la A-1 10 %', record: odd, period: null });
    expect([read.after.annual, read.rounded]).toEqual([804, [{ what: 'annual', exact: 804.1, value: 804 }]]);
    const ratio = { ...RECORD, measure: { text: 'PORCENTAJE', origin: 'printed' as const } };
    const by = (text: string) => readChange({ text, record: ratio, period: null }).after.annual;
    expect(by('sube la meta anual de la A-1 10 %')).toBe(400);
    expect(by('modifica la meta anual de la A-1 a 90 %')).toBe(90);
  });

  it.each([
    ['sube la meta anual de la A-1 50', 50, 1],
    ['baja la meta anual de la A-1 a 500', 500, -1],
  ])('is in doubt where figure and verb go against each other: “%s”', (text, value, direction) => {
    const read = readChange({ text, record: RECORD, period: null });
    expect(read.doubt).toEqual({ what: 'annual', was: 400, value, direction });
    expect(read.after.annual).toBe(400);
  });

  it('is of this quarter where the message says so', () => {
    expect(changed('reprograma este trimestre de la A-1 a 120', 4)).toEqual([400, 100, 100, 100, 120]);
  });

  it('does not take a spoken code for a figure', () => {
    const record = { ...RECORD, code: '303' };
    for (const code of ['303', 'tres cero tres', 'trescientos tres']) {
      const text = `modifica la meta anual de la ${code} a 450`;
      expect(readChange({ text, record, period: null }).after.annual).toBe(450);
    }
  });

  it('is said again so that it is read as the same', () => {
    for (const after of [
      { annual: 450, planned: [100, 100, 100, 150] },
      { annual: 400, planned: [100, 100, 50, 150] },
      { annual: 30_500, planned: [100, 100, 100, 30_200] },
    ]) {
      const paper = { authorization: 'oficio 118/2031', justification: 'creció el padrón' };
      const said = sayRevision({ subject: 'la A-1', record: RECORD, after, paper });
      const read = readPaper(said, 2031);
      expect(readChange({ text: read.rest, record: RECORD, period: null })).toEqual({
        after,
        rounded: [],
        doubt: null,
      });
      expect(read).toMatchObject(paper);
    }
  });
});

describe('the paper that authorises a change', () => {
  it.each([
    ['a 450 por oficio 118/2031', 'oficio 118/2031', null, null],
    ['a 450, según acuerdo de la Junta de Gobierno', 'acuerdo de la Junta de Gobierno', null, null],
    ['a 450 con el oficio DIF/118 del 3 de octubre', 'oficio DIF/118', '2031-10-03', null],
    ['a 450 porque creció el padrón, oficio 118', 'oficio 118', null, 'creció el padrón'],
    ['a 450, oficio 118. Justificación: creció el padrón.', 'oficio 118', null, 'creció el padrón'],
    ['a 450 debido a que creció el padrón', null, null, 'creció el padrón'],
    ['a 450 de acuerdo con lo hablado', null, null, null],
    ['a 450', null, null, null],
  ])('in “%s”', (...[text, authorization, authorizedOn, justification]) => {
    const paper = readPaper(text, 2031);
    expect(paper).toMatchObject({ authorization, authorizedOn, justification });
    expect(paper.rest).toContain('a 450');
  });
});

describe('quarters and year', () => {
  it('add up, or say by how much they do not', () => {
    expect(imbalanceOf(committedOf(RECORD))).toBeNull();
    expect(imbalanceOf({ annual: 450, planned: [100, 100, 100, 100] })).toEqual({ sum: 400, annual: 450 });
    expect(imbalanceOf({ annual: null, planned: [100, 100, 100, 100] })).toBeNull();
    expect(imbalanceOf({ annual: 450, planned: [100, null, 100, 100] })).toBeNull();
    expect(imbalanceOf({ annual: 0.3, planned: [0.1, 0.1, 0.1, 0] })).toBeNull();
  });
});
