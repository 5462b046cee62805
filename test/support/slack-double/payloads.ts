import { DIRECT } from './app-tabs.ts';
import { BOT_USER, TEAM } from './web-api.ts';

let counter = 0;

/** A new id with each call, as Slack gives each event its own. */
export function newEventId(): string {
  counter += 1;
  return `Ev${String(counter).padStart(8, '0')}`;
}

export function newTs(): string {
  counter += 1;
  return `1700000000.${String(counter).padStart(6, '0')}`;
}

export type EventFields = Readonly<Record<string, unknown>>;

export const PERSON = 'U0PERSONA1';

/** `event_callback` around an event. */
export function eventBody(event: EventFields, eventId = newEventId()): EventFields {
  return {
    type: 'event_callback',
    team_id: TEAM,
    api_app_id: 'A0AVANCE01',
    event_id: eventId,
    event_time: 1_700_000_000,
    authorizations: [{ enterprise_id: null, team_id: TEAM, user_id: BOT_USER, is_bot: true }],
    event,
  };
}

/** A mention in a channel. */
export function mention(words: string, more: EventFields = {}): EventFields {
  return {
    type: 'app_mention',
    user: PERSON,
    text: `<@${BOT_USER}> ${words}`,
    ts: newTs(),
    channel: 'C0CANAL001',
    ...more,
  };
}

/** A message in a channel that mentions nobody. */
export function channelMessage(words: string, more: EventFields = {}): EventFields {
  return {
    type: 'message',
    user: PERSON,
    text: words,
    ts: newTs(),
    channel: 'C0CANAL001',
    channel_type: 'channel',
    ...more,
  };
}

export function directMessage(words: string, more: EventFields = {}): EventFields {
  return {
    type: 'message',
    user: PERSON,
    text: words,
    ts: newTs(),
    channel: 'D0DIRECTO1',
    channel_type: 'im',
    ...more,
  };
}

/** A message with files, as Slack tells of it; of each file its id and what is told beside it. */
export function filesShared(
  files: readonly (EventFields & { readonly id: string })[],
  more: EventFields = {},
): EventFields {
  return directMessage('', { subtype: 'file_share', files, ...more });
}

/** Somebody comes to one of the app's tabs; `hash`: of the Home that they see. */
export function appHomeOpened(
  tab: 'home' | 'messages',
  { user = PERSON, hash }: { readonly user?: string; readonly hash?: string } = {},
): EventFields {
  return {
    type: 'app_home_opened',
    user,
    channel: DIRECT,
    tab,
    event_ts: newTs(),
    ...(hash === undefined ? {} : { view: { id: 'V0INICIO01', type: 'home', hash } }),
  };
}

/** Something of a Home is used: a button with its value, or an option of a list. */
export function homeAction(
  action: EventFields,
  { user = PERSON, hash = '1700000000.1' }: { readonly user?: string; readonly hash?: string } = {},
): EventFields {
  return {
    type: 'block_actions',
    team: { id: TEAM, domain: 'agencia' },
    user: { id: user, team_id: TEAM },
    container: { type: 'view', view_id: 'V0INICIO01' },
    view: { id: 'V0INICIO01', type: 'home', hash },
    trigger_id: newEventId(),
    actions: [{ block_id: 'b', action_ts: newTs(), ...action }],
  };
}

export function slashCommand(words: string, responseUrl: string): Readonly<Record<string, string>> {
  return {
    command: '/avance',
    text: words,
    team_id: TEAM,
    channel_id: 'C0CANAL001',
    user_id: PERSON,
    trigger_id: newEventId(),
    response_url: responseUrl,
    api_app_id: 'A0AVANCE01',
  };
}

export interface Pressed {
  readonly value: string;
  /** A button that says something, where none is told. */
  readonly actionId?: string;
  readonly container: EventFields;
  readonly responseUrl: string;
}

export function buttonPress({ value, actionId = 'say:0', container, responseUrl }: Pressed): EventFields {
  return {
    type: 'block_actions',
    team: { id: TEAM, domain: 'agencia' },
    user: { id: PERSON, team_id: TEAM },
    channel: { id: container['channel_id'] },
    container: { type: 'message', ...container },
    trigger_id: newEventId(),
    response_url: responseUrl,
    actions: [{ type: 'button', action_id: actionId, block_id: 'b', value, action_ts: newTs() }],
  };
}
