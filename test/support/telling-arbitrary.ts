import * as fc from 'fast-check';
import { FORECAST } from '#intents/forecast/intent.ts';
import type { Intent, Setting } from '#intents/intent.ts';
import { INTENTS } from '#intents/registry.ts';
import { SUMMARY } from '#intents/summary/intent.ts';
import { TREND } from '#intents/trend/intent.ts';
import type { Understanding } from '#intents/understanding.ts';
import type { CatalogGoal } from '#src/domain/catalog.ts';
import type { GoalRecord } from '#src/domain/goal.ts';
import { QUARTERS } from '#src/domain/period.ts';
import type { Facts, GoalFacts } from '#src/domain/query.ts';
import { NO_SLOTS } from '#src/domain/slots.ts';
import { DEFAULT_THRESHOLDS } from '#src/domain/traffic-light.ts';
import type { Reply } from '#src/reply/reply.ts';
import { printed } from './goal-records.ts';
import { hostileText } from './reply-arbitrary.ts';

const YEAR = 2031;
const DOCUMENT = {
  name: 'informe.pdf',
  title: null,
  year: YEAR,
  quarter: 3,
  cutoffOn: '2031-09-30',
} as const;

/** Known, unknown, nothing, and more than anybody plans. */
const figure = fc.oneof(
  { weight: 6, arbitrary: fc.nat({ max: 100_000 }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1, 0.5, 9_007_199_254_740_991) },
  { weight: 1, arbitrary: fc.constant(null) },
);
const four = fc.array(figure, { minLength: 4, maxLength: 4 });
/** Slack's limits count characters: descriptions stand below, at and beyond each. */
const description = fc.oneof(
  hostileText,
  fc
    .constantFrom(1, 20, 21, 50, 51, 75, 150, 199, 200, 201, 1_000, 3_000)
    .map((length) => 'ñ&<'.repeat(length).slice(0, length)),
);

const goal = fc.record({
  words: fc.option(description, { nil: null }),
  measure: fc.option(hostileText, { nil: null }),
  unit: fc.nat({ max: 2 }),
  annual: figure,
  planned: four,
  achieved: four,
  remark: fc.option(hostileText, { nil: null }),
});
type Made = typeof goal extends fc.Arbitrary<infer T> ? T : never;

/** None, one, a few, and as many as an agency has; long lists repeat a handful. */
const goals = fc.oneof(
  { weight: 3, arbitrary: fc.array(goal, { maxLength: 8 }) },
  { weight: 3, arbitrary: fc.array(goal, { minLength: 1, maxLength: 2 }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.array(goal, { minLength: 1, maxLength: 4 }), fc.integer({ min: 9, max: 500 }))
      .map(([few, count]) =>
        Array.from({ length: count }, (_, index) => few[index % few.length]).flatMap((each) => each ?? []),
      ),
  },
);

function toRecord(made: Made, index: number): GoalRecord {
  const wording = (text: string | null) => (text === null ? null : { text, origin: 'printed' as const });
  return {
    id: index + 1,
    year: YEAR,
    code: `${100 + index}`,
    printedCode: null,
    codeOrigin: 'inferred',
    kind: 'action',
    parentId: null,
    unit: { code: `U${made.unit}`, name: made.words?.slice(0, 80) ?? '' },
    program: { code: '1', name: '<!channel> & más' },
    lines: [],
    description: wording(made.words),
    measure: wording(made.measure),
    annual: printed(made.annual),
    quarters: QUARTERS.map((quarter) => ({
      quarter,
      planned: printed(made.planned[quarter - 1] ?? null),
      achieved: printed(made.achieved[quarter - 1] ?? null),
    })),
    reportedTotals: [],
    remarks: made.remark === null ? [] : [{ quarter: 2, text: made.remark, origin: 'printed' }],
    findings: [],
    source: { document: DOCUMENT, page: index + 1, row: 1 },
  };
}

function toCatalogGoal({
  id,
  code,
  kind,
  unit,
  program,
  description: words,
  measure,
  annual,
}: GoalRecord): CatalogGoal {
  return {
    id,
    code,
    kind,
    unitCode: unit.code,
    programCode: program.code,
    parentId: null,
    lineCodes: [],
    description: words?.text ?? null,
    measure: measure?.text ?? null,
    annual: annual?.value ?? null,
    aliases: [],
  };
}

/** What a message is taken to mean: goals named, offered as choices, or the whole programme. */
const meaning = fc.record({
  about: fc.constantFrom('named' as const, 'choices' as const, 'all' as const),
  quarters: fc.constantFrom(null, [1] as const, [1, 3] as const, [1, 2, 3] as const, [4] as const),
  cumulative: fc.boolean(),
  measure: fc.constantFrom(null, 'actual' as const, 'compliance' as const, 'remaining' as const),
  // Those that draw come up often enough to meet every kind of figure.
  intent: fc.oneof(fc.constantFrom(...INTENTS), fc.constantFrom(TREND, FORECAST, SUMMARY)),
});
type Meaning = typeof meaning extends fc.Arbitrary<infer T> ? T : never;

/** What an intent of the registry tells of a generated programme. */
export const anyTold: fc.Arbitrary<{ readonly intent: string; readonly reply: Reply }> = fc
  .record({ goals, meaning, reportedThrough: fc.constantFrom(null, 1 as const, 3 as const, 4 as const) })
  .map(({ goals: made, meaning: meant, reportedThrough }) => {
    const records = made.map(toRecord);
    const setting = settingOf(records, reportedThrough);
    const understanding = understandingOf(meant, records);
    return { intent: meant.intent.name, reply: tell(meant.intent, { records, setting, understanding }) };
  });

interface Programme {
  readonly records: readonly GoalRecord[];
  readonly setting: Setting;
  readonly understanding: Understanding;
}

function tell(intent: Intent, { records, setting, understanding }: Programme): Reply {
  const query = intent.toQuery(understanding, setting);
  const held: GoalFacts = {
    kind: 'goals',
    year: YEAR,
    yearKnown: true,
    knownYears: [YEAR],
    reportedThrough: setting.catalog.reportedThrough,
    records:
      query.kind === 'goals' && query.goalIds !== null
        ? records.filter(({ id }) => query.goalIds?.includes(id))
        : records,
    documents: [DOCUMENT],
    signed: [],
    trail: [],
  };
  const facts: Facts = query.kind === 'goals' ? held : { kind: 'none' };
  return intent.tell(facts, understanding, setting).reply;
}

function settingOf(
  records: readonly GoalRecord[],
  reportedThrough: Setting['catalog']['reportedThrough'],
): Setting {
  const units = [...new Map(records.map(({ unit }) => [unit.code, { ...unit, aliases: [] }])).values()];
  const catalog = {
    year: YEAR,
    reportedThrough,
    goals: records.map(toCatalogGoal),
    units,
    programs: [{ code: '1', name: '<!channel> & más' }],
    lines: [],
    revision: 1,
  };
  return { catalog, thresholds: DEFAULT_THRESHOLDS, dayOf: (instant) => instant.slice(0, 10) };
}

function understandingOf(meant: Meaning, records: readonly GoalRecord[]): Understanding {
  const named = records.map(({ id, code }) => ({ id, code }));
  const period =
    meant.quarters === null ? null : { year: YEAR, quarters: meant.quarters, cumulative: meant.cumulative };
  return {
    ...NO_SLOTS,
    text: '¿cómo van? <!channel>',
    intent: meant.intent.name,
    goals: meant.about === 'named' ? named : [],
    choices: meant.about === 'choices' && named.length > 1 ? named : [],
    period,
    measure: meant.measure,
    inherited: [],
    trouble: null,
    unknownScope: null,
    periodWidened: false,
    yearNamed: null,
    rules: [],
    trace: [],
  };
}
