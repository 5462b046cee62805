import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { ReadRow } from '#src/domain/report.ts';
import { fold } from '#src/language/fold.ts';
import { bundledReport, dataFile, doubtsOf, mustRead, rowOf, valuesOf } from './support.ts';

const reading = mustRead(bundledReport(), 'poa-2023-tercer-avance.md');

const TRUTH = z
  .array(z.record(z.string(), z.string()))
  .parse(parse(dataFile('truth.csv'), { columns: true, bom: true }));

/** Audited by hand as undecidable from the document: its quarters stay unknown. */
const UNDECIDABLE = '103';

function figuresOf(row: ReadRow): Record<string, string> {
  const text = (value: number | null | undefined): string =>
    value === null || value === undefined ? '' : String(value);
  const quarters = [0, 1, 2, 3].flatMap((index): [string, string][] => [
    [`p${index + 1}`, text(row.planned[index]?.value)],
    [`a${index + 1}`, text(row.achieved[index]?.value)],
  ]);
  return {
    annual: text(row.annual?.value),
    absolute_reported: text(row.absoluteReported?.value),
    relative_reported_pct: text(row.relativeReportedPct),
    ...Object.fromEntries(quarters),
  };
}

function wordsOf(row: ReadRow): Record<string, string> {
  return {
    program_code: row.programCode,
    unit_code: row.unitCode,
    goal_code: row.goalCode,
    printed_code: row.printedCode ?? '',
    kind: row.kind,
    parent_code: row.parentCode ?? '',
    description: row.description?.text ?? '',
    measure: row.measure?.text ?? '',
    lines: row.lineCodes.join(';'),
    remark: row.remark ?? '',
  };
}

function pick(record: Readonly<Record<string, string>>, keys: readonly string[]): Record<string, string> {
  return Object.fromEntries(keys.map((key) => [key, record[key] ?? '(no such column)']));
}

describe('the bundled report', () => {
  it.each(TRUTH.map((truth, index) => [truth.goal_code ?? '', truth, index] as const))(
    'reads %s as audited',
    (code, truth, index) => {
      const row = reading.rows[index];
      if (row === undefined) throw new Error('missing row');
      expect(wordsOf(row)).toEqual(pick(truth, Object.keys(wordsOf(row))));
      const known = code === UNDECIDABLE ? { ...truth, a1: '', a2: '', a3: '' } : truth;
      expect(figuresOf(row)).toEqual(pick(known, Object.keys(figuresOf(row))));
    },
  );

  it('has no row more than the audit', () => {
    expect(reading.rows).toHaveLength(TRUTH.length);
  });

  it('names units and programmes in their best spelling', () => {
    const names = new Map([...reading.units, ...reading.programs].map(({ code, name }) => [code, name]));
    for (const truth of TRUTH) {
      expect(fold(names.get(truth.unit_code ?? '') ?? '')).toBe(fold(truth.unit_name ?? ''));
      expect(names.get(truth.program_code ?? '')).toBe(truth.program_name);
    }
  });

  it('says what it reports, up to when', () => {
    expect(reading.document).toEqual({
      name: 'poa-2023-tercer-avance.md',
      title: 'POA 2023 · Tercer avance programático',
      year: 2023,
      quarter: 3,
      cutoffOn: '2023-09-30',
    });
  });

  it('gives each row its state', () => {
    const states = new Map(reading.rows.map((row) => [row.goalCode, row.state]));
    const notClean = [...states].filter(([, state]) => state !== 'clean');
    expect(notClean).toEqual([
      ['103', 'ambiguous'],
      ['204', 'recovered'],
      ['205', 'recovered'],
      ['306', 'recovered'],
      ['307', 'recovered'],
      ['308', 'recovered'],
      ['403', 'unreconciled'],
    ]);
  });

  it('marks each figure printed or recovered', () => {
    const recovered = reading.rows.flatMap((row) => {
      const figures = [row.annual, ...row.planned, ...row.achieved, row.absoluteReported];
      return figures.some((figure) => figure?.origin === 'recovered') ? [row.goalCode] : [];
    });
    expect(recovered).toEqual([UNDECIDABLE, '204', '205', '306', '307', '308']);
    expect(rowOf(reading, '308').planned.map((figure) => figure?.origin)).toEqual([
      'printed',
      'recovered',
      'printed',
      'recovered',
    ]);
  });

  it('places each row by page and by the order of the goals on it', () => {
    expect(rowOf(reading, '303')).toMatchObject({ page: 3, row: 4 });
    expect(rowOf(reading, '312')).toMatchObject({ page: 5, row: 2 });
  });

  it('tells the printed value beside the used one', () => {
    expect(
      reading.findings.find(({ goalCode, kind }) => goalCode === '307' && kind === 'recovered'),
    ).toMatchObject({
      field: 'annual',
      printed: '1,662',
      used: 1682,
      page: 4,
      row: 3,
      message:
        '307: la meta anual se imprime 1,662; se usa 1,682, por un dígito mal leído, con lo que cierran sus sumas.',
    });
  });

  it('lists the rival readings of a row that has two, and keeps what they share', () => {
    const row = rowOf(reading, UNDECIDABLE);
    expect(valuesOf(row.planned)).toEqual([100, 95, 95, 100]);
    expect(valuesOf(row.achieved)).toEqual([null, null, null, null]);
    const finding = reading.findings.find(
      ({ goalCode, kind }) => goalCode === UNDECIDABLE && kind === 'ambiguous',
    );
    expect(finding?.message).toContain('A1 100, A2 150, A3 95; o bien A1 150, A2 95, A3 100)');
    expect(finding?.message).toContain('2 lecturas posibles');
  });

  it('keeps a printed total that its quarters contradict, with the residual', () => {
    const finding = reading.findings.find(
      ({ goalCode, kind }) => goalCode === '403' && kind === 'unreconciled',
    );
    expect(finding).toMatchObject({ field: 'absolute_reported', printed: '601', used: 601, residual: 196 });
  });

  it('tells where a goal is not the sum of its actions, and changes neither', () => {
    const finding = reading.findings.find(({ kind }) => kind === 'parent-mismatch');
    expect(finding).toMatchObject({ goalCode: 'M.3', field: 'a3', quarter: 3, used: 23324, residual: 485 });
    expect(reading.findings.filter(({ kind }) => kind === 'parent-mismatch')).toHaveLength(1);
  });

  it('never takes a cell after the last figure for the coming quarter', () => {
    expect(reading.rows.every((row) => row.achieved[3] === null)).toBe(true);
    expect(doubtsOf(reading, 'M.3')).toContain('unreported-quarter a4');
    expect(doubtsOf(reading, '301')).toEqual([]);
  });

  it('says which codes and words are not as printed', () => {
    expect(doubtsOf(reading, 'M.1')).toEqual(['reworded goal_code']);
    expect(doubtsOf(reading, 'M.2')).toEqual([]);
    for (const code of ['101', '102', '104', '105'])
      expect(doubtsOf(reading, code)).toEqual(['inferred goal_code']);
    expect(doubtsOf(reading, '303')).toEqual(['reworded measure']);
    expect(rowOf(reading, '101').codeOrigin).toBe('inferred');
  });

  it('takes the names of lines from the pages that agree, and tells which page does not', () => {
    const names = new Map(reading.lines.map(({ code, name }) => [code, name]));
    expect(names.get('2.2.3')).toBe('PARTICIPACION EN LA VIDA PUBLICA Y EL DESARROLLO COMUNITARIO');
    expect(names.get('2.1.3')).toBe('PROYECTO INTEGRAL DE ATENCION A MIGRANTES');
    expect(names.has('2.2.2')).toBe(false);
    const findings = reading.findings.filter(({ kind }) => kind === 'uncatalogued-line');
    expect(findings.map(({ page }) => page)).toEqual([2, 5]);
    const cited = new Set(reading.rows.flatMap((row) => row.lineCodes));
    expect([...cited].filter((code) => (names.get(code) ?? null) === null)).toEqual([]);
  });

  it('tells surplus cells once a row', () => {
    const surplus = reading.findings.filter(({ kind }) => kind === 'surplus').map(({ goalCode }) => goalCode);
    expect(new Set(surplus).size).toBe(surplus.length);
    expect(surplus).not.toContain('302');
    expect(surplus).toContain('403');
  });
});
