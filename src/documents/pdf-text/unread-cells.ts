import { documentFinding } from '#src/documents/ocr/word-findings.ts';
import type { Finding } from '#src/domain/finding.ts';
import type { ReadRow } from '#src/domain/report.ts';
import type { ColumnContent } from './table-columns.ts';

/** A cell of figures that holds none: it is unknown, and said to be so. */
export interface UnreadCell {
  readonly page: number;
  readonly row: number;
  readonly content: ColumnContent;
  readonly text: string;
}

const FIELDS: Readonly<Record<string, { readonly field: string; readonly words: string }>> = {
  annual: { field: 'annual', words: 'la meta anual' },
  absolute: { field: 'absolute_reported', words: 'el avance absoluto' },
  relative: { field: 'relative_reported_pct', words: 'el avance relativo' },
};

export function unreadFindings(cells: readonly UnreadCell[], rows: readonly ReadRow[]): readonly Finding[] {
  return cells.map(({ page, row, content, text }) => {
    const goal = rows.find((each) => each.page === page && each.row === row);
    const { field, words } = nameOf(content);
    const who = goal === undefined ? '' : `${goal.goalCode}: `;
    const quarter = content.kind === 'period' ? content.quarter : null;
    const message = `${who}en la página ${page}, fila ${row}, ${words} dice «${text.replaceAll('  ', ' ').slice(0, 40)}», que no es una cifra; se toma como dato desconocido.`;
    const place = { page, row, goalCode: goal?.goalCode ?? null, unitCode: goal?.unitCode ?? null };
    return documentFinding({ kind: 'unreconciled', field, quarter, printed: text, message, ...place });
  });
}

function nameOf(content: ColumnContent): { readonly field: string; readonly words: string } {
  if (content.kind === 'period') {
    const { series, quarter } = content;
    const what = series === 'planned' ? 'lo programado' : 'lo alcanzado';
    return {
      field: `${series === 'planned' ? 'p' : 'a'}${quarter}`,
      words: `${what} en el trimestre ${quarter}`,
    };
  }
  const named = content.kind === 'named' ? FIELDS[content.role] : undefined;
  return named ?? { field: 'annual', words: 'una celda' };
}
