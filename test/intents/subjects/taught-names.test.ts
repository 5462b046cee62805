import { describe, expect, it } from 'vitest';
import { makeReader, type Reader } from '#intents/reading/observe.ts';
import { understand } from '#intents/understand.ts';
import type { Understanding } from '#intents/understanding.ts';
import type { Catalog } from '#src/domain/catalog.ts';
import { INVENTED_AGENCIES, type InventedAgency } from '#src/training/phrasings/invented-catalogs.ts';

const TODAY = { year: 2023, month: 10, day: 15 };

interface Taught {
  readonly goals?: Readonly<Record<string, readonly string[]>>;
  readonly units?: Readonly<Record<string, readonly string[]>>;
}

function agency(name: string): InventedAgency {
  const found = INVENTED_AGENCIES[name];
  if (found === undefined) throw new Error(`no agency is called ${name}`);
  return found;
}

function teach(catalog: Catalog, { goals = {}, units = {} }: Taught): Reader {
  return makeReader({
    ...catalog,
    goals: catalog.goals.map((goal) => ({ ...goal, aliases: goals[goal.code] ?? [] })),
    units: catalog.units.map((unit) => ({ ...unit, aliases: units[unit.code] ?? [] })),
  });
}

function ask(reader: Reader, text: string): Understanding {
  return understand(text, { reader, previous: null, today: TODAY });
}

const goalsOf = (reader: Reader, text: string): readonly string[] =>
  ask(reader, text).goals.map(({ code }) => code);

const works = agency('obras públicas').catalog;

describe('a name taught for a goal', () => {
  const reader = teach(works, { goals: { 1103: ['la del súper'], 1301: ['los pirules del camellón'] } });

  it.each([
    '¿cómo va la del súper?',
    '¿como va la del SUPER?',
    'avance de la del súper en Q3',
    'la del super',
    '¿cómo van los súpers?',
    'cuánto falta de la del súpper',
  ])('is found in %j', (text) => {
    expect(goalsOf(reader, text)).toEqual(['1103']);
  });

  it.each(['avance de pirules', '¿cómo va el pirul?', 'los pirúles', 'pirulez', 'camellón de los pirules'])(
    'of several words is found by its own ones: %j',
    (text) => {
      expect(goalsOf(reader, text)).toEqual(['1301']);
    },
  );

  it.each([
    ['¿cómo va la de banquetas?', ['1103']],
    ['¿cómo va la 1101?', ['1101']],
    ['avance de la del bacheo', ['1101']],
    ['¿cómo va la?', []],
    ['¿cómo van las que superan el 90%?', []],
  ])('stands in no message for its small words: %j', (text, codes) => {
    expect(goalsOf(reader, text)).toEqual(codes);
  });

  it('does not stand for a word of it that other goals have in their own words', () => {
    const shared = teach(works, { goals: { 1301: ['los parques del alcalde'] } });
    expect(goalsOf(shared, 'avance de parques')).toEqual(['1302']);
    expect(goalsOf(shared, 'avance de los parques del alcalde')).toEqual(['1301']);
  });

  it('is answered together with what is called so officially, and after it', () => {
    const shared = teach(works, { goals: { 1301: ['escombro'] } });
    expect(goalsOf(shared, 'avance de escombro')).toEqual(['1303', '1301']);
  });

  it('may be the name of two goals', () => {
    const both = teach(works, { goals: { 1101: ['la del súper'], 1303: ['la del súper'] } });
    expect(goalsOf(both, '¿cómo va la del súper?').toSorted()).toEqual(['1101', '1303']);
  });

  it('counts only as a whole where it holds words of the questions', () => {
    const monthly = teach(works, { goals: { 1303: ['el mes del cacharro viejo'] } });
    expect(goalsOf(monthly, '¿cómo cerramos el mes?')).toEqual([]);
    expect(goalsOf(monthly, 'avance del mes del cacharro viejo')).toEqual(['1303']);
  });
});

describe('a name taught for a unit', () => {
  const reader = teach(works, { units: { 7101: ['los de la bodega'], 7102: ['los electricistas'] } });

  it.each([
    '¿cómo van los de la bodega?',
    'resumen de la bodega',
    '¿qué metas lleva la BODEGA?',
    'metas de las bodegas',
    'metas de la bodga',
  ])('is found in %j', (text) => {
    expect(ask(reader, text).units).toEqual(['7101']);
  });

  it('narrows a list to its unit', () => {
    expect(ask(reader, 'metas en rojo de los electricistas')).toMatchObject({
      units: ['7102'],
      filter: { status: 'red' },
    });
    expect(ask(reader, 'resumen del electricista').units).toEqual(['7102']);
  });

  it('leaves the official name as it was', () => {
    const close = teach(works, { units: { 7102: ['la gente de imagen'] } });
    expect(ask(close, 'resumen de imagen urbana').units).toContain('7103');
    expect(ask(reader, 'resumen de alumbrado público').units).toEqual(['7102']);
  });

  it('stands only word by word where goals use its words too', () => {
    const shared = teach(works, { units: { 7103: ['los de parques'] } });
    expect(ask(shared, 'avance de parques')).toMatchObject({ units: [], goals: [{ code: '1302' }] });
    expect(ask(shared, 'resumen de los de parques')).toMatchObject({ units: ['7103'], goals: [] });
  });

  it('takes nothing from a question that only holds a word of the questions', () => {
    const green = teach(works, { units: { 7103: ['los de verde'] } });
    expect(ask(green, 'metas en verde')).toMatchObject({ units: [], filter: { status: 'green' } });
  });

  it('is one of two halves of a comparison', () => {
    expect(ask(reader, 'compara la bodega con los electricistas').units.toSorted()).toEqual(['7101', '7102']);
  });
});
