import { MOST_BYTES, refuseTooLarge } from '#src/documents/file-text.ts';
import { readReportPages } from '#src/documents/ocr/read-report-pages.ts';
import { LOOKED_FOR, notAReport } from '#src/documents/ocr/scan-refusals.ts';
import type { PlacedRow } from '#src/documents/ocr/table-rows.ts';
import type { ColumnRole } from '#src/documents/ocr/vocabulary.ts';
import { type Refused, refuse } from '#src/documents/refusals.ts';
import type { GridColumns } from '#src/documents/xlsx/grid-columns.ts';
import { readGridRow } from '#src/documents/xlsx/grid-rows.ts';
import type { Quarter } from '#src/domain/period.ts';
import type { ReadResult } from '#src/domain/report.ts';
import { joinSections } from './join-sections.ts';
import { type ExtractionLimits, LIMITS, openPages } from './open-pages.ts';
import type { PageContent } from './page-content.ts';
import { readSections, type Section } from './sections.ts';
import { isWhole, type TableColumn } from './table-columns.ts';
import { type UnreadCell, unreadFindings } from './unread-cells.ts';

export interface PdfFile {
  /** File name without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Something else may stand before the mark, but not much. */
const WITHIN = 1024;

export function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, WITHIN)).includes('%PDF-');
}

/** Reads a PDF with a text layer: texts with their places become lines, columns and rows of the official table. */
export async function readPdfReport(file: PdfFile, limits: ExtractionLimits = LIMITS): Promise<ReadResult> {
  if (file.bytes.length > MOST_BYTES) return refuseTooLarge();
  if (isCut(file.bytes)) return cutOff();
  const opened = await openPages(file.bytes, limits);
  if (!opened.ok) return opened;
  return refusePictures(opened.pages) ?? readPages(file.name, opened.pages);
}

const LAST_BYTES = 2048;

/** A PDF ends with its mark; bytes that were lost on the way are always the last ones. */
function isCut(bytes: Uint8Array): boolean {
  const from = Math.max(0, bytes.byteLength - LAST_BYTES);
  return !Buffer.from(bytes.buffer, bytes.byteOffset + from, bytes.byteLength - from).includes('%%EOF');
}

function cutOff(): Refused {
  return refuse(
    'pdf-broken',
    'El PDF está cortado: le falta el final. Vuelva a obtenerlo completo y cárguelo de nuevo.',
  );
}

const TO_TEXT =
  'Páselo por un programa de reconocimiento de texto (OCR) y cargue el PDF con texto, o el texto en Markdown (.md) con sus tablas; mejor aún, pida el Excel con que se hizo.';

function refusePictures(pages: readonly PageContent[]): Refused | undefined {
  const pictures = pages.filter(({ isPicture }) => isPicture);
  if (pages.every(({ texts }) => texts.length === 0) && pictures.length === 0) {
    return refuse(
      'pdf-empty',
      `El PDF no trae texto: sus páginas están en blanco o tienen las letras dibujadas. ${TO_TEXT}`,
    );
  }
  if (pages.every(({ texts, isPicture }) => isPicture || texts.length === 0)) {
    return refuse('pdf-scan', `El PDF es un escaneo: sus páginas son imágenes y no traen texto. ${TO_TEXT}`);
  }
  const [first] = pictures;
  if (first === undefined) return undefined;
  const numbers = pictures.slice(0, 10).map(({ number }) => number);
  const which = numbers.length === 1 ? `La página ${numbers[0]} es` : `Las páginas ${numbers.join(', ')} son`;
  const what = numbers.length === 1 ? 'una imagen sin texto' : 'imágenes sin texto';
  return refuse(
    'pdf-scan',
    `${which} ${what}, y sus metas se perderían. ${TO_TEXT} Si no es parte del informe, quítela del archivo.`,
  );
}

function readPages(name: string, contents: readonly PageContent[]): ReadResult {
  const read: Section[] = [];
  let columns: readonly TableColumn[] | undefined;
  for (const content of contents) {
    const page = readSections(content, columns);
    ({ columns } = page);
    read.push(...page.sections);
  }
  const sections = joinSections(read);
  if (sections.every((section) => section.columns.length === 0))
    return notAReport(['table', 'annual', 'quarters']);
  const unclear = sections.find((section) => section.columns.length > 0 && !isWhole(section.columns));
  if (unclear !== undefined) return refuseColumns(unclear.page);
  let unread: readonly UnreadCell[] = [];
  const result = readReportPages({
    name,
    isScanned: false,
    pages: sections.map(({ page, header, rows, foot }) => ({
      number: page,
      header,
      tableRows: rows.map(({ cells }) => cells),
      foot,
    })),
    readRows: (_, quarter) => {
      const rows = readRows(sections, quarter);
      unread = rows.flatMap((row) => row.unread);
      return { kind: 'rows', rows };
    },
  });
  if (!result.ok || unread.length === 0) return result;
  const { findings, rows } = result.reading;
  return {
    ok: true,
    reading: { ...result.reading, findings: [...findings, ...unreadFindings(unread, rows)] },
  };
}

function refuseColumns(page: number): Refused {
  return refuse(
    'pdf-columns',
    `En la página ${page} no se distinguen las columnas de la tabla. Se necesitan, cada una con su encabezado:`,
    [LOOKED_FOR.annual, 'la columna DESCRIPCIÓN DE LAS METAS/ACCIONES o LÍNEA DE ACCIÓN'],
  );
}

interface RowRead extends PlacedRow {
  readonly unread: readonly UnreadCell[];
}

/** Rows are counted within their page, over all its tables. */
function readRows(sections: readonly Section[], quarter: Quarter): readonly RowRead[] {
  const counts = new Map<number, number>();
  return sections.flatMap(({ page, columns, rows }, section) => {
    const grid = toGrid(columns);
    return rows.map(({ cells }): RowRead => {
      const row = (counts.get(page) ?? 0) + 1;
      counts.set(page, row);
      const unread: UnreadCell[] = [];
      const onFault = (column: number): void => {
        const { content } = columns[column] ?? {};
        if (content !== undefined) unread.push({ page, row, content, text: cells[column] ?? '' });
      };
      return { page, row, section, raw: readGridRow(cells, { columns: grid, quarter, onFault }), unread };
    });
  });
}

function toGrid(columns: readonly TableColumn[]): Pick<GridColumns, 'places' | 'planned' | 'achieved'> {
  const places = new Map<ColumnRole, number>();
  const series = { planned: new Map<Quarter, number>(), achieved: new Map<Quarter, number>() };
  for (const [index, { content }] of columns.entries()) {
    if (content.kind === 'named' && !places.has(content.role)) places.set(content.role, index);
    if (content.kind === 'period') series[content.series].set(content.quarter, index);
  }
  return { places, ...series };
}
