import type { Db } from '#db/schema.ts';

/** Which goals a setting is for: of the whole agency where nothing is named, of a unit, or one goal of it. */
export interface RulePlace {
  readonly rule: string;
  readonly unitCode: string | null;
  readonly goalCode: string | null;
}

/** What somebody set of a rule. `settings` is text in the form of whoever writes and reads it. */
export type RuleChange = RulePlace &
  (
    | { readonly state: 'set'; readonly settings: string }
    | { readonly state: 'off' | 'reset'; readonly settings: null }
  );

export async function recordRuleChange(
  db: Db,
  { rule, unitCode, goalCode, state, settings }: RuleChange,
  { author, at }: { readonly author: string; readonly at: Date },
): Promise<void> {
  await db
    .insertInto('alert_rules')
    .values({
      rule,
      unit_code: unitCode,
      goal_code: goalCode,
      state,
      settings,
      author,
      recorded_at: at.toISOString(),
    })
    .execute();
}

export interface RecordedChange extends RulePlace {
  readonly state: string;
  readonly settings: string | null;
  readonly author: string;
  /** UTC, ISO. */
  readonly recordedAt: string;
}

/** Every one that was ever made, oldest first: for a place the newest stands. */
export async function readRuleChanges(db: Db): Promise<readonly RecordedChange[]> {
  const rows = await db.selectFrom('alert_rules').selectAll().orderBy('id').execute();
  return rows.map((row) => ({
    rule: row.rule,
    unitCode: row.unit_code,
    goalCode: row.goal_code,
    state: row.state,
    settings: row.settings,
    author: row.author,
    recordedAt: row.recorded_at,
  }));
}
