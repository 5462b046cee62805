import { App, SocketModeReceiver } from '@slack/bolt';

/** The least that any Slack bot in Bolt does before it can answer. */
const app = new App({
  receiver: new SocketModeReceiver({ appToken: 'xapp-none' }),
  authorize: async () => ({ botToken: 'xoxb-none' }),
});
app.event('app_mention', async () => undefined);
process.stdout.write('ready\n');
process.exit(0);
