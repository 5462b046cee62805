import type { FileFormat } from '#src/domain/file-asked.ts';
import { fold } from '#src/language/fold.ts';

/** Words for a kind of file, folded; names of formats are no agency's words. */
interface FileKind {
  readonly name: string;
  readonly asked: RegExp;
  /** Null: known, and not made. */
  readonly format: FileFormat | null;
}

const KINDS: readonly FileKind[] = [
  {
    name: 'CSV para transparencia',
    asked: /\btransparencia\b.*\bcsv\b|\bcsv\b.*\btransparencia\b/u,
    format: 'transparencia',
  },
  { name: 'Excel', asked: /\b(?:excel|xlsx?|hojas? de calculo|spreadsheet)\b/u, format: 'xlsx' },
  { name: 'resumen en PDF', asked: /\bresumen\b.*\bpdf\b|\bpdf\b.*\bresumen\b/u, format: 'resumen' },
  { name: 'PDF', asked: /\bpdf\b/u, format: 'pdf' },
  { name: 'CSV', asked: /\bcsv\b/u, format: 'csv' },
  { name: 'Word', asked: /\b(?:word|docx?)\b/u, format: null },
];

/** The formats that an answer offers. */
export const OFFERED: readonly string[] = ['Excel', 'PDF', 'CSV'];

/** What kind of file the words ask for; undefined where they name none. */
export function findFileKind(text: string): FileKind | undefined {
  const folded = fold(text);
  return KINDS.find(({ asked }) => asked.test(folded));
}
