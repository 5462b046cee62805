import { describe, expect, it } from 'vitest';
import { MOST_BYTES } from '#src/documents/file-text.ts';
import { readReport } from '#src/documents/read-report.ts';
import { bundledReport, dataFile, mustRead, mustRefuse } from './support.ts';

function refusalOf(bytes: Uint8Array, name = 'informe.md') {
  const result = readReport({ name, bytes });
  return result.ok ? undefined : result.refusal;
}

describe('what is no report', () => {
  it('refuses an empty file', () => {
    expect(mustRefuse(' \n\n').code).toBe('file-empty');
    expect(refusalOf(new Uint8Array())?.code).toBe('file-empty');
  });

  it('lists all that was looked for in a text of another kind', () => {
    const { code, missing } = mustRefuse('Minuta de la reunión del lunes.\nAcuerdos: ninguno.\n');
    expect(code).toBe('not-a-report');
    expect(missing.join('\n')).toMatch(/tabla[^]*META ANUAL[^]*trimestres[^]*UNIDAD EJECUTORA[^]*año/u);
  });

  it('names only what is missing', () => {
    const text = dataFile('policia-2025-segundo-avance.md');
    expect(mustRefuse(text.replaceAll('UNIDAD EJECUTORA', 'RESPONSABLE')).missing).toEqual([
      'la UNIDAD EJECUTORA y el PROGRAMA, con sus claves',
    ]);
    expect(mustRefuse(text.replaceAll('META ANUAL AUTORIZADA', 'TOTAL')).missing).toEqual([
      'la columna META ANUAL AUTORIZADA',
    ]);
  });

  it.each([
    ['un PDF', '%PDF-1.7 …'],
    ['un archivo de Office', 'PK\u0003\u0004…'],
  ])('recognises %s by its first bytes', (words, text) => {
    const refusal = mustRefuse(text, 'informe.md');
    expect(refusal.code).toBe('file-type');
    expect(refusal.message).toContain(words);
  });

  it('refuses bytes that are no text', () => {
    expect(refusalOf(new Uint8Array([1, 0, 2, 0, 3, 0, 65]))?.code).toBe('file-type');
  });

  it('refuses a file over the limit before looking into it', () => {
    expect(refusalOf(new Uint8Array(MOST_BYTES + 1))?.code).toBe('file-too-large');
  });

  it('refuses a file cut inside a row, or before the table of its last page', () => {
    const text = bundledReport();
    const lastRow = text.lastIndexOf('| 2.1.1, 4.4.1 |');
    expect(mustRefuse(text.slice(0, lastRow + 60)).code).toBe('truncated');
    const lastTable = text.lastIndexOf('| LÍNEA DE ACCIÓN');
    expect(mustRefuse(text.slice(0, lastTable)).code).toBe('truncated');
  });

  it('refuses two years in one file, naming them', () => {
    const { code, message } = mustRefuse(`${bundledReport()}\n${dataFile('policia-2025-segundo-avance.md')}`);
    expect(code).toBe('two-years');
    expect(message).toContain('2023 y 2025');
  });

  it('refuses a title and a date of different quarters', () => {
    const text = dataFile('policia-2025-segundo-avance.md');
    const { code, message } = mustRefuse(text.replaceAll('30/06/2025', '30/09/2025'));
    expect(code).toBe('period-conflict');
    expect(message).toContain('30/09/2025');
  });
});

describe('encodings', () => {
  const text = dataFile('policia-2025-segundo-avance.md');
  const expected = mustRead(text).rows;

  function rowsOf(bytes: Uint8Array) {
    const result = readReport({ name: 'informe.md', bytes });
    return result.ok ? result.reading.rows : undefined;
  }

  it('reads UTF-8 with its mark', () => {
    expect(rowsOf(Buffer.from(`\uFEFF${text}`, 'utf8'))).toEqual(expected);
  });

  it('reads Windows-1252', () => {
    expect(rowsOf(Buffer.from(text, 'latin1'))).toEqual(expected);
  });

  it('reads UTF-16 in both orders', () => {
    const little = Buffer.from(`\uFEFF${text}`, 'utf16le');
    expect(rowsOf(little)).toEqual(expected);
    expect(rowsOf(Buffer.from(little).swap16())).toEqual(expected);
  });

  it('reads any line end', () => {
    expect(rowsOf(Buffer.from(text.replaceAll('\n', '\r\n'), 'utf8'))).toEqual(expected);
  });
});

describe('pages that disagree on the period', () => {
  it('takes what most pages say and tells which page does not', () => {
    const { document, findings } = mustRead(bundledReport().replace('sep-23', 'jun-23'));
    expect(document.quarter).toBe(3);
    expect(findings.find(({ field }) => field === 'quarter')).toMatchObject({ page: 1, printed: 'jun-23' });
  });
});

describe('a row whose figures were lost', () => {
  it('is still read, with all that is not known left unknown', () => {
    const text = dataFile('policia-2025-segundo-avance.md');
    const row = '| 6.1 | CURSO | 48 | 12 | 12 | 12 | 12 | 12 | 12 | 36 | 75% | | | |';
    const reading = mustRead(text.replace(row, '| 6.1 | CURSO | 48 | | | | | | | | | | | |'));
    const read = reading.rows.at(-1);
    expect(read).toMatchObject({
      goalCode: '62',
      state: 'unreconciled',
      annual: { value: 48 },
      absoluteReported: null,
    });
    expect(read?.planned).toEqual([null, null, null, null]);
    expect(reading.rows).toHaveLength(7);
  });
});
