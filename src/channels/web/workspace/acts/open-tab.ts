import { findDirect } from '../cast.ts';
import type { View } from '../model.ts';
import { done, type Outcome, refused } from '../outcome.ts';
import type { Stage } from './act.ts';
import { eventBody } from './payloads.ts';

/**
 * A person opens a tab of the app (docs.slack.dev/reference/events/app_home_opened). Home is given as it is
 * once the app has had its say.
 */
export async function openTab(
  { state, deliver, surfaces }: Stage,
  { person, tab }: { readonly person: string; readonly tab: 'home' | 'messages' },
): Promise<Outcome<View | null>> {
  const direct = findDirect(person);
  if (direct === undefined) return refused('unknown-person');
  if (tab === 'home' && !surfaces.homeEnabled) return done(null);
  const view = state.views.homeOf(person);
  const { settled } = await deliver(
    eventBody(
      {
        type: 'app_home_opened',
        user: person,
        channel: direct.id,
        event_ts: state.ids.ts(),
        tab,
        ...(view === null || tab !== 'home' ? {} : { view }),
      },
      state,
    ),
  );
  if (tab === 'home') await settled;
  return done(state.views.homeOf(person));
}
