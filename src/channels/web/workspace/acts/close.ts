import { done, type Outcome, refused } from '../outcome.ts';
import type { Stage } from './act.ts';
import { interactionBody } from './payloads.ts';

export interface Closed {
  readonly person: string;
  readonly viewId: string;
}

/** A person dismisses a modal; the app hears of it where it asked to (docs.slack.dev/surfaces/modals). */
export async function close({ state, deliver }: Stage, { person, viewId }: Closed): Promise<Outcome<null>> {
  const held = state.views.find(viewId);
  if (held === undefined || held.person !== person || held.view.type !== 'modal')
    return refused('unknown-view');
  const { view } = held;
  if (view.clear_on_close) state.views.clear(person);
  else state.views.close(view.id);
  if (!view.notify_on_close) return done(null);
  const body = interactionBody('view_closed', person, state);
  const { acknowledged } = await deliver({ ...body, view, is_cleared: view.clear_on_close });
  return acknowledged ? done(null) : refused('not-acknowledged');
}
