import { describe, expect, it } from 'vitest';
import { askBundled, label } from '#test/training/asking.ts';

const Q3 = { year: 2023, quarters: [3], cumulative: false };
const TO_Q3 = { year: 2023, quarters: [1, 2, 3], cumulative: true };

describe('what a label owes', () => {
  it('is its goals, with the figures of the store', async () => {
    const [right, short, none] = await askBundled(
      label('avance de la 303 y la 312', { intent: 'progress', goals: ['303', '312'] }),
      label('avance de la 303', { intent: 'progress', goals: ['303', '312'] }),
      label('hola', { intent: 'progress', goals: ['303'] }),
    );
    expect(right?.figures).toMatchObject({ right: true });
    expect(short?.figures).toEqual({ right: false, owed: '303 312', shown: '303' });
    expect(none?.figures).toMatchObject({ right: false, shown: '(none)' });
  });

  it('is worked out from the store where a list is asked for', async () => {
    const [green, wider] = await askBundled(
      label('metas en verde del operativo', {
        intent: 'list',
        units: ['52201'],
        filter: { status: 'green' },
      }),
      label('metas en verde', { intent: 'list', units: ['52201'], filter: { status: 'green' } }),
    );
    expect(green?.figures).toMatchObject({ right: true });
    expect(green?.figures?.owed).toContain('301');
    expect(wider?.figures).toMatchObject({ right: false });
  });

  it('is left open for rankings, quarters to come, other years, summaries', async () => {
    const outcomes = await askBundled(
      label('las 5 peores', { intent: 'list', order: 'worst', limit: 5 }),
      label('metas en rojo en Q4', {
        intent: 'list',
        filter: { status: 'red' },
        period: { ...Q3, quarters: [4] },
      }),
      label('metas en rojo de 2021', {
        intent: 'list',
        filter: { status: 'red' },
        period: { ...TO_Q3, year: 2021 },
      }),
      label('resumen', { intent: 'summary' }),
    );
    expect(outcomes.map(({ figures }) => figures)).toEqual([null, null, null, null]);
  });
});

describe('what is unsafe', () => {
  it('is figures where nothing in the store answers', async () => {
    const [refused, answered] = await askBundled(
      label('va a llover mañana?', {}),
      label('avance de la 303', { intent: 'unknown' }),
    );
    expect(refused?.unsafe).toBeNull();
    expect(answered?.unsafe).toBe('out of the field, rows of 303');
  });

  it('is figures of another goal or another period', async () => {
    const [goal, quarter, toDate, silent] = await askBundled(
      label('avance de la 303', { intent: 'progress', goals: ['304'] }),
      label('avance de la 303 en Q3', {
        intent: 'progress',
        goals: ['303'],
        period: { ...Q3, quarters: [2] },
      }),
      label('avance de la 303', { intent: 'progress', goals: ['303'], period: TO_Q3 }),
      label('hola', { intent: 'progress', goals: ['303'] }),
    );
    expect(goal?.unsafe).toBe('rows of other goals, 303');
    expect(quarter?.unsafe).toBe('another period, 2023 Q3 for 2023 Q2');
    expect(toDate?.unsafe).toBeNull();
    expect(silent?.unsafe).toBeNull();
  });

  it('is not a part of what was asked', async () => {
    const [outcome] = await askBundled(
      label('avance de la 303', { intent: 'progress', goals: ['303', '312'] }),
    );
    expect(outcome?.unsafe).toBeNull();
  });
});

it('judges the last turn in the light of those before', async () => {
  const [outcome] = await askBundled(
    label('', {
      turns: ['avance de la 303 en Q1', 'y en Q3?'],
      intent: 'progress',
      goals: ['303'],
      period: Q3,
    }),
  );
  expect(outcome).toMatchObject({ misses: [], figures: { right: true }, unsafe: null });
});
