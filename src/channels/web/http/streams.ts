import type { ServerResponse } from 'node:http';
import { sendHead } from './answer.ts';

/** A line now and then tells both ends that the other is there. */
const HEARTBEAT_MS = 15_000;
/** Bytes that wait for a reader who does not read; the page reconnects and asks for everything anew. */
const MOST_WAITING = 4 * 1_024 * 1_024;
const RECONNECT_MS = 1_000;

export type Subscribe = (hear: (event: object) => void) => () => void;

export interface Streams {
  /** Sends what is heard as server-sent events, until the reader leaves. */
  readonly open: (response: ServerResponse, subscribe: Subscribe) => void;
  readonly closeAll: () => void;
}

export function createStreams(): Streams {
  const open = new Set<ServerResponse>();
  return {
    open: (response, subscribe) => {
      sendHead(response, 'text/event-stream; charset=utf-8');
      const write = (text: string): void => {
        if (response.writableLength > MOST_WAITING) response.destroy();
        else response.write(text);
      };
      write(`retry: ${RECONNECT_MS}\n\n`);
      const leave = subscribe((event) => write(`data: ${JSON.stringify(event)}\n\n`));
      const heartbeat = setInterval(() => write(': \n\n'), HEARTBEAT_MS);
      open.add(response);
      response.once('close', () => {
        clearInterval(heartbeat);
        leave();
        open.delete(response);
      });
    },
    closeAll: () => {
      for (const response of open) response.end();
    },
  };
}
