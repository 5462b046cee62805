/** What Slack accepts in a Home view and in a select (docs.slack.dev); texts and buttons as in a message. */
export const HOME_LIMITS = {
  blocks: 100,
  options: 100,
  optionText: 75,
  optionValue: 150,
} as const;
