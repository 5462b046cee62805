import type { FileFormat } from '#src/domain/file-asked.ts';
import { writeCsvReport } from './csv/write-csv-report.ts';
import { writeTransparencyCsv } from './csv/write-transparency-csv.ts';
import { writeBoardPdf } from './pdf/write-board-pdf.ts';
import { writePdfReport } from './pdf/write-pdf-report.ts';
import type { QuarterToWrite } from './quarter-to-write.ts';
import { writeXlsxReport } from './xlsx/write-xlsx-report.ts';

/** A form in which a quarter can be handed out as a file. */
export interface ExportFormat {
  /** As it is written after `--format`. */
  readonly name: FileFormat;
  /** In Spanish, for help and advice. */
  readonly title: string;
  readonly contentType: string;
  /** Makes the whole file. */
  readonly write: (exported: QuarterToWrite) => string | Promise<Uint8Array>;
}

const CSV = { contentType: 'text/csv; charset=utf-8' } as const;
const PDF = { contentType: 'application/pdf' } as const;

/** Every format that the product knows of; a new one is an entry here. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  {
    name: 'csv',
    title: 'CSV canónico, que también se puede volver a cargar',
    ...CSV,
    write: writeCsvReport,
  },
  {
    name: 'transparencia',
    title: 'CSV de los indicadores que pide transparencia; lo que no se tiene queda vacío',
    ...CSV,
    write: writeTransparencyCsv,
  },
  {
    name: 'xlsx',
    title: 'avance programático oficial en Excel, una hoja por unidad ejecutora',
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: writeXlsxReport,
  },
  { name: 'pdf', title: 'avance programático oficial en PDF', ...PDF, write: writePdfReport },
  {
    name: 'resumen',
    title: 'resumen de una página en PDF para la junta de gobierno',
    ...PDF,
    write: writeBoardPdf,
  },
];
