import { fileURLToPath } from 'node:url';
import PdfKit from 'pdfkit';

export interface PdfFacts {
  readonly title: string;
  readonly layout: 'portrait' | 'landscape';
  readonly madeAt: Date;
}

export interface OpenPdf {
  readonly doc: PDFKit.PDFDocument;
  /** Ends the document and gives the whole file. */
  readonly close: () => Promise<Uint8Array>;
}

const FONTS = { regular: '400Regular/NotoSans_400Regular', bold: '700Bold/NotoSans_700Bold' } as const;

/** A tagged document in Mexican Spanish on letter paper, with its own fonts. Heavy: load this file when it is needed. */
export function openPdf({ title, layout, madeAt }: PdfFacts): OpenPdf {
  const doc = new PdfKit({
    size: 'LETTER',
    layout,
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'es-MX',
    displayTitle: true,
    bufferPages: true,
    autoFirstPage: false,
    info: { Title: title, Author: 'Avance', Creator: 'Avance', CreationDate: madeAt, ModDate: madeAt },
  });
  for (const [name, file] of Object.entries(FONTS)) {
    doc.registerFont(name, fileURLToPath(import.meta.resolve(`@expo-google-fonts/noto-sans/${file}.ttf`)));
  }
  const chunks: Uint8Array[] = [];
  const ended = new Promise<Uint8Array>((resolve, reject) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.on('error', reject);
  });
  return {
    doc,
    close: () => {
      doc.end();
      return ended;
    },
  };
}
