import { type ReactNode, useMemo } from 'react';
import { PaneHead } from '../shell/pane-head.tsx';
import { statusKey } from '../state/page-state.ts';
import { threadsOf } from '../state/threads.ts';
import { Composer } from './composer.tsx';
import { useRoom } from './context.ts';
import type { ConversationProps } from './conversation.tsx';
import { MessageList } from './message-list.tsx';
import { StatusLine } from './status-line.tsx';

/** One thread of a channel, at its side. */
export function ThreadPane({
  channel,
  messages,
  statuses,
  threadTs,
}: ConversationProps & { readonly threadTs: string }): ReactNode {
  const { workspace, openThread } = useRoom();
  const listed = useMemo(() => {
    const thread = threadsOf(messages).find(({ root }) => root.ts === threadTs);
    const all = thread === undefined ? [] : [thread.root, ...thread.replies];
    return all.map((message) => ({ message, opensThread: false }));
  }, [messages, threadTs]);
  return (
    <section className="pane side-pane" aria-label="Hilo">
      <PaneHead title="Hilo" detail={`#${channel.name}`} onClose={() => openThread(null)} />
      <MessageList label="Mensajes del hilo" listed={listed}>
        {listed.length === 0 && <p className="empty">Este hilo ya no está.</p>}
      </MessageList>
      <StatusLine bot={workspace.bot.name} status={statuses[statusKey(channel.id, threadTs)]} />
      <Composer key={threadTs} channel={channel.id} threadTs={threadTs} placeholder="Responder en el hilo" />
    </section>
  );
}
