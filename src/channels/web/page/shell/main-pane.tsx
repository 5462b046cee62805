import type { ReactNode } from 'react';
import type { Workspace } from '../api/protocol.ts';
import { useRoom } from '../conversation/context.ts';
import { ChannelConversation, DirectConversation } from '../conversation/conversation.tsx';
import type { OpenPlace } from '../state/open-place.ts';
import type { PageState } from '../state/page-state.ts';
import { HomePage } from './home-page.tsx';
import { PathIcon } from './icons.tsx';
import { PaneHead } from './pane-head.tsx';

/** The App Home, or a conversation. */
export function MainPane({
  state,
  place,
  isPathShown,
  onBack,
  onPath,
}: {
  readonly state: PageState;
  readonly place: OpenPlace;
  readonly isPathShown: boolean;
  readonly onBack: () => void;
  readonly onPath: () => void;
}): ReactNode {
  const { workspace } = useRoom();
  const { title, detail } = headOf(place, workspace);
  return (
    <main className="pane main-pane" id="contenido" tabIndex={-1}>
      <PaneHead title={title} detail={detail} onBack={onBack}>
        {place.kind !== 'home' && (
          <button
            type="button"
            className="button button-plain button-small path-switch"
            aria-pressed={isPathShown}
            onClick={onPath}
          >
            <PathIcon /> Ruta
          </button>
        )}
      </PaneHead>
      <Content state={state} place={place} />
    </main>
  );
}

function headOf(place: OpenPlace, { bot }: Workspace): { readonly title: string; readonly detail: string } {
  if (place.kind === 'home') return { title: `Inicio de ${bot.name}`, detail: '' };
  if (place.kind === 'nowhere') return { title: bot.name, detail: '' };
  const { name, topic } = place.channel;
  return { title: place.kind === 'direct' ? bot.name : `#${name}`, detail: topic };
}

const PROMPTS_TITLE = 'Puede empezar con:';

function Content({ state, place }: { readonly state: PageState; readonly place: OpenPlace }): ReactNode {
  const { workspace } = useRoom();
  if (place.kind === 'home') return <HomePage view={state.home} />;
  if (place.kind === 'nowhere') return <p className="empty">No hay canales para esta persona.</p>;
  const conversation = {
    channel: place.channel,
    messages: state.messages[place.id] ?? [],
    statuses: state.statuses,
  };
  if (place.kind === 'channel') return <ChannelConversation {...conversation} />;
  const suggested = state.prompts[place.id];
  return (
    <DirectConversation
      {...conversation}
      prompts={{
        title: suggested?.title || PROMPTS_TITLE,
        prompts: suggested?.prompts ?? workspace.agentPrompts,
      }}
    />
  );
}
