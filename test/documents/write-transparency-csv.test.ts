import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { writeTransparencyCsv } from '#src/documents/csv/write-transparency-csv.ts';
import type { GoalRecord } from '#src/domain/goal.ts';
import { goalWith } from '#test/support/goal-records.ts';

const GOAL: GoalRecord = goalWith({ planned: [100, 100, 100, 100], achieved: [90, 120, null, null] });

function written(
  records: readonly GoalRecord[],
  originalAnnuals: ReadonlyMap<number, number | null> = new Map(),
) {
  const text = writeTransparencyCsv({ records, quarter: 2, originalAnnuals });
  return z.array(z.record(z.string(), z.string())).parse(parse(text, { columns: true }));
}

describe('the CSV of the transparency obligations', () => {
  it('says the period by its days, and the progress from January on', () => {
    expect(written([GOAL])[0]).toMatchObject({
      Ejercicio: '2031',
      'Fecha de inicio del periodo que se informa': '01/04/2031',
      'Fecha de término del periodo que se informa': '30/06/2031',
      'Nombre del indicador': 'A-1 SEMBRAR ÁRBOLES',
      'Unidad de medida': 'ÁRBOL',
      'Metas programadas': '400',
      'Metas ajustadas que existan, en su caso': '',
      'Avance de las metas programadas al periodo que se informa': '210',
      'Área responsable': 'OBRAS',
    });
  });

  it('leaves empty what nobody has told', () => {
    const [row] = written([GOAL]);
    for (const heading of [
      'Definición del indicador',
      'Método de cálculo',
      'Línea base',
      'Sentido del indicador',
    ]) {
      expect(row?.[heading]).toBe('');
    }
    const unknown = goalWith({ planned: [1, 1, 1, 1], achieved: [1, null] });
    expect(written([unknown])[0]?.['Avance de las metas programadas al periodo que se informa']).toBe('');
  });

  it('puts a modified goal beside the original one', () => {
    expect(written([GOAL], new Map([[1, 360]]))[0]).toMatchObject({
      'Metas programadas': '360',
      'Metas ajustadas que existan, en su caso': '400',
    });
    expect(written([GOAL], new Map([[1, null]]))[0]?.['Metas programadas']).toBe('');
  });

  it('takes the objective of an action from its goal', () => {
    const objective = { text: 'UNA CIUDAD CON SOMBRA', origin: 'printed' } as const;
    const parent = { ...GOAL, id: 7, code: 'M.1', kind: 'goal', description: objective } as const;
    const rows = written([parent, { ...GOAL, parentId: 7 }, { ...GOAL, id: 2 }]);
    expect(rows.map((row) => row['Objetivo institucional'])).toEqual([objective.text, objective.text, '']);
  });

  it('notes the observation of the quarter', () => {
    const remarks = [{ quarter: 2, text: 'Llovió, mucho', origin: 'printed' }] as const;
    expect(written([{ ...GOAL, remarks }])[0]?.['Nota']).toBe('Llovió, mucho');
  });
});
