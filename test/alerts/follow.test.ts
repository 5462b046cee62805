import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followGoals, type KnownAlert } from '#src/alerts/follow.ts';
import type { Moment } from '#src/alerts/judging/judge.ts';
import { DEFAULT_RULES } from '#src/alerts/rules/default-rules.ts';
import type { Rule } from '#src/alerts/rules/rule.ts';
import type { GoalRecord } from '#src/domain/goal.ts';
import { DEFAULT_THRESHOLDS } from '#src/domain/traffic-light.ts';
import { goalWith } from '#test/support/goal-records.ts';

const PLANNED = [100, 100, 100, 100];
const OCTOBER: Moment = { today: '2031-10-06', closed: 3, thresholds: DEFAULT_THRESHOLDS };
const BEHIND = DEFAULT_RULES.filter(({ kind }) => kind === 'behind');

function goal(...achieved: readonly (number | null)[]): GoalRecord {
  return goalWith({ planned: PLANNED, achieved });
}

/** What is told at each look, one after the other. */
function tell(looks: readonly (readonly [GoalRecord, Moment])[], rules: readonly Rule[] = DEFAULT_RULES) {
  let known: readonly KnownAlert[] = [];
  return looks.map(([record, moment]) => {
    const followed = followGoals({ records: [record], rules, moment, known });
    const untouched = known.filter((alert) => !followed.some((each) => each.known === alert));
    known = [...untouched, ...followed.map(({ key, state }, index) => ({ id: index, key, state }))];
    return followed.map(({ key, news }) => `${news} ${key.rule}`);
  });
}

describe('a goal that is followed', () => {
  it.each([
    ['just above the limit is not recovered', goal(100, 100, 71), []],
    ['two points above it is', goal(100, 100, 76), ['recovered behind']],
    ['whose figure is withdrawn is judged at the quarter before', goal(100, 100, null), []],
    ['that is in the other colour is not', goal(100, 60, 50), []],
  ])('%s', (_what, then, expected) => {
    const low = goal(100, 100, 40);
    expect(
      tell(
        [
          [low, OCTOBER],
          [then, OCTOBER],
        ],
        BEHIND,
      ),
    ).toEqual([['raised behind'], expected]);
  });

  it('asks for each quarter that is owed by itself, and is told when its time is over', () => {
    const looks = [
      [goal(100, 100, null), OCTOBER],
      [goal(100, 100, null), { ...OCTOBER, today: '2031-10-20' }],
      [goal(100, 100, 100), { ...OCTOBER, today: '2031-10-20' }],
    ] as const;
    expect(tell(looks)).toEqual([
      ['raised missing-capture'],
      ['worsened missing-capture'],
      ['recovered missing-capture'],
    ]);
  });

  it('that its rule watches no more is told to nobody', () => {
    let known: readonly KnownAlert[] = [];
    const look = (rules: readonly Rule[]) => {
      const followed = followGoals({ records: [goal(100, 100, 40)], rules, moment: OCTOBER, known });
      known = followed.map(({ key, state }) => ({ id: 1, key, state }));
      return followed.map(({ news }) => news);
    };
    expect(look(BEHIND)).toEqual(['raised']);
    expect(look(BEHIND.map((rule) => ({ ...rule, off: true })))).toEqual(['withdrawn']);
    expect(look(BEHIND)).toEqual(['raised']);
  });
});

describe('many goals that are followed', () => {
  const records = fc
    .array(fc.array(fc.integer({ min: 0, max: 160 }), { minLength: 3, maxLength: 3 }), { maxLength: 12 })
    .map((all) =>
      all.map((achieved, index) => ({ ...goal(...achieved), id: index + 1, code: `A-${index}` })),
    );

  it('come to the same in whatever order they are looked at', () => {
    fc.assert(
      fc.property(
        records.chain((all) =>
          fc.record({
            all: fc.constant(all),
            shuffled: fc.shuffledSubarray([...all], { minLength: all.length, maxLength: all.length }),
          }),
        ),
        ({ all, shuffled }) => {
          const look = (some: readonly GoalRecord[], known: readonly KnownAlert[]) =>
            followGoals({ records: some, rules: DEFAULT_RULES, moment: OCTOBER, known })
              .map(({ key, news, state }) => JSON.stringify([key, news, state]))
              .toSorted();
          expect(look(shuffled, [])).toEqual(look(all, []));
          const first = followGoals({ records: all, rules: DEFAULT_RULES, moment: OCTOBER, known: [] });
          const known = first.map(({ key, state }, id) => ({ id, key, state }));
          expect(look(shuffled, known.toReversed())).toEqual([]);
        },
      ),
    );
  });
});
