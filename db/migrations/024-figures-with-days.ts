import { type Kysely, sql } from 'kysely';

/** The view of what stands, with the instant at which a captured figure was approved; the rest as before. */
export async function addDaysToFigures(db: Kysely<unknown>): Promise<void> {
  await sql`drop view current_figures`.execute(db);
  await sql`
    create view current_figures as
    select revision.goal_id, 'planned' as kind, planned.quarter, planned.value, planned.origin,
      cast(null as double precision) as relative_percent, cast(null as text) as text,
      cast(null as text) as approved_at, revision.number as sequence
    from goal_revisions as revision
    inner join planned_figures as planned on planned.revision_id = revision.id
    where not exists (
      select 1 from goal_revisions as later
      where later.goal_id = revision.goal_id and later.number > revision.number
    )
    union all
    select entry.goal_id, 'achieved', entry.quarter, entry.value, entry.origin, null, null,
      case when entry.origin = 'captured' then entry.recorded_at end, entry.number
    from progress_entries as entry
    where entry.state = 'approved' and not exists (
      select 1 from progress_entries as later
      where later.goal_id = entry.goal_id and later.quarter = entry.quarter
        and later.number > entry.number and later.state in ('approved', 'withdrawn')
    )
    union all
    select total.goal_id, 'total', total.through_quarter, total.achieved, total.achieved_origin,
      total.relative_percent, null, null, total.id
    from reported_totals as total
    union all
    select remark.goal_id, 'remark', remark.quarter, null, remark.origin, null, remark.text, null, remark.id
    from remarks as remark
    where not exists (select 1 from remarks as later where later.previous_id = remark.id)`.execute(db);
}
