import { describe, expect, it } from 'vitest';
import { toAlertJson } from '#src/alerts/alert.ts';
import { judgeGoals } from '#src/alerts/judging/judge.ts';
import { readYearsToJudge } from '#src/alerts/judging/read-years.ts';
import { DEFAULT_RULES } from '#src/alerts/rules/default-rules.ts';
import { rehearse } from '#src/alerts/rules/rehearse.ts';
import { importBundledReport } from '#src/commands/bundled-report.ts';
import { DEFAULT_THRESHOLDS } from '#src/domain/traffic-light.ts';
import { DIALECTS, newStore } from '#test/support/store-dialects.ts';

describe.each(DIALECTS)('alerts of the bundled report on %s', (dialect) => {
  async function readOn(today: string) {
    const store = await newStore(dialect);
    await importBundledReport(store, new Date('2023-10-10T12:00:00Z'));
    const years = await readYearsToJudge(store.db, { today, thresholds: DEFAULT_THRESHOLDS });
    return years.flatMap(({ records, moment }) => {
      const judgements = judgeGoals(records, DEFAULT_RULES, moment);
      return { records, moment, judgements };
    });
  }

  it('name exactly the goals that each rule is about', async () => {
    const [year] = await readOn('2023-10-16');
    const told = (year?.judgements ?? []).map(({ rule, severity, goal, quarter }) => {
      expect(quarter).toBe(3);
      return `${rule} ${severity} ${goal}`;
    });
    const named = (lead: string, codes: string) => codes.split(' ').map((code) => `${lead} ${code}`);
    expect(told).toHaveLength(new Set(told).size);
    expect(new Set(told)).toEqual(
      new Set([
        ...named('behind red', '303 309 312'),
        ...named('behind yellow', 'M.3'),
        ...named('slow-quarter yellow', '304'),
        ...named('over notice', '103 105 304 306 310 403'),
        ...named('missing-remark yellow', '103 306 309 310 403'),
        ...named('finding notice', '103 403 M.3'),
      ]),
    );
  });

  it('say what, how much, against what, by which rule and since when', async () => {
    const [year] = await readOn('2023-10-16');
    const judgement = year?.judgements.find(({ rule, goal }) => rule === 'behind' && goal === '303');
    const record = year?.records.find(({ id }) => id === judgement?.goalId);
    if (judgement === undefined || record === undefined) throw new Error('303 is not behind');
    const alert = toAlertJson({ judgement, record }, DEFAULT_THRESHOLDS);
    expect(alert).toMatchObject({ goal: '303', unit: '52201', severity: 'red', quarter: 3 });
    expect(alert.complianceRatio).toBeCloseTo(18122 / 29880, 12);
    for (const part of ['🔴 rojo', '18,122', '29,880', '61%', 'Regla', '70%', 'desde el 1.er trimestre']) {
      expect(alert.message).toContain(part);
    }
  });

  it('ask for the quarter that has closed, of those that had something planned in it', async () => {
    const [year] = await readOn('2024-01-16');
    const missing = (year?.judgements ?? []).filter(({ rule }) => rule === 'missing-capture');
    expect(missing).toHaveLength(32);
    expect(missing.every(({ severity, quarter }) => severity === 'red' && quarter === 4)).toBe(true);
    expect(missing.map(({ goal }) => goal)).not.toContain('204');
  });

  it('are rehearsed over the quarters reported', async () => {
    const [year] = await readOn('2023-10-16');
    const rehearsals = rehearse(year?.records ?? [], DEFAULT_RULES, {
      today: '2023-10-16',
      closed: 3,
      thresholds: DEFAULT_THRESHOLDS,
    });
    const behind = rehearsals.find(({ rule }) => rule.name === 'behind');
    expect(behind?.byQuarter.map(({ quarter }) => quarter)).toEqual([1, 2, 3]);
    expect(behind?.byQuarter.at(-1)?.times).toBe(4);
    expect(behind?.times).toBe(behind?.byQuarter.reduce((sum, { times }) => sum + times, 0));
  });
});
