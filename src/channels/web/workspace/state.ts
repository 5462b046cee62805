import { type BoundedMap, createBoundedMap } from './bounded-map.ts';
import { createFeed, type Feed } from './feed.ts';
import { createFileStore, type FileStore } from './files.ts';
import { createIds, type IdSource, type Ids } from './ids.ts';
import { createMessageStore, type MessageStore } from './messages.ts';
import type { Prompt } from './model.ts';
import { createResponseUrls, type ResponseUrls } from './response-urls.ts';
import { createTriggers, type Triggers } from './triggers.ts';
import { createViewStore, type ViewStore } from './views.ts';

/** Nobody can own a name below `.invalid` (RFC 2606): what is not answered here goes nowhere. */
export const ORIGIN = 'https://slack.invalid';

const MOST_THREADS = 1_000;

export interface ThreadNote {
  readonly channel: string;
  readonly threadTs: string;
  readonly text: string;
}

/** All that a workspace holds, in memory and bounded. */
export interface WorkspaceState {
  readonly now: () => Date;
  readonly timeZone: string;
  readonly ids: Ids;
  readonly feed: Feed;
  readonly messages: MessageStore;
  readonly files: FileStore;
  readonly views: ViewStore;
  readonly triggers: Triggers;
  readonly responseUrls: ResponseUrls;
  readonly titles: BoundedMap<ThreadNote>;
  /** What the bot does at the moment in a thread. */
  readonly statuses: BoundedMap<ThreadNote>;
  /** Questions that the bot suggests, by channel. */
  readonly prompts: Map<string, { readonly title: string; readonly prompts: readonly Prompt[] }>;
}

export interface StateOptions extends IdSource {
  readonly timeZone: string;
}

export function createWorkspaceState({ now, newId, timeZone }: StateOptions): WorkspaceState {
  const ids = createIds({ now, newId });
  const feed = createFeed();
  return {
    now,
    timeZone,
    ids,
    feed,
    messages: createMessageStore(feed),
    files: createFileStore(),
    views: createViewStore(feed),
    triggers: createTriggers(ids, now),
    responseUrls: createResponseUrls(ids, { now, base: `${ORIGIN}/response/` }),
    titles: createBoundedMap(MOST_THREADS),
    statuses: createBoundedMap(MOST_THREADS),
    prompts: new Map(),
  };
}

/** A thread's name in the state's notes. */
export function threadName(channel: string, threadTs: string): string {
  return `${channel}:${threadTs}`;
}
