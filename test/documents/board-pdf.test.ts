import { describe, expect, it } from 'vitest';
import type { BoardPage } from '#src/documents/board-page.ts';
import { writeBoardPdf } from '#src/documents/pdf/write-board-pdf.ts';
import { readPdf, wordsOf } from '#test/support/pdf-text.ts';
import { bundledQuarter, MADE_AT } from '#test/support/quarter-to-write.ts';

const LONG = 'Observación muy larga, con acentos y ñandúes. '.repeat(70);

function read(page: BoardPage) {
  return writeBoardPdf({ board: async () => page, madeAt: MADE_AT }).then(readPdf);
}

describe('the summary for the board', () => {
  it('tells the bundled report on one page: counts, chart, worst goals and why, doubts, source', async () => {
    const { pages, title } = await readPdf(await writeBoardPdf(await bundledQuarter()));
    expect(pages).toHaveLength(1);
    expect(title).toContain('Resumen para la junta de gobierno');
    const words = wordsOf(pages);
    for (const text of [
      '29 van en verde o rebasadas y 3 en rojo',
      '312 · Contribuir',
      '46% de cumplimiento: 7,925 de 17,379 (despensa) a la fecha, rojo · Jefatura del Departamento Operativo',
      'Sin observación.',
      'Sin compromisos por cumplir.',
      'Fuera de rango y sin observación del trimestre (5): 103, 306, 309, 310 y 403.',
      'corte al 30 de septiembre de 2023',
      'verde desde 90%',
    ]) {
      expect(words).toContain(text);
    }
    expect(pages[0]?.roles).toContain('Figure');
  });

  it('stays one page whatever the data, and counts what it leaves out', async () => {
    const usual = await (await bundledQuarter()).board();
    const many = Array.from({ length: 60 }, (_, index) => `${index} ${LONG}`);
    const goal = usual.worst[0];
    if (goal === undefined) throw new Error('no goal is behind');
    const { pages } = await read({
      ...usual,
      title: LONG,
      about: LONG,
      headline: LONG,
      worst: many.map((code) => ({
        ...goal,
        code,
        name: LONG,
        why: LONG,
        light: LONG,
        unit: LONG,
        measure: LONG,
      })),
      commitments: many,
      doubts: many,
      sources: many,
    });
    expect(pages).toHaveLength(1);
    const words = wordsOf(pages);
    expect(words.match(/… y \d+ más/gu)).toEqual(['… y 56 más', '… y 57 más', '… y 57 más', '… y 57 más']);
    const lowest = Math.min(...(pages[0]?.texts ?? []).map(({ y }) => y).filter((y) => y > 20));
    expect(lowest).toBeGreaterThan(34);
    const rights = (pages[0]?.texts ?? []).map(({ x, width }) => x + width);
    expect(Math.max(...rights)).toBeLessThanOrEqual(612 - 40);
  });

  it('says so where there is nothing to tell', async () => {
    const usual = await (await bundledQuarter()).board();
    const { pages } = await read({ ...usual, chart: null, worst: [], doubts: [], sources: [] });
    expect(wordsOf(pages)).toContain('Ninguna por debajo de lo programado.');
  });
});
