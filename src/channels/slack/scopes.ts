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
  app_home_opened: null,
  function_executed: null,
} as const;

/**
 * The methods of the Web API that the app calls, each with the scope that Slack asks for it (null: none).
 * Commands and private buttons are answered through their response URL.
 */
export const METHOD_SCOPES = {
  'auth.test': null,
  'chat.postMessage': 'chat:write',
  'chat.postEphemeral': 'chat:write',
  'chat.update': 'chat:write',
  // Whether a message arrived of which nobody knows: by the same scopes as the events of the place.
  // Charts as images, in the thread of the answer.
  'files.getUploadURLExternal': 'files:write',
  'files.completeUploadExternal': 'files:write',
  // Reports that people send; the scope is that of the download as well.
  'files.info': 'files:read',
  'conversations.replies': 'channels:history',
  'conversations.history': 'im:history',
  'views.open': null,
  'views.push': null,
  'views.update': null,
  'functions.completeSuccess': null,
  'functions.completeError': null,
  'assistant.threads.setStatus': 'assistant:write',
  'assistant.threads.setTitle': 'assistant:write',
  'assistant.threads.setSuggestedPrompts': 'assistant:write',
  'views.publish': null,
  // The direct conversation in which a question of Home is answered.
  'conversations.open': 'im:write',
} as const;
