import Database from 'better-sqlite3';

/** Everything that the store keeps on given goals, by table; `?` is a JSON list of the goals' ids. */
const BY_GOAL: readonly string[] = [
  `select * from goals where id in (select value from json_each(?))`,
  `select * from goal_revisions where goal_id in (select value from json_each(?))`,
  `select * from planned_figures where revision_id in
     (select id from goal_revisions where goal_id in (select value from json_each(?)))`,
  `select * from progress_entries where goal_id in (select value from json_each(?))`,
  `select * from reported_totals where goal_id in (select value from json_each(?))`,
  `select * from remarks where goal_id in (select value from json_each(?))`,
  `select * from findings where goal_id in (select value from json_each(?))`,
  `select * from report_rows where goal_id in (select value from json_each(?))`,
  `select * from goal_lines where goal_id in (select value from json_each(?))`,
];

export interface BareReader {
  /** Reads the rows and does nothing with them; tells how many there were. */
  readonly read: (goalIds: readonly number[]) => number;
  readonly close: () => void;
}

/** The driver alone, statements prepared once: what a question would cost if reading rows were all there is to it. */
export function openBareReader(file: string): BareReader {
  const database = new Database(file, { readonly: true });
  const state = database.prepare('select * from store_state');
  const documents = database.prepare('select * from source_documents');
  const statements = BY_GOAL.map((text) => database.prepare(text));
  return {
    read: (goalIds) => {
      const shared = state.all().length + documents.all().length;
      if (goalIds.length === 0) return shared;
      const ids = JSON.stringify(goalIds);
      return statements.reduce((count, statement) => count + statement.all(ids).length, shared);
    },
    close: () => void database.close(),
  };
}
