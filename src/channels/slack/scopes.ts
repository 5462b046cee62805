/**
 * The events that the app is sent, as the manifest names them, each with the scope that Slack asks for
 * it (null: none). Messages of channels are needed for follow-up questions without a mention, in the
 * bot's own threads.
 */
export const EVENT_SCOPES = {
  app_mention: 'app_mentions:read',
  'message.im': 'im:history',
  'message.channels': 'channels:history',
  'message.groups': 'groups:history',
  'message.mpim': 'mpim:history',
  function_executed: null,
} as const;

/**
 * The methods of the Web API that the app calls, each with the scope that Slack asks for it (null: none).
 * Commands and private buttons are answered through their response URL.
 */
export const METHOD_SCOPES = {
  'auth.test': null,
  'chat.postMessage': 'chat:write',
  'conversations.open': 'im:write',
  'views.open': null,
  'functions.completeSuccess': null,
  'functions.completeError': null,
  'assistant.threads.setStatus': 'assistant:write',
  'assistant.threads.setTitle': 'assistant:write',
} as const;
