import { type SqlBool, sql } from 'kysely';

/** Of the steps that a goal's quarter went through, the last. The table of the statement is called `entry`. */
export const IS_NEWEST_STEP = sql<SqlBool>`not exists (
  select 1 from progress_entries as later
  where later.goal_id = entry.goal_id and later.quarter = entry.quarter and later.number > entry.number
)`;
