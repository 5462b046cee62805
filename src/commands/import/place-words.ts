import type { Place } from '#src/domain/source.ts';

/** "pág. 3, renglón 4". */
export function placeWords({ page, row }: Place): string {
  const parts = [...(page === null ? [] : [`pág. ${page}`]), ...(row === null ? [] : [`renglón ${row}`])];
  return parts.length === 0 ? 'sin página ni renglón' : parts.join(', ');
}
