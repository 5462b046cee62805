import type { SourceRef } from '#src/domain/source.ts';

/** Why a value was replaced, for its history; who decided stands beside it. */
export function reasonForTaking({ document, page, row }: SourceRef): string {
  const place = [...(page === null ? [] : [`pág. ${page}`]), ...(row === null ? [] : [`renglón ${row}`])];
  const where = place.length === 0 ? '' : ` (${place.join(', ')})`;
  return `Informe «${document.name}»${where}, por decisión de quien lo cargó`;
}
