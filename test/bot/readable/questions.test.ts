import { describe, expect, it, onTestFinished } from 'vitest';
import { openStore } from '#db/open.ts';
import { readCatalog } from '#db/queries/catalog.ts';
import type { Answered } from '#src/bot/bot.ts';
import { AT } from '#test/bot/demo-bot.ts';
import { actsIn, type Office, officeOn, textOf } from '#test/bot/writes/office.ts';
import { importReport } from '#test/support/import-file.ts';
import { ADMIN, DIRECTOR, knownPeople, LIAISON } from '#test/support/known-people.ts';
import { DIALECTS } from '#test/support/store-dialects.ts';
import { limit, openLimited, STRANGER, TWO } from './limited.ts';

/** Codes of units whose goals an answer holds anything of. */
function unitsIn({ facts, goals }: Answered): readonly string[] {
  const records = facts.kind === 'goals' ? facts.records : [];
  return [
    ...new Set([...records, ...goals.map(({ record }) => record)].map(({ unit }) => unit.code)),
  ].toSorted();
}

/** Descriptions that no goal of 52201 has. */
async function wordsOfOthers({ store }: Office): Promise<readonly string[]> {
  const goals = (await readCatalog(store.db))?.goals ?? [];
  const own = new Set(
    goals.filter(({ unitCode }) => unitCode === '52201').map(({ description }) => description),
  );
  return goals.flatMap(({ description }) =>
    description === null || own.has(description) ? [] : [description],
  );
}

/** Everything that could show a name or figure, as one text. */
function everythingIn({ reply, facts, goals }: Answered): string {
  return JSON.stringify([reply, facts, goals]);
}

const ABOUT_ALL = [
  '¿cómo vamos?',
  '¿qué va en rojo?',
  'las 5 metas más atrasadas',
  'lista de todas las metas',
  '¿qué metas están rebasadas?',
  'compara las unidades',
  '¿vamos a llegar con las metas?',
  '¿por qué van atrasadas?',
  '¿qué falta por reportar?',
  '¿quién capturó las cifras?',
  'informe en Excel',
  'hola',
  '¿qué es el avance relativo?',
];

const ABOUT_ANOTHER = [
  '¿cómo va la 103?',
  '¿cómo va la 103 en Q2?',
  'evolución de la 103',
  '¿quién capturó la 103?',
  '¿quién lleva la 103?',
  '¿por qué va así la 103?',
  '¿vamos a llegar con la 103?',
  'compara la 103 en Q1 y Q2',
  '¿qué es la 103?',
  'resumen de la unidad 52101',
  '¿qué va en rojo en la unidad 52101?',
  'informe de la unidad 52101 en PDF',
  'avísame si la 103 baja de 80 %',
  'registra 5 en la 103 en el cuarto trimestre',
  'agrega la observación a la 103: falta personal',
  'modifica la meta anual de la 103 a 400',
];

describe.each(DIALECTS)('where each reads their own units, on %s', (dialect) => {
  it.each(ABOUT_ALL)('«%s» tells a liaison of their unit alone, and says so', async (text) => {
    const office = await openLimited(dialect);
    const answered = await office.say(LIAISON, text, { threadKey: null });
    expect(unitsIn(answered).filter((code) => code !== '52201')).toEqual([]);
    const told = everythingIn(answered);
    expect((await wordsOfOthers(office)).filter((words) => told.includes(words))).toEqual([]);
    expect(answered.audience).toBe('all');
    const saysSo = textOf(answered.reply).includes('Sólo se incluyen las metas de 52201 ');
    expect(saysSo).toBe(answered.query.kind === 'goals');
  });

  it.each(ABOUT_ANOTHER)('«%s» is refused to them alone, with whom to ask', async (text) => {
    const office = await openLimited(dialect);
    const answered = await office.say(LIAISON, text, { threadKey: null });
    const told = textOf(answered.reply);
    expect(told).toMatch(
      /^En esta dependencia cada quien consulta las metas de su unidad: usted, las de 52201 /u,
    );
    expect(answered.reply.parts).toContainEqual({ kind: 'person', lead: 'Administra Avance', person: ADMIN });
    expect([
      answered.audience,
      answered.goals,
      answered.facts,
      answered.aside,
      actsIn(answered.reply),
    ]).toEqual(['asker', [], { kind: 'none' }, [], []]);
  });

  it('is nothing for whoever looks at the whole agency, and ends with the setting', async () => {
    const office = await openLimited(dialect);
    for (const key of [DIRECTOR, ADMIN]) {
      const { reply, audience } = await office.say(key, '¿cómo va la 103?', { threadKey: null });
      expect([audience, textOf(reply).includes('consulta')]).toEqual(['all', false]);
    }
    await limit(office.store.db, 'all');
    const { goals, audience } = await office.say(LIAISON, '¿cómo va la 103?', { threadKey: null });
    expect([goals.map(({ record }) => record.code), audience]).toEqual([['103'], 'all']);
  });

  it.each([
    'hola',
    '¿cómo vamos?',
    '¿cómo va la 303?',
    '¿qué es el avance relativo?',
    'avísame de los rojos',
  ])('answers «%s» of a stranger, and of nobody, with whom to ask', async (text) => {
    const office = await openLimited(dialect);
    for (const key of [STRANGER, null]) {
      const answered = await office.say(key, text, { threadKey: null });
      expect(textOf(answered.reply)).toContain('usted todavía no tiene una asignada en Avance');
      expect([answered.audience, answered.facts]).toEqual(['asker', { kind: 'none' }]);
    }
  });

  it('tells of the own goals among those that are named, and narrows what fits too many', async () => {
    const office = await openLimited(dialect);
    const named = await office.say(LIAISON, 'compara la 103 y la 303', { threadKey: null });
    expect(named.goals.map(({ record }) => record.code)).toEqual(['303']);
    expect(textOf(named.reply)).toMatch(/^Sólo se incluyen las metas de 52201 /u);
    const both = await office.say(TWO, 'compara la 103 y la 303', { threadKey: null });
    expect(both.goals.map(({ record }) => record.code)).toEqual(['103', '303']);
    expect(textOf(both.reply)).not.toContain('Sólo se incluyen');
    const all = await office.say(DIRECTOR, 'seguimiento al gasto de servicios personales', {
      threadKey: null,
    });
    const own = await office.say(LIAISON, 'seguimiento al gasto de servicios personales', {
      threadKey: null,
    });
    expect(unitsIn(all).length).toBeGreaterThan(1);
    expect(unitsIn(own)).toEqual(['52201']);
  });

  it('holds in the thread of somebody who reads more, who goes on in it', async () => {
    const office = await openLimited(dialect);
    await office.say(DIRECTOR, '¿cómo va la 103?');
    const refused = await office.say(LIAISON, '¿y en Q2?');
    expect([refused.audience, refused.goals]).toEqual(['asker', []]);
    const on = await office.say(DIRECTOR, '¿y quién la lleva?');
    expect(on.goals.map(({ record }) => record.code)).toEqual(['103']);
  });

  it('hands out files of the own units, never of the agency', async () => {
    const office = await openLimited(dialect);
    const filesOf = async (key: string) => {
      const { reply } = await office.say(key, 'el tercer trimestre en Excel', { threadKey: null });
      return reply.parts.flatMap((part) =>
        part.kind === 'file' && 'unitCode' in part.asked ? [part.asked.unitCode] : [],
      );
    };
    expect(await filesOf(DIRECTOR)).toEqual([null]);
    expect(await filesOf(LIAISON)).toEqual(['52201']);
    expect(await filesOf(TWO)).toEqual(['52101', '52201']);
  });

  it('registers what is to be told of the own units alone, and ends anything', async () => {
    const office = await openLimited(dialect);
    const { reply } = await office.say(LIAISON, 'avísame de los rojos', { threadKey: null });
    expect(textOf(reply)).toMatch(/Voy a enviarle un aviso .*Jefatura del Departamento Operativo/u);
    const ended = await office.say(LIAISON, 'deja de avisarme de la 103', { threadKey: null });
    expect(textOf(ended.reply)).toContain('No hay nada de eso que cancelar');
  });
});

it('files of many own units are one each, since one of all would be of the agency', async () => {
  const store = await openStore('sqlite::memory:');
  onTestFinished(() => store.close());
  await importReport(store, 'test/conversations/data/bibliotecas.csv', AT);
  const units = (await readCatalog(store.db))?.units.map(({ code }) => code) ?? [];
  const own = units.slice(0, -1);
  const people = knownPeople([{ key: TWO, role: 'reader', unitCodes: own }]);
  await limit(store.db);
  const { reply } = await officeOn(store, people).say(TWO, 'el informe oficial en Excel', {
    threadKey: null,
  });
  const files = reply.parts.flatMap((part) =>
    part.kind === 'file' && 'unitCode' in part.asked ? [part.asked.unitCode] : [],
  );
  expect(own.length).toBeGreaterThan(4);
  expect(files).toEqual(own);
});
