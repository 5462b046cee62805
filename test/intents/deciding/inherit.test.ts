import { describe, expect, it } from 'vitest';
import { codesOf, openReading } from '#test/intents/understanding.ts';

const read = await openReading();
const readOther = await openReading('src/training/catalogs/transporte.csv');

describe('what a thread speaks of goes on', () => {
  it('a list is narrowed within its unit', () => {
    expect(read('atrasos del operativo', 'los rojos nada más')).toMatchObject({
      units: ['52201'],
      filter: { status: 'red' },
    });
    expect(read('metas de la línea 2.4.4', '¿cuáles van mal?').lines).toEqual(['2.4.4']);
  });

  it('"that office" is the thread\'s', () => {
    expect(read('rojas del operativo', '¿y cómo anda esa área?').units).toEqual(['52201']);
  });

  it('a whole office is that of the thread, not its goals', () => {
    const understood = read(
      '¿cuántas nóminas van en el administrativo?',
      'mejor el resumen de todo el departamento',
    );
    expect([understood.intent, codesOf(understood), understood.units]).toEqual(['summary', [], ['52102']]);
  });

  it('an order keeps its figure when its quarter or its goal is added', () => {
    const later = read('registrar 3 suministros en la 207', 'cuarto trimestre');
    expect(later).toMatchObject({ intent: 'capture', value: 3, period: { quarters: [4] } });
    expect(read('registra 1,200 en el cuarto trimestre', 'en la 310')).toMatchObject({
      intent: 'capture',
      value: 1200,
      period: { quarters: [4] },
    });
  });

  it('a quarter by itself is set against the one that was spoken of', () => {
    expect(read('difusión del primer trimestre', '¿y a comparación del segundo?')).toMatchObject({
      intent: 'compare',
      period: { quarters: [1, 2], cumulative: false },
    });
  });

  it('the year to date, said alone, is of the same goal', () => {
    const understood = read('la 303 en el primer trimestre', '¿y el acumulado?');
    expect(codesOf(understood)).toEqual(['303']);
    expect(understood.period).toEqual({ year: 2023, quarters: [1, 2, 3], cumulative: true });
  });

  it('a question that names nothing is about its goal', () => {
    expect(codesOf(read('difusión en Q3', '¿por qué se pasaron tanto?'))).toEqual(['103']);
  });

  it('words that fit its goal and others mean its goal', () => {
    expect(codesOf(readOther('licencias en Abasolo', '¿y cuántas licencias llevan?'))).toEqual(['LC-01']);
  });

  it('"the other one" is not', () => {
    expect(codesOf(read('¿cómo va la 303?', 'la otra de despensas'))).toEqual(['312']);
  });

  it('in all offices is the same indicator everywhere', () => {
    expect(codesOf(readOther('licencias en Abasolo', '¿y en todas las oficinas?'))).toHaveLength(20);
  });

  it('another subject inherits nothing', () => {
    expect(read('resumen de vinculación', 'cambiando de tema, ¿cómo van las becas?').units).toEqual([]);
  });
});
