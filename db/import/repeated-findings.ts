import { type Finding, isUnsettled } from '#src/domain/finding.ts';
import type { FigureChange } from '#src/domain/report.ts';

import type { Placed } from './placed-row.ts';
import { goalKey, rowKey } from './report-file.ts';

interface Import {
  readonly placed: readonly Placed[];
  /** What the store did not know. */
  readonly changes: readonly FigureChange[];
}

/**
 * The same report in another format says its doubts again in other words: of a row that brings nothing, only doubts
 * about a goal that has none yet are new.
 */
export function withoutRepeated(
  findings: readonly Finding[],
  { placed, changes }: Import,
): readonly Finding[] {
  const bringing = new Set(changes.map(({ unit, goal }) => goalKey(unit, goal)));
  const silent = new Map(
    placed.flatMap(({ row, record, settled }) =>
      record === undefined || settled.size > 0 || bringing.has(rowKey(row)) ? [] : [[rowKey(row), record]],
    ),
  );
  return findings.filter((finding) => {
    const { goalCode, unitCode, field } = finding;
    if (goalCode === null || unitCode === null) return true;
    const record = silent.get(goalKey(unitCode, goalCode));
    if (record === undefined) return true;
    return (
      isUnsettled(finding) &&
      !record.findings.some(
        (known) => isUnsettled(known) && (known.field === field || finding.kind !== 'parent-mismatch'),
      )
    );
  });
}
