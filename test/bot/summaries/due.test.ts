import { describe, expect, it } from 'vitest';
import { closesDue } from '#src/bot/summaries/closes.ts';
import { summariesDue } from '#src/bot/summaries/due.ts';
import type { SummaryRecipient } from '#src/bot/summaries/recipients.ts';
import { EVERYTHING } from '#src/domain/subscription.ts';
import { DIRECTOR, READER } from '#test/support/known-people.ts';

const OPTIONS = { afterBusinessDays: 5 } as const;

function recipient(key: string, changes: Partial<SummaryRecipient> = {}): SummaryRecipient {
  return {
    recipient: { kind: 'person', person: key },
    slice: { followed: EVERYTHING, byUnit: true },
    rhythm: 'quarter',
    quiet: false,
    since: null,
    readers: [],
    ...changes,
  };
}

function keysAt(instant: string, ...recipients: readonly SummaryRecipient[]): readonly string[] {
  const now = new Date(instant);
  return summariesDue({ ...OPTIONS, now, timeZone: 'America/Tijuana', recipients }).map(({ key }) => key);
}

describe('the closes that are due', () => {
  it.each([
    // Saturday; five business days later is Friday the 6th.
    ['2023-10-05', []],
    ['2023-10-06', ['2023-Q3', '2023-M09']],
    ['2023-10-27', ['2023-Q3', '2023-M09']],
    ['2023-10-28', []],
    // 20 November is a statutory holiday.
    ['2023-11-08', ['2023-M10']],
    ['2024-01-08', ['2023-Q4', '2023-M12']],
  ])('%s: %j', (today, names) => {
    expect(closesDue(today, OPTIONS).map(({ name }) => name)).toEqual(names);
  });
});

describe('the summaries that are due', () => {
  const director = recipient(DIRECTOR);

  it('go out from the morning of their day on, by the clock of the agency', () => {
    expect(keysAt('2023-10-06T15:59:00Z', director)).toEqual([]);
    expect(keysAt('2023-10-06T16:00:00Z', director)).toEqual([`summary:2023-Q3:person:${DIRECTOR}`]);
    expect(keysAt('2023-10-09T08:00:00Z', director)).toHaveLength(1);
  });

  it('are the same at the next look, whatever has happened to the clock', () => {
    // The night on which Tijuana sets its clocks back, and the one before.
    const keys = ['2023-10-20T09:30:00Z', '2023-10-20T08:30:00Z'].map((at) => keysAt(at, director));
    expect(keys[0]).toEqual(keys[1]);
  });

  it('are not for whom began to follow after they were due', () => {
    const early = recipient(READER, { since: '2023-10-06' });
    const late = recipient(READER, { since: '2023-10-07' });
    expect(keysAt('2023-10-10T18:00:00Z', early, late)).toHaveLength(1);
  });

  it('come each month for whom wants them so', () => {
    const monthly = recipient(READER, { rhythm: 'month' });
    expect(keysAt('2023-11-08T18:00:00Z', monthly, director)).toEqual([`summary:2023-M10:person:${READER}`]);
  });
});
