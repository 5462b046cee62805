/**
 * What Slack accepts in one message or window (docs.slack.dev, Block Kit reference). Beyond any of these it
 * rejects the whole message, so the renderer stays within them at every size.
 */
export const SLACK_LIMITS = {
  blocks: 50,
  headerText: 150,
  sectionText: 3_000,
  fields: 10,
  fieldText: 2_000,
  contextElements: 10,
  contextText: 2_000,
  buttons: 25,
  buttonText: 75,
  buttonValue: 2_000,
  options: 100,
  optionText: 75,
  optionValue: 75,
  tables: 1,
  tableRows: 100,
  tableColumns: 20,
  tableText: 10_000,
  /** Blocks and top-level text together; the documentation gives no figure, Slack refuses from here on. */
  messageText: 13_200,
} as const;

/**
 * How a message shares out `messageText`: both say the same, blocks to eyes, the text to notifications
 * and screen readers (for which Slack recommends 4,000). A text sent without blocks may be longer.
 */
export const TEXT_SHARES = { blocks: 9_000, textBesideBlocks: 4_000, textAlone: 12_000 } as const;
