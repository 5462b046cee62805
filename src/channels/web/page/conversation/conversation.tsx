import { type ReactNode, useMemo } from 'react';
import type { Prompt } from '../../workspace/model.ts';
import type { Channel, ChatMessage } from '../api/protocol.ts';
import { statusKey } from '../state/page-state.ts';
import { type Thread, threadsOf } from '../state/threads.ts';
import { Composer } from './composer.tsx';
import { useRoom } from './context.ts';
import { type ListedMessage, MessageList } from './message-list.tsx';
import { PromptChips } from './prompt-chips.tsx';
import { ReplyCount } from './reply-count.tsx';
import { StatusLine } from './status-line.tsx';

export interface ConversationProps {
  readonly channel: Channel;
  readonly messages: readonly ChatMessage[];
  readonly statuses: Readonly<Record<string, string>>;
}

/** A channel, with how many replies each message has. */
export function ChannelConversation({ channel, messages, statuses }: ConversationProps): ReactNode {
  const { workspace } = useRoom();
  const threads = useMemo(() => threadsOf(messages), [messages]);
  const listed = useMemo(
    () =>
      threads.map(
        (thread): ListedMessage => ({
          message: thread.root,
          opensThread: !thread.root.ephemeral,
          below: <ReplyCount thread={thread} />,
        }),
      ),
    [threads],
  );
  const name = `#${channel.name}`;
  return (
    <>
      <MessageList label={`Mensajes de ${name}`} listed={listed}>
        {listed.length === 0 && (
          <p className="empty">
            Aquí comienza {name}. Mencione a @{workspace.bot.name} para preguntarle.
          </p>
        )}
      </MessageList>
      <StatusLine bot={workspace.bot.name} status={statuses[statusKey(channel.id, null)]} />
      <Composer
        key={channel.id}
        channel={channel.id}
        threadTs={null}
        placeholder={`Enviar un mensaje a ${name}`}
      />
    </>
  );
}

/** The direct conversation with the bot: each question begins a thread, and all of them read as one talk. */
export function DirectConversation({
  channel,
  messages,
  statuses,
  prompts,
}: ConversationProps & {
  readonly prompts: { readonly title: string; readonly prompts: readonly Prompt[] };
}): ReactNode {
  const { workspace, client, attempt } = useRoom();
  const { name } = workspace.bot;
  const listed = useMemo(() => threadsOf(messages).flatMap(toTalk), [messages]);
  const status = Object.entries(statuses).find(([key]) => key.startsWith(`${channel.id}:`))?.[1];
  const ask = (text: string): void =>
    void attempt(() => client.say({ channel: channel.id, threadTs: null, text, fileIds: [] }));
  return (
    <>
      <MessageList label={`Conversación con ${name}`} listed={listed}>
        {listed.length === 0 && (
          <div className="empty">
            <p>
              Pregunte a {name} cómo van las metas del programa. Cada cifra lleva su fuente y su fecha de
              corte.
            </p>
            <PromptChips {...prompts} onAsk={ask} />
          </div>
        )}
      </MessageList>
      <StatusLine bot={name} status={status} />
      <Composer
        key={channel.id}
        channel={channel.id}
        threadTs={null}
        placeholder={`Enviar un mensaje a ${name}`}
      />
    </>
  );
}

function toTalk({ root, replies }: Thread): readonly ListedMessage[] {
  return [root, ...replies].map((message) => ({
    message,
    opensThread: false,
    begins: message === root,
  }));
}
