import { decodeFigure, decodeGoalKind, decodeOrigin, decodeWording } from '#db/codec.ts';
import type { Db } from '#db/schema.ts';
import type { CurrentGoal } from '#db/views.ts';
import type { GoalRecord } from '#src/domain/goal.ts';
import type { GoalsQuery } from '#src/domain/query.ts';
import type { SourceRef } from '#src/domain/source.ts';

import { readFigures } from './goal-figures.ts';
import { readGoalRows } from './goal-rows.ts';
import { toScope } from './goal-scope.ts';
import { readFindings, readLines, readPlaces } from './goal-sets.ts';
import { readOriginals } from './original-goals.ts';
import type { StoredDocument } from './year.ts';

interface Wanted {
  readonly query: GoalsQuery;
  /** All of the year, oldest first. */
  readonly documents: readonly StoredDocument[];
}

/** Six statements for any number of goals. */
export async function readGoalRecords(db: Db, wanted: Wanted): Promise<readonly GoalRecord[]> {
  const rows = await readGoalRows(db, wanted.query);
  if (rows.length === 0) return [];
  const scope = toScope(
    rows.map(({ id }) => id),
    wanted.query.year,
  );
  const figures = await readFigures(db, scope);
  const lines = await readLines(db, scope);
  const findings = await readFindings(db, scope);
  const originals = await readOriginals(db, scope);
  const places = await readPlaces(db, { scope, documents: wanted.documents });
  return rows.map((row) => {
    const original = originals.get(row.id);
    return {
      ...withoutSets(row),
      ...(original === undefined ? {} : { original }),
      lines: lines.get(row.id) ?? [],
      ...figures.of(row.id),
      findings: findings.get(row.id) ?? [],
      source: newest(places.get(row.id)),
    };
  });
}

type OwnColumns = Omit<
  GoalRecord,
  'lines' | 'original' | 'quarters' | 'reportedTotals' | 'remarks' | 'findings' | 'source'
>;

function withoutSets(row: CurrentGoal): OwnColumns {
  return {
    id: row.id,
    year: row.year,
    code: row.code,
    printedCode: row.printed_code,
    codeOrigin: decodeOrigin(row.code_origin),
    kind: decodeGoalKind(row.kind),
    parentId: row.parent_id,
    unit: { code: row.unit_code, name: row.unit_name },
    program: { code: row.program_code, name: row.program_name },
    description: decodeWording(row.description, row.description_origin),
    measure: decodeWording(row.measure, row.measure_origin),
    annual: decodeFigure(row.annual, row.annual_origin),
  };
}

/** A goal stands in one row of each report; the newest report is where to look it up. */
function newest(places: readonly SourceRef[] | undefined): SourceRef | null {
  return places?.at(-1) ?? null;
}
