import { describe, expect, it } from 'vitest';
import { writePdfReport } from '#src/documents/pdf/write-pdf-report.ts';
import type { GoalRecord } from '#src/domain/goal.ts';
import { formatNumber } from '#src/language/format.ts';
import { goalWith } from '#test/support/goal-records.ts';
import { type PdfPage, readPdf, wordsOf } from '#test/support/pdf-text.ts';
import { bundledQuarter, quarterOf } from '#test/support/quarter-to-write.ts';

const GOAL = goalWith({ planned: [100, 100, 100, 100], achieved: [90, 105, null, null] });

/** The texts that stand on one line with the beginning of a goal's description, from left to right. */
function lineOf(pages: readonly PdfPage[], code: string): readonly string[] {
  for (const { texts } of pages) {
    const first = texts.find(({ text, x }) => text.startsWith(`${code}.- `) && x > 100);
    if (first === undefined) continue;
    return texts
      .filter(({ y }) => Math.abs(y - first.y) < 0.5)
      .toSorted((a, b) => a.x - b.x)
      .map(({ text }) => text);
  }
  throw new Error(`no line of ${code}`);
}

function withWords(text: string): GoalRecord {
  return {
    ...GOAL,
    description: { text, origin: 'printed' },
    remarks: [{ quarter: 2, text, origin: 'printed' }],
  };
}

/** Pages without a unit's titles: those that its table goes on to. */
function continuations(pages: readonly PdfPage[]): readonly PdfPage[] {
  return pages.slice(1).filter((page) => !wordsOf([page]).includes('PROGRAMA OPERATIVO ANUAL'));
}

describe('the official report as pages', () => {
  it('has the figures of the store in their columns', async () => {
    const exported = await bundledQuarter('52201');
    const { pages } = await readPdf(await writePdfReport(exported));
    for (const record of exported.records.filter(({ kind }) => kind === 'action')) {
      const total = record.reportedTotals.find(({ throughQuarter }) => throughQuarter === 3);
      const line = lineOf(pages, record.code);
      const at = line.findIndex((text) => text.startsWith(`${record.code}.- `));
      const figures = record.quarters.flatMap(({ planned, achieved, quarter }) =>
        quarter > 3 ? [planned] : [planned, achieved],
      );
      expect(line[at - 1]).toBe(formatNumber(record.annual?.value ?? null));
      expect(line.slice(at + 1, at + 10)).toEqual([
        ...figures.map((figure) => formatNumber(figure?.value ?? null)),
        formatNumber(total?.achieved.value ?? null),
        `${formatNumber(total?.relativePercent ?? null)}%`,
      ]);
    }
  });

  it('puts a note first, and «s/d» for an unknown', async () => {
    const { pages } = await readPdf(await writePdfReport(await bundledQuarter('52202')));
    expect(wordsOf(pages.slice(0, 1))).toContain('Nota de integración');
    expect(wordsOf(pages.slice(0, 1))).toContain('Cifras que no cuadran (1)');
    expect(lineOf(pages, '403').filter((text) => text === 's/d')).toHaveLength(3);
  });

  it('is lying letter paper, tagged, titled, in Spanish with its accents, its pages counted', async () => {
    const read = await readPdf(await writePdfReport(await bundledQuarter()));
    expect([read.title, read.language]).toEqual([
      'TERCER AVANCE PROGRAMÁTICO · PROGRAMA OPERATIVO ANUAL 2023',
      'es-MX',
    ]);
    const count = read.pages.length;
    for (const [index, page] of read.pages.entries()) {
      expect([page.width, page.height]).toEqual([792, 612]);
      expect(wordsOf([page])).toContain(`Página ${index + 1} de ${count}`);
      expect(page.roles).toContain('Document');
    }
    const words = wordsOf(read.pages);
    for (const word of [
      'TERCER AVANCE PROGRAMÁTICO',
      'GESTIÓN ADMINISTRATIVA',
      'LÍNEA DE',
      'ELABORÓ',
      'AUTORIZÓ',
    ]) {
      expect(words).toContain(word);
    }
    const roles = new Set(read.pages.flatMap((page) => page.roles));
    for (const role of ['H1', 'H2', 'P', 'Table', 'THead', 'TBody', 'TR', 'TH', 'TD']) {
      expect(roles).toContain(role);
    }
  });

  it('repeats the head of its table on each page, and loses none of 500 goals', async () => {
    const goals = Array.from({ length: 500 }, (_, index) => ({ ...GOAL, id: index, code: `Z${index}` }));
    const { pages } = await readPdf(await writePdfReport(quarterOf(goals)));
    const rest = continuations(pages);
    expect(rest.length).toBeGreaterThan(5);
    const tables = rest.filter((page) => wordsOf([page]).includes('.- '));
    expect(tables.length).toBeGreaterThan(5);
    for (const page of tables) expect(wordsOf([page])).toContain('META ANUAL AUTORIZADA');
    const words = wordsOf(pages);
    expect(goals.filter(({ code }) => !words.includes(`${code}.- SEMBRAR`))).toEqual([]);
  });

  it.each([3_000, 30_000])('keeps every word of texts of %i characters, on the paper', async (length) => {
    const words = Array.from({ length: length / 8 }, (_, index) => `ñu${index}é`);
    const { pages } = await readPdf(await writePdfReport(quarterOf([withWords(words.join(' '))])));
    const shown = pages.flatMap(({ texts }) => texts.flatMap(({ text }) => text.split(' ')));
    const counts = Map.groupBy(shown, (word) => word);
    expect(words.filter((word) => counts.get(word)?.length !== 2)).toEqual([]);
    for (const { texts, width } of pages) {
      for (const { x, y, width: long } of texts) {
        expect(x).toBeGreaterThanOrEqual(20);
        expect(x + long).toBeLessThanOrEqual(width - 20);
        expect(y).toBeGreaterThan(10);
      }
    }
  });

  it('breaks a word without blanks, and leaves out what its letters cannot show', async () => {
    const { pages } = await readPdf(
      await writePdfReport(quarterOf([withWords(`🎉${'x'.repeat(300)}\u0000`)])),
    );
    const signs = wordsOf(pages).replaceAll(' ', '');
    expect(signs).toContain('x'.repeat(20));
    expect(signs).not.toContain('🎉');
  });

  it('is a page with a note where there are no goals', async () => {
    const { pages } = await readPdf(await writePdfReport(quarterOf([])));
    expect(pages).toHaveLength(1);
  });
});
