import type { Bot } from '#src/bot/bot.ts';

/** How the app reaches Slack. `apiUrl` null: Slack's own; another for government workspaces and tests. */
export type SlackConfig = SocketConfig | HttpConfig;

export interface SocketConfig {
  readonly kind: 'socket';
  readonly botToken: string;
  readonly appToken: string;
  readonly apiUrl: string | null;
}

export interface HttpConfig {
  readonly kind: 'http';
  readonly botToken: string;
  readonly signingSecret: string;
  /** 0: any free port. */
  readonly port: number;
  readonly apiUrl: string | null;
}

/** Takes fields without message texts, names or tokens; an `err` is serialised by the log itself. */
export interface Log {
  readonly info: (fields: Readonly<Record<string, unknown>>, message: string) => void;
  readonly warn: (fields: Readonly<Record<string, unknown>>, message: string) => void;
  readonly error: (fields: Readonly<Record<string, unknown>>, message: string) => void;
}

/** What the channel needs of the rest of the product, as plain functions. */
export interface SlackPorts {
  readonly config: SlackConfig;
  readonly bot: Bot;
  /**
   * True for the first who asks for this event, false ever after, in every process on the same store:
   * one insert under a unique key.
   */
  readonly claimEvent: (eventId: string) => Promise<boolean>;
  /** Gives a claim back, so that a redelivery is worked again. */
  readonly releaseEvent: (eventId: string) => Promise<void>;
  /** Whether the bot has answered in this thread before. */
  readonly ownsThread: (threadKey: string) => Promise<boolean>;
  readonly log: Log;
  readonly now: () => Date;
  /** A short number that a person can read out and that the log shows beside the cause. */
  readonly newReference: () => string;
}
