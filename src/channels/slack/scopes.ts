/**
 * The events that the app is sent, as the manifest names them, each with the scope that Slack asks for
 * it. Messages of channels are needed for follow-up questions without a mention, in the bot's own threads.
 */
export const EVENT_SCOPES = {
  app_mention: 'app_mentions:read',
  'message.im': 'im:history',
  'message.channels': 'channels:history',
  'message.groups': 'groups:history',
  'message.mpim': 'mpim:history',
} as const;

/**
 * Answers in conversations, and charts as images in their threads. Commands and private buttons are
 * answered through their response URL.
 */
export const POSTING_SCOPES = ['chat:write', 'files:write'] as const;
