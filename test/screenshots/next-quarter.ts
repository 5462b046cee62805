import { readFacts } from '#db/queries/facts.ts';
import type { Db } from '#db/schema.ts';
import { CANONICAL_COLUMNS } from '#src/documents/csv/canonical-columns.ts';
import { renderCsv } from '#src/documents/csv/render-csv.ts';
import type { GoalRecord } from '#src/domain/goal.ts';
import type { Quarter } from '#src/domain/period.ts';

/** In hundredths of what was planned, goal after goal. */
const REACHED = [100, 92, 104, 85, 100, 97];

/** What every goal of the bundled report might have achieved a quarter later, with one figure of before corrected. */
export async function nextQuarter(db: Db): Promise<Buffer> {
  const everything = { goalIds: null, unitCodes: null, programCodes: null, lineCodes: null };
  const facts = await readFacts(db, { kind: 'goals', year: 2023, ...everything });
  const records = facts.kind === 'goals' ? facts.records : [];
  const known = records.filter(
    ({ quarters }) => quarters.filter((each) => each.achieved !== null).length === 3,
  );
  return Buffer.from(renderCsv([[...CANONICAL_COLUMNS], ...known.map(toLine)]));
}

function toLine(record: GoalRecord, index: number): readonly string[] {
  const of = (quarter: Quarter) => record.quarters.find((each) => each.quarter === quarter);
  const planned = ([1, 2, 3, 4] as const).map((quarter) => of(quarter)?.planned?.value ?? 0);
  const before = ([1, 2, 3] as const).map((quarter) => of(quarter)?.achieved?.value ?? 0);
  const corrected = index === 1 ? before.map((value, at) => (at === 1 ? value + 3 : value)) : before;
  const last = Math.round(((planned[3] ?? 0) * (REACHED[index % REACHED.length] ?? 100)) / 100);
  const achieved = [...corrected, last];
  const annual = planned.reduce((sum, value) => sum + value, 0);
  const absolute = achieved.reduce((sum, value) => sum + value, 0);
  const cells: Readonly<Record<string, string | number | null | undefined>> = {
    year: 2023,
    program_code: record.program.code,
    program_name: record.program.name,
    unit_code: record.unit.code,
    unit_name: record.unit.name,
    goal_code: record.code,
    printed_code: record.printedCode,
    kind: record.kind,
    description: record.description?.text,
    measure: record.measure?.text,
    annual,
    ...Object.fromEntries(planned.map((value, at) => [`p${at + 1}`, value])),
    ...Object.fromEntries(achieved.map((value, at) => [`a${at + 1}`, value])),
    absolute_reported: absolute,
    relative_reported_pct: annual === 0 ? null : Math.round((absolute * 100) / annual),
  };
  return CANONICAL_COLUMNS.map((column) => String(cells[column] ?? ''));
}
