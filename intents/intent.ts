import type { Catalog } from '#src/domain/catalog.ts';
import type { Command } from '#src/domain/command.ts';
import type { GoalRecord } from '#src/domain/goal.ts';
import type { Quarter } from '#src/domain/period.ts';
import type { Facts, Query } from '#src/domain/query.ts';
import type { Slots } from '#src/domain/slots.ts';
import type { LightThresholds } from '#src/domain/traffic-light.ts';
import type { Reply } from '#src/reply/reply.ts';
import type { Signals } from './reading/signals.ts';
import type { Understanding } from './understanding.ts';

/**
 * A named observation that speaks for an intent. The strongest rule that fires decides:
 * 1 = a hint, 2 = usual, 3 = explicit words for this and nothing else, 4 = rules out everything else.
 */
export interface Rule {
  readonly name: string;
  readonly strength: 1 | 2 | 3 | 4;
  readonly fires: (signals: Signals) => boolean;
}

/** What stays the same while one message is answered. */
export interface Setting {
  readonly catalog: Catalog;
  readonly thresholds: LightThresholds;
  /** The calendar day of a UTC instant where the agency is, ISO. */
  readonly dayOf: (instant: string) => string;
  /** The catalogue is no more than what whoever asks may read: there is nothing of the whole agency to hand out. */
  readonly isPart?: true;
}

/** A goal as an answer shows it: judged at the close of `through`. */
export interface ToldGoal {
  readonly record: GoalRecord;
  readonly through: Quarter;
}

export interface Told {
  readonly reply: Reply;
  /** Every goal that the reply speaks of, and no other. */
  readonly goals: readonly ToldGoal[];
}

export interface Example {
  readonly title: string;
  readonly message: string;
}

/** One thing that people ask for: how it is recognised, what it reads, how it is told. */
export interface Intent {
  readonly name: string;
  /** What the machine interface calls it, whose names are fixed: another's name, with that one's slots. */
  readonly knownAs?: string;
  /** A `write` is never carried out without permission, confirmation, author and trace. */
  readonly effect: 'read' | 'write';
  /** Shown by help and as suggested prompts; empty for what nobody asks for by name. */
  readonly examples: (catalog: Catalog) => readonly Example[];
  readonly rules: readonly Rule[];
  /** The slots that it uses; others that the words would fill are left out. */
  readonly slots: readonly (keyof Slots)[];
  /** Means nothing by itself: without a goal or group named it is about what the thread was about. */
  readonly needsSubject: boolean;
  /** Is about goals alone: a unit named by itself asks for the thread's goals there. */
  readonly needsGoals?: boolean;
  /** What it names stands beside what the thread spoke of, where others go over from one to the other. */
  readonly joinsThread?: true;
  /** What its slots mean other than in general, where they do. */
  readonly settle?: (slots: Slots, signals: Signals) => Slots;
  readonly toQuery: (understanding: Understanding, setting: Setting) => Query;
  /**
   * What a `write` would do, once all of it is named; null while something is missing. Whether it may be
   * done is judged elsewhere.
   */
  readonly toCommand?: (understanding: Understanding, facts: Facts, setting: Setting) => Command | null;
  /** The slot without which its order cannot be carried out; the thread's next message may be nothing else. */
  readonly awaits?: 'value' | 'note';
  /** Shows nothing of the programme, so that it does not matter what whoever asks may read. */
  readonly showsNothing?: true;
  /** True where the answer tells what has still to be captured. */
  readonly tellsOwed?: (understanding: Understanding) => boolean;
  /** True where the answer shows what a goal commits to, so that whoever may modify it does so from there. */
  readonly offersRevision?: true;
  readonly tell: (facts: Facts, understanding: Understanding, setting: Setting) => Told;
}
