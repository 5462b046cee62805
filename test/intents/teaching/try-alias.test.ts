import { describe, expect, it } from 'vitest';
import type { AliasTarget } from '#intents/teaching/alias-target.ts';
import { withAlias } from '#intents/teaching/alias-target.ts';
import { LONGEST_ALIAS, tryAlias } from '#intents/teaching/try-alias.ts';
import type { Catalog } from '#src/domain/catalog.ts';
import { INVENTED_AGENCIES } from '#src/training/phrasings/invented-catalogs.ts';

const TODAY = { year: 2023, month: 10, day: 15 };

function catalogOf(agency: string): Catalog {
  const found = INVENTED_AGENCIES[agency]?.catalog;
  if (found === undefined) throw new Error(`no agency is called ${agency}`);
  return { ...found, units: found.units.map((unit) => ({ ...unit, aliases: [] })) };
}

const works = catalogOf('obras públicas');

function goal(code: string, catalog = works): AliasTarget {
  const found = catalog.goals.find((each) => each.code === code);
  if (found === undefined) throw new Error(`no goal has the code ${code}`);
  return { kind: 'goal', goal: found };
}

function unit(code: string, catalog = works): AliasTarget {
  const found = catalog.units.find((each) => each.code === code);
  if (found === undefined) throw new Error(`no unit has the code ${code}`);
  return { kind: 'unit', unit: found };
}

function verdictOf(target: AliasTarget, alias: string, catalog = works) {
  return tryAlias(catalog, { target, alias }, TODAY);
}

const refusalOf = (target: AliasTarget, alias: string, catalog = works): string => {
  const verdict = verdictOf(target, alias, catalog);
  return verdict.ok ? 'accepted' : verdict.refusal.kind;
};

const NOBODY = { goals: [], units: [] };

describe('the trial of a name', () => {
  it.each([
    'la del súper',
    'los hoyos',
    'el bacheo de la alcaldesa',
    'la 1101 del súper',
    'súper',
    'caja verde',
  ])('accepts %j for a goal', (alias) => {
    expect(verdictOf(goal('1101'), alias)).toEqual({ ok: true, also: NOBODY, noLonger: NOBODY });
  });

  it.each(['los de la bodega', 'bodega', 'los muchachos del asfalto', 'los de escombro'])(
    'accepts %j for a unit',
    (alias) => {
      expect(verdictOf(unit('7101'), alias)).toMatchObject({ ok: true, also: NOBODY });
    },
  );

  it.each([
    ['', 'blank'],
    [' \u200b ', 'blank'],
    ['x'.repeat(LONGEST_ALIAS + 1), 'too-long'],
    ['la de', 'nothing-telling'],
    ['meta', 'nothing-telling'],
    ['avance', 'nothing-telling'],
    ['programa', 'nothing-telling'],
    ['hola', 'nothing-telling'],
    ['1102', 'nothing-telling'],
    ['la 1102', 'nothing-telling'],
    ['M.2', 'nothing-telling'],
    ['3.2.1', 'nothing-telling'],
    ['Q3', 'nothing-telling'],
    ['🛒', 'nothing-telling'],
    ['rojo', 'asking-words'],
    ['las rojas', 'asking-words'],
    ['los mejores', 'asking-words'],
    ['resumen', 'asking-words'],
    ['ayuda', 'asking-words'],
    ['el mes', 'asking-words'],
    ['marzo', 'asking-words'],
    ['tercer trimestre', 'asking-words'],
    ['rezagados', 'asking-words'],
    ['abance', 'asking-words'],
    ['rojjo', 'asking-words'],
    ['súper Q3', 'period'],
  ])('refuses %j for goals and units: %s', (alias, kind) => {
    expect(refusalOf(goal('1101'), alias)).toBe(kind);
    expect(refusalOf(unit('7101'), alias)).toBe(kind);
  });

  it('tells who else is meant by the words', () => {
    const catalog = withAlias(works, goal('1101'), 'la del súper');
    const verdict = verdictOf(goal('1303', catalog), 'la del super', catalog);
    expect(verdict).toMatchObject({ ok: true, also: { goals: [{ code: '1101' }], units: [] } });
    expect(verdictOf(goal('1101'), 'escombro')).toMatchObject({
      ok: true,
      also: { goals: [{ code: '1303' }] },
    });
  });

  it.each([
    [goal('1101'), 'la 1102 del súper'],
    [goal('1101'), 'alumbrado público'],
    [unit('7101'), 'escombro'],
    [unit('7101'), 'la 1102'],
  ])('refuses what already names something else', (target, alias) => {
    expect(['already-named', 'nothing-telling']).toContain(refusalOf(target, alias));
  });

  it('says whom the words already name', () => {
    expect(verdictOf(unit('7101'), 'escombro')).toEqual({
      ok: false,
      refusal: {
        kind: 'already-named',
        others: { goals: [expect.objectContaining({ code: '1303' })], units: [] },
      },
    });
  });

  it('protects the names taught before', () => {
    const catalog = withAlias(works, goal('1101'), 'la de la bodega');
    expect(refusalOf(unit('7102', catalog), 'bodega', catalog)).toBe('already-named');
    const other = withAlias(works, goal('1101'), 'la de la bodega grande');
    expect(refusalOf(unit('7102', other), 'los de la bodega grande', other)).toBe('takes-over');
  });

  it('works for goals whose code is too short to be one by itself', () => {
    const short = { ...works, goals: works.goals.map((each) => ({ ...each, code: each.code.slice(-2) })) };
    expect(verdictOf(goal('01', short), 'la del súper', short)).toMatchObject({ ok: true });
  });
});
