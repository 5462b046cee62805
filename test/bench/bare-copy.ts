import Database from 'better-sqlite3';
import { timedNow } from './samples.ts';

/**
 * Writes all rows of a store into an empty file with the same tables, by the driver alone and in one
 * transaction. The milliseconds of the writing; opening, tables and reading are left out.
 */
export function copyRows(from: string, to: string): number {
  const source = new Database(from, { readonly: true });
  const target = new Database(to);
  target.pragma('journal_mode = WAL');
  target.pragma('synchronous = NORMAL');
  target.pragma('foreign_keys = OFF');
  const tables = source
    .prepare<[], { name: string; sql: string }>(
      `select name, sql from sqlite_schema where type = 'table' and name not like 'sqlite_%'`,
    )
    .all();
  const indexes = source
    .prepare<[], { sql: string }>(`select sql from sqlite_schema where type = 'index' and sql is not null`)
    .all();
  for (const { sql } of [...tables, ...indexes]) target.exec(sql);
  const rows = tables.map(({ name }) => ({
    name,
    rows: source.prepare<[], readonly unknown[]>(`select * from "${name}"`).raw().all(),
  }));
  const write = target.transaction(() => {
    for (const { name, rows: all } of rows) {
      const places = all[0]?.map(() => '?').join(', ');
      if (places === undefined) continue;
      const insert = target.prepare(`insert into "${name}" values (${places})`);
      for (const row of all) insert.run(row);
    }
  });
  const { ms } = timedNow(() => write());
  source.close();
  target.close();
  return ms;
}
