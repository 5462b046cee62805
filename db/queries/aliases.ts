import type { Db } from '#db/schema.ts';
import { fold } from '#src/language/fold.ts';

import { writeAtOnce } from './at-once.ts';
import { bumpRevision } from './revision.ts';

/** What an alias names: a goal by its key, or a unit of a year by its code. */
export type Named =
  | { readonly kind: 'goal'; readonly goalId: number }
  | { readonly kind: 'unit'; readonly year: number; readonly unitCode: string };

export interface AliasChange {
  readonly named: Named;
  readonly alias: string;
  readonly author: string;
  readonly at: Date;
}

export type AddOutcome = 'added' | 'known' | 'blank' | 'nobody';
export type RemoveOutcome = 'removed' | 'unknown';

/** @returns `known` where it has the alias already, however spelled; `nobody` where the goal or unit does not exist */
export async function addAlias(db: Db, { named, alias, author, at }: AliasChange): Promise<AddOutcome> {
  const text = alias.trim();
  const search_key = fold(text);
  if (search_key === '') return 'blank';
  return writeAtOnce(db, async (transaction) => {
    const owner = await findOwner(transaction, named);
    if (owner === undefined) return 'nobody';
    const row = { alias: text, search_key, added_by: author, added_at: at.toISOString() };
    const added =
      owner.table === 'goal_aliases'
        ? await transaction
            .insertInto('goal_aliases')
            .values({ ...row, goal_id: owner.id })
            .onConflict((conflict) => conflict.doNothing())
            .returning('id')
            .execute()
        : await transaction
            .insertInto('unit_aliases')
            .values({ ...row, unit_id: owner.id })
            .onConflict((conflict) => conflict.doNothing())
            .returning('id')
            .execute();
    if (added.length === 0) return 'known';
    await bumpRevision(transaction);
    return 'added';
  });
}

/** The alias stays in the store with the date of its removal and who asked for it. */
export async function removeAlias(db: Db, { named, alias, author, at }: AliasChange): Promise<RemoveOutcome> {
  return writeAtOnce(db, async (transaction) => {
    const owner = await findOwner(transaction, named);
    if (owner === undefined) return 'unknown';
    const removed = await transaction
      .updateTable(owner.table)
      .set({ removed_by: author, removed_at: at.toISOString() })
      .where('search_key', '=', fold(alias))
      .where('removed_at', 'is', null)
      .where(owner.column, '=', owner.id)
      .executeTakeFirst();
    if (Number(removed.numUpdatedRows) === 0) return 'unknown';
    await bumpRevision(transaction);
    return 'removed';
  });
}

type Owner =
  | { readonly table: 'goal_aliases'; readonly column: 'goal_id'; readonly id: number }
  | { readonly table: 'unit_aliases'; readonly column: 'unit_id'; readonly id: number };

async function findOwner(db: Db, named: Named): Promise<Owner | undefined> {
  if (named.kind === 'goal') {
    const goal = await db.selectFrom('goals').where('id', '=', named.goalId).select('id').executeTakeFirst();
    return goal && { table: 'goal_aliases', column: 'goal_id', id: goal.id };
  }
  const unit = await db
    .selectFrom('executing_units')
    .where('year', '=', named.year)
    .where('code', '=', named.unitCode)
    .select('id')
    .executeTakeFirst();
  return unit && { table: 'unit_aliases', column: 'unit_id', id: unit.id };
}
