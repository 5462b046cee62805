import { describe, expect, it } from 'vitest';
import { findPeriod, type PeriodContext } from '#src/language/periods.ts';
import { tokenize } from '#src/language/tokens.ts';
import {
  ELLIPTIC_CASES,
  IMPOSSIBLE_CASES,
  PERIOD_CASES,
  type PeriodCase,
  SEVERAL_CASES,
  toMeaning,
} from './period-cases.ts';
import { NO_PERIOD } from './period-negatives.ts';

const OCTOBER: PeriodContext = {
  today: { year: 2023, month: 10, day: 15 },
  reportedThrough: 3,
  defaultYear: 2023,
};

function read(text: string, context: PeriodContext = OCTOBER): string {
  const found = findPeriod(tokenize(text), context);
  return found.kind === 'period' ? toMeaning(found.period) : found.kind;
}

const pairs = (cases: readonly PeriodCase[]) =>
  cases.flatMap(({ means, said }) => said.map((text) => [text, means]));

describe('the period that a message names', () => {
  it.each(pairs(PERIOD_CASES))('«%s» is %s', (text, means) => {
    expect(read(text)).toBe(means);
  });

  it('has enough phrasings to be worth the name of a corpus', () => {
    expect(pairs(PERIOD_CASES).length).toBeGreaterThan(400);
    expect(NO_PERIOD.length).toBeGreaterThan(120);
  });
});

describe('messages that name no period', () => {
  it.each(NO_PERIOD)('«%s»', (text) => {
    expect(read(text)).toBe('none');
  });
});

describe('an ordinal by itself', () => {
  it.each(pairs(ELLIPTIC_CASES))('«%s» leans on the message before', (text, means) => {
    expect(findPeriod(tokenize(text), OCTOBER)).toMatchObject({ kind: 'period', elliptic: true });
    expect(read(text)).toBe(means);
  });

  it.each(['¿y la segunda?', 'el segundo comedor', 'y el quinto?', 'el primero y el segundo'])(
    '«%s» is none',
    (text) => {
      expect(read(text)).toBe('none');
    },
  );
});

describe('stretches that no single period holds', () => {
  it.each(SEVERAL_CASES)('«%s» comes back as several mentions', (text) => {
    const found = findPeriod(tokenize(text), OCTOBER);
    expect(found.kind).toBe('several');
    expect(found.kind === 'several' && found.mentions.length).toBeGreaterThan(1);
  });
});

describe('times that there are not', () => {
  it.each(IMPOSSIBLE_CASES)('$said', ({ said, text }) => {
    expect(findPeriod(tokenize(said), OCTOBER)).toMatchObject({ kind: 'impossible', text });
  });
});
