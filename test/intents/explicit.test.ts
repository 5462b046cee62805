import { describe, expect, it } from 'vitest';
import { toPublicMeaning } from '#intents/public-meaning.ts';
import { makeReader } from '#intents/reading/observe.ts';
import { understand } from '#intents/understand.ts';
import type { Understanding } from '#intents/understanding.ts';
import { TODAY } from '#src/training/lessons.ts';
import { INVENTED_AGENCIES } from '#src/training/phrasings/invented-catalogs.ts';

const AGENCIES = Object.entries(INVENTED_AGENCIES).map(([name, { catalog }]) => ({
  name,
  reader: makeReader(catalog),
  code: catalog.goals[1]?.code ?? '',
}));

const TRACE = [
  '¿quién capturó la {code}?',
  'quién registró el dato de la {code} en el tercer trimestre',
  '¿Quién aprobó la {code}?',
  '¿cuándo se corrigió la {code}?',
  '¿cuándo fue capturada la {code}?',
  'historial de cambios de la {code}',
  'bitácora de la {code}',
  'cambios de la {code}',
  '¿de dónde salió el dato de la {code}?',
  '¿cuál es la fuente del dato de la {code}?',
  '¿quién modificó la meta de la {code}?',
  'quién subió el avance de la {code}',
  '¿quién lo capturó, lo de la {code}?',
  '¿quién escribió la observación de la {code}?',
];

/** What another question means: whose task it is, why, what is owed, what is to be told, what is to be recorded. */
const NOT_TRACE = [
  '¿quién captura la {code}?',
  '¿quién lleva la {code}?',
  '¿a quién le toca la {code}?',
  'quién tiene a su cargo la {code}',
  '¿quién no ha capturado el tercer trimestre?',
  'quiénes no capturaron Q3',
  'avísame cuando capturen la {code}',
  'avísame cuando se registre algo en la {code}',
  '¿por qué va así la {code}?',
  '¿de dónde sale el semáforo, con qué fórmula?',
  '¿de dónde sale tanto rezago en la {code}?',
  'evolución de la {code}',
  'historial por trimestre de la {code}',
  '¿quién avanzó más, la {code} o las otras?',
  'cambio de tema: la {code}',
  'captura en la {code} del Q3: 45',
  '¿quién cambió de color?',
  '¿por qué va así la {code}? yo no estaba cuando se capturó',
];

const REVISE = [
  'modifica la meta anual de la {code} a 45,000',
  'Modificar la meta anual autorizada de la {code} a 45,000',
  'aumenta la meta de la {code} a 45,000 por oficio 118/2023',
  'reprograma el cuarto trimestre de la {code} a 1,200',
  'recalendariza la {code}: Q1 100, Q2 100, Q3 100 y Q4 150',
  'cambia lo programado de la {code} en el cuarto trimestre a 120',
  'ajusta la meta de la {code} a 500',
  'sube la meta de la {code} 10 %',
  'sube 10% la meta de la {code}',
  'por favor reduce en un 5 por ciento la meta de la {code}',
  'baja en 500 la {code}',
  'súbele 500 a la meta de la {code}',
  'aumenta la meta anual de la {code} en 5,000',
  'cambia la meta de la {code} a 18,000',
  'súbele la meta a la {code} a 18,000',
];

const NOT_REVISE = [
  '¿cuál es la meta anual de la {code}?',
  '¿cuánto cambió la meta anual de la {code}?',
  '¿qué es una meta modificada?',
  'corrige la {code} en el tercer trimestre a 9,000',
  'modifica la {code} en el tercer trimestre a 9,000',
  'cambia la {code} a 9,000',
  'cambia la meta de la {code} del tercer trimestre a 9,000',
  'registra 1,200 en la {code} en el cuarto trimestre',
  'agrega a la {code} la observación: se reprogramó para diciembre',
  'avísame cuando cambie la meta anual de la {code}',
  '¿por qué se reprogramó la {code}?',
  'no modifiques la meta anual de la {code}',
  'avísame si la {code} baja en 10 %',
  'avísame si baja 10 % la meta de la {code}',
  '¿subió 10 % la meta de la {code}?',
  'sube 500 en la {code} en el cuarto trimestre',
  'la {code} bajó en 500',
  '¿cuánto falta para llegar al 10 % de la meta de la {code}?',
];

describe.each(AGENCIES)('what is told by its own words, at $name', ({ reader, code }) => {
  const read = (text: string, previous: Understanding | null = null): Understanding =>
    understand(text.replace('{code}', code), { reader, previous, today: TODAY });

  it.each(TRACE)('“%s” asks how a figure came to be', (text) => {
    const understood = read(text);
    expect([understood.intent, understood.goals.map((goal) => goal.code)]).toEqual(['trace', [code]]);
  });

  it.each(NOT_TRACE)('“%s” asks something else', (text) => {
    expect(read(text).intent).not.toBe('trace');
  });

  it.each(REVISE)('“%s” changes what a goal commits to', (text) => {
    const understood = read(text);
    expect([understood.intent, understood.goals.map((goal) => goal.code)]).toEqual(['revise', [code]]);
  });

  it.each(NOT_REVISE)('“%s” changes nothing of the kind', (text) => {
    expect(read(text).intent).not.toBe('revise');
  });

  it('goes by names of the contract in the machine interface', () => {
    const traced = toPublicMeaning(read('¿quién capturó la {code}?'));
    const revised = toPublicMeaning(read('modifica la meta anual de la {code} a 45,000'));
    expect([traced.intent, traced.goals.map((goal) => goal.code)]).toEqual(['responsible', [code]]);
    expect([revised.intent, revised.goals, revised.value]).toEqual(['unknown', [], null]);
  });

  it('is about what the thread spoke of, and leaves other questions to the thread', () => {
    const first = read('¿cómo va la {code} en el tercer trimestre?');
    const who = read('¿quién capturó esto?', first);
    expect([who.intent, who.goals.map((goal) => goal.code), who.period?.quarters]).toEqual([
      'trace',
      [code],
      [3],
    ]);
    expect(read('¿y en Q2?', who).intent).toBe('trace');
    expect(read('¿quién la lleva?', who).intent).toBe('responsible');
    expect(read('¿cómo va?', who).intent).toBe('progress');
  });

  it('asks for the goal where none is named', () => {
    expect(read('modifica la meta anual a 45,000').intent).toBe('revise');
    expect(read('¿quién capturó esto?').intent).toBe('trace');
  });
});
