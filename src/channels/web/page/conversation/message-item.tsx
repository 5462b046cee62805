import { type ReactNode, useMemo } from 'react';
import type { ChatMessage } from '../api/protocol.ts';
import { BlockList } from '../blocks/block-list.tsx';
import { FaultBoundary } from '../blocks/fault-boundary.tsx';
import { type Surface, SurfaceContext } from '../blocks/surface.ts';
import { EyeIcon } from '../shell/icons.tsx';
import { timeName } from '../state/days.ts';
import { Mrkdwn } from '../text/mrkdwn.tsx';
import { Avatar } from './avatar.tsx';
import { authorOf, useRoom } from './context.ts';
import { MessageFiles } from './message-files.tsx';
import { MessageTools } from './message-tools.tsx';

/** One message with who said it and when. `compact`: it goes on from the one before. */
export function MessageItem({
  message,
  compact,
  opensThread,
  children,
}: {
  readonly message: ChatMessage;
  readonly compact: boolean;
  /** Whether its thread can be opened from here. */
  readonly opensThread: boolean;
  readonly children?: ReactNode;
}): ReactNode {
  const { workspace } = useRoom();
  const author = authorOf(workspace, message.user, message.fromBot);
  const time = timeName(new Date(message.postedAt));
  return (
    <article
      id={`mensaje-${message.ts}`}
      className={`message${compact ? ' message-compact' : ''}${message.ephemeral ? ' message-private' : ''}`}
      aria-label={`${author.name}, ${time}`}
    >
      <div className="message-side">
        {compact ? <time dateTime={message.postedAt}>{time}</time> : <Avatar author={author} />}
      </div>
      <div className="message-main">
        {message.ephemeral && (
          <p className="private-note">
            <EyeIcon /> Solo usted puede ver este mensaje
          </p>
        )}
        {!compact && (
          <div className="message-head">
            <strong>{author.name}</strong>
            {author.isBot && <span className="badge">APP</span>}
            <time dateTime={message.postedAt}>{time}</time>
          </div>
        )}
        <MessageContent message={message} />
        {children}
      </div>
      <MessageTools message={message} opensThread={opensThread} />
    </article>
  );
}

function MessageContent({ message }: { readonly message: ChatMessage }): ReactNode {
  const { client, attempt } = useRoom();
  const { channel, ts, blocks, text, files } = message;
  const surface = useMemo<Surface>(
    () => ({
      act: (blockId, action) =>
        attempt(() => client.act({ message: { channel, ts }, viewId: null }, { blockId, action })),
      findOptions: ({ blockId, actionId }, value) =>
        client.findOptions({ viewId: null, blockId, actionId, value }),
      form: null,
    }),
    [client, attempt, channel, ts],
  );
  const plain = (
    <div className="rich">
      <Mrkdwn text={text} />
    </div>
  );
  return (
    <SurfaceContext value={surface}>
      {blocks.length > 0 ? (
        <FaultBoundary fallback={plain}>
          <BlockList blocks={blocks} />
        </FaultBoundary>
      ) : (
        text !== '' && plain
      )}
      <MessageFiles files={files} />
    </SurfaceContext>
  );
}
