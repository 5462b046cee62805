import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCatalog } from '#db/queries/catalog.ts';
import { makeReader, type Reader } from '#intents/reading/observe.ts';
import { offerQuestions, standsAlone } from '#src/bot/prompts.ts';
import type { Catalog } from '#src/domain/catalog.ts';
import { ROLES, type Role } from '#src/domain/person.ts';
import type { CalendarDay } from '#src/language/periods.ts';
import { openReport } from '#src/training/open-report.ts';
import { botOn, openDemo } from './demo-bot.ts';

const DAYS: readonly CalendarDay[] = [
  { year: 2023, month: 9, day: 30 },
  { year: 2023, month: 10, day: 1 },
  { year: 2023, month: 11, day: 20 },
  { year: 2024, month: 2, day: 5 },
];
const OCTOBER = { year: 2023, month: 10, day: 15 };
const FOLDERS = ['src/training/catalogs', 'test/held-out/catalogs', 'test/conversations/data'];
const FILES = [
  'db/seed/poa-2023-tercer-avance.md',
  ...FOLDERS.flatMap((folder) => readdirSync(folder).map((file) => `${folder}/${file}`)),
];

function atNoon({ year, month, day }: CalendarDay): Date {
  return new Date(Date.UTC(year, month - 1, day, 20));
}

/** Every role on every day, without a unit and with some. */
function everyone({ units }: Catalog) {
  return ROLES.flatMap((role) =>
    [null, ...units.slice(0, 6)].flatMap((unit) => DAYS.map((today) => ({ role, unit, today }))),
  );
}

async function demoReader(): Promise<Reader> {
  const catalog = await readCatalog((await openDemo()).db);
  if (catalog === null) throw new Error('nothing loaded');
  return makeReader(catalog);
}

describe('questions offered to a person', () => {
  it.each(FILES)('are all answered by a bot on %s: every role, unit and day', async (file) => {
    const store = await openReport(file);
    try {
      const bot = botOn(store);
      const catalog = await readCatalog(store.db);
      if (catalog === null) throw new Error('nothing loaded');
      const reader = makeReader(catalog);
      const asked = new Set<string>();
      for (const { role, unit, today } of everyone(catalog)) {
        const offered = offerQuestions({ role, unit, reader, today });
        expect(offered.length, `${role} ${unit?.code}`).toBeGreaterThanOrEqual(4);
        for (const { label, message } of offered) {
          expect(label.length).toBeLessThanOrEqual(40);
          const key = `${today.year}-${today.month} ${message}`;
          if (asked.has(key)) continue;
          asked.add(key);
          const { understanding, reply } = await bot.answer({
            text: message,
            threadKey: null,
            at: atNoon(today),
          });
          expect(['unknown', 'help'], message).not.toContain(understanding.intent);
          expect(understanding.trouble, message).toBeNull();
          expect(reply.sources.length, message).toBeGreaterThan(0);
        }
      }
    } finally {
      await store.close();
    }
  });

  it('begin with the summary in the weeks after the quarter has ended', async () => {
    const reader = await demoReader();
    const firstOn = (today: CalendarDay) =>
      offerQuestions({ role: 'director', unit: null, reader, today })[0];
    const summary = {
      label: 'Resumen del tercer trimestre',
      message: 'Resumen del tercer trimestre de 2023',
    };
    expect(DAYS.map((day) => firstOn(day)?.label === summary.label)).toEqual([false, true, false, false]);
    expect(firstOn(OCTOBER)).toEqual(summary);
  });

  it.each<readonly [Role, string]>([
    ['liaison', '¿Qué falta por reportar en mi área?'],
    ['head', '¿Cómo va mi área?'],
    ['reader', '¿Cómo va mi área?'],
    ['director', '¿Qué va en rojo?'],
    ['admin', '¿Qué falta por reportar?'],
  ])('begin for a %s with «%s»', async (role, label) => {
    const reader = await demoReader();
    const unit = reader.index.catalog.units[0] ?? null;
    const today = { year: 2023, month: 12, day: 20 };
    expect(offerQuestions({ role, unit, reader, today })[0]?.label).toBe(label);
  });

  it('name no summary before the first report', async () => {
    const { index, ...rest } = await demoReader();
    const reader = { ...rest, index: { ...index, catalog: { ...index.catalog, reportedThrough: null } } };
    const offered = offerQuestions({ role: 'director', unit: null, reader, today: OCTOBER });
    expect(offered.map(({ label }) => label).join()).not.toContain('Resumen');
  });
});

describe('a question asked before', () => {
  it.each([
    ['avance de despensas Q3', true],
    ['¿Qué va en rojo?', true],
    ['¿Cómo vamos?', true],
    ['las 5 mejores', true],
    ['¿y en Q2?', false],
    ['¿quién la lleva?', false],
    ['¿y eso por qué?', false],
    ['hola', false],
    ['ayuda', false],
    ['¿cuánto cuesta el pasaporte?', false],
  ])('%s stands alone: %s', async (text, expected) => {
    expect(standsAlone(text, { reader: await demoReader(), today: OCTOBER })).toBe(expected);
  });
});
