import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeReader } from '#intents/reading/observe.ts';
import { toOverview } from '#src/bot/home/overview.ts';
import { toEmptyHome, toHome } from '#src/bot/home/to-home.ts';
import { renderHome, renderHomeText } from '#src/channels/slack/home/render-home.ts';
import type { Catalog } from '#src/domain/catalog.ts';
import type { GoalRecord } from '#src/domain/goal.ts';
import { QUARTERS } from '#src/domain/period.ts';
import { type Person, ROLES } from '#src/domain/person.ts';
import type { GoalFacts } from '#src/domain/query.ts';
import { DEFAULT_THRESHOLDS } from '#src/domain/traffic-light.ts';
import { goalWith, printed } from '#test/support/goal-records.ts';
import { hostileText } from '#test/support/reply-arbitrary.ts';
import { validateView } from '#test/support/validate-blocks.ts';

const TODAY = { year: 2031, month: 10, day: 15 };

const figure = fc.option(fc.oneof(fc.integer({ min: 0, max: 99_999 }), fc.double({ noNaN: true, min: 0 })), {
  nil: null,
});

/** A pattern of goals, repeated with other codes: cheap to make, and what a limit meets is their number. */
const programme = fc
  .record({
    patterns: fc.array(
      fc.record({
        code: hostileText,
        description: fc.option(hostileText, { nil: null }),
        measure: fc.option(hostileText, { nil: null }),
        planned: fc.array(figure, { minLength: 4, maxLength: 4 }),
        achieved: fc.array(figure, { minLength: 4, maxLength: 4 }),
      }),
      { minLength: 1, maxLength: 5 },
    ),
    goals: fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 500 })),
    unitNames: fc.array(hostileText, { minLength: 1, maxLength: 3 }),
    units: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 700 })),
    title: fc.option(hostileText, { nil: null }),
    reported: fc.boolean(),
  })
  .map((drawn) => {
    const unitOf = (index: number) => ({
      code: `${index % 7 === 3 ? (drawn.unitNames[0] ?? '') : ''}${index}`,
      name: drawn.unitNames[index % drawn.unitNames.length] ?? '',
    });
    const records = Array.from({ length: drawn.goals }, (_, index): GoalRecord => {
      const pattern = drawn.patterns[index % drawn.patterns.length] ?? { planned: [], achieved: [] };
      const { code = '', description = null, measure = null } = 'code' in pattern ? pattern : {};
      return {
        ...goalWith({ planned: pattern.planned, achieved: pattern.achieved }),
        id: index + 1,
        code: `${code}${index}`,
        unit: unitOf(index % drawn.units),
        description: description === null ? null : { text: description, origin: 'printed' },
        measure: measure === null ? null : { text: measure, origin: 'printed' },
        annual: printed(400),
      };
    });
    const { title, reported } = drawn;
    return {
      records,
      title,
      reported,
      units: Array.from({ length: drawn.units }, (_, index) => unitOf(index)),
    };
  });

type Programme = typeof programme extends fc.Arbitrary<infer Drawn> ? Drawn : never;

function factsOf({ records, title, reported }: Programme): GoalFacts {
  const document = { name: 'x.md', title, year: 2031, quarter: 3, cutoffOn: '2031-09-30' } as const;
  return {
    kind: 'goals',
    year: 2031,
    yearKnown: true,
    knownYears: [2031],
    reportedThrough: reported ? 3 : null,
    records,
    documents: reported ? QUARTERS.map(() => document) : [],
    signed: [],
    trail: [],
  };
}

function catalogOf({ records, units, reported }: Programme): Catalog {
  return {
    year: 2031,
    reportedThrough: reported ? 3 : null,
    goals: records.slice(0, 30).map((record) => ({
      id: record.id,
      code: record.code,
      kind: record.kind,
      unitCode: record.unit.code,
      programCode: '1',
      parentId: null,
      lineCodes: [],
      description: record.description?.text ?? null,
      measure: record.measure?.text ?? null,
      annual: 400,
      aliases: [],
    })),
    units: units.map((unit) => ({ ...unit, aliases: [] })),
    programs: [],
    lines: [],
    revision: 7,
  };
}

describe('a rendered Home', () => {
  it('is within every limit of Slack, whatever the programme, the person and what they asked', () => {
    fc.assert(
      fc.property(
        programme,
        fc.constantFrom(...ROLES),
        fc.record({
          recent: fc.array(hostileText, { maxLength: 8 }),
          notice: fc.option(hostileText, { nil: null }),
        }),
        (drawn, role, { recent, notice }) => {
          const unitCodes = drawn.units.slice(-1).map(({ code }) => code);
          const person: Person = { key: 'T1:U1', role, unitCodes };
          const catalog = catalogOf(drawn);
          const home = toHome({
            person,
            chosenUnit: null,
            recent,
            subscriptions: [],
            reader: makeReader(catalog, null),
            readable: 'all',
            catalog,
            overview: toOverview(factsOf(drawn), {
              catalog,
              thresholds: DEFAULT_THRESHOLDS,
              dayOf: (instant) => instant.slice(0, 10),
            }),
            today: TODAY,
            concerns: null,
          });
          const asked = recent.map((text) => ({ label: text, message: text }));
          for (const each of [home, { ...home, recent: asked, questions: asked }]) {
            expect(validateView(renderHome(each, notice))).toEqual([]);
            expect(validateView(renderHomeText(each))).toEqual([]);
          }
        },
      ),
      { numRuns: 80 },
    );
  });

  it.each(ROLES)('says to a %s that nothing is loaded', (role) => {
    const home = toEmptyHome({ key: 'T1:U1', role, unitCodes: [] }, 0);
    const view = renderHome(home);
    expect(validateView(view)).toEqual([]);
    expect(JSON.stringify(view)).toContain('no tengo cifras que dar');
  });

  it('says that nothing is reported yet, and still lets a unit be chosen', () => {
    const [drawn] = fc.sample(programme, { numRuns: 1, seed: 1 });
    if (drawn === undefined) throw new Error('nothing drawn');
    const bare = { ...drawn, reported: false };
    const catalog = catalogOf(bare);
    const home = toHome({
      person: { key: 'T1:U1', role: 'reader', unitCodes: [] },
      chosenUnit: null,
      recent: [],
      subscriptions: [],
      reader: makeReader(catalog, null),
      readable: 'all',
      catalog,
      overview: toOverview(factsOf(bare), {
        catalog,
        thresholds: DEFAULT_THRESHOLDS,
        dayOf: (instant) => instant.slice(0, 10),
      }),
      today: TODAY,
      concerns: null,
    });
    expect(home.note).toContain('todavía no hay avance reportado');
    expect(home.areas).toEqual([]);
    expect(home.unitChoice).not.toBeNull();
  });
});
