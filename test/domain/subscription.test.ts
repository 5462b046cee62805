import { describe, expect, it } from 'vitest';
import { concernedBy, type GoalChange } from '#src/domain/concerned.ts';
import {
  EVERYTHING,
  type Followed,
  type FollowedEvent,
  overlaps,
  parseFollowed,
  parseWanted,
  type Subscription,
  type Wanted,
  without,
  writeFollowed,
  writeWanted,
} from '#src/domain/subscription.ts';
import type { TrafficLight } from '#src/domain/traffic-light.ts';

const GOALS: Followed = {
  ...EVERYTHING,
  goals: [
    { unitCode: '71/00', code: 'M,1' },
    { unitCode: '7100', code: '100%' },
  ],
};
const MIXED: Followed = { goals: [], units: ['7100'], programs: ['30'], lines: ['5.1.2', '2.10'] };

const WANTED: readonly Wanted[] = [
  { kind: 'event', event: 'behind' },
  { kind: 'threshold', measure: 'compliance', op: '<', value: 80 },
  { kind: 'threshold', measure: 'relative', op: '>=', value: 99.5 },
  { kind: 'summary', rhythm: 'quarter', quiet: false },
  { kind: 'summary', rhythm: 'month', quiet: true },
];

describe('the text of what is followed', () => {
  it.each([EVERYTHING, GOALS, MIXED])('is read as what was written: %j', (followed) => {
    const text = writeFollowed(followed);
    const again = parseFollowed(text);
    expect(again === undefined ? '' : writeFollowed(again)).toBe(text);
    expect(again?.goals).toEqual(expect.arrayContaining([...followed.goals]));
  });

  it('is the same in any order', () => {
    expect(writeFollowed({ ...MIXED, lines: MIXED.lines.toReversed() })).toBe(writeFollowed(MIXED));
  });

  it.each(WANTED)('tells what is wanted: %j', (wanted) => {
    expect(parseWanted(writeWanted(wanted))).toEqual(wanted);
  });

  it.each(['', 'event:blue', 'compliance80', 'summary:week'])('refuses “%s”', (text) => {
    expect(parseWanted(text)).toBeUndefined();
  });

  it.each(['', 'goal:1', 'color:red'])('refuses “%s” as a subject', (text) => {
    expect(parseFollowed(text)).toBeUndefined();
  });
});

describe('what is left when some of it is dropped', () => {
  it('is the rest, or nothing', () => {
    expect(without(MIXED, { ...EVERYTHING, lines: ['2.10'] })).toEqual({ ...MIXED, lines: ['5.1.2'] });
    expect(without(MIXED, MIXED)).toBeNull();
    expect(overlaps(MIXED, { ...EVERYTHING, units: ['7200'] })).toBe(false);
    expect(overlaps(MIXED, { ...EVERYTHING, units: ['7100'] })).toBe(true);
  });
});

const CHANGE: GoalChange = {
  goalId: 1,
  code: '100%',
  unitCode: '7100',
  programCode: '30',
  lineCodes: ['5.1.2'],
  light: { before: 'green', after: 'green' },
  complianceRatio: { before: 0.95, after: 0.95 },
  relativeRatio: { before: 0.4, after: 0.4 },
};

function following(wanted: Wanted, followed: Followed = EVERYTHING): Subscription {
  const recipient = { kind: 'person', person: 'T:U' } as const;
  return { id: 1, recipient, followed, wanted, addedBy: 'T:U', addedAt: '2031-01-01T00:00:00.000Z' };
}

function isTold(wanted: Wanted, change: Partial<GoalChange>): boolean {
  return concernedBy([following(wanted)], { ...CHANGE, ...change }).length === 1;
}

describe('whom a change concerns', () => {
  it.each([
    [EVERYTHING, true],
    [GOALS, true],
    [{ ...EVERYTHING, goals: [{ unitCode: '7200', code: '100%' }] }, false],
    [{ ...EVERYTHING, units: ['7100'] }, true],
    [{ ...EVERYTHING, units: ['7200'] }, false],
    [{ ...EVERYTHING, programs: ['30'] }, true],
    [{ ...EVERYTHING, lines: ['5.1.2'] }, true],
    [{ ...EVERYTHING, lines: ['5.1'] }, false],
  ])('%j: %s', (followed, told) => {
    const change: GoalChange = { ...CHANGE, light: { before: 'green', after: 'red' } };
    const subscription = following({ kind: 'event', event: 'red' }, followed);
    expect(concernedBy([subscription], change)).toEqual(told ? [subscription] : []);
  });

  const RED: readonly FollowedEvent[] = ['red', 'behind', 'light', 'figure'];
  it.each<[TrafficLight | null, TrafficLight | null, readonly FollowedEvent[]]>([
    ['green', 'red', RED],
    ['yellow', 'red', RED],
    [null, 'red', RED],
    ['red', 'red', []],
    ['green', 'yellow', ['yellow', 'behind', 'light', 'figure']],
    ['red', 'yellow', ['yellow', 'light', 'figure']],
    ['red', 'green', ['green', 'recovered', 'light', 'figure']],
    ['yellow', 'over', ['over', 'recovered', 'light', 'figure']],
    ['red', 'missing', ['light', 'figure']],
    ['green', 'over', ['over', 'light', 'figure']],
  ])('from %s to %s', (before, after, told) => {
    const events: readonly FollowedEvent[] = [
      'red',
      'yellow',
      'green',
      'over',
      'behind',
      'recovered',
      'light',
      'figure',
    ];
    const light = { before, after };
    expect(events.filter((event) => isTold({ kind: 'event', event }, { light })).toSorted()).toEqual(
      told.toSorted(),
    );
  });

  it('tells of a limit when it is crossed, and not while it stays so', () => {
    const wanted: Wanted = { kind: 'threshold', measure: 'compliance', op: '<', value: 80 };
    const moved = (before: number | null, after: number | null): boolean =>
      isTold(wanted, { complianceRatio: { before, after } });
    expect([moved(0.9, 0.79), moved(null, 0.5)]).toEqual([true, true]);
    expect([moved(0.79, 0.5), moved(0.9, 0.8), moved(0.9, null)]).toEqual([false, false, false]);
  });

  it('holds a limit against the ratio that it is of', () => {
    const wanted: Wanted = { kind: 'threshold', measure: 'relative', op: '>=', value: 100 };
    expect(isTold(wanted, { relativeRatio: { before: 0.9, after: 1 } })).toBe(true);
    expect(isTold(wanted, { complianceRatio: { before: 0.9, after: 1 } })).toBe(false);
  });

  it('never sends a summary for it', () => {
    const wanted: Wanted = { kind: 'summary', rhythm: 'quarter', quiet: false };
    expect(isTold(wanted, { light: { before: 'green', after: 'red' } })).toBe(false);
  });
});
