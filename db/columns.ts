import { type ColumnBuilderCallback, type ColumnDataType, type RawBuilder, sql } from 'kysely';

export type DialectName = 'sqlite' | 'postgres';

/**
 * The words in which migrations describe columns, where the two dialects need different ones or where
 * the choice itself must not vary: one spelling here, the same meaning in both.
 */
export interface Columns {
  /** Type and constraint of a key that the store hands out. */
  readonly idType: ColumnDataType;
  readonly id: ColumnBuilderCallback;
  /** Text that rows are ordered by: by its bytes, whatever the language of the database server. */
  readonly codeType: ColumnDataType | RawBuilder<string>;
}

/** Whole numbers: counts, positions, quarters, references to an id. 32 bits in PostgreSQL. */
export const WHOLE: ColumnDataType = 'integer';

/** Any figure of a goal: a double in both dialects, which is what JavaScript computes with. */
export const FIGURE: ColumnDataType = 'double precision';

/** Text, and with it calendar days (2023-09-30) and UTC instants (2023-10-15T19:00:00.000Z): both sort as text. */
export const TEXT: ColumnDataType = 'text';
export const DAY: ColumnDataType = 'text';
export const INSTANT: ColumnDataType = 'text';

/** Constraints that several tables spell alike. */
export const required: ColumnBuilderCallback = (column) => column.notNull();

const SQLITE: Columns = {
  idType: 'integer',
  id: (column) => column.primaryKey().autoIncrement(),
  codeType: 'text',
};

const POSTGRES: Columns = {
  idType: 'integer',
  id: (column) => column.primaryKey().generatedAlwaysAsIdentity(),
  codeType: sql`text collate "C"`,
};

const BY_DIALECT: Readonly<Record<DialectName, Columns>> = { sqlite: SQLITE, postgres: POSTGRES };

export function columnsFor(dialect: DialectName): Columns {
  return BY_DIALECT[dialect];
}
