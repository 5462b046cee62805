import { writeCsvReport } from './csv/write-csv-report.ts';
import { writeTransparencyCsv } from './csv/write-transparency-csv.ts';
import type { QuarterToWrite } from './quarter-to-write.ts';

/** A form in which a quarter can be handed out as a file. */
export interface ExportFormat {
  /** As it is written after `--format`. */
  readonly name: string;
  /** In Spanish, for help and advice. */
  readonly title: string;
  /** Makes the whole file; null: not written by this version. */
  readonly write: ((exported: QuarterToWrite) => string | Uint8Array) | null;
}

/** Every format that the product knows of; a new one is an entry here. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  { name: 'csv', title: 'CSV canónico, que también se puede volver a cargar', write: writeCsvReport },
  {
    name: 'transparencia',
    title: 'CSV de los indicadores que pide transparencia; lo que no se tiene queda vacío',
    write: writeTransparencyCsv,
  },
  { name: 'xlsx', title: 'Excel', write: null },
  { name: 'pdf', title: 'PDF', write: null },
];
