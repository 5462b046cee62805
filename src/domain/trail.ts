import type { Quarter } from './period.ts';
import type { SourceRef } from './source.ts';

/** One step in the history of a goal, with who took it; nothing of it is ever overwritten. */
interface AnyStep {
  readonly goalId: number;
  /** As the channel knows them; a name of a computer's user where it was done outside of one. */
  readonly author: string;
  /** UTC, ISO. */
  readonly at: string;
  /** Why; null where nobody had to say. */
  readonly reason: string | null;
}

/** `submitted` and `returned` figures are preliminary: only who is concerned is told of them. */
export type FigureStepState = 'submitted' | 'approved' | 'returned' | 'withdrawn';

export interface FigureStep extends AnyStep {
  readonly kind: 'figure';
  readonly quarter: Quarter;
  readonly state: FigureStepState;
  readonly value: number | null;
  /** Where a report prints it; null: somebody captured it. */
  readonly place: SourceRef | null;
}

export interface RemarkStep extends AnyStep {
  readonly kind: 'remark';
  readonly quarter: Quarter;
  readonly text: string;
  readonly place: SourceRef | null;
}

/** What a goal commits to from then on. */
export interface CommitmentStep extends AnyStep {
  readonly kind: 'commitment';
  /** From 1; the highest stands. */
  readonly number: number;
  /** `false`: as a report prints it. */
  readonly modified: boolean;
  readonly annual: number | null;
  /** Four, by quarter. */
  readonly planned: readonly (number | null)[];
  readonly authorization: string | null;
  /** ISO day. */
  readonly authorizedOn: string | null;
  readonly approval: { readonly author: string; readonly at: string } | null;
  readonly place: SourceRef | null;
}

/** A change of a goal that waits for approval, or was returned: preliminary as well. */
export interface RequestStep extends AnyStep {
  readonly kind: 'request';
  readonly state: 'submitted' | 'returned';
  readonly annual: number | null;
  readonly planned: readonly (number | null)[];
  readonly authorization: string;
}

export type TrailStep = FigureStep | RemarkStep | CommitmentStep | RequestStep;
