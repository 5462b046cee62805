import { toMessageFields } from '../api/message-fields.ts';
import { findReadable } from '../cast.ts';
import { fillIn } from '../form-values.ts';
import type { Block, Fields, FormValues, Message } from '../model.ts';
import { done, type Outcome, refused, type Why } from '../outcome.ts';
import type { WorkspaceState } from '../state.ts';
import type { MessageRef } from './act.ts';
import { channelFields } from './payloads.ts';

/** Where something is pressed: a message, or a view. */
export interface Where {
  readonly person: string;
  readonly message: MessageRef | null;
  readonly viewId: string | null;
  /** What the view's form holds at the time. */
  readonly values: FormValues;
}

export interface Found {
  readonly blocks: readonly Block[];
  /** What the interaction says of the place. */
  readonly fields: Fields;
}

/** The place of an interaction, as its payload describes it. */
export function placeOf(state: WorkspaceState, where: Where): Outcome<Found> {
  if (where.message !== null) return inMessage(state, where.message, where.person);
  const held = where.viewId === null ? undefined : state.views.find(where.viewId);
  if (held === undefined || held.person !== where.person) return refused('unknown-view');
  const { view } = held;
  const values = fillIn(view.blocks, { ...view.state.values, ...where.values });
  const filled = { ...view, state: { values } };
  // What was filled in outlives a change of the view by the app.
  state.views.remember(filled);
  return done({
    blocks: view.blocks,
    fields: { container: { type: 'view', view_id: view.id }, view: filled, response_urls: [] },
  });
}

function inMessage(state: WorkspaceState, ref: MessageRef, person: string): Outcome<Found> {
  const message = findMessage(state, ref, person);
  if (typeof message === 'string') return refused(message);
  const { ts, channel, threadTs, onlyFor, blocks } = message;
  return done({
    blocks,
    fields: {
      container: {
        type: 'message',
        message_ts: ts,
        channel_id: channel,
        is_ephemeral: onlyFor !== null,
        ...(threadTs === null ? {} : { thread_ts: threadTs }),
      },
      channel: channelFields(channel),
      // Of a message that only one person sees, Slack sends no copy.
      ...(onlyFor === null ? { message: toMessageFields(message) } : {}),
      state: { values: fillIn(blocks, {}) },
      response_url: state.responseUrls.give({ person, channel, threadTs, messageTs: ts }),
    },
  });
}

/** A message that the person sees. */
export function findMessage(state: WorkspaceState, ref: MessageRef, person: string): Message | Why {
  if (findReadable(ref.channel, person) === undefined) return 'unknown-channel';
  const message = state.messages.find(ref.channel, ref.ts);
  const isSeen = message !== undefined && (message.onlyFor === null || message.onlyFor === person);
  return isSeen ? message : 'unknown-message';
}
