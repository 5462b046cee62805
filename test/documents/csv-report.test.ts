import { describe, expect, it } from 'vitest';
import { dataFile, doubtsOf, mustRead, mustRefuse, rowOf, valuesOf } from './support.ts';

const HEADER =
  'year,program_code,program_name,unit_code,unit_name,goal_code,printed_code,kind,parent_code,description,measure,annual,p1,a1,p2,a2,p3,a3,p4,a4,absolute_reported,relative_reported_pct,lines,remark';

function csv(...rows: readonly string[]): string {
  return [HEADER, ...rows].join('\r\n');
}

const CLEAN =
  '2024,61,OBRAS,610,VIALIDAD,701,701,action,,BACHEO,BACHE,"1,000",200,180,300,310,250,,250,,490,49,1.2;1.3,"lluvia, dos días"';

describe('the canonical CSV', () => {
  it('reads the audited report, and its doubts, as the scan', () => {
    const reading = mustRead(dataFile('truth.csv'), 'poa.csv');
    expect(reading.rows).toHaveLength(34);
    expect(reading.document).toMatchObject({ year: 2023, quarter: 3, cutoffOn: '2023-09-30', title: null });
    expect(valuesOf(rowOf(reading, '303').achieved)).toEqual([3320, 11482, 3320, null]);
    expect(reading.rows.filter(({ state }) => state !== 'clean').map(({ goalCode }) => goalCode)).toEqual([
      '403',
    ]);
    expect(doubtsOf(reading, 'M.3')).toEqual(['parent-mismatch a3']);
  });

  it('takes cells as they are named, with the newest achieved quarter as its own', () => {
    const reading = mustRead(csv(CLEAN), 'x.csv');
    expect(reading.document.quarter).toBe(2);
    expect(rowOf(reading, '701')).toMatchObject({
      state: 'clean',
      page: null,
      row: 1,
      annual: { value: 1000, origin: 'printed' },
      lineCodes: ['1.2', '1.3'],
      remark: 'lluvia, dos días',
    });
    expect(valuesOf(rowOf(reading, '701').achieved)).toEqual([180, 310, null, null]);
  });

  it('reads a programme before its first report at the first quarter, with nothing achieved', () => {
    const reading = mustRead(
      csv('2024,61,OBRAS,610,VIALIDAD,701,701,action,,BACHEO,BACHE,1000,200,,300,,250,,250,,,,,'),
    );
    expect(reading.document.quarter).toBe(1);
    expect(rowOf(reading, '701').state).toBe('clean');
    expect(valuesOf(rowOf(reading, '701').achieved)).toEqual([null, null, null, null]);
  });

  it('never calls a row clean that has no total to check it by, and keeps its cells', () => {
    const reading = mustRead(csv(CLEAN.replace(',490,49,', ',,,')));
    const row = rowOf(reading, '701');
    expect(row.state).toBe('unreconciled');
    expect(row.absoluteReported).toBeNull();
    expect(valuesOf(row.achieved)).toEqual([180, 310, null, null]);
    expect(doubtsOf(reading, '701')).toEqual(['unreconciled absolute_reported']);
  });

  it('holds back quarters that contradict their total', () => {
    const reading = mustRead(csv(CLEAN.replace(',490,49,', ',722,72,')));
    const row = rowOf(reading, '701');
    expect(row.state).toBe('unreconciled');
    expect(valuesOf(row.achieved)).toEqual([null, null, null, null]);
    expect(reading.findings[0]).toMatchObject({ residual: 232, used: 722 });
  });

  it('ignores columns beyond its own, and their order', () => {
    const [header = '', row = ''] = csv(CLEAN).split('\r\n');
    const reading = mustRead(`notes,${header}\n"nota, con coma",${row}\n`);
    expect(rowOf(reading, '701').state).toBe('clean');
  });

  it('refuses a header without all columns, naming those', () => {
    const refusal = mustRefuse('year,unit_code,goal_code,annual\n2024,610,701,5\n', 'x.csv');
    expect(refusal.code).toBe('csv-columns');
    expect(refusal.missing).toContain('program_code');
    expect(refusal.missing).not.toContain('annual');
  });

  it('refuses a number that is none, with line and column, and every such fault', () => {
    const refusal = mustRefuse(
      csv(CLEAN, CLEAN.replace('701,701', '702,702').replace(',300,', ',3oo,').replace(',490,', ',-4,')),
    );
    expect(refusal.code).toBe('csv-values');
    expect(refusal.missing).toEqual([
      'línea 3, columna p2: «3oo» no es un número',
      'línea 3, columna absolute_reported: «-4» no es un número',
    ]);
  });

  it('refuses a goal twice in a unit, and two years', () => {
    expect(mustRefuse(csv(CLEAN, CLEAN)).missing).toEqual(['701 de la unidad 610: líneas 2 y 3']);
    expect(mustRefuse(csv(CLEAN, CLEAN.replace('2024', '2023').replace('701', '702'))).code).toBe(
      'two-years',
    );
  });

  it('accepts one code in two units', () => {
    expect(mustRead(csv(CLEAN, CLEAN.replace(',610,', ',611,'))).rows).toHaveLength(2);
  });

  it('refuses a file cut inside quotes or inside a row', () => {
    expect(mustRefuse(`${csv(CLEAN)}\n2024,61,"OBR`, 'x.csv').code).toBe('csv-broken');
    expect(mustRefuse(`${csv(CLEAN)}\n2024,61,OBRAS`, 'x.csv').code).toBe('csv-broken');
  });

  it('refuses a header alone', () => {
    expect(mustRefuse(csv(), 'x.csv').code).toBe('csv-empty');
  });
});
