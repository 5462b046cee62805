import * as fc from 'fast-check';
import { TRAFFIC_LIGHTS } from '#src/domain/traffic-light.ts';
import { toLightBadge } from '#src/reply/light-badge.ts';
import type { Reply, ReplyPart } from '#src/reply/reply.ts';

const HOSTILE = [
  '<!channel>',
  '<@U0HACKER1>',
  '&',
  '&amp;',
  '<',
  '>',
  '*negritas*',
  '🎉',
  '👨‍👩‍👧‍👦',
  '🇲🇽',
  'مرحبا بالعالم',
  '\u202Edespensas\u202C',
  '\u001B[2J',
  '\uD83D',
  '1,234,567.89',
  'ñandú ',
  '\n',
  '\t',
  'Distribución y entrega de despensas ',
];

const short = fc.oneof(fc.constantFrom('', ...HOSTILE), fc.string({ unit: 'binary', maxLength: 30 }));

/** 0 to 3,000 characters, much of it what Slack and terminals stumble over. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: short },
  {
    weight: 2,
    arbitrary: fc.array(fc.constantFrom(...HOSTILE), { maxLength: 20 }).map((parts) => parts.join('')),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...HOSTILE, '<&>', '7', 'a'), fc.integer({ min: 1, max: 3_000 }))
      .map(([piece, length]) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length)),
  },
);

const suggestion = fc.record({ label: hostileText, message: hostileText });
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });

function listOf<T>(value: fc.Arbitrary<T>): fc.Arbitrary<readonly T[]> {
  const few = fc.array(value, { maxLength: 6 });
  // Long lists repeat one value: cheap to make, and what a limit meets is their size.
  const many = fc
    .tuple(value, fc.integer({ min: 7, max: 500 }))
    .map(([each, count]) => Array<T>(count).fill(each));
  return fc.oneof({ weight: 4, arbitrary: few }, { weight: 1, arbitrary: many });
}

const table = fc.integer({ min: 0, max: 25 }).chain((width) =>
  fc.record({
    kind: fc.constant('table' as const),
    caption: hostileText,
    columns: fc.array(
      fc.record({ label: short, align: fc.constantFrom('left' as const, 'right' as const) }),
      {
        minLength: width,
        maxLength: width,
      },
    ),
    rows: listOf(
      fc.array(fc.record({ text: hostileText, number: maybe(fc.double()) }), {
        minLength: width,
        maxLength: width,
      }),
    ),
  }),
);

const figure = fc.oneof(fc.double(), fc.integer({ min: 0, max: 1_000_000_000 }), fc.constant(0));
const names = fc.oneof(
  fc.constant({ value: 'Alcanzado', goal: 'Programado' }),
  fc.record({ value: hostileText, goal: maybe(hostileText) }),
);
const target = maybe(fc.record({ label: hostileText, value: figure, text: hostileText }));

const wildChart = fc.record({
  kind: fc.constant('chart' as const),
  caption: hostileText,
  form: fc.constantFrom('bars' as const, 'shares' as const),
  names,
  bars: listOf(
    fc.record({ label: hostileText, value: maybe(figure), goal: maybe(figure), text: hostileText }),
  ),
  target,
});

/** Labels that differ and are short: what a chart must have to be drawn at all. */
const tameChart = fc.integer({ min: 1, max: 25 }).chain((count) =>
  fc.record({
    kind: fc.constant('chart' as const),
    caption: hostileText,
    form: fc.constantFrom('bars' as const, 'shares' as const),
    names,
    bars: fc
      .array(fc.record({ value: maybe(figure), goal: maybe(figure), unreported: fc.boolean() }), {
        minLength: count,
        maxLength: count,
      })
      .map((bars) =>
        bars.map(({ value, goal, unreported }, index) => ({
          label: `🔴 <${index}>`,
          value: unreported ? null : (value ?? 7),
          goal: goal ?? 0,
          text: `${value} de ${goal}`,
          absent: unreported ? ('unreported' as const) : ('unknown' as const),
        })),
      ),
    target,
  }),
);

const chart = fc.oneof(wildChart, tameChart);

const part: fc.Arbitrary<ReplyPart> = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), text: hostileText }),
  fc.record({ kind: fc.constant('bullets' as const), items: listOf(hostileText) }),
  fc.record({
    kind: fc.constant('figures' as const),
    heading: hostileText,
    light: maybe(fc.constantFrom(...TRAFFIC_LIGHTS).map(toLightBadge)),
    items: listOf(fc.record({ label: hostileText, value: hostileText })),
    notes: listOf(
      fc.record({
        kind: fc.constantFrom('remark' as const, 'doubt' as const, 'info' as const),
        text: hostileText,
      }),
    ),
    source: maybe(hostileText),
  }),
  chart,
  fc.record({ kind: fc.constant('choices' as const), question: hostileText, options: listOf(suggestion) }),
  table,
);

/** Parts that can come by the hundred. */
const smallPart: fc.Arbitrary<ReplyPart> = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), text: short }),
  fc.record({ kind: fc.constant('bullets' as const), items: fc.array(short, { maxLength: 3 }) }),
  fc.record({
    kind: fc.constant('figures' as const),
    heading: short,
    light: fc.constant(toLightBadge('red')),
    items: fc.array(fc.record({ label: short, value: short }), { maxLength: 4 }),
    notes: fc.array(fc.record({ kind: fc.constant('doubt' as const), text: short }), { maxLength: 2 }),
    source: maybe(short),
  }),
);

export const anyReply: fc.Arbitrary<Reply> = fc.record({
  title: maybe(hostileText),
  understood: maybe(hostileText),
  parts: fc.oneof(
    { weight: 4, arbitrary: fc.array(part, { maxLength: 4 }) },
    { weight: 1, arbitrary: listOf(smallPart) },
  ),
  sources: listOf(hostileText),
  footnotes: listOf(hostileText),
  suggestions: listOf(suggestion),
});
