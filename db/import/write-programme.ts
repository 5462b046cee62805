import type { Db } from '#db/schema.ts';
import { AvanceError } from '#src/domain/errors.ts';
import type { ReportReading } from '#src/domain/report.ts';

import { chunksOf } from './chunks.ts';

/** Ids by code. */
export interface Programme {
  readonly units: ReadonlyMap<string, number>;
  readonly programs: ReadonlyMap<string, number>;
  readonly lines: ReadonlyMap<string, number>;
}

/** Adds the year, units, programmes and lines that the store lacks; a name once known is kept. */
export async function writeProgramme(db: Db, reading: ReportReading): Promise<Programme> {
  const { year } = reading.document;
  await db
    .insertInto('fiscal_years')
    .values({ year })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  for (const table of ['executing_units', 'programs'] as const) {
    const named = table === 'programs' ? reading.programs : reading.units;
    for (const part of chunksOf(named)) {
      await db
        .insertInto(table)
        .values(part.map(({ code, name }) => ({ year, code, name })))
        .onConflict((conflict) => conflict.columns(['year', 'code']).doNothing())
        .execute();
    }
  }
  await writeLines(db, reading);
  return {
    units: await readIds(db, { table: 'executing_units', year }),
    programs: await readIds(db, { table: 'programs', year }),
    lines: await readIds(db, { table: 'action_lines', year }),
  };
}

/** Lines that rows cite without the report naming them are kept without a name, until one does. */
async function writeLines(db: Db, reading: ReportReading): Promise<void> {
  const names = new Map<string, string | null>();
  for (const row of reading.rows) for (const code of row.lineCodes) names.set(code, null);
  for (const { code, name } of reading.lines) names.set(code, name ?? names.get(code) ?? null);
  const { year } = reading.document;
  for (const part of chunksOf([...names])) {
    await db
      .insertInto('action_lines')
      .values(part.map(([code, name]) => ({ year, code, name })))
      .onConflict((conflict) =>
        conflict.columns(['year', 'code']).doUpdateSet((eb) => ({
          name: eb.fn.coalesce('action_lines.name', 'excluded.name'),
        })),
      )
      .execute();
  }
}

async function readIds(
  db: Db,
  of: { readonly table: 'executing_units' | 'programs' | 'action_lines'; readonly year: number },
): Promise<ReadonlyMap<string, number>> {
  const rows = await db.selectFrom(of.table).where('year', '=', of.year).select(['id', 'code']).execute();
  return new Map(rows.map(({ id, code }) => [code, id]));
}

/** @throws AvanceError `import-incomplete` where a row names what the report does not list */
export function getId(ids: ReadonlyMap<string, number>, code: string): number {
  const id = ids.get(code);
  if (id === undefined) {
    throw new AvanceError(
      'import-incomplete',
      `El reporte cita «${code}» y no dice qué es (unidad, programa, línea o meta). No se guardó nada; revise el archivo.`,
    );
  }
  return id;
}
