import { z } from 'zod';
import { findElement } from '../blocks.ts';
import type { Fields } from '../model.ts';
import { done, type Outcome, refused } from '../outcome.ts';
import type { Stage } from './act.ts';
import { interactionBody } from './payloads.ts';
import { placeOf, type Where } from './place-of.ts';

export interface Sought extends Where {
  readonly blockId: string;
  readonly actionId: string;
  /** What the person has typed so far. */
  readonly value: string;
}

const LIST = z.array(z.looseObject({}));
const OPTIONS = z.union([z.object({ options: LIST }), z.object({ option_groups: LIST })]);

/** Options that the app looks up while a person types (docs.slack.dev/reference/interaction-payloads/block_suggestion-payload). */
export async function suggest({ state, deliver }: Stage, sought: Sought): Promise<Outcome<Fields>> {
  const place = placeOf(state, sought);
  if (!place.ok) return place;
  const { blockId, actionId, value } = sought;
  if (findElement(place.value.blocks, { blockId, actionId }) === undefined) return refused('unknown-element');
  const delivered = await deliver({
    ...interactionBody('block_suggestion', sought.person, state),
    ...place.value.fields,
    action_id: actionId,
    block_id: blockId,
    value,
  });
  const options = OPTIONS.safeParse(delivered.response);
  return delivered.acknowledged && options.success ? done(options.data) : refused('not-acknowledged');
}
