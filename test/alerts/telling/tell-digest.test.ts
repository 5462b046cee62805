import { expect, it } from 'vitest';
import { followGoals } from '#src/alerts/follow.ts';
import { DEFAULT_RULES } from '#src/alerts/rules/default-rules.ts';
import { tellDigest } from '#src/alerts/telling/tell-digest.ts';
import { DEFAULT_THRESHOLDS } from '#src/domain/traffic-light.ts';
import { goalWith } from '#test/support/goal-records.ts';

/** News of that many goals: the first half over, the second in red. */
function newsOf(count: number) {
  const records = Array.from({ length: count }, (_, index) => ({
    ...goalWith({ planned: [100, 100, 100, 100], achieved: [index < count / 2 ? 200 : 5] }),
    id: index + 1,
    code: `A-${index + 1}`,
    remarks: [{ quarter: 1, text: 'Faltó material', origin: 'printed' }] as const,
  }));
  const moment = { today: '2031-04-07', closed: 1, thresholds: DEFAULT_THRESHOLDS } as const;
  const followed = followGoals({ records, rules: DEFAULT_RULES, moment, known: [] });
  return followed.map((each, index) => ({ ...each, news: 'raised' as const, alertId: 1_000_000 + index }));
}

it('a digest shows the gravest hundred, says how many more there are, and its button is no longer than channels take', () => {
  const { parts } = tellDigest(newsOf(400), DEFAULT_THRESHOLDS);
  const [table, rest, acts] = parts;
  const rows = table?.kind === 'table' ? table.rows : [];
  expect(rows).toHaveLength(100);
  expect(rows.every((row) => row[1]?.text === '🔴 rojo')).toBe(true);
  expect(rest).toEqual({ kind: 'text', text: 'Y 300 más.' });
  const value = acts?.kind === 'acts' ? (acts.acts[0]?.value ?? '') : '';
  expect(value.length).toBeGreaterThan(1_800);
  expect(value.length).toBeLessThan(2_000);
});

it('a digest that shows all says nothing of a rest', () => {
  expect(tellDigest(newsOf(8), DEFAULT_THRESHOLDS).parts.map(({ kind }) => kind)).toEqual(['table', 'acts']);
});
