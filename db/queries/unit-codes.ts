import type { Db } from '#db/schema.ts';

/** The units that carry certain goals; null: any. */
export async function readUnitCodes(
  db: Db,
  { goalIds }: { readonly goalIds: readonly number[] | null },
): Promise<readonly string[]> {
  if (goalIds?.length === 0) return [];
  const query = db
    .selectFrom('goals as goal')
    .innerJoin('executing_units as unit', 'unit.id', 'goal.unit_id')
    .select('unit.code')
    .distinct()
    .orderBy('unit.code');
  const rows = await (goalIds === null ? query : query.where('goal.id', 'in', [...goalIds])).execute();
  return rows.map(({ code }) => code);
}
