/** Rows of one statement: databases limit the parameters of one (SQLite 32,766, PostgreSQL 65,535). */
const ROWS = 500;

export function chunksOf<T>(rows: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(rows.length / ROWS) }, (_, index) =>
    rows.slice(index * ROWS, (index + 1) * ROWS),
  );
}
