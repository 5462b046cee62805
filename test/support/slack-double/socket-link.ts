import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';
import { waitFor } from '../wait-for.ts';

const ACK = z.object({ envelope_id: z.string(), payload: z.unknown().optional() });

export interface Acknowledged {
  readonly delayMs: number;
  /** What came back with the acknowledgement. */
  readonly body: unknown;
}

export interface SocketLink {
  readonly connections: () => number;
  /** Sends an envelope over the newest connection and resolves when it is acknowledged. */
  readonly deliver: (type: string, payload: unknown) => Promise<Acknowledged>;
  /** Tells the app to connect anew, as Slack does every few hours. */
  readonly refresh: () => void;
  /** Breaks every connection off. */
  readonly drop: () => void;
  readonly close: () => Promise<void>;
}

/** Slack's end of Socket Mode, on the double's own HTTP server. */
export function createSocketLink(server: Server): SocketLink {
  const sockets = new WebSocketServer({ server });
  const live = new Set<WebSocket>();
  const acknowledged = new Map<string, unknown>();
  let envelopes = 0;

  sockets.on('connection', (socket) => {
    live.add(socket);
    socket.on('close', () => live.delete(socket));
    // An app that is killed breaks off.
    socket.on('error', () => live.delete(socket));
    socket.on('message', (data: Buffer) => {
      const ack = ACK.safeParse(JSON.parse(data.toString('utf8')));
      if (ack.success) acknowledged.set(ack.data.envelope_id, ack.data.payload);
    });
    socket.send(JSON.stringify({ type: 'hello', num_connections: live.size }));
  });

  async function deliver(type: string, payload: unknown): Promise<Acknowledged> {
    await waitFor(() => live.size > 0, 'a connection');
    envelopes += 1;
    const envelope = `envelope-${envelopes}`;
    const start = performance.now();
    const socket = [...live].at(-1);
    socket?.send(
      JSON.stringify({
        type,
        envelope_id: envelope,
        payload,
        accepts_response_payload: type !== 'events_api',
      }),
    );
    await waitFor(() => acknowledged.has(envelope), `an acknowledgement of ${envelope}`);
    return { delayMs: performance.now() - start, body: acknowledged.get(envelope) };
  }

  return {
    connections: () => live.size,
    deliver,
    refresh: () => {
      for (const socket of live)
        socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }));
    },
    drop: () => {
      for (const socket of live) socket.terminate();
    },
    close: async () => {
      for (const socket of live) socket.terminate();
      await new Promise<void>((resolve) => sockets.close(() => resolve()));
    },
  };
}
