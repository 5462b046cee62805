import type { Finding } from '#src/domain/finding.ts';
import type { GoalRecord } from '#src/domain/goal.ts';
import type { ReadRow, ReportReading } from '#src/domain/report.ts';
import type { Place, Wording } from '#src/domain/source.ts';
import { fold } from '#src/language/fold.ts';

import { findByDescription, isLike } from './match-descriptions.ts';
import { goalKey, rowKey } from './report-file.ts';
import type { StoredProgramme } from './stored-programme.ts';
import { CODE_FORMS } from './written-codes.ts';

/** A report in the store's own codes. */
export interface MatchedReading {
  readonly reading: ReportReading;
  /** What was matched otherwise than by the code as it stands, and what was not matched. */
  readonly findings: readonly Finding[];
}

/** Where a row belongs that is not at its place by its code. */
type Match =
  | { readonly how: 'written' | 'described'; readonly goal: GoalRecord }
  /** Nobody can tell: its code fits several, or its code and its words name different goals. */
  | { readonly how: 'doubtful' | 'crossed'; readonly between: readonly GoalRecord[] };

/**
 * Gives rows whose codes are written otherwise the codes that the store has. A row that may be several goals is
 * left out and told: a figure on the wrong goal is worse than one that is missing.
 */
export function matchRows(reading: ReportReading, stored: StoredProgramme): MatchedReading {
  if (stored.records.length === 0) return { reading, findings: [] };
  const matches = new Map<ReadRow, Match>(findCrossed(reading.rows, stored));
  const misread = findRepeated(reading.rows, stored);
  const strange = reading.rows.filter(
    (row) => misread.has(row) || stored.find(rowKey(row)).record === undefined,
  );
  const taken = new Set(reading.rows.filter((row) => !misread.has(row)).map(rowKey));
  const free = stored.records.filter(({ unit, code }) => !taken.has(goalKey(unit.code, code)));
  const freeByUnit = Map.groupBy(free, ({ unit }) => unit.code);
  for (const [unit, rows] of Map.groupBy(strange, ({ unitCode }) => unitCode)) {
    matchUnit(rows, { goals: freeByUnit.get(unit) ?? [], matches });
  }
  return matches.size === 0 ? { reading, findings: [] } : renamed(reading, matches);
}

/** Of rows with one code, those that the words tell are not the goal of that code: theirs was misread. */
function findRepeated(rows: readonly ReadRow[], stored: StoredProgramme): ReadonlySet<ReadRow> {
  const misread = new Set<ReadRow>();
  for (const [key, same] of Map.groupBy(rows, rowKey)) {
    const { record } = stored.find(key);
    if (same.length < 2 || record === undefined) continue;
    const others = same.filter((row) => !isLike(row, record));
    if (others.length === same.length - 1) for (const row of others) misread.add(row);
  }
  return misread;
}

/** Rows with the code of one goal and the very words of another one of the unit. */
function findCrossed(
  rows: readonly ReadRow[],
  { find, records }: StoredProgramme,
): readonly (readonly [ReadRow, Match])[] {
  const byWords = Map.groupBy(records, ({ unit, description }) => wordsKey(unit.code, description));
  const repeated = new Set(
    [...Map.groupBy(rows, rowKey)].flatMap(([key, same]) => (same.length > 1 ? [key] : [])),
  );
  return rows.flatMap((row): readonly (readonly [ReadRow, Match])[] => {
    const { record } = find(rowKey(row));
    if (record === undefined || record.description === null || row.description === null) return [];
    if (repeated.has(rowKey(row))) return [];
    if (fold(row.description.text) === fold(record.description.text) || isLike(row, record)) return [];
    const [other, ...rivals] = byWords.get(wordsKey(row.unitCode, row.description)) ?? [];
    if (other === undefined || rivals.length > 0) return [];
    return [[row, { how: 'crossed', between: [record, other] }]];
  });
}

function wordsKey(unitCode: string, description: Wording | null): string {
  return goalKey(unitCode, description === null ? '' : fold(description.text));
}

interface OfUnit {
  readonly goals: readonly GoalRecord[];
  readonly matches: Map<ReadRow, Match>;
}

function matchUnit(rows: readonly ReadRow[], { goals, matches }: OfUnit): void {
  const open = new Set(goals);
  for (const form of CODE_FORMS) {
    const goalsByForm = Map.groupBy(open, ({ code }) => form(code));
    const rowsByForm = Map.groupBy(
      rows.filter((row) => !matches.has(row)),
      ({ goalCode }) => form(goalCode),
    );
    for (const [written, ofForm] of rowsByForm) {
      const fitting = goalsByForm.get(written) ?? [];
      const [row, ...others] = ofForm;
      const [goal, ...rivals] = fitting;
      if (row === undefined || goal === undefined) continue;
      if (others.length + rivals.length > 0) {
        for (const each of ofForm) matches.set(each, { how: 'doubtful', between: fitting });
        continue;
      }
      matches.set(row, { how: 'written', goal });
      open.delete(goal);
    }
  }
  const undescribed = rows.filter((row) => !matches.has(row));
  for (const { row, fitting, isCertain } of findByDescription(undescribed, [...open])) {
    const [goal] = fitting;
    if (goal === undefined) continue;
    matches.set(row, isCertain ? { how: 'described', goal } : { how: 'doubtful', between: fitting });
  }
}

function renamed(reading: ReportReading, matches: ReadonlyMap<ReadRow, Match>): MatchedReading {
  const codes = new Map<string, string>();
  for (const [row, match] of matches) if ('goal' in match) codes.set(rowKey(row), match.goal.code);
  // A code that stands for itself in another row is that row's.
  for (const row of reading.rows) if (!matches.has(row)) codes.delete(rowKey(row));
  const codeOf = (unit: string, code: string): string => codes.get(goalKey(unit, code)) ?? code;
  const rows = reading.rows.flatMap((row): readonly ReadRow[] => {
    const match = matches.get(row);
    if (match !== undefined && !('goal' in match)) return [];
    const goalCode = match?.goal.code ?? row.goalCode;
    const parentCode = row.parentCode === null ? null : codeOf(row.unitCode, row.parentCode);
    return [{ ...row, goalCode, parentCode }];
  });
  const left = new Set([...matches].flatMap(([row, match]) => ('goal' in match ? [] : [placeOf(row)])));
  const findings = reading.findings
    .filter((finding) => finding.goalCode === null || !left.has(placeOf(finding)))
    .map((finding) =>
      finding.goalCode === null || finding.unitCode === null
        ? finding
        : { ...finding, goalCode: codeOf(finding.unitCode, finding.goalCode) },
    );
  return { reading: { ...reading, rows, findings }, findings: [...matches].map(toFinding) };
}

function placeOf({ unitCode, goalCode, page, row }: Place & CodedInUnit): string {
  return JSON.stringify([unitCode, goalCode, page, row]);
}

interface CodedInUnit {
  readonly unitCode: string | null;
  readonly goalCode: string | null;
}

function toFinding([row, match]: readonly [ReadRow, Match]): Finding {
  const written = row.printedCode ?? row.goalCode;
  const about = { unitCode: row.unitCode, field: 'goal_code', quarter: null, page: row.page, row: row.row };
  if (!('goal' in match)) {
    const codes = match.between.map(({ code }) => code);
    const why =
      match.how === 'doubtful'
        ? `no está en el programa y puede ser ${codes.join(' o ')}`
        : `es de una meta y su descripción, de otra (${codes.join(' y ')})`;
    return {
      ...about,
      goalCode: null,
      kind: 'ambiguous',
      printed: written,
      used: null,
      residual: null,
      message: `La clave «${written}» de la unidad ${row.unitCode} ${why}: ese renglón no se carga. Corrija el archivo y vuelva a importarlo.`,
    };
  }
  const { code } = match.goal;
  const why =
    match.how === 'written'
      ? `es la ${code}, escrita de otra forma`
      : `no está en el programa; por su descripción y su unidad de medida es la ${code}`;
  return {
    ...about,
    goalCode: code,
    kind: match.how === 'written' ? 'reworded' : 'inferred',
    printed: written,
    used: code,
    residual: null,
    message: `${code}: la clave «${written}» del informe ${why}.`,
  };
}
