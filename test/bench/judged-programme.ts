import { z } from 'zod';
import type { Judgement } from '#src/alerts/judging/judgement.ts';
import type { ReadRow, ReportReading } from '#src/domain/report.ts';
import { aFinding, aReading, aRow, figures, printed } from '#test/support/reading-builder.ts';

/** A day on which the third quarter has closed. */
export const ON = '2031-10-06';

const GOALS_OF_UNIT = 25;

/** A report of the third quarter in which goals fare in every way that the rules tell apart. */
export function judgedReading(size: number): ReportReading {
  const rows = Array.from({ length: size }, (_, index) => toRow(index));
  const units = Array.from({ length: Math.ceil(size / GOALS_OF_UNIT) }, (_, unit) => ({
    code: unitOf(unit * GOALS_OF_UNIT),
    name: `Oficina ${unit}`,
  }));
  const findings = rows
    .filter((_, index) => index % 20 === 1 && index % 7 > 0)
    .map(({ goalCode, unitCode }) => aFinding({ goalCode, unitCode, kind: 'unreconciled', quarter: null }));
  return { ...aReading({ quarter: 3, rows, findings }), units };
}

function unitOf(index: number): string {
  return String(50_001 + Math.floor(index / GOALS_OF_UNIT));
}

function toRow(index: number): ReadRow {
  const code = String(100 + index);
  const achieved = [
    50 + ((index * 37) % 110),
    50 + ((index * 53) % 110),
    index % 7 === 0 ? null : 20 + ((index * 71) % 140),
  ];
  return aRow({
    goalCode: code,
    printedCode: code,
    unitCode: unitOf(index),
    annual: printed(400),
    planned: figures(100, 100, 100, 100),
    achieved: figures(...achieved, null),
    absoluteReported: null,
    relativeReportedPct: null,
    remark: index % 3 === 0 ? 'Faltó material' : null,
    page: 1 + Math.floor(index / 20),
    row: 1 + (index % 20),
  });
}

/** How many goals each of the rules that come with the product names, by plain SQL over the store's own tables. */
export const SAME_IN_SQL = `
with figure as (
  select r.goal_id, p.quarter, p.value as planned, a.value as achieved
  from goal_revisions r
  join planned_figures p on p.revision_id = r.id and p.quarter <= 3
  left join progress_entries a on a.goal_id = r.goal_id and a.quarter = p.quarter and a.state = 'approved'
), known as (
  select goal_id, case when count(achieved) = 3 then 3 else 2 end as through from figure group by goal_id
), standing as (
  select k.goal_id, k.through, sum(f.planned) as planned, sum(f.achieved) as achieved,
    max(case when f.quarter = k.through then f.planned end) as quarter_planned,
    max(case when f.quarter = k.through then f.achieved end) as quarter_achieved
  from known k join figure f on f.goal_id = k.goal_id and f.quarter <= k.through
  group by k.goal_id, k.through
), judged as (
  select *, achieved / planned as ratio, quarter_achieved / quarter_planned as quarter_ratio,
    exists (select 1 from remarks m where m.goal_id = s.goal_id and m.quarter = s.through) as explained
  from standing s
)
select
  sum(ratio < 0.9) as behind,
  sum(ratio >= 0.9 and quarter_ratio < 0.7) as slow_quarter,
  sum(ratio > 1.1) as over,
  sum(through < 3) as missing_capture,
  sum((ratio < 0.9 or ratio > 1.1) and not explained) as missing_remark,
  (select count(distinct goal_id) from findings
   where kind in ('ambiguous', 'unreconciled', 'parent-mismatch')) as finding
from judged`;

const COUNTS = z.record(z.string(), z.number());

/** Did both come to the same numbers? Else they did not do the same work. */
export function sameCounts(judgements: readonly Judgement[], row: unknown): boolean {
  const counts = Object.entries(COUNTS.parse(row));
  return counts.every(([rule, count]) => {
    const name = rule.replace('_', '-');
    return count > 0 && judgements.filter((each) => each.rule === name).length === count;
  });
}
