import type { Db } from '#db/schema.ts';

import { chunksOf } from './chunks.ts';
import { isTaken, type Placed } from './placed-row.ts';
import { goalKey } from './report-file.ts';
import type { Recording } from './write-places.ts';
import { getId, type Programme } from './write-programme.ts';

/** Keeps what was decided, with both values, whichever of them counts. */
export async function writeDecisions(
  db: Db,
  rows: readonly Placed[],
  { author, recordedAt }: Recording,
): Promise<void> {
  const decisions = rows.flatMap(({ goalId, reportRowId, settled }) =>
    [...settled.values()].map(({ field, decision, from, to }) => ({
      goal_id: goalId,
      report_row_id: reportRowId,
      field,
      decision,
      loaded_number: numberOf(from),
      loaded_text: textOf(from),
      file_number: numberOf(to),
      file_text: textOf(to),
      author,
      recorded_at: recordedAt,
    })),
  );
  for (const part of chunksOf(decisions)) await db.insertInto('import_decisions').values(part).execute();
}

type Value = string | number | null;

function numberOf(value: Value): number | null {
  return typeof value === 'number' ? value : null;
}

function textOf(value: Value): string | null {
  return typeof value === 'string' ? value : null;
}

interface Codes {
  readonly programme: Programme;
  readonly goalIds: ReadonlyMap<string, number>;
}

/** Words and links of goals that were decided to be as the report has them; the decision keeps the former ones. */
export async function replaceWords(db: Db, rows: readonly Placed[], codes: Codes): Promise<void> {
  for (const placed of rows) {
    const words = takenWords(placed, codes);
    if (Object.keys(words).length === 0) continue;
    await db.updateTable('goals').set(words).where('id', '=', placed.goalId).execute();
  }
}

function takenWords(placed: Placed, { programme, goalIds }: Codes) {
  const { row } = placed;
  return {
    ...(isTaken(placed, 'measure') && row.measure !== null
      ? { measure: row.measure.text, measure_origin: row.measure.origin }
      : {}),
    ...(isTaken(placed, 'kind') ? { kind: row.kind } : {}),
    ...(isTaken(placed, 'program_code') ? { program_id: getId(programme.programs, row.programCode) } : {}),
    ...(isTaken(placed, 'parent_code') && row.parentCode !== null
      ? { parent_id: getId(goalIds, goalKey(row.unitCode, row.parentCode)) }
      : {}),
  };
}
