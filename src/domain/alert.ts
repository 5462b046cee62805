import type { Quarter } from './period.ts';

/** `red` and `yellow` as in the traffic light; a `notice` is to be looked at, and nothing is late. */
export type Severity = 'red' | 'yellow' | 'notice';

/**
 * How far an alert has come. `raised`: it waits for an answer. `acknowledged`: somebody has answered.
 * `recovered`: what it was about is mended. `withdrawn`: its rule watches the goal no more.
 */
export type AlertPhase = 'raised' | 'acknowledged' | 'recovered' | 'withdrawn';

/** By what it is the same alert, whenever it is judged. */
export interface AlertKey {
  readonly goalId: number;
  /** Name of the rule. */
  readonly rule: string;
  /** The quarter that it is about by itself; 0: the year to date. */
  readonly slot: Quarter | 0;
}

/** Days are ISO, where the agency is. */
export interface AlertState {
  readonly phase: AlertPhase;
  /** As it was told; the gravest within one quarter. */
  readonly severity: Severity;
  /** The newest quarter at whose close it was seen to hold. */
  readonly quarter: Quarter;
  /** From when an answer is waited for. */
  readonly raisedOn: string;
  /** When the directors were told that nobody answers; null: they were not. */
  readonly escalatedOn: string | null;
  /** On that day it is told again where it still holds; null: it is not put off. */
  readonly snoozedUntil: string | null;
  /** Directors know of it, so that they learn how it ends. */
  readonly directorsTold: boolean;
}

/** What comes of judging, and is told to people. */
export type AlertNews = 'raised' | 'worsened' | 'reminded' | 'escalated' | 'recovered';

/** What people do about it. */
export type AlertAnswer = 'acknowledged' | 'committed' | 'remarked' | 'snoozed';

export type AlertStepKind = AlertNews | AlertAnswer | 'withdrawn';

/** How grave: the larger, the graver. */
const GRAVITY: Readonly<Record<Severity, number>> = { notice: 0, yellow: 1, red: 2 };

export function isGraver(one: Severity, other: Severity): boolean {
  return GRAVITY[one] > GRAVITY[other];
}

/** Is it still about something that is not mended? */
export function isOpenAlert({ phase }: Pick<AlertState, 'phase'>): boolean {
  return phase === 'raised' || phase === 'acknowledged';
}
