import type { types } from '@slack/bolt';

/**
 * Slack's native chart, which `@slack/types` does not know yet
 * (docs.slack.dev/reference/block-kit/blocks/data-visualization-block). Each series holds one finite
 * value for every category, in their order: a figure that is not known cannot be drawn as a gap.
 */
export interface DataVisualizationBlock {
  readonly type: 'data_visualization';
  readonly title: string;
  readonly chart: NativePie | NativeBars;
}

/** Shares of a whole; no share of 0. */
export interface NativePie {
  readonly type: 'pie';
  readonly segments: readonly DataPoint[];
}

export interface NativeBars {
  readonly type: 'bar';
  readonly series: readonly DataSeries[];
  readonly axis_config: {
    readonly categories: readonly string[];
    readonly x_label?: string;
    readonly y_label?: string;
  };
}

/** Names are unique in a chart; so are labels in a series. */
export interface DataSeries {
  readonly name: string;
  readonly data: readonly DataPoint[];
}

export interface DataPoint {
  readonly label: string;
  readonly value: number;
}

/** Every block that a message of ours may hold. */
export type SlackBlock = types.KnownBlock | DataVisualizationBlock;
