import type { StreamEvent } from './protocol.ts';

/** Listens to what happens for one person; the browser joins again by itself. Returns how to stop. */
export function listen(
  person: string,
  on: {
    readonly event: (event: StreamEvent) => void;
    /** Each time that the line stands, the first time too. */
    readonly open: () => void;
    readonly lost: () => void;
  },
): () => void {
  const source = new EventSource(`/api/stream?${new URLSearchParams({ person })}`);
  source.addEventListener('open', on.open);
  source.addEventListener('error', on.lost);
  source.addEventListener('message', (message: MessageEvent<string>) => {
    on.event(JSON.parse(message.data) as StreamEvent);
  });
  return () => source.close();
}
