import { BOT, findChannel } from './cast.ts';
import type { Block, Fields, Message, SharedFile } from './model.ts';
import { threadName, type WorkspaceState } from './state.ts';

export interface Draft {
  readonly channel: string;
  readonly threadTs: string | null;
  readonly user: string;
  readonly text: string;
  readonly blocks?: readonly Block[];
  readonly onlyFor?: string | null;
  readonly files?: readonly SharedFile[];
  readonly metadata?: Fields | null;
}

/** Puts a message into its channel; what the bot says ends its status there. */
export function post(state: WorkspaceState, draft: Draft): Message {
  const ts = state.ids.ts();
  const message: Message = {
    ts,
    channel: draft.channel,
    threadTs: draft.threadTs,
    user: draft.user,
    fromBot: draft.user === BOT.id,
    text: draft.text,
    blocks: draft.blocks ?? [],
    onlyFor: draft.onlyFor ?? null,
    files: draft.files ?? [],
    metadata: draft.metadata ?? null,
    postedAt: state.now().toISOString(),
  };
  state.messages.add(message);
  if (message.fromBot && message.threadTs !== null) endStatus(state, message.channel, message.threadTs);
  return message;
}

function endStatus({ statuses, feed }: WorkspaceState, channel: string, threadTs: string): void {
  const name = threadName(channel, threadTs);
  if (statuses.get(name) === undefined) return;
  statuses.delete(name);
  feed.emit({ type: 'status', channel, threadTs, status: '' }, findChannel(channel)?.owner ?? null);
}
