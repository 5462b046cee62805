import type { Db } from '#db/schema.ts';
import type { ReadRow } from '#src/domain/report.ts';

import { chunksOf } from './chunks.ts';
import { goalKey, rowKey } from './report-file.ts';
import type { StoredProgramme } from './stored-programme.ts';
import { getId, type Programme } from './write-programme.ts';

interface Rows {
  readonly year: number;
  readonly rows: readonly ReadRow[];
  readonly stored: StoredProgramme;
  readonly programme: Programme;
}

/** Adds goals, and to known goals the words and links they lacked. Returns ids by goal key. */
export async function writeGoals(db: Db, wanted: Rows): Promise<ReadonlyMap<string, number>> {
  await addWords(db, wanted);
  const ids = new Map<string, number>();
  for (const { id, unit, code } of wanted.stored.records) ids.set(goalKey(unit.code, code), id);
  await addGoals(db, wanted);
  const rows = await db
    .selectFrom('goals as goal')
    .innerJoin('executing_units as unit', 'unit.id', 'goal.unit_id')
    .where('goal.year', '=', wanted.year)
    .select(['goal.id', 'goal.code', 'unit.code as unit_code'])
    .execute();
  for (const { id, code, unit_code } of rows) ids.set(goalKey(unit_code, code), id);
  await linkParents(db, { ...wanted, ids });
  await citeLines(db, { ...wanted, ids });
  return ids;
}

async function addGoals(db: Db, { year, rows, stored, programme }: Rows): Promise<void> {
  const taken = new Map<string, number>();
  for (const { unit } of stored.records) taken.set(unit.code, (taken.get(unit.code) ?? 0) + 1);
  const added = rows
    .filter((row) => stored.find(rowKey(row)).record === undefined)
    .map((row) => {
      const position = (taken.get(row.unitCode) ?? 0) + 1;
      taken.set(row.unitCode, position);
      return {
        year,
        unit_id: getId(programme.units, row.unitCode),
        program_id: getId(programme.programs, row.programCode),
        position,
        code: row.goalCode,
        printed_code: row.printedCode,
        code_origin: row.codeOrigin,
        kind: row.kind,
        description: row.description?.text ?? null,
        description_origin: row.description?.origin ?? null,
        measure: row.measure?.text ?? null,
        measure_origin: row.measure?.origin ?? null,
      };
    });
  for (const part of chunksOf(added)) await db.insertInto('goals').values(part).execute();
}

async function addWords(db: Db, { rows, stored }: Rows): Promise<void> {
  for (const row of rows) {
    const { record } = stored.find(rowKey(row));
    if (record === undefined) continue;
    for (const field of ['description', 'measure'] as const) {
      const wording = row[field];
      if (wording === null || record[field] !== null) continue;
      const words =
        field === 'measure'
          ? { measure: wording.text, measure_origin: wording.origin }
          : { description: wording.text, description_origin: wording.origin };
      await db.updateTable('goals').set(words).where('id', '=', record.id).execute();
    }
  }
}

interface WithIds extends Rows {
  readonly ids: ReadonlyMap<string, number>;
}

async function linkParents(db: Db, { rows, stored, ids }: WithIds): Promise<void> {
  const children = new Map<number, number[]>();
  for (const row of rows) {
    if (row.parentCode === null || stored.find(rowKey(row)).parentCode !== null) continue;
    const parent = getId(ids, goalKey(row.unitCode, row.parentCode));
    const child = getId(ids, rowKey(row));
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [child]);
    else siblings.push(child);
  }
  for (const [parent, ofParent] of children) {
    for (const part of chunksOf(ofParent)) {
      await db.updateTable('goals').set({ parent_id: parent }).where('id', 'in', part).execute();
    }
  }
}

/** Lines of an earlier report stay, those it did not cite follow in the order of this one. */
async function citeLines(db: Db, { rows, stored, programme, ids }: WithIds): Promise<void> {
  const cited = rows.flatMap((row) => {
    const known = stored.find(rowKey(row)).record?.lines.map(({ code }) => code) ?? [];
    const added = [...new Set(row.lineCodes)].filter((code) => !known.includes(code));
    return added.map((code, index) => ({
      goal_id: getId(ids, rowKey(row)),
      line_id: getId(programme.lines, code),
      position: known.length + index + 1,
    }));
  });
  for (const part of chunksOf(cited)) await db.insertInto('goal_lines').values(part).execute();
}
