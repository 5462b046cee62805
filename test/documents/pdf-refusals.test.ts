import { deflateSync } from 'node:zlib';
import PdfKit from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { LIMITS, openPages } from '#src/documents/pdf-text/open-pages.ts';
import { readPdfReport } from '#src/documents/pdf-text/read-pdf-report.ts';
import { readReportFile } from '#src/documents/read-report-file.ts';
import type { Refusal } from '#src/domain/report.ts';
import { pdfOf, pdfOfPages } from '#test/support/raw-pdf.ts';

type Draw = (doc: PDFKit.PDFDocument) => void;

async function draw(pages: readonly Draw[], options: PDFKit.PDFDocumentOptions = {}): Promise<Uint8Array> {
  const doc = new PdfKit({ size: 'LETTER', autoFirstPage: false, margin: 30, ...options });
  const chunks: Uint8Array[] = [];
  const ended = new Promise<Uint8Array>((resolve, reject) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.on('error', reject);
  });
  for (const each of pages) {
    doc.addPage();
    each(doc);
  }
  doc.end();
  return ended;
}

const GREY = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);
const text =
  (words: string): Draw =>
  (doc) => {
    doc.text(words);
  };
const scan: Draw = (doc) => {
  doc.image(GREY, 0, 0, { width: 612, height: 792 });
};
const LONG_TEXT = 'The quarterly report of the board speaks about other matters. '.repeat(20);

async function mustRefuse(bytes: Uint8Array): Promise<Refusal> {
  const result = await readReportFile({ name: 'informe.pdf', bytes });
  if (result.ok) throw new Error('was read');
  return result.refusal;
}

/** A stream that unpacks to so many megabytes of steps that draw nothing. */
function bomb(megabytes: number): Uint8Array {
  return deflateSync(Buffer.alloc(megabytes * 1024 * 1024, 'q Q \n'));
}

describe('a PDF that cannot be taken', () => {
  it.each<readonly [string, () => Promise<Uint8Array>, string, string]>([
    ['with a password', () => draw([text('x')], { userPassword: 'clave' }), 'pdf-locked', 'contraseña'],
    ['of scanned sheets', () => draw([scan, scan]), 'pdf-scan', 'es un escaneo'],
    ['of empty pages', () => draw([() => undefined]), 'pdf-empty', 'no trae texto'],
    ['with one scanned sheet', () => draw([text(LONG_TEXT), scan]), 'pdf-scan', 'La página 2 es una imagen'],
    ['that is no report', () => draw([text(LONG_TEXT)]), 'not-a-report', 'no parece un informe'],
    ['that is cut off', async () => (await draw([text(LONG_TEXT)])).slice(0, -400), 'pdf-broken', 'cortado'],
    ['of no sense', async () => Buffer.from('%PDF-1.7\nnada\n%%EOF'), 'pdf-broken', 'dañado'],
    ['of too many pages', async () => pdfOfPages(700), 'pdf-too-large', 'trae 700 páginas'],
    [
      'whose tree of pages goes in a circle',
      async () => pdfOf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Count 3/Kids[2 0 R]>>']),
      'pdf-broken',
      'dañado',
    ],
  ])('%s is refused', { timeout: 60_000 }, async (...[, make, code, words]) => {
    const refusal = await mustRefuse(await make());
    expect(refusal.message).toContain(words);
    expect(refusal.code).toBe(code);
  });

  it('that is damaged in the middle is refused by its page, or not read at all', async () => {
    const whole = await draw([text(LONG_TEXT), text(LONG_TEXT)], { compress: true });
    const damaged = whole.slice();
    const at = Buffer.from(damaged).lastIndexOf('stream\n') - 600;
    damaged.fill(0x41, at, at + 300);
    expect((await mustRefuse(damaged)).code).toMatch(/^(?:pdf-broken|pdf-empty|not-a-report)$/u);
  });
});

describe('a PDF that is made to do harm', () => {
  const limits = { ...LIMITS, milliseconds: 6_000, megabytes: 200 };

  it.each<readonly [string, () => Uint8Array]>([
    ['unpacks to a gigabyte', () => pdfOfPages(1, bomb(1_000))],
    ['unpacks twice', () => pdfOfPages(1, deflateSync(bomb(1_000)), '[/FlateDecode/FlateDecode]')],
    ['draws without end', () => pdfOfPages(400, bomb(60))],
  ])('and %s ends within its limits, with advice', { timeout: 60_000 }, async (...[, make]) => {
    const bytes = make();
    const before = process.memoryUsage().rss;
    const result = await openPages(bytes, limits);
    if (result.ok) throw new Error('was read');
    expect(result.refusal.code).toBe('pdf-too-heavy');
    expect(result.refusal.message).toMatch(/toma (?:demasiado tiempo|demasiada memoria), y se detuvo/u);
    expect((process.memoryUsage().rss - before) / 1024 / 1024).toBeLessThan(900);
  });

  it('or is nested deep or has a hundred thousand objects ends soon', { timeout: 60_000 }, async () => {
    const nested = pdfOf([
      '<</Type/Catalog/Pages 2 0 R>>',
      `<</Type/Pages/Count 1/Kids${'['.repeat(100_000)}`,
    ]);
    const many = pdfOf([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Count 0/Kids[]>>',
      ...Array.from({ length: 100_000 }, () => '<</A 1>>'),
    ]);
    for (const bytes of [nested, many]) {
      const result = await openPages(bytes, limits);
      expect(result.ok ? `${result.pages.length}` : result.refusal.code).toMatch(/^pdf-|^0$/u);
    }
  });

  it('has no answer to give in time: it is stopped', async () => {
    const result = await readPdfReport(
      { name: 'x.pdf', bytes: pdfOfPages(5) },
      { ...LIMITS, milliseconds: 1 },
    );
    expect(result).toMatchObject({ ok: false, refusal: { code: 'pdf-too-heavy' } });
  });

  it('runs nothing: scripts and attached files are not looked at', async () => {
    const script = '<</S/JavaScript/JS(while\\(true\\);)>>';
    const bytes = pdfOf([
      `<</Type/Catalog/Pages 2 0 R/OpenAction ${script}/Names<</EmbeddedFiles<</Names[(a.exe)<</F(a.exe)>>]>>>>>>`,
      '<</Type/Pages/Count 1/Kids[3 0 R]>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>',
    ]);
    expect((await mustRefuse(bytes)).code).toBe('pdf-empty');
  });
});
