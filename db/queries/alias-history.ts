import type { Db } from '#db/schema.ts';

/** A name that was taught for something of a year's programme, in use or taken back. */
export interface AliasRecord {
  readonly kind: 'goal' | 'unit';
  /** Of the goal, or of the unit. */
  readonly code: string;
  readonly unitCode: string;
  readonly alias: string;
  readonly addedBy: string;
  readonly addedAt: string;
  /** Null: in use. So is the instant. */
  readonly removedBy: string | null;
  readonly removedAt: string | null;
}

/** Every name ever taught in a year: goals before units, by code, each one's in the order of teaching. */
export async function readAliasHistory(db: Db, year: number): Promise<readonly AliasRecord[]> {
  const goals = await db
    .selectFrom('goal_aliases as taught')
    .innerJoin('goals as goal', 'goal.id', 'taught.goal_id')
    .innerJoin('executing_units as unit', 'unit.id', 'goal.unit_id')
    .where('goal.year', '=', year)
    .select(['goal.code as code', 'unit.code as unitCode'])
    .select(TRACE)
    .orderBy('unit.code')
    .orderBy('goal.position')
    .orderBy('taught.id')
    .execute();
  const units = await db
    .selectFrom('unit_aliases as taught')
    .innerJoin('executing_units as unit', 'unit.id', 'taught.unit_id')
    .where('unit.year', '=', year)
    .select(['unit.code as code', 'unit.code as unitCode'])
    .select(TRACE)
    .orderBy('unit.code')
    .orderBy('taught.id')
    .execute();
  return [
    ...goals.map((row): AliasRecord => ({ kind: 'goal', ...row })),
    ...units.map((row): AliasRecord => ({ kind: 'unit', ...row })),
  ];
}

const TRACE = [
  'taught.alias as alias',
  'taught.added_by as addedBy',
  'taught.added_at as addedAt',
  'taught.removed_by as removedBy',
  'taught.removed_at as removedAt',
] as const;
