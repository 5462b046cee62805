import { type ReactNode, useEffect, useState } from 'react';
import { useRoom } from '../conversation/context.ts';
import { ThreadPane } from '../conversation/thread-pane.tsx';
import { PathPanel } from '../path/path-panel.tsx';
import { type Address, HOME } from '../state/address.ts';
import { type OpenPlace, openPlace } from '../state/open-place.ts';
import type { PageEvent, PageState } from '../state/page-state.ts';
import { MainPane } from './main-pane.tsx';
import { Sidebar } from './sidebar.tsx';

/** From here on there is room for the path at the side. */
const ROOMY = '(min-width: 1400px)';

export interface PanesProps {
  readonly state: PageState;
  readonly dispatch: (event: PageEvent) => void;
  readonly address: Address;
  readonly go: (to: Partial<Address>) => void;
}

/** Side bar, conversation, and a thread or the path at the right. A telephone shows one of them at a time. */
export function Panes({ state, dispatch, address, go }: PanesProps): ReactNode {
  const { workspace } = useRoom();
  const [isListShown, showList] = useState(false);
  const [isPathShown, showPath] = useState(() => window.matchMedia(ROOMY).matches);
  const place = openPlace(workspace, address);
  const thread = place.kind === 'channel' ? address.thread : null;
  const side = thread !== null ? 'thread' : isPathShown ? 'path' : 'none';
  const shown = side === 'none' ? 'main' : side;
  useArrival(place, state, dispatch);
  return (
    <div className="workspace" data-shown={isListShown ? 'list' : shown} data-side={side}>
      <Sidebar
        current={place.id}
        unread={state.unread}
        onOpen={(id) => {
          showList(false);
          go({ channel: id, thread: null });
          if (!window.matchMedia(ROOMY).matches) showPath(false);
        }}
        onPerson={(person) => go({ person, channel: place.kind === 'home' ? HOME : null, thread: null })}
      />
      <MainPane
        state={state}
        place={place}
        isPathShown={side === 'path'}
        onBack={() => showList(true)}
        onPath={() => {
          go({ thread: null });
          showPath(side !== 'path');
        }}
      />
      {place.kind === 'channel' && thread !== null && (
        <ThreadPane
          channel={place.channel}
          messages={state.messages[place.id] ?? []}
          statuses={state.statuses}
          threadTs={thread}
        />
      )}
      {side === 'path' && <PathPanel path={state.path} onClose={() => showPath(false)} />}
    </div>
  );
}

/** The app is told which of its tabs is opened, and what is new in an open place has been seen. */
function useArrival(place: OpenPlace, state: PageState, dispatch: (event: PageEvent) => void): void {
  const { client, attempt } = useRoom();
  const { kind, id } = place;
  useEffect(() => {
    if (kind === 'home') void attempt(async () => dispatch({ type: 'home', view: await client.openHome() }));
    if (kind === 'direct') void attempt(() => client.openDirect());
  }, [kind, client, attempt, dispatch]);
  const hasNews = state.unread.has(id);
  useEffect(() => {
    if (hasNews) dispatch({ type: 'seen', channel: id });
  }, [hasNews, id, dispatch]);
}
