import { type Kysely, sql } from 'kysely';

/**
 * What stands, out of the histories: the one place that says which revision, entry, total or remark
 * counts. `sequence` orders rows of one goal, kind and quarter by the time they were recorded.
 */
export async function createCurrentViews(db: Kysely<unknown>): Promise<void> {
  await sql`
    create view current_revisions as
    select revision.id, revision.goal_id, revision.number, revision.annual, revision.annual_origin
    from goal_revisions as revision
    where not exists (
      select 1 from goal_revisions as later
      where later.goal_id = revision.goal_id and later.number > revision.number
    )`.execute(db);

  await sql`
    create view current_goals as
    select goal.id, goal.year, goal.code, goal.printed_code, goal.code_origin, goal.kind, goal.parent_id,
      goal.position, goal.description, goal.description_origin, goal.measure, goal.measure_origin,
      unit.code as unit_code, unit.name as unit_name,
      program.code as program_code, program.name as program_name,
      revision.annual, revision.annual_origin
    from goals as goal
    inner join executing_units as unit on unit.id = goal.unit_id
    inner join programs as program on program.id = goal.program_id
    left join goal_revisions as revision on revision.goal_id = goal.id and not exists (
      select 1 from goal_revisions as later
      where later.goal_id = revision.goal_id and later.number > revision.number
    )`.execute(db);

  await sql`
    create view current_figures as
    select revision.goal_id, 'planned' as kind, planned.quarter, planned.value, planned.origin,
      cast(null as double precision) as relative_percent, cast(null as text) as text,
      revision.number as sequence
    from goal_revisions as revision
    inner join planned_figures as planned on planned.revision_id = revision.id
    where not exists (
      select 1 from goal_revisions as later
      where later.goal_id = revision.goal_id and later.number > revision.number
    )
    union all
    select entry.goal_id, 'achieved', entry.quarter, entry.value, entry.origin, null, null, entry.number
    from progress_entries as entry
    where entry.state = 'approved' and not exists (
      select 1 from progress_entries as later
      where later.goal_id = entry.goal_id and later.quarter = entry.quarter
        and later.number > entry.number and later.state in ('approved', 'withdrawn')
    )
    union all
    select total.goal_id, 'total', total.through_quarter, total.achieved, total.achieved_origin,
      total.relative_percent, null, total.id
    from reported_totals as total
    union all
    select remark.goal_id, 'remark', remark.quarter, null, remark.origin, null, remark.text, remark.id
    from remarks as remark
    where not exists (select 1 from remarks as later where later.previous_id = remark.id)`.execute(db);
}
