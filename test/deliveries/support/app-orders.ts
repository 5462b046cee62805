import type { SlackConfig } from '#src/channels/slack/ports.ts';

/** How far the app is, or a message in it. */
export type Step = 'loaded' | 'ready' | 'taken' | 'renewed' | 'answered' | 'stored';

export interface AppOrders {
  readonly storeUrl: string;
  readonly config: SlackConfig;
  readonly pace: { readonly leaseMs: number; readonly lookMs: number };
  /** True: it waits at each step to be let on. */
  readonly stepwise: boolean;
  /** How far its clock is ahead of ours. */
  readonly aheadMs: number;
  /** Whether it judges, asks and sums up by its calendar, as it does when it runs. */
  readonly watches?: true;
}
