import { toMessageFields } from '../api/message-fields.ts';
import { done, type Outcome, refused } from '../outcome.ts';
import type { MessageRef, Stage } from './act.ts';
import { channelFields, interactionBody } from './payloads.ts';
import { findMessage } from './place-of.ts';

export interface Taken {
  readonly person: string;
  readonly callbackId: string;
  readonly message: MessageRef | null;
}

/** A shortcut of the workspace, or of a message (docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload). */
export async function shortcut(
  { state, deliver, surfaces }: Stage,
  { person, callbackId, message: ref }: Taken,
): Promise<Outcome<null>> {
  const kind = ref === null ? 'global' : 'message';
  const isKnown = surfaces.shortcuts.some((each) => each.callbackId === callbackId && each.kind === kind);
  if (!isKnown) return refused('unknown-shortcut');
  const about = { callback_id: callbackId, action_ts: state.ids.ts() };
  if (ref === null) {
    const { acknowledged } = await deliver({ ...interactionBody('shortcut', person, state), ...about });
    return acknowledged ? done(null) : refused('not-acknowledged');
  }
  const message = findMessage(state, ref, person);
  if (typeof message === 'string') return refused(message);
  const { channel, ts, threadTs } = message;
  const { acknowledged } = await deliver({
    ...interactionBody('message_action', person, state),
    ...about,
    channel: channelFields(channel),
    message_ts: ts,
    message: toMessageFields(message),
    response_url: state.responseUrls.give({ person, channel, threadTs, messageTs: ts }),
  });
  return acknowledged ? done(null) : refused('not-acknowledged');
}
