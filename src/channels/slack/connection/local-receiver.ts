import type { App, Receiver } from '@slack/bolt';
import type { LocalPlace } from '../ports.ts';

/** Hands what happens in a Slack of this process to the app, as the network's receivers do. */
export function createLocalReceiver(place: LocalPlace): Receiver {
  return {
    init: (app: App) =>
      place.connect(async ({ body, ack }) => {
        await app.processEvent({ body, ack });
      }),
    start: async () => undefined,
    stop: async () => undefined,
  };
}
