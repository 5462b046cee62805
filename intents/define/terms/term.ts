import type { LightThresholds } from '#src/domain/traffic-light.ts';
import type { JudgedGoal } from '../../telling/scope.ts';

/** One term of the field: the words that ask for it, and what it means in two sentences. */
export interface Term {
  readonly term: string;
  /** Folded; any of these, as whole words in the message. */
  readonly askedBy: readonly string[];
  readonly meaning: string;
  /** How it is computed, in one line. */
  readonly formula?: string;
  /** By the thresholds in force, where it depends on them. */
  readonly rule?: (thresholds: LightThresholds) => string;
  /** Worked with a real goal of the asker's own catalogue; undefined where its figures do not show it. */
  readonly example?: (goal: JudgedGoal) => string | undefined;
}
