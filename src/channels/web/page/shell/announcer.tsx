import type { ReactNode } from 'react';
import type { ChatMessage } from '../api/protocol.ts';
import { authorOf, useRoom } from '../conversation/context.ts';
import { readEntities } from '../text/parse-mrkdwn.ts';

const LONGEST = 300;

/** Tells readers of screens what has been said, in the plain words that go along with every message. */
export function Announcer({ message }: { readonly message: ChatMessage | null }): ReactNode {
  const { workspace } = useRoom();
  const said =
    message === null
      ? ''
      : `${authorOf(workspace, message.user, message.fromBot).name}: ${readEntities(message.text).slice(0, LONGEST)}`;
  return (
    <div className="sr-only" aria-live="polite" data-announcer="">
      {said}
    </div>
  );
}
