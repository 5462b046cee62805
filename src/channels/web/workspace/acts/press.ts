import { findElement } from '../blocks.ts';
import type { Fields } from '../model.ts';
import { done, type Outcome, refused } from '../outcome.ts';
import type { Stage } from './act.ts';
import { interactionBody } from './payloads.ts';
import { placeOf, type Where } from './place-of.ts';

export interface Pressed extends Where {
  readonly blockId: string;
  readonly action: Fields & { readonly action_id: string };
}

/** A button or a choice (docs.slack.dev/reference/interaction-payloads/block_actions-payload). */
export async function press({ state, deliver }: Stage, pressed: Pressed): Promise<Outcome<null>> {
  const place = placeOf(state, pressed);
  if (!place.ok) return place;
  const { blockId, action } = pressed;
  const element = findElement(place.value.blocks, { blockId, actionId: action.action_id });
  if (element === undefined) return refused('unknown-element');
  const sent = { ...partOf(element), ...action, block_id: blockId, action_ts: state.ids.ts() };
  const delivered = await deliver({
    ...interactionBody('block_actions', pressed.person, state),
    ...place.value.fields,
    actions: [sent],
  });
  return delivered.acknowledged ? done(null) : refused('not-acknowledged');
}

/** What Slack repeats of a button, whatever the page says of it. */
function partOf({ type, text, value }: Fields): Fields {
  return {
    type,
    ...(text === undefined || type !== 'button' ? {} : { text }),
    ...(value === undefined ? {} : { value }),
  };
}
