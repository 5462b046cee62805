import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeReader } from '#intents/reading/observe.ts';
import { createGoalSearch } from '#src/bot/goal-search.ts';
import { EVERYTHING_READABLE } from '#src/bot/readable/readable-of.ts';
import { toGoalOptions } from '#src/channels/slack/ask-modal/goal-options.ts';
import type { Catalog, CatalogGoal } from '#src/domain/catalog.ts';
import { DEFAULT_THRESHOLDS } from '#src/domain/traffic-light.ts';
import { openDemo } from '#test/bot/demo-bot.ts';
import { validateOptions } from '#test/support/validate-blocks.ts';

const CODE = fc.oneof(
  fc.integer({ min: 1, max: 400 }).map(String),
  fc.stringMatching(/^[A-Z]{1,3}\.\d{1,2}$/u),
  fc.stringMatching(/^[A-Z0-9.&<-]{1,90}$/u),
);
const TEXT = fc.oneof(
  fc.lorem({ maxCount: 40 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.constant('<!channel> & 1,234,567.89 despensas'.repeat(9)),
);

const CATALOG: fc.Arbitrary<Catalog> = fc
  .record({
    units: fc.uniqueArray(fc.record({ code: CODE, name: TEXT }), {
      minLength: 1,
      maxLength: 4,
      selector: ({ code }) => code,
    }),
    goals: fc.uniqueArray(
      fc.record({ code: CODE, unit: fc.nat(), description: fc.option(TEXT), measure: fc.option(TEXT) }),
      { minLength: 1, maxLength: 130, selector: ({ code, unit }) => `${code} ${unit % 4}` },
    ),
  })
  .map(({ units, goals }) => ({
    year: 2023,
    reportedThrough: 3,
    revision: 1,
    programs: [],
    lines: [],
    units: units.map((unit) => ({ ...unit, aliases: [] })),
    goals: goals.map(
      ({ code, unit, description, measure }, index): CatalogGoal => ({
        id: index + 1,
        code,
        kind: 'action',
        unitCode: units[unit % units.length]?.code ?? '',
        programCode: '1',
        parentId: null,
        lineCodes: [],
        description,
        measure,
        annual: null,
        aliases: [],
      }),
    ),
  }));

describe('goals as options', () => {
  it('stay within the limits of a menu, whole in their numbers, for any catalogue and anything typed', async () => {
    const { db } = await openDemo();
    await fc.assert(
      fc.asyncProperty(CATALOG, TEXT, async (catalog, typed) => {
        const reader = makeReader(catalog, null);
        const search = createGoalSearch({
          db,
          thresholds: DEFAULT_THRESHOLDS,
          readerOf: async () => reader,
          readableOf: EVERYTHING_READABLE,
          dayOf: (instant) => instant.slice(0, 10),
        });
        for (const words of ['', typed, catalog.goals[0]?.code ?? '']) {
          const found = await search({ words, most: 100, asker: null });
          const options = toGoalOptions(found);
          expect(validateOptions(options)).toEqual([]);
          for (const { label, subject } of found) {
            const option = options.find(({ value }) => value === subject);
            if (option === undefined) continue;
            expect(cutsNumber(option.text.text, label)).toBe(false);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('leave out what has no room rather than cut it into another', () => {
    const goal = { code: '7', unit: 'Oficina', label: '7 Algo', mark: '7', subject: 'la 7' };
    const long = '9'.repeat(80);
    expect(
      toGoalOptions([goal, { ...goal, mark: long, label: `${long} Algo`, subject: 'la 9' }]),
    ).toHaveLength(1);
    expect(toGoalOptions([{ ...goal, subject: `la ${long}` }])).toEqual([]);
  });
});

/** Is a figure of the text before its "…" longer in what it was cut from? */
function cutsNumber(shown: string, label: string): boolean {
  const kept = shown.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>');
  if (!kept.endsWith('…')) return false;
  const end = /\d+$/u.exec(kept.slice(0, -1))?.[0];
  if (end === undefined) return false;
  return new RegExp(`${end}\\d`, 'u').test(label) && !new RegExp(`${end}(?!\\d)`, 'u').test(label);
}
