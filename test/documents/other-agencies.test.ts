import { describe, expect, it } from 'vitest';
import { dataFile, doubtsOf, mustRead, rowOf, valuesOf } from './support.ts';

describe('a first-quarter report of public works', () => {
  const reading = mustRead(dataFile('obras-2024-primer-avance.md'), 'carpeta/obras.md');

  it('reads its period and drops the folder from its name', () => {
    expect(reading.document).toEqual({
      name: 'obras.md',
      title: 'POA 2024 · Primer avance programático',
      year: 2024,
      quarter: 1,
      cutoffOn: '2024-03-31',
    });
  });

  it('finds unit and programme on a page whose labels slipped by one', () => {
    expect(reading.units).toEqual([
      { code: '73010', name: 'DIRECCION DE PAVIMENTOS' },
      { code: '73020', name: 'DIRECCIÓN DE ALUMBRADO' },
    ]);
    expect(reading.programs).toEqual([{ code: '730', name: 'VIALIDADES LIMPIAS' }]);
    expect(rowOf(reading, '7001')).toMatchObject({ unitCode: '73010', programCode: '730' });
  });

  it('expects one achieved figure and four planned ones', () => {
    const row = rowOf(reading, '7003');
    expect(valuesOf(row.planned)).toEqual([24, 24, 24, 24]);
    expect(valuesOf(row.achieved)).toEqual([31, null, null, null]);
    expect(row.state).toBe('clean');
  });

  it('does not read the zeros under quarters to come as figures', () => {
    const row = rowOf(reading, 'M.8');
    expect(valuesOf(row.planned)).toEqual([600, 600, 600, 600]);
    expect(valuesOf(row.achieved)).toEqual([512, null, null, null]);
    expect(doubtsOf(reading, 'M.8')).toEqual(['reworded goal_code', 'unreported-quarter a2']);
  });

  it('finds the actions that a goal adds up', () => {
    expect(rowOf(reading, '7001').parentCode).toBe('M.7');
    expect(rowOf(reading, '7002').parentCode).toBe('M.7');
    expect(rowOf(reading, '7003').parentCode).toBeNull();
  });

  it('lets the goal decide which digit of an action was misread', () => {
    // Its own sum closes with 3,120 in the first quarter as well as with 2,920 in the third.
    const row = rowOf(reading, '7002');
    expect(row.state).toBe('recovered');
    expect(valuesOf(row.planned)).toEqual([3190, 2715, 2920, 2805]);
    expect(doubtsOf(reading, '7002')).toEqual(['recovered p3']);
  });
});

describe('a second-quarter report of a police department', () => {
  const reading = mustRead(dataFile('policia-2025-segundo-avance.md'));

  it('reads columns in another order, remarks before the figures included', () => {
    expect(rowOf(reading, '51')).toMatchObject({
      description: { text: 'PATRULLAR BARRIOS' },
      measure: { text: 'RECORRIDO' },
      remark: 'Faltó personal en mayo.',
      lineCodes: ['5.1'],
      unitCode: '120-A1',
      programCode: '120',
      state: 'clean',
    });
    expect(valuesOf(rowOf(reading, '52').achieved)).toEqual([327, 400, null, null]);
  });

  it('adds up the goal from two of three actions', () => {
    expect(reading.rows.map((row) => row.parentCode)).toEqual([null, 'M.5', 'M.5', null, null, null, null]);
  });

  it('numbers actions without a code as the other unit numbers its own', () => {
    expect(reading.rows.slice(4).map((row) => [row.goalCode, row.codeOrigin])).toEqual([
      ['M.6', 'recovered'],
      ['61', 'inferred'],
      ['62', 'inferred'],
    ]);
    expect(rowOf(reading, '61').description).toBeNull();
  });

  it('keeps the total of a row that prints more achieved than its quarters hold', () => {
    const row = rowOf(reading, '62');
    expect(row.state).toBe('unreconciled');
    expect(row.absoluteReported).toEqual({ value: 36, origin: 'printed' });
    expect(valuesOf(row.achieved)).toEqual([null, null, null, null]);
    expect(valuesOf(row.planned)).toEqual([12, 12, 12, 12]);
  });
});
