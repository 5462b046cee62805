/** The least that any Slack app does at its start: Bolt loaded, an app made, nothing connected. */
import { App, type Receiver } from '@slack/bolt';

const receiver: Receiver = {
  init: () => {},
  start: async () => {},
  stop: async () => {},
};

const app = new App({ receiver, authorize: async () => ({ botToken: 'xoxb-0', botUserId: 'U0' }) });
await app.start();
process.stdout.write('ready\n');
