import { useCallback, useEffect, useMemo, useReducer } from 'react';
import { type Client, createClient } from '../api/client.ts';
import { listen } from '../api/stream.ts';
import { myId, NOTHING_YET, nextState, type PageEvent, type PageState } from './page-state.ts';

export interface Workspaced {
  readonly state: PageState;
  readonly client: Client;
  readonly dispatch: (event: PageEvent) => void;
  /** Runs something and tells its fault to the person; resolves either way. */
  readonly attempt: (task: () => Promise<unknown>) => Promise<void>;
}

/** What one person sees, kept up to date; null: whoever the server puts first. */
export function useWorkspace(person: string | null): Workspaced {
  const [state, dispatch] = useReducer(nextState, NOTHING_YET);
  const me = myId(state.workspace);
  const client = useMemo(() => createClient(me ?? person), [me, person]);
  const attempt = useCallback(async (task: () => Promise<unknown>): Promise<void> => {
    try {
      await task();
    } catch (fault) {
      dispatch({ type: 'fault', text: fault instanceof Error ? fault.message : 'Algo falló.' });
    }
  }, []);

  useEffect(() => {
    void attempt(async () => {
      // A person of an old address may not be there any more.
      const workspace = await createClient(person)
        .workspace()
        .catch(() => createClient(null).workspace());
      dispatch({ type: 'workspace', workspace });
    });
  }, [person, attempt]);

  const channels = state.workspace?.channels;
  useEffect(() => {
    if (me === null || channels === undefined) return undefined;
    let isMine = true;
    // What comes late is not shown to the next person.
    const show = (event: PageEvent): void => {
      if (isMine) dispatch(event);
    };
    const load = async (): Promise<void> => {
      show({ type: 'path', path: await client.path() });
      await Promise.all(
        channels.map(async ({ id }) =>
          show({ type: 'history', channel: id, messages: await client.messages(id) }),
        ),
      );
    };
    const leave = listen(me, {
      event: show,
      // Whatever was said while the line was down is fetched with all the rest.
      open: () => {
        show({ type: 'line', connected: true });
        void attempt(load);
      },
      lost: () => show({ type: 'line', connected: false }),
    });
    return () => {
      isMine = false;
      leave();
    };
  }, [me, channels, client, attempt]);

  return { state, client, dispatch, attempt };
}
