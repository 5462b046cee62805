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

export interface RuleOf<Kind extends RuleKind> {
  /** Unique; by it an alert says which rule it comes from. */
  readonly name: string;
  readonly kind: Kind;
  readonly thresholds: RuleThresholds[Kind];
  readonly scope: RuleScope;
}

/** One rule of an agency, as data. */
export type Rule = { [Kind in RuleKind]: RuleOf<Kind> }[RuleKind];
