import type { Compilable, CompiledQuery } from 'kysely';
import type { Db } from './schema.ts';

type Value = string | null;

/**
 * A statement that is put together once a database; each time only its values differ.
 * @param names of the values, which stand for themselves while it is put together
 */
export function keepStatement<Name extends string, Row>(
  names: readonly Name[],
  build: (db: Db, values: Readonly<Record<Name, string>>) => Compilable<Row>,
): (db: Db, values: Readonly<Record<Name, Value>>) => Promise<readonly Row[]> {
  const kept = new WeakMap<Db, CompiledQuery<Row>>();
  const placeholders = Object.fromEntries(names.map((name) => [name, toPlaceholder(name)])) as Record<
    Name,
    string
  >;
  const nameOf = new Map<unknown, Name>(names.map((name) => [placeholders[name], name]));
  const statementOf = (db: Db): CompiledQuery<Row> => {
    const before = kept.get(db);
    if (before !== undefined) return before;
    const statement = build(db, placeholders).compile();
    kept.set(db, statement);
    return statement;
  };
  return async (db, values) => {
    const statement = statementOf(db);
    const parameters = statement.parameters.map((parameter) => {
      const name = nameOf.get(parameter);
      return name === undefined ? parameter : values[name];
    });
    const { rows } = await db.executeQuery<Row>({ ...statement, parameters });
    return rows;
  };
}

/** No value is ever written so. */
function toPlaceholder(name: string): string {
  return `\u0000${name}`;
}
