import type { Catalog } from '#src/domain/catalog.ts';
import type { Example } from '../intent.ts';

/** How to ask about one goal, shown with an action that the report describes where there is one. */
export function exampleAbout(
  catalog: Catalog,
  title: string,
  say: (code: string) => string,
): readonly Example[] {
  const { goals } = catalog;
  const goal = goals.find(({ kind, description }) => kind === 'action' && description !== null) ?? goals[0];
  return goal === undefined ? [] : [{ title, message: say(goal.code) }];
}
