import type { FindingKind } from '#src/domain/finding.ts';
import type { TrafficLight } from '#src/domain/traffic-light.ts';

/** Colours that mean "below what was planned". Where they begin is set in the configuration. */
export type BehindLight = Extract<TrafficLight, 'yellow' | 'red'>;

/** The kinds of rules, each with the limits that it judges by. Ratios are 0–1. */
export interface RuleThresholds {
  /** To date below what was planned, in one of these colours. */
  readonly behind: { readonly lights: readonly BehindLight[] };
  /** A quarter's own compliance below a limit, which one of these colours to date hides. */
  readonly 'slow-quarter': { readonly quarterBelow: number; readonly hiddenBy: readonly TrafficLight[] };
  /** To date above what was planned, in one of these colours. */
  readonly over: { readonly lights: readonly TrafficLight[] };
  /**
   * A quarter without its figure. It is due so many business days after the quarter's close, and is asked for from
   * the close on, or earlier where so many business days before it is due come before the close.
   */
  readonly 'missing-capture': { readonly dueBusinessDays: number; readonly askBusinessDays: number };
  /** In one of these colours to date, and no observation about the quarter. */
  readonly 'missing-remark': { readonly lights: readonly TrafficLight[] };
  /** Findings of these kinds about the figures. */
  readonly finding: { readonly kinds: readonly FindingKind[] };
}

export type RuleKind = keyof RuleThresholds;

/** Whose goals a rule is for. Of one kind, the rule with the narrowest scope that covers a goal is its rule. */
export type RuleScope =
  | { readonly kind: 'agency' }
  | { readonly kind: 'unit'; readonly unitCode: string }
  | { readonly kind: 'goal'; readonly unitCode: string; readonly goalCode: string };

/** How an alert of a rule is followed once it is raised. */
export interface Following {
  /** So far (of what was planned, 0–1) a goal has to be clear of the limit to have recovered in the same quarter. */
  readonly margin: number;
  /** After so many business days without an answer the directors are told; null: never. */
  readonly escalateAfter: number | null;
}

export interface RuleOf<Kind extends RuleKind> {
  /** By it an alert says which rule it comes from; a narrower rule has the name of the one that it stands for. */
  readonly name: string;
  readonly kind: Kind;
  readonly thresholds: RuleThresholds[Kind];
  readonly following: Following;
  readonly scope: RuleScope;
  /** Where it is there, the goals that it covers are not watched by this kind of rule. */
  readonly off?: true;
}

/** One rule of an agency, as data. */
export type Rule = { [Kind in RuleKind]: RuleOf<Kind> }[RuleKind];
