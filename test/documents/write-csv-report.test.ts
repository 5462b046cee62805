import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { renderCsv } from '#src/documents/csv/render-csv.ts';
import { writeCsvReport } from '#src/documents/csv/write-csv-report.ts';
import type { GoalRecord } from '#src/domain/goal.ts';
import { goalWith, printed } from '#test/support/goal-records.ts';

function written(exported: Parameters<typeof writeCsvReport>[0]) {
  return z
    .array(z.record(z.string(), z.string()))
    .parse(parse(writeCsvReport(exported), { columns: true, record_delimiter: '\r\n' }));
}

const GOAL: GoalRecord = goalWith({
  planned: [100, 0, 100.5, null],
  achieved: [90, 0, 1234567.25, null],
  totals: [
    { throughQuarter: 2, achieved: { value: 90, origin: 'printed' }, relativePercent: 22 },
    { throughQuarter: 3, achieved: { value: 1234657.25, origin: 'printed' }, relativePercent: null },
  ],
});

describe('the canonical CSV that is written', () => {
  it('tells 0 from what is not reported, and writes figures without grouping', () => {
    const [row] = written({ records: [GOAL], quarter: 3 });
    expect(row).toMatchObject({
      annual: '400',
      p2: '0',
      a2: '0',
      p3: '100.5',
      a3: '1234567.25',
      p4: '',
      a4: '',
    });
  });

  it('ends at its quarter: later ones are empty, the plan is whole, the total is that of the quarter', () => {
    const [row] = written({ records: [GOAL], quarter: 2 });
    expect(row).toMatchObject({ a1: '90', a2: '0', a3: '', a4: '', p3: '100.5' });
    expect(row).toMatchObject({ absolute_reported: '90', relative_reported_pct: '22' });
    const [first] = written({ records: [GOAL], quarter: 1 });
    expect(first).toMatchObject({ a1: '90', absolute_reported: '', relative_reported_pct: '' });
  });

  it('states the sum of its quarters where one of them has changed since its total was printed', () => {
    const changed = goalWith({
      planned: [100, 100, 100, 100],
      achieved: [90, 130, 50, null],
      totals: [
        { throughQuarter: 2, achieved: { value: 180, origin: 'printed' }, relativePercent: 45 },
        { throughQuarter: 3, achieved: { value: 270, origin: 'printed' }, relativePercent: 68 },
      ],
    });
    const [second] = written({ records: [changed], quarter: 2 });
    expect(second).toMatchObject({ a2: '130', absolute_reported: '220', relative_reported_pct: '55' });
    const [third] = written({ records: [changed], quarter: 3 });
    expect(third).toMatchObject({ absolute_reported: '270', relative_reported_pct: '68' });
  });

  it('states the printed total where a quarter behind it is not known', () => {
    const unknown = goalWith({
      planned: [100, 100, 100, 100],
      achieved: [90, null, null, null],
      totals: [{ throughQuarter: 2, achieved: { value: 180, origin: 'printed' }, relativePercent: 45 }],
    });
    expect(written({ records: [unknown], quarter: 2 })[0]).toMatchObject({ absolute_reported: '180' });
  });

  it('writes the observation of the quarter alone, whatever is in it', () => {
    const text = 'Faltó "todo",\nmenos agua; ñ';
    const remarks = [
      { quarter: 1, text: 'De antes', origin: 'printed' },
      { quarter: 2, text, origin: 'printed' },
    ] as const;
    expect(written({ records: [{ ...GOAL, remarks }], quarter: 2 })[0]).toMatchObject({ remark: text });
    expect(written({ records: [{ ...GOAL, remarks }], quarter: 3 })[0]).toMatchObject({ remark: '' });
  });

  it('names the parent by its code, and the lines in their order', () => {
    const parent = { ...GOAL, id: 7, code: 'M.1', kind: 'goal' } as const;
    const lines = ['2.10', '2.1'].map((code) => ({ code, name: null }));
    const rows = written({ records: [parent, { ...GOAL, parentId: 7, lines }], quarter: 2 });
    expect(rows[0]).toMatchObject({ kind: 'goal', parent_code: '', lines: '' });
    expect(rows[1]).toMatchObject({ kind: 'action', parent_code: 'M.1', lines: '2.10;2.1' });
  });

  it('leaves empty what the store does not know', () => {
    const bare = { ...GOAL, printedCode: null, description: null, measure: null, annual: printed(null) };
    expect(written({ records: [bare], quarter: 2 })[0]).toMatchObject({
      printed_code: '',
      description: '',
      measure: '',
      annual: '',
    });
  });
});

describe('CSV', () => {
  it('ends each line in CR LF and quotes only what needs it', () => {
    expect(
      renderCsv([
        ['a', 'b c'],
        ['', '1,5'],
        ['"', 'x\ny'],
      ]),
    ).toBe('a,b c\r\n,"1,5"\r\n"""","x\ny"\r\n');
  });
});
