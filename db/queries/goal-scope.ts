import { type Expression, type SqlBool, sql } from 'kysely';

/** Lists longer than this are not spelled out: the year's rows are read, and those not wanted left aside. */
export const LONGEST_LIST = 512;

/** Which goals a set of rows is read for. */
export type Scope =
  | { readonly kind: 'ids'; readonly ids: readonly number[] }
  | { readonly kind: 'year'; readonly year: number };

/** @param ids never empty, all of `year` */
export function toScope(ids: readonly number[], year: number): Scope {
  return ids.length > LONGEST_LIST ? { kind: 'year', year } : { kind: 'ids', ids: padded(ids) };
}

/** The last id repeated up to a power of two: few lengths, so that prepared statements are used again. */
function padded(ids: readonly number[]): readonly number[] {
  const length = 2 ** Math.ceil(Math.log2(ids.length));
  return Array.from({ length }, (_, index) => ids[Math.min(index, ids.length - 1)] ?? 0);
}

/** The condition (see only.ts for the year in a list) that the column `goal_id` of the table named `alias` lies within the scope. */
export function isWithin(scope: Scope, alias: string): Expression<SqlBool> {
  const column = sql.ref(`${alias}.goal_id`);
  return scope.kind === 'ids'
    ? sql<SqlBool>`${column} in (${sql.join(scope.ids)})`
    : sql<SqlBool>`${column} in (select id from goals where year in (${scope.year}))`;
}
