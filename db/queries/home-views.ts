import type { Db } from '#db/schema.ts';

/** The unit that somebody looks at by their own choice; null: none chosen. */
export async function readChosenUnit(db: Db, person: string): Promise<string | null> {
  const row = await db
    .selectFrom('chosen_units')
    .where('person', '=', person)
    .select('unit_code')
    .executeTakeFirst();
  return row?.unit_code ?? null;
}

export interface UnitChoice {
  readonly person: string;
  /** Null: the choice is taken back. */
  readonly unitCode: string | null;
  readonly at: Date;
}

export async function writeChosenUnit(db: Db, { person, unitCode, at }: UnitChoice): Promise<void> {
  if (unitCode === null) {
    await db.deleteFrom('chosen_units').where('person', '=', person).execute();
    return;
  }
  const chosen = { unit_code: unitCode, chosen_at: at.toISOString() };
  await db
    .insertInto('chosen_units')
    .values({ person, ...chosen })
    .onConflict((conflict) => conflict.column('person').doUpdateSet(chosen))
    .execute();
}

export interface ShownHome {
  readonly person: string;
  /** Of the store, as the Home shows it. */
  readonly revision: number;
  readonly at: Date;
}

/** A person has opened their Home and sees this revision. */
export async function writeOpenedHome(db: Db, { person, revision, at }: ShownHome): Promise<void> {
  const opened = { revision, opened_at: at.toISOString() };
  await db
    .insertInto('home_views')
    .values({ person, ...opened })
    .onConflict((conflict) => conflict.column('person').doUpdateSet(opened))
    .execute();
}

/** A Home was renewed without its person opening it. */
export async function writeRenewedHome(db: Db, { person, revision }: Omit<ShownHome, 'at'>): Promise<void> {
  await db.updateTable('home_views').set({ revision }).where('person', '=', person).execute();
}

/** A Home shows what is not so any more, whatever the figures: it is renewed with the next ones. */
export async function markHomeStale(db: Db, person: string): Promise<void> {
  await db.updateTable('home_views').set({ revision: -1 }).where('person', '=', person).execute();
}

/** Whose Home, opened since an instant, shows an older revision; who opened it last comes first. */
export async function readStaleHomes(
  db: Db,
  { since, revision }: { readonly since: Date; readonly revision: number },
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('home_views')
    .where('opened_at', '>=', since.toISOString())
    .where('revision', '<', revision)
    .select('person')
    .orderBy('opened_at', 'desc')
    .orderBy('person')
    .execute();
  return rows.map(({ person }) => person);
}

/** Forgets Homes that were not opened since `before`. Returns how many. */
export async function pruneHomeViews(db: Db, before: Date): Promise<number> {
  const result = await db
    .deleteFrom('home_views')
    .where('opened_at', '<', before.toISOString())
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
