import { describe, expect, it } from 'vitest';
import { toOverview } from '#src/domain/overview.ts';
import { toStanding } from '#src/domain/standing.ts';
import { DEFAULT_THRESHOLDS } from '#src/domain/traffic-light.ts';
import { goalWith } from '#test/support/goal-records.ts';

const PLANNED = [100, 100, 100, 100];

function judged(code: string, ...achieved: readonly (number | null)[]) {
  const record = { ...goalWith({ planned: PLANNED, achieved }), code };
  return { record, standing: toStanding(record, 2, DEFAULT_THRESHOLDS) };
}

describe('an overview', () => {
  const overview = toOverview([
    judged('green', 95, 95),
    judged('fine', 100, 105),
    judged('red', 50, 50),
    judged('redder', 50, 40),
    judged('yellow', 80, 80),
    judged('over', 120, 120),
    judged('silent', 100, null),
  ]);
  const codes = (goals: readonly { readonly record: { readonly code: string } }[]) =>
    goals.map(({ record }) => record.code).join(' ');

  it('counts every colour, also those that no goal has', () => {
    expect(overview.counts).toEqual({ green: 2, yellow: 1, red: 2, over: 1, none: 0, missing: 1 });
  });

  it('puts the worst and the best first', () => {
    expect(codes(overview.behind)).toBe('redder red yellow');
    expect(codes(overview.best)).toBe('fine green');
    expect(codes(overview.over)).toBe('over');
  });

  it('names what is not captured, and what is off range without an observation of the quarter', () => {
    expect(codes(overview.missing)).toBe('silent');
    expect(codes(overview.unexplained)).toBe('red redder yellow over');
    const { record, standing } = judged('red', 50, 50);
    const explained = {
      ...record,
      remarks: [{ quarter: 2, text: 'Faltó material', origin: 'printed' }],
    } as const;
    expect(toOverview([{ record: explained, standing }]).unexplained).toEqual([]);
  });
});
