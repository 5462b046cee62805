/** What Slack accepts in a Home view (docs.slack.dev); texts and buttons as in a message. */
export const HOME_LIMITS = {
  blocks: 100,
} as const;
