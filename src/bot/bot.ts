import type { ToldGoal } from '#intents/intent.ts';
import type { Understanding } from '#intents/understanding.ts';
import type { Recipient } from '#src/domain/delivery.ts';
import type { Facts, Query } from '#src/domain/query.ts';
import type { LightThresholds } from '#src/domain/traffic-light.ts';
import type { Reply, ReplyPart } from '#src/reply/reply.ts';

/** A message as a channel hands it over, with the channel's own marks (mentions, links) still in it. */
export interface Incoming {
  readonly text: string;
  /** What a follow-up may refer back to: one key a thread. Null: a question by itself. */
  readonly threadKey: string | null;
  /** A thread that the answer begins: what was meant is remembered there too. */
  readonly opensThread?: string | null;
  /** Who asks, as the channel knows them ("T0EQUIPO:U0PERSONA"); null where it does not. */
  readonly person?: string | null;
  /** The conversation that others read too, in which it was asked; null where nobody else does. */
  readonly channel?: Extract<Recipient, { kind: 'channel' }> | null;
  readonly at: Date;
}

/** An answer with the whole path that led to it; every value is plain and printable. */
export interface Answered {
  /** Short and unique: by it an answer is given again or judged. */
  readonly id: string;
  readonly understanding: Understanding;
  readonly query: Query;
  readonly facts: Facts;
  readonly reply: Reply;
  /** Every goal that the reply speaks of, and no other. */
  readonly goals: readonly ToldGoal[];
  readonly thresholds: LightThresholds;
  /** What is told beside it, to who asked alone. */
  readonly aside: readonly ReplyPart[];
  /** `asker`: nobody else is to read it. */
  readonly audience: 'all' | 'asker';
}

export interface AnsweredAgain extends Answered {
  /** Whoever wants it reads more or less than who asked first: it is not the same answer. */
  readonly isOther: boolean;
}

export interface Looking {
  readonly words: string;
  readonly most: number;
  /** As the channel knows them; null where it does not. */
  readonly asker: string | null;
}

/** A goal of the newest programme, as a list to choose from shows it. */
export interface FoundGoal {
  readonly code: string;
  /** The name of its unit. */
  readonly unit: string;
  /** What tells it from all others: its code, and its unit where that is not enough. */
  readonly mark: string;
  readonly label: string;
  /** How a question names it, so that no other is understood. */
  readonly subject: string;
}

/** What every channel talks to. */
export interface Bot {
  readonly answer: (incoming: Incoming) => Promise<Answered>;
  /**
   * The answer with that id given anew, by what its question meant, the figures of now and what whoever wants it may
   * read. Null: not kept any more.
   */
  readonly answerAgain: (id: string, asker: string | null) => Promise<AnsweredAgain | null>;
  /**
   * Goals by code or by words, also half typed, misspelt or by names that were taught; best first. Without words,
   * those that are most behind; only those that whoever looks may read.
   */
  readonly searchGoals: (looking: Looking) => Promise<readonly FoundGoal[]>;
}
