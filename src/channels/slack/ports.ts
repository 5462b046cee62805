import type { Bot } from '#src/bot/bot.ts';
import type { Homes } from '#src/bot/home/home.ts';
import type { ReceivedReports } from '#src/bot/imports/received-reports.ts';
import type { Outbox } from '#src/bot/outbox.ts';
import type { Roster } from '#src/bot/roster/roster.ts';
import type { Verdict } from '#src/domain/feedback.ts';
import type { Acts } from '#src/reply/acts.ts';
import type { FilePart } from '#src/reply/reply.ts';

/** How the app reaches Slack. `apiUrl` null: Slack's own; another for government workspaces and tests. */
export type SlackConfig = SocketConfig | HttpConfig | LocalConfig;

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

export type Fetch = (url: string | URL, init?: RequestInit) => Promise<Response>;

/** A Slack that lives in this process: it hands events over and answers calls itself. */
export interface LocalConfig {
  readonly kind: 'local';
  readonly botToken: string;
  readonly apiUrl: string;
  readonly place: LocalPlace;
}

export interface LocalPlace {
  /** Told once, before anything is handed over, where events go. */
  readonly connect: (receive: (delivery: LocalDelivery) => Promise<void>) => void;
  /** Answers what would go to Slack: Web API, uploads, response URLs. */
  readonly fetch: Fetch;
}

export interface LocalDelivery {
  /** As Slack would post it: an event callback, a command, an interaction. */
  readonly body: Readonly<Record<string, unknown>>;
  /** Called once, with what Slack would read as the response. */
  readonly ack: (response?: unknown) => Promise<void>;
}

/** By which an event or a press is worked once. */
export interface Claim {
  readonly id: string;
  /** Milliseconds after which it may be worked anew; null: never. */
  readonly againAfterMs: number | null;
}

/** What was taken up, in the store, so that nothing is worked twice and nothing is lost. */
export interface Inbox {
  /**
   * True for the first who asks for this claim, false ever after (or for a while), in every process on the
   * same store: one insert under a unique key.
   * @param work what is to be done, for whoever takes it over; null: nobody does
   */
  readonly claim: (claim: Claim, work: string | null) => Promise<boolean>;
  /** Says that it is still being worked on. */
  readonly renew: (claimId: string) => Promise<void>;
  /** It is done, and stays claimed. */
  readonly finish: (claimId: string) => Promise<void>;
  /** Gives a claim back, so that a redelivery is worked again. */
  readonly release: (claimId: string) => Promise<void>;
  /** What was not renewed for `unrenewedMs` is now the caller's to do, and nobody else's. */
  readonly takeOver: (unrenewedMs: number) => Promise<readonly OpenWork[]>;
}

export interface OpenWork {
  readonly id: string;
  readonly work: string;
}

export interface GivenFeedback {
  readonly answerId: string;
  readonly person: string;
  readonly verdict: Verdict;
}

export interface GivenComment {
  readonly answerId: string;
  readonly person: string;
  readonly comment: string;
}

/** Takes fields without message texts, names or tokens; an `err` is serialised by the log itself. */
export interface Log {
  readonly info: (fields: Readonly<Record<string, unknown>>, message: string) => void;
  readonly warn: (fields: Readonly<Record<string, unknown>>, message: string) => void;
  readonly error: (fields: Readonly<Record<string, unknown>>, message: string) => void;
}

/** Makes a file that an answer promised; null where there is nothing of it any more. */
export type MakeFile = (
  asked: FilePart['asked'],
) => Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly contentType: string } | null>;

/** What the channel needs of the rest of the product, as plain functions. */
export interface SlackPorts {
  readonly config: SlackConfig;
  readonly bot: Bot;
  readonly homes: Homes;
  readonly inbox: Inbox;
  readonly outbox: Outbox;
  /** How often the outbox is looked at; the app's own where none is told. */
  readonly outboxLookMs?: number;
  readonly acts: Acts;
  /** Reports that people send. */
  readonly reports: ReceivedReports;
  /** What takes longer is announced; the app's own where none is told. */
  readonly longWorkMs?: number;
  /** After how long the end of such work is said by a message of its own. */
  readonly ringAfterMs?: number;
  readonly roster: Roster;
  readonly makeFile: MakeFile;
  readonly keepFeedback: (feedback: GivenFeedback) => Promise<void>;
  /** Adds a person's words to their feedback. */
  readonly keepComment: (comment: GivenComment) => Promise<void>;
  /** Whether the bot has answered in this thread before. */
  readonly ownsThread: (threadKey: string) => Promise<boolean>;
  readonly log: Log;
  readonly now: () => Date;
  /** A short number that a person can read out and that the log shows beside the cause. */
  readonly newReference: () => string;
}
