import { describe, expect, it } from 'vitest';
import { dueRuns, nextDueAt } from '#src/alerts/schedule.ts';
import { nextWorkingMoment } from '#src/alerts/telling/quiet-hours.ts';

const TIJUANA = 'America/Tijuana';

function due(now: string, last: Readonly<Record<string, string>> = {}): readonly string[] {
  const lastRuns = new Map(Object.entries(last));
  return dueRuns({ now: new Date(now), timeZone: TIJUANA, lastRuns }).map(
    ({ kind, day }) => `${kind} ${day}`,
  );
}

describe('what is due', () => {
  const done = { 'quarter-close': '2023-10-01', daily: '2023-10-15', commitments: '2023-10-15' };

  it('is nothing before nine, and the day from nine on', () => {
    expect(due('2023-10-16T15:59:59.999Z', done)).toEqual([]);
    expect(due('2023-10-16T16:00:00.000Z', done)).toEqual(['daily 2023-10-16', 'commitments 2023-10-16']);
    expect(
      due('2023-10-16T16:00:00.000Z', { ...done, daily: '2023-10-16', commitments: '2023-10-16' }),
    ).toEqual([]);
  });

  it('is done once after a machine has slept for a week', () => {
    expect(due('2023-10-23T20:00:00Z', done)).toEqual(['daily 2023-10-23', 'commitments 2023-10-23']);
    expect(due('2023-10-23T10:00:00Z', done)).toEqual(['daily 2023-10-22', 'commitments 2023-10-22']);
  });

  it('is the close of a quarter just after its midnight where the agency is', () => {
    expect(due('2024-01-01T08:04:59Z', { ...done, daily: '2023-12-31', commitments: '2023-12-31' })).toEqual(
      [],
    );
    expect(due('2024-01-01T08:05:00Z', { ...done, daily: '2023-12-31', commitments: '2023-12-31' })).toEqual([
      'quarter-close 2024-01-01',
    ]);
  });

  it.each([
    ['back', '2023-11-05T17:00:00.000Z', '2023-11-04'],
    ['forward', '2024-03-10T16:00:00.000Z', '2024-03-09'],
  ])('keeps to nine by the clock on the day that it is set %s', (_way, at, dayBefore) => {
    const last = { 'quarter-close': '2024-01-01', daily: dayBefore, commitments: dayBefore };
    const day = at.slice(0, 10);
    const before = new Date(Date.parse(at) - 1_000);
    expect(due(before.toISOString(), last)).toEqual([]);
    expect(due(at, last)).toEqual([`daily ${day}`, `commitments ${day}`]);
    expect(nextDueAt(before, TIJUANA).toISOString()).toBe(at);
  });

  it('is one run a day over a year with both changes of the clock, however often it is looked', () => {
    const lastRuns = new Map<string, string>();
    const days: string[] = [];
    const from = Date.UTC(2023, 5, 1);
    for (let hour = 0; hour < 366 * 24; hour += 1) {
      const now = new Date(from + hour * 3_600_000);
      for (const { kind, day } of dueRuns({ now, timeZone: TIJUANA, lastRuns })) {
        lastRuns.set(kind, day);
        if (kind === 'daily') days.push(day);
      }
    }
    expect(days).toHaveLength(367);
    expect(new Set(days).size).toBe(days.length);
  });
});

describe('quiet hours', () => {
  const moved = (at: string) => nextWorkingMoment(new Date(at), TIJUANA).toISOString();

  it.each([
    ['in working hours', '2023-10-16T16:30:00.000Z', '2023-10-16T16:30:00.000Z'],
    ['before them', '2023-10-16T10:00:00.000Z', '2023-10-16T15:00:00.000Z'],
    ['after them', '2023-10-17T01:00:00.000Z', '2023-10-17T15:00:00.000Z'],
    ['on a Friday evening', '2023-10-21T02:00:00.000Z', '2023-10-23T15:00:00.000Z'],
    ['over the days of rest of New Year', '2023-12-30T20:00:00.000Z', '2024-01-02T16:00:00.000Z'],
    ['over the clock set back', '2023-11-04T20:00:00.000Z', '2023-11-06T16:00:00.000Z'],
    ['over the clock set forward', '2024-03-09T20:00:00.000Z', '2024-03-11T15:00:00.000Z'],
  ])('%s', (_when, at, expected) => {
    expect(moved(at)).toBe(expected);
  });
});
