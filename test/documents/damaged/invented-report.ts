import type { GoalKind } from '#src/domain/goal.ts';
import type { Quarter } from '#src/domain/period.ts';

/** One goal or action of an agency that does not exist: what a right reading of it says. */
export interface InventedGoal {
  readonly code: string;
  readonly printedCode: string;
  readonly kind: GoalKind;
  readonly description: string;
  readonly measure: string;
  readonly lineCodes: readonly string[];
  readonly annual: number;
  /** Four. */
  readonly planned: readonly number[];
  /** As many as the quarter. */
  readonly achieved: readonly number[];
  readonly remark: string | null;
  /** Cells after the last figure that this kind of report prints without need. */
  readonly tail: readonly number[];
}

/** Which order the columns of a unit's pages have; `bare` pages print no description of actions. */
export type PageLayout = 'described' | 'late-described' | 'bare';

export interface InventedUnit {
  readonly code: string;
  readonly name: string;
  readonly programCode: string;
  readonly programName: string;
  readonly layout: PageLayout;
  readonly goals: readonly InventedGoal[];
  /** How many of the goals, by index, are what the unit's goal adds up; empty where it adds up none. */
  readonly family: readonly number[];
  /** Goals on one page. */
  readonly pageLength: number;
}

export interface InventedReport {
  readonly year: number;
  readonly quarter: Quarter;
  readonly units: readonly InventedUnit[];
  /** Whether absolute advances are printed with their commas, which some pages forget. */
  readonly groupsAbsolute: boolean;
}

export function sumUp(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

export function absoluteOf({ achieved }: InventedGoal): number {
  return sumUp(achieved);
}

/** To the nearest integer; nothing over an annual goal of nothing. */
export function percentOf(goal: InventedGoal): number | null {
  return goal.annual === 0 ? null : Math.round((100 * absoluteOf(goal)) / goal.annual);
}
