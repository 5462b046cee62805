import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AdvanceMoment, advance } from '#src/alerts/advance.ts';
import { respond } from '#src/alerts/respond.ts';
import type { AlertNews, AlertState, Severity } from '#src/domain/alert.ts';
import type { Quarter } from '#src/domain/period.ts';
import { shiftDay } from '#src/domain/week.ts';

/** A Monday. */
const MONDAY = '2031-10-06';

function moment(changes: Partial<AdvanceMoment> = {}): AdvanceMoment {
  return {
    today: MONDAY,
    quarter: 3,
    clearance: 'unknown',
    following: { margin: 0.02, escalateAfter: 3 },
    ...changes,
  };
}

/** One look after the other: a severity where the rule holds, else null. */
function run(...looks: readonly (readonly [Severity | null, Partial<AdvanceMoment>?])[]): {
  readonly state: AlertState | null;
  readonly news: readonly (AlertNews | null)[];
} {
  let state: AlertState | null = null;
  const news = looks.map(([severity, changes]) => {
    const advanced = advance(state, severity === null ? null : { severity }, moment(changes));
    state = advanced.state;
    return advanced.news;
  });
  return { state, news };
}

describe('an alert', () => {
  it('is raised once, and a state that stays is no news', () => {
    expect(run(['yellow'], ['yellow'], ['yellow', { quarter: 4 }]).news).toEqual(['raised', null, null]);
  });

  it('tells when a light worsens, and does not take red to yellow for a recovery', () => {
    expect(run(['yellow'], ['red'], ['yellow'], ['red']).news).toEqual(['raised', 'worsened', null, null]);
    const later = run(['red'], ['yellow', { quarter: 4 }], ['red', { quarter: 4 }]);
    expect(later.news).toEqual(['raised', null, 'worsened']);
  });

  it('recovers in its own quarter only by the margin, and is raised again after that', () => {
    const looks = [[null, { clearance: 'near' }], [null, { clearance: 'clear' }], ['yellow']] as const;
    expect(run(['yellow'], ...looks).news).toEqual(['raised', null, 'recovered', 'raised']);
  });

  it('recovers at a later quarter without the margin, but never because a figure is not known', () => {
    const near = [null, { clearance: 'near', quarter: 4 }] as const;
    const unknown = [null, { clearance: 'unknown', quarter: 4 }] as const;
    expect(run(['yellow'], near).news).toEqual(['raised', 'recovered']);
    expect(run(['yellow'], unknown).news).toEqual(['raised', null]);
  });

  it('is told to the directors after so many business days without an answer, once', () => {
    const days = ['2031-10-09', '2031-10-10', '2031-10-13'];
    const looks = days.map((today) => ['yellow', { today }] as const);
    expect(run(['yellow'], ...looks).news).toEqual(['raised', null, 'escalated', null]);
    const never = { following: { margin: 0, escalateAfter: null }, today: '2031-12-01' };
    expect(run(['notice'], ['notice', never]).news).toEqual(['raised', null]);
  });

  it('counts neither a weekend nor a day of rest against whoever is asked', () => {
    // Friday; Monday 17 November is a day of rest.
    const friday = { today: '2031-11-14' };
    const looks = ['2031-11-18', '2031-11-20', '2031-11-21'].map((today) => ['red', { today }] as const);
    expect(run(['red', friday], ...looks).news).toEqual(['raised', null, null, 'escalated']);
  });

  it('that somebody has answered is not told to the directors', () => {
    const { state } = run(['yellow']);
    const answered = state === null ? null : respond(state, { kind: 'acknowledged' });
    if (answered?.outcome !== 'done') throw new Error('not answered');
    expect(respond(answered.state, { kind: 'acknowledged' })).toEqual({ outcome: 'already' });
    const later = advance(answered.state, { severity: 'yellow' }, moment({ today: '2031-12-01' }));
    expect(later).toEqual({ state: answered.state, news: null });
  });

  it('that was put off is told again on its day where it still holds, and waits for an answer anew', () => {
    const { state } = run(['yellow']);
    const put = state === null ? null : respond(state, { kind: 'snoozed', until: '2031-10-20' });
    if (put?.outcome !== 'done') throw new Error('not put off');
    const on = (today: string, from: AlertState) => advance(from, { severity: 'yellow' }, moment({ today }));
    expect(on('2031-10-19', put.state).news).toBeNull();
    const reminded = on('2031-10-20', put.state);
    expect(reminded.news).toBe('reminded');
    expect(reminded.state?.phase).toBe('raised');
    expect(reminded.state && on('2031-10-24', reminded.state).news).toBe('escalated');
    expect(advance(put.state, { severity: 'red' }, moment()).news).toBe('worsened');
  });
});

interface Look {
  readonly judgement: { readonly severity: Severity } | null;
  readonly moment: AdvanceMoment;
  readonly answer: 'acknowledged' | 'snoozed' | null;
}

/** Looks at one alert on days that only go forward. */
const LOOKS = fc
  .array(
    fc.record({
      severity: fc.constantFrom<Severity | null>('red', 'yellow', 'notice', null),
      clearance: fc.constantFrom('clear' as const, 'near' as const, 'unknown' as const),
      days: fc.integer({ min: 0, max: 9 }),
      quarters: fc.constantFrom(0, 0, 0, 1),
      answer: fc.constantFrom('acknowledged' as const, 'snoozed' as const, null, null),
    }),
    { maxLength: 30 },
  )
  .map((steps): readonly Look[] => {
    let today = '2031-01-02';
    let quarter = 1;
    return steps.map(({ severity, clearance, days, quarters, answer }) => {
      today = shiftDay(today, days);
      quarter = Math.min(4, quarter + quarters);
      const judgement = severity === null ? null : { severity };
      return { judgement, answer, moment: moment({ today, clearance, quarter: quarter as Quarter }) };
    });
  });

function answered(state: AlertState | null, { answer, moment: { today } }: Look): AlertState | null {
  if (state === null || answer === null) return state;
  const response = answer === 'snoozed' ? { kind: answer, until: shiftDay(today, 7) } : { kind: answer };
  const responded = respond(state, response);
  return responded.outcome === 'done' ? responded.state : state;
}

/** By whether it was raised and not yet recovered. */
const NEVER = [
  'open: raised',
  ...['recovered', 'worsened', 'reminded', 'escalated'].map((news) => `closed: ${news}`),
];

describe('whatever happens to an alert', () => {
  it('it is never raised twice without having recovered in between, nor recovers twice', () => {
    fc.assert(
      fc.property(LOOKS, (looks) => {
        let state: AlertState | null = null;
        let last: AlertNews | null = null;
        const told: string[] = [];
        for (const look of looks) {
          const advanced = advance(state, look.judgement, look.moment);
          const { news } = advanced;
          const isOpen: boolean = last === 'raised';
          if (news !== null) told.push(`${isOpen ? 'open' : 'closed'}: ${news}`);
          if (news === 'raised' || news === 'recovered') last = news;
          state = answered(advanced.state, look);
        }
        expect(told.filter((each) => NEVER.includes(each))).toEqual([]);
      }),
    );
  });

  it('the same look twice is one', () => {
    fc.assert(
      fc.property(LOOKS, (looks) => {
        let state: AlertState | null = null;
        for (const look of looks) {
          const once = advance(state, look.judgement, look.moment);
          expect(advance(once.state, look.judgement, look.moment)).toEqual({ state: once.state, news: null });
          state = answered(once.state, look);
        }
      }),
    );
  });
});
