import type { Quarter } from './period.ts';

/** The forms in which a quarter is handed out, each with how names of its files end. */
export const FILE_ENDINGS = {
  csv: 'csv',
  transparencia: 'csv',
  xlsx: 'xlsx',
  pdf: 'pdf',
  resumen: 'pdf',
} as const;

export type FileFormat = keyof typeof FILE_ENDINGS;

/** Which file somebody wants; whoever sends it has it made then. */
export interface FileAsked {
  readonly format: FileFormat;
  readonly year: number;
  readonly quarter: Quarter;
  /** Null: of the whole agency. */
  readonly unitCode: string | null;
}

/** Everything about a report that waits to be loaded, by its id. */
export interface ReviewAsked {
  readonly format: 'revision';
  readonly id: string;
}

const NAMES: Readonly<Record<FileFormat, string>> = {
  csv: 'avance',
  transparencia: 'transparencia',
  xlsx: 'avance',
  pdf: 'avance',
  resumen: 'resumen',
};

/** "avance-2023-T3-52201.xlsx". */
export function toFileName({ format, year, quarter, unitCode }: FileAsked): string {
  const unit = unitCode === null ? '' : `-${unitCode.replace(/[^\p{L}\p{N}_-]+/gu, '_')}`;
  return `${NAMES[format]}-${year}-T${quarter}${unit}.${FILE_ENDINGS[format]}`;
}
