import type { Prompt } from '../../workspace/model.ts';
import type { ChatMessage, MessagePath, StreamEvent, View, Workspace } from '../api/protocol.ts';
import { withMessage } from './threads.ts';
import { withoutView, withView } from './view-stack.ts';

export interface PageState {
  readonly workspace: Workspace | null;
  readonly messages: Readonly<Record<string, readonly ChatMessage[]>>;
  /** Messages told since the line stands, by channel and time: what is fetched may be older than they are. */
  readonly told: ReadonlySet<string>;
  /** What the bot is doing, by channel and thread. */
  readonly statuses: Readonly<Record<string, string>>;
  readonly prompts: Readonly<Record<string, { readonly title: string; readonly prompts: readonly Prompt[] }>>;
  readonly unread: ReadonlySet<string>;
  readonly home: View | null;
  /** Modals, the uppermost last. */
  readonly views: readonly View[];
  readonly path: MessagePath | null;
  readonly connected: boolean;
  /** Something to tell, until it is put away. */
  readonly fault: string | null;
  /** The last message that somebody else has said, for readers of screens. */
  readonly newest: ChatMessage | null;
}

export const NOTHING_YET: PageState = {
  workspace: null,
  messages: {},
  told: new Set(),
  statuses: {},
  prompts: {},
  unread: new Set(),
  home: null,
  views: [],
  path: null,
  connected: true,
  fault: null,
  newest: null,
};

export type PageEvent =
  | StreamEvent
  | { readonly type: 'workspace'; readonly workspace: Workspace }
  | { readonly type: 'history'; readonly channel: string; readonly messages: readonly ChatMessage[] }
  | { readonly type: 'seen'; readonly channel: string }
  | { readonly type: 'view-done'; readonly viewId: string }
  | { readonly type: 'line'; readonly connected: boolean }
  | { readonly type: 'fault'; readonly text: string | null };

export function statusKey(channel: string, threadTs: string | null): string {
  return `${channel}:${threadTs ?? ''}`;
}

export function nextState(state: PageState, event: PageEvent): PageState {
  switch (event.type) {
    case 'workspace':
      return opened(state, event.workspace);
    case 'history':
      return fetched(state, event.channel, event.messages);
    case 'message':
      return arrived(state, event.message);
    case 'message_changed':
      return changed(state, event.message);
    case 'message_deleted':
      return withChannel(state, event.channel, (all) => all.filter(({ ts }) => ts !== event.ts));
    case 'status':
      return withStatus(state, statusKey(event.channel, event.threadTs), event.status);
    case 'prompts':
      return { ...state, prompts: { ...state.prompts, [event.channel]: event } };
    case 'seen':
      return { ...state, unread: new Set([...state.unread].filter((id) => id !== event.channel)) };
    case 'home':
      return { ...state, home: event.view };
    case 'view':
      return { ...state, views: withView(state.views, event.view) };
    case 'view-done':
      return { ...state, views: withoutView(state.views, event.viewId) };
    case 'path':
      return { ...state, path: event.path };
    default:
      return told(state, event);
  }
}

function told(state: PageState, event: PageEvent): PageState {
  if (event.type === 'line') return { ...state, connected: event.connected, told: new Set() };
  // A thread's title shows in no place of this page.
  return event.type === 'fault' ? { ...state, fault: event.text } : state;
}

/** Another person sees nothing of what the one before had open. */
function opened(state: PageState, workspace: Workspace): PageState {
  const { home, view, prompts = [], statuses = [] } = workspace;
  return {
    ...NOTHING_YET,
    connected: state.connected,
    workspace,
    home: home ?? null,
    views: withView([], view ?? null),
    prompts: Object.fromEntries(prompts.map((each) => [each.channel, each])),
    statuses: Object.fromEntries(
      statuses.map(({ channel, threadTs, status }) => [statusKey(channel, threadTs), status]),
    ),
  };
}

/** What was fetched, with what was told while it was on its way. */
function fetched(state: PageState, channel: string, messages: readonly ChatMessage[]): PageState {
  const since = (state.messages[channel] ?? []).filter((message) => state.told.has(toldKey(message)));
  return { ...state, messages: { ...state.messages, [channel]: since.reduce(withMessage, messages) } };
}

function toldKey({ channel, ts }: ChatMessage): string {
  return `${channel}:${ts}`;
}

function heard(state: PageState, message: ChatMessage): PageState {
  const next = withChannel(state, message.channel, (all) => withMessage(all, message));
  return { ...next, told: new Set([...next.told, toldKey(message)]) };
}

function arrived(state: PageState, message: ChatMessage): PageState {
  const me = myId(state.workspace);
  const next = heard(state, message);
  if (message.user === me) return next;
  // Slack takes the status away with the answer.
  const key = statusKey(message.channel, message.threadTs);
  return {
    ...withStatus(next, key, ''),
    unread: new Set([...next.unread, message.channel]),
    newest: message,
  };
}

/** What stands in a message's place is told as what is new. */
function changed(state: PageState, message: ChatMessage): PageState {
  const next = heard(state, message);
  return message.user === myId(state.workspace) ? next : { ...next, newest: message };
}

function withChannel(
  state: PageState,
  channel: string,
  change: (messages: readonly ChatMessage[]) => readonly ChatMessage[],
): PageState {
  return {
    ...state,
    messages: { ...state.messages, [channel]: change(state.messages[channel] ?? []) },
  };
}

function withStatus(state: PageState, key: string, status: string): PageState {
  const { [key]: _, ...others } = state.statuses;
  return { ...state, statuses: status === '' ? others : { ...others, [key]: status } };
}

export function myId(workspace: Workspace | null): string | null {
  if (workspace === null) return null;
  return typeof workspace.me === 'string' ? workspace.me : workspace.me.id;
}
