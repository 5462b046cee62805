import type { ReactNode } from 'react';
import type { ChatMessage } from '../api/protocol.ts';
import { Menu } from '../elements/menu.tsx';
import { MoreIcon, ThreadIcon } from '../shell/icons.tsx';
import { useRoom } from './context.ts';

/** What can be done with a message: answer it in its thread, and the app's message shortcuts. */
export function MessageTools({
  message,
  opensThread,
}: {
  readonly message: ChatMessage;
  readonly opensThread: boolean;
}): ReactNode {
  const { workspace, client, attempt, openThread } = useRoom();
  const { channel, ts, threadTs, ephemeral } = message;
  const shortcuts = workspace.shortcuts.filter(({ kind }) => kind === 'message');
  if (ephemeral || (!opensThread && shortcuts.length === 0)) return null;
  return (
    <div className="message-tools">
      {opensThread && (
        <button
          type="button"
          className="icon-button"
          aria-label="Responder en hilo"
          title="Responder en hilo"
          onClick={() => openThread(threadTs ?? ts)}
        >
          <ThreadIcon />
        </button>
      )}
      {shortcuts.length > 0 && (
        <Menu
          label="Más acciones"
          icon={<MoreIcon />}
          items={shortcuts.map(({ callbackId, name }) => ({
            id: callbackId,
            label: name,
            run: () => void attempt(() => client.shortcut(callbackId, { channel, ts })),
          }))}
        />
      )}
    </div>
  );
}
