import { type EventFields, newEventId, newTs, PERSON } from './payloads.ts';
import { STEP_TOKEN, TEAM } from './web-api.ts';

const WHO: EventFields = {
  team: { id: TEAM, domain: 'agencia' },
  user: { id: PERSON, username: 'persona', team_id: TEAM },
  api_app_id: 'A0AVANCE01',
};

/** A global shortcut: it tells no conversation. */
export function shortcut(callbackId: string, more: EventFields = {}): EventFields {
  return {
    type: 'shortcut',
    ...WHO,
    callback_id: callbackId,
    trigger_id: newEventId(),
    action_ts: newTs(),
    ...more,
  };
}

export interface AskedAbout {
  readonly text: string | undefined;
  readonly responseUrl: string;
  readonly ts?: string;
}

export function messageShortcut(
  callbackId: string,
  { text, responseUrl, ts = newTs() }: AskedAbout,
): EventFields {
  return {
    type: 'message_action',
    ...WHO,
    callback_id: callbackId,
    trigger_id: newEventId(),
    action_ts: newTs(),
    message_ts: ts,
    response_url: responseUrl,
    channel: { id: 'C0CANAL001', name: 'general' },
    message: { type: 'message', user: 'U0OTRA0001', ts, ...(text === undefined ? {} : { text }) },
  };
}

export interface Sent {
  readonly callbackId: string;
  /** By block, then by action. */
  readonly values: EventFields;
  readonly viewId?: string;
  readonly metadata?: string;
  /** The window below all others; the one that is sent where none is told. */
  readonly rootViewId?: string;
  readonly user?: string;
}

export function viewSubmission({
  callbackId,
  values,
  viewId = newEventId(),
  metadata = '',
  rootViewId = viewId,
  user = PERSON,
}: Sent): EventFields {
  return {
    type: 'view_submission',
    ...WHO,
    user: { id: user, username: 'persona', team_id: TEAM },
    trigger_id: newEventId(),
    view: {
      id: viewId,
      type: 'modal',
      root_view_id: rootViewId,
      callback_id: callbackId,
      private_metadata: metadata,
      state: { values },
    },
    response_urls: [],
  };
}

/** Something in a window is used: a button with its value, or a menu. */
export function viewAction(
  action: EventFields,
  { metadata = '', user = PERSON }: { readonly metadata?: string; readonly user?: string } = {},
): EventFields {
  const id = 'V0VENTANA1';
  return {
    type: 'block_actions',
    ...WHO,
    user: { id: user, username: 'persona', team_id: TEAM },
    container: { type: 'view', view_id: id },
    view: { id, type: 'modal', root_view_id: id, private_metadata: metadata, hash: '1700000000.1' },
    trigger_id: newEventId(),
    actions: [{ block_id: 'b', action_ts: newTs(), ...action }],
  };
}

/** A menu asks what to offer for what has been typed so far. */
export function suggestion(actionId: string, typed: string): EventFields {
  return {
    type: 'block_suggestion',
    ...WHO,
    action_id: actionId,
    block_id: 'goal',
    value: typed,
    container: { type: 'view', view_id: 'V0VENTANA1' },
  };
}

/** An event: a workflow has come to a step of the app. */
export function functionExecuted(
  callbackId: string,
  inputs: EventFields,
  executionId = newEventId(),
): EventFields {
  return {
    type: 'function_executed',
    function: {
      id: 'Fn1',
      callback_id: callbackId,
      title: 'Consultar avance',
      type: 'app',
      app_id: 'A0AVANCE01',
    },
    inputs,
    function_execution_id: executionId,
    workflow_execution_id: 'Wx1',
    bot_access_token: STEP_TOKEN,
    event_ts: newTs(),
  };
}
