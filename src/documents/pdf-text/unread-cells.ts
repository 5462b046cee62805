import { documentFinding } from '#src/documents/ocr/word-findings.ts';
import type { Finding } from '#src/domain/finding.ts';
import type { ReadRow } from '#src/domain/report.ts';
import { nameFieldWithin } from '#src/language/field-words.ts';
import type { ColumnContent } from './table-columns.ts';

/** A cell of figures that holds none: it is unknown, and said to be so. */
export interface UnreadCell {
  readonly page: number;
  readonly row: number;
  readonly content: ColumnContent;
  readonly text: string;
}

const FIELDS: Readonly<Record<string, string>> = {
  annual: 'annual',
  absolute: 'absolute_reported',
  relative: 'relative_reported_pct',
};

export function unreadFindings(cells: readonly UnreadCell[], rows: readonly ReadRow[]): readonly Finding[] {
  return cells.map(({ page, row, content, text }) => {
    const goal = rows.find((each) => each.page === page && each.row === row);
    const field = fieldOf(content);
    const words = field === undefined ? 'una celda' : nameFieldWithin(field);
    const who = goal === undefined ? '' : `${goal.goalCode}: `;
    const quarter = content.kind === 'period' ? content.quarter : null;
    const message = `${who}en la página ${page}, renglón ${row}, ${words} dice «${text.replaceAll('  ', ' ').slice(0, 40)}», que no es una cifra; se toma como dato desconocido.`;
    const place = { page, row, goalCode: goal?.goalCode ?? null, unitCode: goal?.unitCode ?? null };
    return documentFinding({
      kind: 'unreconciled',
      field: field ?? 'annual',
      quarter,
      printed: text,
      message,
      ...place,
    });
  });
}

function fieldOf(content: ColumnContent): string | undefined {
  if (content.kind === 'period') return `${content.series === 'planned' ? 'p' : 'a'}${content.quarter}`;
  return content.kind === 'named' ? FIELDS[content.role] : undefined;
}
