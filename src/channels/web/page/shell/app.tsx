import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import type { Workspace } from '../api/protocol.ts';
import { type Names, NamesContext } from '../blocks/surface.ts';
import { type Room, RoomContext } from '../conversation/context.ts';
import { ModalStack } from '../modal/modal-stack.tsx';
import { type Address, readAddress, writeAddress } from '../state/address.ts';
import { myId } from '../state/page-state.ts';
import { useWorkspace } from '../state/use-workspace.ts';
import { Announcer } from './announcer.tsx';
import { FaultNotice } from './fault-notice.tsx';
import { Panes } from './panes.tsx';

/** The whole page. `now` tells the time, for the names of days. */
export function App({ now }: { readonly now: () => Date }): ReactNode {
  const [address, setAddress] = useState<Address>(() => readAddress(window.location.search));
  const { state, client, dispatch, attempt } = useWorkspace(address.person);
  const { workspace } = state;
  const go = useCallback((to: Partial<Address>): void => setAddress((before) => ({ ...before, ...to })), []);

  useEffect(() => {
    window.history.replaceState(null, '', writeAddress({ ...address, person: myId(workspace) }));
  }, [address, workspace]);

  const names = useMemo(() => toNames(workspace), [workspace]);
  const room = useMemo<Room | null>(
    () => workspace && { workspace, client, attempt, now, openThread: (thread) => go({ thread }) },
    [workspace, client, attempt, now, go],
  );
  return (
    <NamesContext value={names}>
      <a className="skip" href="#contenido">
        Ir al contenido
      </a>
      {room === null ? (
        <p className="loading">{state.fault === null ? 'Abriendo el espacio de trabajo…' : ''}</p>
      ) : (
        <RoomContext value={room}>
          <Panes state={state} dispatch={dispatch} address={address} go={go} />
          <ModalStack views={state.views} dispatch={dispatch} />
          <Announcer message={state.newest} />
        </RoomContext>
      )}
      <FaultNotice
        fault={state.fault}
        connected={state.connected}
        onClose={() => dispatch({ type: 'fault', text: null })}
      />
    </NamesContext>
  );
}

function toNames(workspace: Workspace | null): Names {
  const people = workspace === null ? [] : [...workspace.people, workspace.bot];
  const channels = workspace?.channels.filter(({ kind }) => kind === 'channel') ?? [];
  return {
    people,
    channels,
    ofPerson: (id) => people.find((each) => each.id === id)?.name,
    ofChannel: (id) => channels.find((each) => each.id === id)?.name,
  };
}
