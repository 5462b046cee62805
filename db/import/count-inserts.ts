import { type KyselyPlugin, type PluginTransformQueryArgs, ValuesNode } from 'kysely';
import type { Db } from '#db/schema.ts';

/** The same connection, telling how many rows each statement is about to add. */
export function countingInserts(db: Db, onRows: (rows: number) => void): Db {
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      onRows(rowsOf(node));
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  };
  return db.withPlugin(plugin);
}

function rowsOf(node: PluginTransformQueryArgs['node']): number {
  if (node.kind !== 'InsertQueryNode' || node.values === undefined) return 0;
  return ValuesNode.is(node.values) ? node.values.values.length : 1;
}
