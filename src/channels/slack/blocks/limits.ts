/**
 * What Slack accepts in one message (docs.slack.dev, Block Kit reference). Beyond any of these it
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
  viewBlocks: 100,
  /** Title, submit and close of a modal. */
  viewLabel: 24,
  inputLabel: 2_000,
  /** Of a `data_table`, beside its header; at least one. */
  dataRows: 100,
  dataColumns: 20,
  /** Cells of all data tables of a message together. */
  dataText: 10_000,
  /** Native charts; the documentation has no count, libraries say 2. */
  charts: 2,
  chartTitle: 50,
  /** The documentation; some libraries say 12. */
  chartSegments: 6,
  chartSeries: 6,
  chartCategories: 20,
  /** Of a category, a segment, a series. */
  chartLabel: 20,
  /** Blocks and top-level text together; the documentation gives no figure, Slack refuses from here on. */
  messageText: 13_200,
} as const;

/**
 * How a message shares out `messageText`: both say the same, blocks to eyes, the text to notifications
 * and screen readers (for which Slack recommends 4,000). A text sent without blocks may be longer.
 */
export const TEXT_SHARES = { blocks: 9_000, textBesideBlocks: 4_000, textAlone: 12_000 } as const;
