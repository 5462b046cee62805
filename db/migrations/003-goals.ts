import { type Kysely, sql } from 'kysely';

import { type Columns, required, TEXT, WHOLE } from '#db/columns.ts';

/**
 * Goals and actions. Agencies repeat codes across units, so a goal is known by year, unit and code.
 * A goal may be its own parent's sibling but never its own parent.
 */
export async function createGoals(db: Kysely<unknown>, columns: Columns): Promise<void> {
  await db.schema
    .createTable('goals')
    .addColumn('id', columns.idType, columns.id)
    .addColumn('year', WHOLE, (column) => column.notNull().references('fiscal_years.year'))
    .addColumn('unit_id', WHOLE, (column) => column.notNull().references('executing_units.id'))
    .addColumn('program_id', WHOLE, (column) => column.notNull().references('programs.id'))
    .addColumn('parent_id', WHOLE, (column) => column.references('goals.id'))
    .addColumn('position', WHOLE, required)
    .addColumn('code', TEXT, required)
    .addColumn('printed_code', TEXT)
    .addColumn('code_origin', TEXT, required)
    .addColumn('kind', TEXT, required)
    .addColumn('description', TEXT)
    .addColumn('description_origin', TEXT)
    .addColumn('measure', TEXT)
    .addColumn('measure_origin', TEXT)
    .addUniqueConstraint('goals_code_unique', ['year', 'unit_id', 'code'])
    .addCheckConstraint('goals_kind_known', sql`kind in ('goal', 'action')`)
    .addCheckConstraint(
      'goals_code_origin_known',
      sql`code_origin in ('printed', 'recovered', 'inferred', 'captured')`,
    )
    .addCheckConstraint(
      'goals_description_origin_given',
      sql`(description is null) = (description_origin is null)`,
    )
    .addCheckConstraint('goals_measure_origin_given', sql`(measure is null) = (measure_origin is null)`)
    .addCheckConstraint('goals_not_own_parent', sql`parent_id is null or parent_id <> id`)
    .execute();
  await db.schema.createIndex('goals_by_parent').on('goals').column('parent_id').execute();
  await db.schema.createIndex('goals_by_unit').on('goals').column('unit_id').execute();
  await db.schema.createIndex('goals_by_program').on('goals').column('program_id').execute();

  await db.schema
    .createTable('goal_lines')
    .addColumn('goal_id', WHOLE, (column) => column.notNull().references('goals.id'))
    .addColumn('line_id', WHOLE, (column) => column.notNull().references('action_lines.id'))
    .addColumn('position', WHOLE, required)
    .addPrimaryKeyConstraint('goal_lines_key', ['goal_id', 'line_id'])
    .execute();
  await db.schema.createIndex('goal_lines_by_line').on('goal_lines').column('line_id').execute();
}
