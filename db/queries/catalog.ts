import { decodeGoalKind } from '#db/codec.ts';
import { keepStatement } from '#db/kept-statement.ts';
import type { Db } from '#db/schema.ts';
import type { Catalog, CatalogEntry, CatalogGoal, CatalogUnit } from '#src/domain/catalog.ts';
import type { Quarter } from '#src/domain/period.ts';
import { only } from './only.ts';
import { readAtOnce } from './snapshot.ts';
import { readDocuments, readNewestApprovedQuarter, readYears } from './year.ts';

const REVISION = keepStatement([], (db) => db.selectFrom('store_state').select('revision'));

/** Cheap: asked before every question, to see whether an index of the names is stale. */
export async function readCatalogRevision(db: Db): Promise<number> {
  const [state] = await REVISION(db, {});
  return state?.revision ?? 0;
}

/**
 * All that one year's programme names, in document order: units and programs by code, goals by unit and position.
 * @param year the newest that the store holds when not given
 * @returns null where the store holds no such year
 */
export async function readCatalog(db: Db, year?: number): Promise<Catalog | null> {
  return readAtOnce(db, async (snapshot) => {
    const years = await readYears(snapshot);
    const wanted = year ?? years[0];
    if (wanted === undefined || !years.includes(wanted)) return null;
    return {
      year: wanted,
      reportedThrough: await reportedThrough(snapshot, wanted),
      goals: await readGoals(snapshot, wanted),
      units: await readUnits(snapshot, wanted),
      programs: await readPrograms(snapshot, wanted),
      lines: await readLines(snapshot, wanted),
      revision: await readCatalogRevision(snapshot),
    };
  });
}

async function reportedThrough(db: Db, year: number): Promise<Quarter | null> {
  const reported = (await readDocuments(db, year)).at(-1)?.document.quarter ?? null;
  return reported ?? (await readNewestApprovedQuarter(db, year));
}

async function readGoals(db: Db, year: number): Promise<readonly CatalogGoal[]> {
  const rows = await db
    .selectFrom('current_goals')
    .where('year', 'in', only(year))
    .selectAll()
    .orderBy('unit_code')
    .orderBy('position')
    .execute();
  const lines = await readLineCodes(db, year);
  const aliases = await readGoalAliases(db, year);
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    kind: decodeGoalKind(row.kind),
    unitCode: row.unit_code,
    programCode: row.program_code,
    parentId: row.parent_id,
    lineCodes: lines.get(row.id) ?? [],
    description: row.description,
    measure: row.measure,
    annual: row.annual,
    aliases: aliases.get(row.id) ?? [],
  }));
}

async function readLineCodes(db: Db, year: number): Promise<ReadonlyMap<number, readonly string[]>> {
  const rows = await db
    .selectFrom('goal_lines as cited')
    .innerJoin('action_lines as line', 'line.id', 'cited.line_id')
    .where('line.year', '=', year)
    .select(['cited.goal_id as owner', 'line.code as text'])
    .orderBy('cited.position')
    .execute();
  return textsByOwner(rows);
}

async function readGoalAliases(db: Db, year: number): Promise<ReadonlyMap<number, readonly string[]>> {
  const rows = await db
    .selectFrom('goal_aliases as taught')
    .innerJoin('goals as goal', 'goal.id', 'taught.goal_id')
    .where('goal.year', '=', year)
    .where('taught.removed_at', 'is', null)
    .select(['taught.goal_id as owner', 'taught.alias as text'])
    .orderBy('taught.id')
    .execute();
  return textsByOwner(rows);
}

async function readUnits(db: Db, year: number): Promise<readonly CatalogUnit[]> {
  const units = await db
    .selectFrom('executing_units')
    .where('year', 'in', only(year))
    .select(['id', 'code', 'name'])
    .orderBy('code')
    .execute();
  const taught = await db
    .selectFrom('unit_aliases as taught')
    .innerJoin('executing_units as unit', 'unit.id', 'taught.unit_id')
    .where('unit.year', '=', year)
    .where('taught.removed_at', 'is', null)
    .select(['taught.unit_id as owner', 'taught.alias as text'])
    .orderBy('taught.id')
    .execute();
  const aliases = textsByOwner(taught);
  return units.map(({ id, code, name }) => ({ code, name, aliases: aliases.get(id) ?? [] }));
}

async function readPrograms(db: Db, year: number): Promise<readonly CatalogEntry[]> {
  return db
    .selectFrom('programs')
    .where('year', 'in', only(year))
    .select(['code', 'name'])
    .orderBy('code')
    .execute();
}

async function readLines(db: Db, year: number): Promise<readonly CatalogEntry[]> {
  return db
    .selectFrom('action_lines')
    .where('year', 'in', only(year))
    .select(['code', 'name'])
    .orderBy('code')
    .execute();
}

function textsByOwner(
  rows: readonly { readonly owner: number; readonly text: string }[],
): ReadonlyMap<number, readonly string[]> {
  const byOwner = new Map<number, string[]>();
  for (const { owner, text } of rows) {
    const texts = byOwner.get(owner);
    if (texts === undefined) byOwner.set(owner, [text]);
    else texts.push(text);
  }
  return byOwner;
}
